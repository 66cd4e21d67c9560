package import Records
package import Storage

extension Desk {
    /// 一张表 — A kind's list as a way in: whether there is anything in it for this actor.
    package struct Way: Sendable {
        package let kind: Declaration
        package let isEmpty: Bool
    }

    /// 全部事项 — Every list that this actor may see something of or add to, under the headings of the office.
    package func lists(_ actor: Actor) async throws(Failure) -> [(heading: Title, ways: [Way])] {
        try await look(actor) { errand in
            let ways = try errand.ways(
                kinds.kinds.map { ($0, "\(name: $0.name) r WHERE \(errand.visible($0))") })
            return errand.practice.groups.map { group in
                (group.title, group.kinds.compactMap { kind in ways.first { $0.kind.name == kind.name } })
            }.filter { !$0.1.isEmpty }
        }
    }
}

extension Errand {
    /// The lists that are open to this actor, each with its rows `r` and their condition.
    package func ways(_ asked: [(kind: Declaration, rows: SQL)]) throws -> [Desk.Way] {
        // A list in which nobody has written yet is not looked through for what one may see.
        let written = try areThere(asked.map { "\(name: $0.kind.name)" })
        let some = zip(asked, written).filter(\.1).map(\.0)
        let seen = try Set(zip(some, areThere(some.map(\.rows))).filter(\.1).map(\.0.kind.name))
        return try asked.map(\.kind).compactMap { kind in
            let isEmpty = !seen.contains(kind.name)
            guard try !isEmpty || maySeeSome(kind) || mayAddSome(kind) else { return nil }
            return Desk.Way(kind: kind, isEmpty: isEmpty)
        }
    }

    /// Whether there are any of these rows, each as `note r WHERE …`.
    package func areThere(_ rows: [SQL]) throws -> [Bool] { try areThere(Presences(rows)) }

    package func areThere(_ asked: Presences) throws -> [Bool] {
        guard asked.count > 0 else { return [] }
        return try connection.one(asked.question) { cells in
            (1...asked.count).map { cells.int($0) > 0 }
        } ?? []
    }

    /// Whether the right to see such records speaks of a seat that this actor holds.
    private func maySeeSome(_ kind: Declaration) -> Bool {
        isSystem || kind.access.see.roles.contains { actor.holds($0) }
    }
}

/// 有无 — Whether there are any of these rows, each as `note r WHERE …`: one question for all, since of most there are
/// none.
package struct Presences: Sendable {
    fileprivate let question: SQL
    fileprivate let count: Int

    package init(_ rows: [SQL]) {
        var question: SQL = "SELECT 0"
        for rows in rows { question += ", EXISTS (SELECT 1 FROM \(rows))" }
        self.init(question, rows.count)
    }

    private init(_ question: SQL, _ count: Int) {
        self.question = question
        self.count = count
    }

    /// What anybody who sits so would ask, asked by one who does.
    package func asked(by actor: Actor) -> Presences { Presences(question.asked(by: actor), count) }
}
