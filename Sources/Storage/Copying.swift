package import Records

/// 搬家 — Carries everything from one store into another that is empty: all of it, or nothing.
package enum Copying {
    /// How many rows of all are there already, and how many there will be.
    package typealias Progress = @Sendable (_ done: Int, _ whole: Int) -> Void

    /// The source is read as it was at one moment, whoever writes meanwhile; the target is one transaction.
    /// Fails with `.conflict` where the target holds anything already.
    package static func copy(
        _ source: any Engine, to target: any Engine, progress: Progress? = nil
    ) async throws(Failure) {
        try await Migrator.migrate(source)
        try await Migrator.migrate(target)
        try await source.read { from in
            try target.onThisThread { to in try copy(from, to, progress) }
        }
    }

    private static func copy(
        _ from: any Connection, _ to: any Connection, _ progress: Progress?
    ) throws {
        let tables = try Table.all(in: from).filter { $0.name != "migration" }
        for table in tables where try table.count(in: to) > 0 {
            throw Failure.conflict(
                Title(
                    "要搬去的地方已经有数据（\(table.name)），没有动它。请给一个空的数据库或新的文件。",
                    "There are data already where these should go (\(table.name)); nothing was touched."))
        }
        let whole = try tables.reduce(0) { try $0 + $1.count(in: from) }
        var done = 0
        for table in tables {
            var last: [Value]?
            while true {
                let rows = try table.page(after: last, in: from)
                guard let end = rows.last else { break }
                try table.insert(rows, in: to)
                last = end
                done += rows.count
                progress?(done, whole)
            }
        }
    }
}
