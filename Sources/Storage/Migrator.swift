package import Records

/// 迁移 — Applies each numbered script once, in order. Scripts are written by hand and never changed.
package enum Migrator {
    /// A new migration is one file in `Migrations/` and one line here.
    static let scripts: [(name: String, text: [UInt8])] = [
        ("office-0001", PackageResources.office_0001_sql),
        ("office-0002", PackageResources.office_0002_sql),
        ("office-0003", PackageResources.office_0003_sql),
        ("office-0004", PackageResources.office_0004_sql),
        ("office-0005", PackageResources.office_0005_sql),
        ("office-0006", PackageResources.office_0006_sql),
        ("office-0007", PackageResources.office_0007_sql),
        ("office-0008", PackageResources.office_0008_sql),
        ("office-0009", PackageResources.office_0009_sql),
        ("office-0010", PackageResources.office_0010_sql),
        ("office-0011", PackageResources.office_0011_sql),
        ("office-0012", PackageResources.office_0012_sql),
        ("office-0013", PackageResources.office_0013_sql),
        ("office-0014", PackageResources.office_0014_sql),
        ("office-0015", PackageResources.office_0015_sql),
        ("office-0016", PackageResources.office_0016_sql),
        ("office-0017", PackageResources.office_0017_sql),
        ("office-0018", PackageResources.office_0018_sql),
        ("office-0019", PackageResources.office_0019_sql),
        ("office-0020", PackageResources.office_0020_sql),
    ]

    /// Returns the names of the scripts that were applied now.
    @discardableResult
    package static func migrate(_ engine: any Engine) async throws(Failure) -> [String] {
        do {
            return try await engine.jot(migrate)
        } catch {
            // Two servers that start on an empty database: the other made the tables first, and they are there.
            guard error.isConflict, engine.dialect == .postgres else { throw error }
            return try await engine.jot(migrate)
        }
    }

    @Sendable private static func migrate(_ connection: any Connection) throws -> [String] {
        try connection.script(
            connection.dialect.script(
                "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY NOT NULL)"))
        let known = Set(try connection.all("SELECT name FROM migration") { $0.text(0) })
        let strange = known.subtracting(scripts.map(\.name)).sorted()
        guard strange.isEmpty else {
            throw Failure.conflict(
                Title(
                    "数据由更新版本的他山写成（\(strange.joined(separator: "、"))），请用新版本打开。",
                    "The data were written by a newer Tashan (\(strange.joined(separator: ", ")))."))
        }
        var applied: [String] = []
        for script in scripts where !known.contains(script.name) {
            // The name first: a second server waits here, and then finds it done.
            try connection.run("INSERT INTO migration (name) VALUES (\(script.name))")
            try connection.script(
                connection.dialect.script(String(decoding: script.text, as: UTF8.self)))
            applied.append(script.name)
        }
        return applied
    }
}
