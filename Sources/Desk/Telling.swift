import Logging
package import Records
import Storage

/// 回音 — Whoever’s own matter was answered learns of it: it waits on their first page until they have read it, and then it is gone.
extension Errand {
    /// A reply is read on the page of what it answers.
    func tell(_ record: Record, _ move: MoveSpec, step: Int) throws {
        guard let matter = move.matter, !record.kind.isPrivate else { return }
        let (kind, id) = practice.readOn(record) ?? (record.kind.name, record.id)
        for person in try Set(people(matter, record)) where person != actor.person {
            try tidings.put(person, kind, id, step: step)
        }
    }

    /// Whose matter it is in person. A unit or an office learns of what is theirs by what lies before them.
    private func people(_ matter: Who, _ record: Record) throws -> [ID] {
        switch matter {
        case .owner: [record.owner].filter { $0 != Actor.system.person }
        case .linked(let field): [record[name: field].int].compactMap(\.self).map(ID.init(raw:))
        case .seat(let role):
            if case .person(let field) = role.reach, let centre = try centre(of: record) {
                [centre[name: field].int].compactMap(\.self).map(ID.init(raw:))
            } else {
                []
            }
        case .any(let parts): try parts.flatMap { try people($0, record) }
        case .named(let field, let roles):
            try roles.filter { $0.name == record[name: field].text }.flatMap { try people(.seat($0), record) }
        case .nobody, .signedIn, .at, .all, .not: []
        }
    }

    /// The posting that the record is about; its own where it is one.
    private func centre(of record: Record) throws -> Record? {
        guard let centre = kinds.centre else { return nil }
        if record.kind.name == centre.name { return record }
        return try record.kind.about.tie?.posting(of: record).flatMap { try rows.find(centre, $0) }
    }
}

extension Desk {
    /// 一条回音 — What was answered, by whom, and what they wrote to it.
    package struct Tiding: Sendable {
        /// What it is called; nil where it is not theirs to see any more.
        package let record: Record?
        package let kind: Declaration
        package let step: Step
        package let number: Int
        package let move: Title
    }

    /// They have read these steps. That they have is a small thing: where it cannot be kept, the page is read all the same.
    package func heard(_ actor: Actor, _ steps: [Int]) async {
        do {
            try await jot(actor) { try $0.tidings.drop(actor.person, Array(steps.prefix(1000))) }
        } catch {
            logger.warning("what was read is not remembered: \(error)")
        }
    }
}

extension Errand {
    /// What was answered to this actor and they have not read, newest first; only what the history of the record tells them too.
    package func unheard(limit: Int) throws -> [Desk.Tiding] {
        let tidings = try tidings.of(actor.person, limit: limit)
        let told = try steps.numbered(tidings.map(\.step))
        return try tidings.compactMap { tiding in
            guard let step = told[tiding.step], let kind = kinds[tiding.kind],
                let answered = kinds[step.kind], let heard = try hears(step, answered)
            else { return nil }
            let record = try rows.find(kind, tiding.record)
            let shown = try record.flatMap { try may(kind.access.see, $0) ? try self.shown($0) : nil }
            return Desk.Tiding(
                record: shown, kind: kind, step: heard, number: tiding.step,
                move: answered.lifecycle.move(step.action)?.title ?? step.sentence)
        }
    }

    /// The step as this actor may know of it; nil where it was made out of their sight.
    private func hears(_ step: Step, _ kind: Declaration) throws -> Step? {
        guard let id = step.record, let record = try rows.find(kind, id) else { return nil }
        let story = Story(record: record, actor: actor, standing: try standing(of: record))
        return story.told(try steps.of(kind.name, id)).last { $0.id == step.id }
    }
}
