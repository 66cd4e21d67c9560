import Desk
import Records
import Secondment
import Storage

/// 所导入的 — The records that one import made, and whether it can still be taken back.
struct RosterMade {
    let id: ID
    let errand: Errand
    private static let made: [Declaration] = [
        Posting.declaration, Person.declaration, Unit.declaration,
    ]

    init(_ id: ID, _ errand: Errand) {
        self.id = id
        self.errand = errand
    }

    /// Takes away what the import made; returns how many records that were.
    func remove() throws -> Int {
        var removed = 0
        for kind in RosterMade.made {
            let ids = try records(kind.name)
            for record in ids {
                try errand.rows.remove(kind, record)
                try errand.search.remove(record)
            }
            removed += ids.count
        }
        try forget()
        return removed
    }

    /// Why it cannot be taken back; nil where it can.
    func use() throws -> Title? {
        for kind in RosterMade.made {
            if let use = try changed(kind) ?? linked(to: kind) ?? attached(kind) { return use }
        }
        return try account() ?? called()
    }

    private func changed(_ kind: Declaration) throws -> Title? {
        try firstChanged(kind).map { record in
            RosterMade.refusal(
                Title("\(named(record).chinese)已改过或办理过", "\(named(record).english) was changed"))
        }
    }

    /// Whatever kind it is, a record that the import did not make and that links to one that it
    /// made.
    private func linked(to target: Declaration) throws -> Title? {
        for kind in kinds.kinds {
            for field in kind.fields where field.control == .link(kind: target.name) {
                guard let record = try firstLinked(from: kind, by: field, to: target),
                    let to = record[name: field.name].int,
                    let made = try errand.rows.find(target, ID(raw: to))
                else { continue }
                return RosterMade.refusal(
                    Title(
                        "\(named(made).chinese)已用于\(named(record).chinese)",
                        "\(named(made).english) is used by \(named(record).english)"))
            }
        }
        return nil
    }

    private func attached(_ kind: Declaration) throws -> Title? {
        guard let found = try firstAttached(kind), let record = try errand.rows.find(kind, found) else {
            return nil
        }
        return RosterMade.refusal(
            Title("\(named(record).chinese)已有附件", "\(named(record).english) has an attachment"))
    }

    private func account() throws -> Title? {
        guard let found = try firstWithAccount(),
            let record = try errand.rows.find(Person.declaration, found)
        else { return nil }
        return RosterMade.refusal(
            Title("\(named(record).chinese)已开通账户", "\(named(record).english) has an account"))
    }

    /// A roll of those who came names postings within its text, where no link shows.
    private func called() throws -> Title? {
        guard let batch = try batch() else { return nil }
        let sessions = try errand.all(StudySession.self, StudySession.batch == Link(batch))
        guard !sessions.isEmpty else { return nil }
        let made = Set(try records(Posting.name).map(\.text))
        for session in sessions {
            guard
                let entry = session[StudySession.roll].entries.first(where: {
                    made.contains($0.posting)
                })
            else { continue }
            return RosterMade.refusal(
                Title(
                    "\(entry.name)的挂职已用于\(named(session.record).chinese)的到会情况",
                    "\(entry.name)'s posting stands in the roll of \(named(session.record).english)"))
        }
        return nil
    }

    private func named(_ record: Record) -> Title {
        Title(
            "\(record.kind.title.chinese)“\(record.label(.chinese))”",
            "\(record.kind.title.english) “\(record.label(.english))”")
    }

    private static func refusal(_ why: Title) -> Title {
        Title(
            "这次导入不能撤销：\(why.chinese)。", "This import cannot be undone: \(why.english).")
    }
}
