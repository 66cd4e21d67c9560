package import Records

/// Reads how a record stands to postings, for the question form of permission.
package struct Standings {
    private let connection: any Connection
    private let catalogue: Catalogue

    package init(_ connection: any Connection, _ catalogue: Catalogue) {
        self.connection = connection
        self.catalogue = catalogue
    }

    package func standing(of record: Record) throws -> Standing {
        guard let centre = catalogue.centre else { return Standing(ties: []) }
        let condition: SQL
        switch record.kind.about {
        case .itself: condition = "t.id = \(record.id)"
        case .posting(let field): condition = "t.id = \(record[name: field])"
        case .several(let field, let joined):
            let joiners = joined.key.map { record[name: $0] } ?? .int(record.id.raw)
            condition = """
                (t.id = \(record[name: field]) OR t.id IN (SELECT j.\(name: joined.posting) \
                FROM \(name: joined.kind) j WHERE j.\(name: joined.record) = \(joiners) \
                AND j.stage IN (\(list: joined.stages.map { Value.text($0) }))))
                """
        case .shared(let field, let other):
            condition = "t.\(name: other) = \(record[name: field])"
        case .linked(let fields):
            condition = .joined(
                fields.map { "t.\(name: $0) = \(record.id)" }, by: "OR", otherwise: .never)
        case .office: return Standing(ties: [])
        }
        return Standing(ties: try ties(centre, where: condition))
    }

    private func ties(_ centre: Declaration, where condition: SQL) throws -> [Standing.Tie] {
        let links = centre.fields.filter { if case .link = $0.control { true } else { false } }
            .map(\.name)
        var columns: SQL = "SELECT t.id"
        for link in links { columns = columns + ", t.\(name: link)" }
        let found = try connection.all(
            columns + " FROM \(name: centre.name) t WHERE " + condition
        ) { cells in
            var ids: [String: ID] = [:]
            for (place, link) in links.enumerated() { ids[link] = cells.optionalID(place + 1) }
            return (cells.id(0), ids)
        }
        let pairs = try paired(found.map { Value.int($0.0.raw) })
        return found.map { Standing.Tie(links: $0.1, paired: pairs[$0.0] ?? [:]) }
    }

    private func paired(_ postings: [Value]) throws -> [ID: [String: Set<ID>]] {
        var pairs: [ID: [String: Set<ID>]] = [:]
        for role in catalogue.roles {
            guard case .paired(let kind, let posting, let person, let stages) = role.reach,
                !postings.isEmpty
            else { continue }
            try connection.each(
                """
                SELECT q.\(name: posting), q.\(name: person) FROM \(name: kind) q \
                WHERE q.\(name: posting) IN (\(list: postings)) AND q.\(name: person) IS NOT NULL \
                AND q.stage IN (\(list: stages.map { Value.text($0) }))
                """
            ) { pairs[$0.id(0), default: [:]][kind, default: []].insert($0.id(1)) }
        }
        return pairs
    }
}
