package import Records

/// 比对 — Holds two stores against each other, row for row, attachments included.
package enum Comparing {
    package struct Outcome: Sendable {
        package var tables = 0
        package var rows = 0
        /// Where they differ: table and key, the first hundred.
        package var differences: [String] = []
        package var count = 0
        package var isEqual: Bool { count == 0 }

        mutating func differ(_ what: String) {
            count += 1
            if differences.count < 100 { differences.append(what) }
        }
    }

    /// Nothing is changed. The first is read as it was at one moment; the other, on a server, statement by
    /// statement: what is written to it meanwhile may show as a difference.
    package static func compare(
        _ one: any Engine, _ other: any Engine, progress: Copying.Progress? = nil
    ) async throws(Failure) -> Outcome {
        try await one.read { first in
            try other.onThisThread { second in try compare(first, second, progress) }
        }
    }

    private static func compare(
        _ first: any Connection, _ second: any Connection, _ progress: Copying.Progress?
    ) throws -> Outcome {
        var outcome = Outcome()
        let tables = try Table.all(in: first)
        let others = try Table.all(in: second)
        for name in Set(tables.map(\.name)).symmetricDifference(others.map(\.name)).sorted() {
            outcome.differ("\(name)（只有一边有这张表）")
        }
        let whole = try tables.reduce(0) { try $0 + $1.count(in: first) }
        for table in tables {
            guard let other = others.first(where: { $0.name == table.name }) else { continue }
            guard Set(other.columns) == Set(table.columns) else {
                outcome.differ("\(table.name)（列不同）")
                continue
            }
            outcome.tables += 1
            try compare(table, first, second, whole, progress, &outcome)
        }
        return outcome
    }

    private static func compare(
        _ table: Table, _ first: any Connection, _ second: any Connection, _ whole: Int,
        _ progress: Copying.Progress?, _ outcome: inout Outcome
    ) throws {
        var left = Walk(table, first)
        var right = Walk(table, second)
        var (a, b) = (try left.next(), try right.next())
        while let key = [a?.key, b?.key].compactMap({ $0 }).min(by: Walk.isBefore) {
            let (isLeft, isRight) = (a?.key == key, b?.key == key)
            if !isLeft || !isRight || a?.row != b?.row {
                outcome.differ("\(table.name) \(key.map(Walk.shown).joined(separator: " "))")
            }
            outcome.rows += 1
            if outcome.rows % 500 == 0 { progress?(min(outcome.rows, whole), whole) }
            if isLeft { a = try left.next() }
            if isRight { b = try right.next() }
        }
        progress?(min(outcome.rows, whole), whole)
    }
}

/// Goes through a table in the order of its key.
private struct Walk {
    private let table: Table
    private let connection: any Connection
    private var page: ArraySlice<[Value]> = []
    private var last: [Value]?

    init(_ table: Table, _ connection: any Connection) {
        self.table = table
        self.connection = connection
    }

    mutating func next() throws -> (key: [Value], row: [Value])? {
        if page.isEmpty { page = try table.page(after: last, in: connection)[...] }
        guard let row = page.popFirst() else { return nil }
        last = row
        return (table.key.compactMap { table.columns.firstIndex(of: $0) }.map { row[$0] }, row)
    }

    /// As both engines put keys in order: numbers by size, text by its bytes.
    static func isBefore(_ left: [Value], _ right: [Value]) -> Bool {
        for (left, right) in zip(left, right) where left != right {
            switch (left, right) {
            case (.int(let left), .int(let right)): return left < right
            case (.text(let left), .text(let right)): return left.utf8.lexicographicallyPrecedes(right.utf8)
            default: return shown(left) < shown(right)
            }
        }
        return false
    }

    static func shown(_ value: Value) -> String {
        switch value {
        case .null: "—"
        case .int(let number): String(number)
        case .text(let text): text
        case .bytes(let bytes): "\(bytes.count) B"
        }
    }
}
