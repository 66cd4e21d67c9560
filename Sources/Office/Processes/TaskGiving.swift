import Records
import Secondment

/// 交办 — A task that the secondee writes down for themselves is accepted as it is written.
enum TaskGiving {
    static func added(_ task: Record, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, task[HostTask.posting].id)
        if posting[Posting.person].id == errand.actor.person {
            return try errand.advance(task, by: "accept")
        }
        return task
    }
}
