import Foundation
package import Records

/// 数据在哪里 — A file on this machine, or a PostgreSQL server: the one setting that chooses the engine.
package enum Address: Sendable, Equatable {
    case file(String)
    /// What libpq understands: `postgres://user@host1,host2/name?target_session_attrs=read-write`. What it
    /// leaves out comes from libpq's own environment (`PGHOST`, `PGPASSFILE` …).
    case server(String)

    package init(_ text: String) {
        let isServer = ["postgres://", "postgresql://"].contains { text.hasPrefix($0) }
        self = isServer ? .server(text) : .file(text)
    }

    /// For people and logs: never a password.
    package var shown: String {
        guard case .server(let text) = self, var parts = URLComponents(string: text) else {
            guard case .file(let path) = self else { return "postgres://…" }
            return path
        }
        parts.password = nil
        parts.query = nil
        return parts.string ?? "postgres://…"
    }
}

/// 引擎 — Opens whichever engine the address asks for; nothing above knows which it was.
package enum Engines {
    /// `connections` is how many statements may run at the same time; the rest wait, and not without end.
    package static func open(_ address: Address, connections: Int = 8) throws(Failure) -> any Engine {
        switch address {
        case .file(let path): try SQLite(path: path, readers: connections)
        case .server(let text): PostgreSQL(text, connections: connections)
        }
    }
}
