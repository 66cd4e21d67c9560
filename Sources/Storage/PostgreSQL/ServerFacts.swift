package import Records

/// 服务器近况 — What a server tells of itself, for the one who looks after it.
package struct ServerFacts: Sendable {
    /// `15.18 (Debian …)`
    package let version: String
    package let encoding: String
    /// Bytes.
    package let size: Int64
    package let connections: Int
    package let mostConnections: Int
    /// Standbys that follow now; those whose word is waited for cannot always be told from the others.
    package let standbys: Int
    /// Its own clock.
    package let clock: Moment
}

extension PostgreSQL {
    package func facts() async throws(Failure) -> ServerFacts? {
        try await read { connection in
            try connection.one(
                """
                SELECT current_setting('server_version'), current_setting('server_encoding'), \
                pg_database_size(current_database()), (SELECT count(*) FROM pg_stat_activity), \
                CAST(current_setting('max_connections') AS BIGINT), \
                (SELECT count(*) FROM pg_stat_replication), \
                CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)
                """
            ) {
                ServerFacts(
                    version: $0.text(0), encoding: $0.text(1), size: $0.int(2), connections: Int($0.int(3)),
                    mostConnections: Int($0.int(4)), standbys: Int($0.int(5)), clock: $0.moment(6))
            }
        }
    }
}
