import Desk
import Records
import Secondment
import Storage

/// What is noted of an import, and what was done with its records since.
extension RosterMade {
    func add(_ records: [Record]) throws {
        guard let first = records.first else { return }
        func row(_ record: Record) -> SQL { "(\(id), \(record.kind.name), \(record.id))" }
        var sql: SQL = "INSERT INTO import_made (import, kind, record) VALUES \(row(first))"
        for record in records.dropFirst() { sql = sql + ", \(row(record))" }
        try errand.connection.run(sql)
    }

    /// The batch stands among the records, though no import makes one: by it an import is found
    /// again.
    func batch() throws -> ID? {
        try errand.connection.one(
            "SELECT record FROM import_made WHERE import = \(id) AND kind = \(Batch.name)"
        ) { $0.id(0) }
    }

    func count(_ kind: String) throws -> Int {
        try errand.connection.count(
            "SELECT count(*) FROM import_made WHERE import = \(id) AND kind = \(kind)")
    }

    /// What it made of the kind.
    func records(_ kind: String) throws -> [ID] {
        try errand.connection.all(made(kind)) { $0.id(0) }
    }

    func forget() throws { try errand.connection.run("DELETE FROM import_made WHERE import = \(id)") }

    func firstChanged(_ kind: Declaration) throws -> Record? {
        try errand.rows.list(kind, where: "r.version > 1 AND r.id IN (\(made(kind.name)))", limit: 1).first
    }

    /// A record that the import did not make, and that links to one that it made.
    func firstLinked(
        from kind: Declaration, by field: FieldSpec, to target: Declaration
    ) throws -> Record? {
        try errand.rows.list(
            kind,
            where: """
                r.\(field) IN (\(made(target.name))) AND r.id NOT IN \
                (SELECT record FROM import_made WHERE import = \(id))
                """, limit: 1
        ).first
    }

    func firstAttached(_ kind: Declaration) throws -> ID? {
        try errand.connection.one("SELECT record FROM attachment WHERE record IN (\(made(kind.name)))") {
            $0.id(0)
        }
    }

    func firstWithAccount() throws -> ID? {
        try errand.connection.one("SELECT person FROM account WHERE person IN (\(made(Person.name)))") {
            $0.id(0)
        }
    }

    private func made(_ kind: String) -> SQL {
        "SELECT record FROM import_made WHERE import = \(id) AND kind = \(kind)"
    }
}
