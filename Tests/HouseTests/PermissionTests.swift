import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

/// What the comparison of one kind came to.
private struct Comparison: Sendable {
    var asked = 0
    var allowed = 0
    var differences: [String] = []
    /// Who was allowed anything.
    var able: Set<String> = []
}

@Suite struct `The two readings of permission` {
    @Test func `agree for every kind, stage, seat and right`() async throws {
        try await Cast.office { cast in
            // A pairing that has ended must give nothing.
            let ended = try await cast.desk.add(
                .system, Pairing.name,
                Draft([
                    "posting": cast.posting("李娜").text, "mentor": cast.person("周启明").text,
                    "part": "work", "since": "2024-03-20",
                ]))
            try await cast.desk.move(.system, Pairing.name, ended.id, by: "end")
            var people: [Actor] = [Actor(person: ID(raw: 5), name: "陌生人", seats: [])]
            for name in Cast.names { people.append(try await cast.actor(name)) }
            let actors = people
            let strangers = [cast.person("王敏"), cast.person("李娜")]
            let engine = try cast.ground.engine()
            var able: Set<String> = []
            for kind in kinds.kinds {
                let found = try await engine.write { connection in
                    try compare(kind, actors, strangers, connection)
                }
                able.formUnion(found.able)
                #expect(found.differences.prefix(5) == [], "\(kind.name): \(found.differences.count) in all")
                #expect(found.allowed > 0, "\(kind.name) is seen by nobody of the cast")
                #expect(found.allowed < found.asked, "\(kind.name) is open to all for everything")
            }
            #expect(able == Set(actors.map(\.name)))
        }
    }

    @Test func `are put into words once for all who sit alike`() async throws {
        try await Cast.office { cast in
            for name in Cast.names {
                let actor = try await cast.actor(name)
                let anybody = Seating(actor).anybody
                #expect(Seating(anybody) == Seating(actor))
                for kind in kinds.kinds {
                    for (right, who) in kind.rights {
                        let asked = who.condition(anybody, kind, in: kinds).asked(by: actor)
                        let own = who.condition(actor, kind, in: kinds)
                        #expect(asked.text == own.text, "\(name) \(kind.name) \(right)")
                        #expect(asked.values == own.values, "\(name) \(kind.name) \(right)")
                    }
                }
            }
        }
    }
}

private func compare(
    _ kind: Declaration, _ actors: [Actor], _ strangers: [ID], _ connection: any Connection
) throws -> Comparison {
    let rows = Rows(connection)
    let postings = try rows.list(Posting.declaration, where: .always)
    let samples = Samples(connection: connection, postings: postings, strangers: strangers)
    var comparison = Comparison()
    try samples.rounds(kind) { records in
        let ids: [Value] = records.map { .int($0.id.raw) }
        let standings = try records.map { try Standings(connection, kinds).standing(of: $0) }
        for actor in actors {
            // Adding is asked of one record only. All rights in one statement: on a server it is its plan that costs.
            let rights = kind.rights.filter { $0.name != "add" }
            var answers: SQL = "r.id"
            for right in rights {
                answers += ", CASE WHEN \(right.who.condition(actor, kind, in: kinds)) THEN 1 ELSE 0 END"
            }
            let listed = Dictionary(
                uniqueKeysWithValues: try connection.all(
                    "SELECT \(answers) FROM \(name: kind.name) r WHERE r.id IN (\(list: ids))"
                ) { cells in
                    (cells.id(0), rights.indices.map { cells.int($0 + 1) == 1 })
                })
            for (record, standing) in zip(records, standings) {
                for (place, right) in rights.enumerated() {
                    let asked = right.who.allows(actor, record, standing)
                    if asked { comparison.able.insert(actor.name) }
                    comparison.note(
                        asked, listed[record.id]?[place] == true,
                        "\(actor.name) \(right.name) \(record.stage)")
                }
            }
            // What comes of the sections that have readers of their own.
            let veil = Veil(actor, kind, in: kinds)
            let told = Dictionary(
                uniqueKeysWithValues: try rows.list(
                    kind, where: "r.id IN (\(list: ids))", limit: 1_000_000, veil: veil
                ).map {
                    ($0.id, $0.values)
                })
            for (record, standing) in zip(records, standings) {
                let one = record.veiled(from: actor, standing).values
                if told[record.id] != one {
                    comparison.differences.append("\(actor.name) reads \(record.stage) in two ways")
                }
            }
        }
    }
    return comparison
}

extension Comparison {
    fileprivate mutating func note(_ one: Bool, _ many: Bool, _ what: String) {
        asked += 1
        if one { allowed += 1 }
        if one != many { differences.append("\(what): one \(one), many \(many)") }
    }
}
