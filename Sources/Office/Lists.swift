package import Records
import Secondment
import Storage

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
            return Group.all.map { group in
                (group.title, group.kinds.compactMap { kind in ways.first { $0.kind.name == kind.name } })
            }.filter { !$0.1.isEmpty }
        }
    }
}

extension Errand {
    /// The lists that are open to this actor, each with its rows `r` and their condition: one question for all,
    /// since most have few rows that one may see.
    func ways(_ asked: [(Declaration, rows: SQL)]) throws -> [Desk.Way] {
        var columns: SQL = "SELECT 0"
        for (_, rows) in asked { columns += ", EXISTS (SELECT 1 FROM \(rows))" }
        let found = try connection.one(columns) { cells in asked.indices.map { cells.int($0 + 1) > 0 } }
        return try zip(asked, found ?? []).compactMap { asked, isThere in
            let kind = asked.0
            guard try isThere || maySeeSome(kind) || mayAddSome(kind) else { return nil }
            return Desk.Way(kind: kind, isEmpty: !isThere)
        }
    }

    /// Whether the right to see such records speaks of a seat that this actor holds.
    private func maySeeSome(_ kind: Declaration) -> Bool {
        isSystem || kind.access.see.roles.contains { actor.holds($0) }
    }
}
