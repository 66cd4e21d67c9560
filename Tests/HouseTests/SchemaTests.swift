import Cast
import Ground
import Parties
import Records
import Secondment
import Storage
import Testing

@Suite struct `What is declared is what is migrated` {
    @Test func `every kind's table has its columns, of the declared types`() async throws {
        try await Cast.office { cast in
            let engine = try cast.ground.engine()
            for kind in kinds.kinds {
                let found = Set(try await engine.read { try Schema.found(kind.name, in: $0) })
                let declared = Set(
                    Schema.columns(of: kind).map { name, type in
                        "\(name) \(type.split(separator: " CHECK").first.map(String.init) ?? type)"
                    })
                #expect(found == declared, "\(kind.name)")
            }
        }
    }

    /// The columns with which the indexes of a store begin, as `leave.posting`.
    private func indexed(_ engine: any Engine) async throws -> Set<String> {
        let indexes = try await engine.read { connection in
            let query: SQL =
                switch connection.dialect {
                case .sqlite: "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                case .postgres:
                    """
                    SELECT ' ON ' || tablename || substr(indexdef, position(' (' in indexdef)) \
                    FROM pg_indexes WHERE schemaname = current_schema()
                    """
                }
            return try connection.all(query) { $0.text(0) }
        }
        return Set(
            indexes.compactMap { $0.firstMatch(of: #/ ON (\w+) \((\w+)[,)]/#) }.map { "\($0.1).\($0.2)" })
    }

    @Test func `every link has an index that begins with it`() async throws {
        try await Cast.office { cast in
            let indexed = try await indexed(cast.ground.engine())
            for kind in kinds.kinds {
                for field in kind.fields {
                    guard case .link = field.control else { continue }
                    #expect(indexed.contains("\(kind.name).\(field.name)"))
                }
            }
        }
    }

    @Test func `what waits for somebody is found by its stage`() async throws {
        try await Cast.office { cast in
            let indexed = try await indexed(cast.ground.engine())
            for kind in kinds.kinds
            where kind.lifecycle.moves.contains(where: \.isExpected)
                || kind.lifecycle.stages.contains(where: { $0.inHand != nil })
            {
                #expect(indexed.contains("\(kind.name).stage"))
            }
        }
    }
}
