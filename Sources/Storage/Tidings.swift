package import Records

/// 回音 — What was answered to somebody in a matter of theirs, by the number of the step, until they have read it.
package struct Tidings {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    /// `record` is the one on whose page it is read.
    package func put(_ person: ID, _ kind: String, _ record: ID, step: Int) throws {
        try connection.run(
            """
            INSERT INTO tiding (person, record, kind, step) VALUES (\(person), \(record), \(kind), \(step)) \
            ON CONFLICT (person, step) DO NOTHING
            """)
    }

    /// Newest first.
    package func of(_ person: ID, limit: Int) throws -> [(kind: String, record: ID, step: Int)] {
        try connection.all(
            "SELECT kind, record, step FROM tiding WHERE person = \(person) ORDER BY step DESC LIMIT \(limit)"
        ) { ($0.text(0), $0.id(1), Int($0.int(2))) }
    }

    /// The steps that are read on the page of this record.
    package func of(_ person: ID, on record: ID) throws -> [Int] {
        try connection.all("SELECT step FROM tiding WHERE record = \(record) AND person = \(person)") {
            Int($0.int(0))
        }
    }

    /// They have read these.
    package func drop(_ person: ID, _ steps: [Int]) throws {
        guard !steps.isEmpty else { return }
        try connection.run(
            "DELETE FROM tiding WHERE person = \(person) AND step IN (\(list: steps.map { .int(Int64($0)) }))"
        )
    }

    /// The record is taken away.
    package func drop(about record: ID) throws {
        try connection.run("DELETE FROM tiding WHERE record = \(record)")
    }
}
