package import Records

/// 迁移 — Applies each numbered script once, in order. Scripts are written by hand and never changed.
package enum Migrator {
    /// A new migration is one file in `Migrations/` and one line here.
    static let scripts: [(name: String, text: [UInt8])] = [
        ("office-0001", PackageResources.office_0001_sql),
        ("office-0002", PackageResources.office_0002_sql),
    ]

    /// Returns the names of the scripts that were applied now.
    @discardableResult
    package static func migrate(_ engine: any Engine) async throws(Failure) -> [String] {
        try await engine.write { connection in
            try connection.script(
                "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY NOT NULL)")
            let known = Set(try connection.all("SELECT name FROM migration") { $0.text(0) })
            let strange = known.subtracting(scripts.map(\.name)).sorted()
            guard strange.isEmpty else {
                throw Failure.conflict(
                    Title(
                        "数据文件由更新版本的他山写成（\(strange.joined(separator: "、"))），请用新版本打开。",
                        "The data file was written by a newer Tashan (\(strange.joined(separator: ", ")))."))
            }
            var applied: [String] = []
            for script in scripts where !known.contains(script.name) {
                try connection.script(String(decoding: script.text, as: UTF8.self))
                try connection.run("INSERT INTO migration (name) VALUES (\(script.name))")
                applied.append(script.name)
            }
            return applied
        }
    }
}
