import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 应办簿 — What is owed, brought up to date from the regulation and the records.
///
/// One function does it, at the end of every change (`Errand.bringDuesUpToDate`) and in every sweep; doing it twice
/// changes nothing.
struct Dues {
    let errand: Errand
    private var connection: any Connection { errand.connection }

    /// Brings one batch up to date; with a posting given, only what is owed on account of that posting.
    /// Returns how many rows differed from what they should have been.
    @discardableResult
    func refresh(batch id: ID, posting: ID? = nil, write: Bool = true) throws -> Int {
        if write, posting == nil { errand.touched.forget(batch: id) }
        let expected = try expected(batch: id, posting: posting)
        let scope: SQL = posting.map { "posting = \($0)" } ?? "batch = \(id)"
        let kept = try Dictionary(
            uniqueKeysWithValues: DueRow.list(connection, where: scope).map { ($0.key, $0) })
        guard try isOpen(id) else { return try settle(kept, by: expected, write: write) }
        var differences = 0
        for row in expected where kept[row.key] != row {
            differences += 1
            if write { try row.put(connection, replacing: kept[row.key] != nil) }
        }
        let keys = Set(expected.map(\.key))
        for key in kept.keys where !keys.contains(key) {
            differences += 1
            if write {
                try connection.run("DELETE FROM obligation WHERE key = \(key)")
                try connection.run("DELETE FROM nudge WHERE obligation = \(key)")
            }
        }
        return differences
    }

    private func isOpen(_ batch: ID) throws -> Bool {
        try errand.count(Batch.self, .id(batch), .stage(.open)) > 0
    }

    /// A batch that has ended keeps what it owed: nothing comes, changes or goes, but what is done late still
    /// settles it.
    private func settle(_ kept: [String: DueRow], by expected: [DueRow], write: Bool) throws -> Int {
        var differences = 0
        for row in expected {
            guard let old = kept[row.key],
                (old.state, old.record, old.settledOn)
                    != (row.state, row.record, row.settledOn)
            else { continue }
            differences += 1
            guard write else { continue }
            try connection.run(
                """
                UPDATE obligation SET state = \(row.state.rawValue), record = \(row.record), \
                settled_on = \(row.settledOn) WHERE key = \(row.key)
                """)
        }
        return differences
    }

    /// What is kept for a batch, and what would be owed under another rulebook.
    func differences(batch id: ID, under book: Rulebook) throws -> (kept: [DueRow], expected: [DueRow]) {
        (
            try DueRow.list(connection, where: "batch = \(id)"),
            try expected(batch: id, posting: nil, under: book)
        )
    }

    private func expected(
        batch id: ID, posting only: ID?, under other: Rulebook? = nil
    ) throws -> [DueRow] {
        guard let batch = try errand.first(Batch.self, .id(id)) else { return [] }
        let book = try other ?? errand.regulations.rulebook(for: id, connection)
        guard !book.regulations.isEmpty else { return [] }
        let calendar = try errand.regulations.calendar(connection)
        let asked = only.map { Where<Posting>.id($0) } ?? (Posting.batch == Link(id))
        let postings = try owing(asked)
        let direction = batch[Batch.direction]
        let mentors = try mentors(of: asked)
        let facts = try Facts(errand).of(postings, direction, mentors: mentors)
        var owed = Obligations.of(postings: facts, rulebook: book, calendar: calendar)
        if only == nil {
            let members = zip(postings, facts).filter { $0.0.is(.enrolled) }.map { $0.1 }
            owed += Obligations.of(
                batch: Facts.batch(batch, direction, members), rulebook: book, calendar: calendar)
        }
        let records = try SettlingRecords(errand).facts(
            kinds: Set(owed.compactMap { $0.settledBy?.kind }), batch: id, posting: only)
        let excepted = try exceptions(batch: id, posting: only)
        let own = owed.reduce(into: [String: Int64]()) { kept, obligation in
            if let found = excepted[obligation.key], found.posting.raw == obligation.posting {
                kept[obligation.key] = found.record
            }
        }
        let states = Settlement.of(owed, facts: records, exceptions: own)
        return owed.map { DueRow($0, states[$0.key] ?? .open) }
    }
}
