import Desk
import Records
import Secondment

/// 交办 — A task that the secondee writes down for themselves is accepted as it is written.
enum TaskGiving {
    static let follows: [Follows] = [
        .adding(HostTask.self, Title("本人自己写的任务即算接受", "one’s own task is accepted as it is written"), added)
    ]

    private static func added(_ task: Kept<HostTask>, _ errand: Errand) throws -> Kept<HostTask> {
        let posting = try errand.fetch(task[HostTask.posting])
        if posting[Posting.person].id == errand.actor.person {
            return try errand.advance(task, .accept)
        }
        return task
    }
}
