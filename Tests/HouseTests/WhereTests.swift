import Cast
import Ground
import Parties
import Records
import Secondment
import Storage
import Testing

/// What the comparison of one kind came to.
private struct Comparison: Sendable {
    var asked = 0
    var differences: [String] = []
    /// Everything to which a link may lead.
    var there: [String: [ID: Record]] = [:]
    /// Of each condition with a name, how many records were so, and how many were not.
    var named: [String: (so: Int, not: Int)] = [:]
}

@Suite struct `The two readings of conditions` {
    @Test func `agree for conditions with names, and for conditions of every make`() async throws {
        try await Cast.office { cast in
            let engine = try cast.ground.engine()
            let strangers = [cast.person("王敏"), cast.person("李娜")]
            var named: [String: (so: Int, not: Int)] = [:]
            for kind in kinds.kinds {
                let found = try await engine.write { try compare(kind, strangers, $0) }
                #expect(found.differences.prefix(5) == [], "\(kind.name): \(found.differences.count) in all")
                #expect(found.asked > 300, "\(kind.name)")
                named.merge(found.named) { first, _ in first }
            }
            for (name, count) in named {
                #expect(count.so > 0, "nothing is \(name)")
                #expect(count.not > 0, "everything is \(name)")
            }
        }
    }

    @Test func `every condition that has a name is among those that are compared`() throws {
        var written: Set<String> = []
        for source in try Source.all(under: "Sources/Secondment") {
            var kind: Substring?
            for line in source.code {
                if let found = line.firstMatch(of: /^extension Where<(\w+)>/) { kind = found.1 }
                if line.hasPrefix("}") { kind = nil }
                if let kind, let found = line.firstMatch(of: /static (?:var|func) (\w+)/) {
                    written.insert("\(kind).\(found.1)")
                }
            }
        }
        #expect(written == Set(NamedCondition.all.map(\.name)))
    }
}

private func compare(
    _ kind: Declaration, _ strangers: [ID], _ connection: any Connection
) throws -> Comparison {
    let rows = Rows(connection)
    let postings = try rows.list(Posting.declaration, where: .always)
    let samples = Samples(connection: connection, postings: postings, strangers: strangers)
    var dice = ConditionDice(seed: kind.name)
    var comparison = Comparison()
    for other in kinds.kinds {
        comparison.there[other.name] = Dictionary(
            uniqueKeysWithValues: try rows.list(other, where: .always, limit: 1_000_000).map { ($0.id, $0) })
    }
    switch kind.about {
    case .itself, .linked:
        let found = try rows.list(kind, where: .always)
        for _ in 0..<6 {
            let altered = try found.map { record in
                try rows.save(
                    dice.altered(record, version: rows.find(kind, record.id)?.version),
                    stage: dice.one(of: kind.lifecycle.stages).name, at: record.changedAt)
            }
            try comparison.compare(altered, &dice, connection)
        }
        for record in found {
            _ = try rows.save(
                record.at(version: rows.find(kind, record.id)?.version), stage: record.stage,
                at: record.changedAt)
        }
    case .posting, .several, .shared, .office:
        try samples.rounds(kind) { records in
            // Of some kinds there are thousands, for every seat that a field may name.
            let altered = try records.shuffled(using: &dice).prefix(60).map { record in
                try rows.save(dice.altered(record), stage: record.stage, at: record.changedAt)
            }
            try comparison.compare(altered, &dice, connection)
        }
    }
    return comparison
}

extension Comparison {
    fileprivate mutating func compare(
        _ records: [Record], _ dice: inout ConditionDice, _ connection: any Connection
    ) throws {
        guard let kind = records.first?.kind else { return }
        let ids = records.map(\.id)
        there[kind.name] = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
        let known = there
        func both(_ name: String, _ condition: Condition) throws -> Set<ID> {
            let listed = Set(
                try connection.all(
                    """
                    SELECT x.id FROM \(name: kind.name) x WHERE x.id IN (\(list: ids)) \
                    AND \(condition.sql(of: "x"))
                    """
                ) { $0.id(0) })
            for record in records {
                let holds = condition.holds(record) { known[$0]?[$1] }
                asked += 1
                if holds != listed.contains(record.id) {
                    differences.append("\(name): \(holds ? "only" : "not") in memory")
                }
            }
            return listed
        }
        for one in NamedCondition.all where one.kind == kind.name {
            let so = try both(one.name, one.condition)
            let not = try both("not \(one.name)", .not(one.condition))
            let before = named[one.name] ?? (0, 0)
            named[one.name] = (before.so + so.count, before.not + not.count)
        }
        for _ in 0..<60 {
            let condition = dice.condition(kind, records, there, depth: 3)
            _ = try both("\(condition)", condition)
        }
    }
}
