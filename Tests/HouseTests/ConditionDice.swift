import Ground
import Parties
import Records
import Secondment

/// 骰子 — Conditions and records of every make, the same ones in every run.
struct ConditionDice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: String) {
        state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func one<Item>(of items: [Item]) -> Item { items[Int.random(in: items.indices, using: &self)] }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &self) == 0 }

    private mutating func some<Item>(of items: [Item]) -> [Item] {
        items.isEmpty ? [] : (0..<Int.random(in: 0...3, using: &self)).map { _ in one(of: items) }
    }

    // Records

    /// The record with days and choices moved about, and cells emptied where that may be.
    mutating func altered(_ record: Record, version: Int? = nil) -> Record {
        var record = record.at(version: version)
        for field in record.kind.fields {
            switch field.control {
            case .day:
                let day = Month(2024, 5).first + 9 + Int.random(in: -4...4, using: &self)
                record[name: field.name] = .text(day.iso)
            case .choice(let options): record[name: field.name] = .text(one(of: options).name)
            case .link("unit"),
                .link("person") where !field.isRequired:
                if record[name: field.name].isNull { record[name: field.name] = .int(1) }
            default: break
            }
            if !field.isRequired, chance(3) { record[name: field.name] = .null }
        }
        return record
    }

    // Conditions

    mutating func condition(
        _ kind: Declaration, _ records: [Record], _ there: [String: [ID: Record]], depth: Int
    ) -> Condition {
        switch Int.random(in: depth > 0 ? 0..<12 : 0..<8, using: &self) {
        case 0: return .stage(some(of: kind.lifecycle.stages.map(\.name)))
        case 1: return .id(some(of: records.map(\.id)))
        case 2: return .owner(one(of: records.map(\.owner)))
        case 3, 4:
            let field = one(of: kind.fields.map(\.name))
            return .cell(
                field, one(of: [.equal, .less, .lessOrEqual, .greater, .greaterOrEqual]),
                value(field, records))
        case 5:
            let field = one(of: kind.fields.map(\.name))
            return .oneOf(field, (0..<3).map { _ in value(field, records) })
        case 6: return .made(before: one(of: records).madeAt + one(of: [-1, 0, 1]))
        case 7:
            let from = one(of: records).changedAt + one(of: [-1, 0])
            return .changed(from: from, before: chance(2) ? nil : from + one(of: [0, 1, 2]))
        case 8: return .any(parts(kind, records, there, depth))
        case 9: return .all(parts(kind, records, there, depth))
        case 10: return .not(condition(kind, records, there, depth: depth - 1))
        default: return linked(kind, records, there, depth)
        }
    }

    private mutating func parts(
        _ kind: Declaration, _ records: [Record], _ there: [String: [ID: Record]], _ depth: Int
    ) -> [Condition] {
        (0..<Int.random(in: 0...3, using: &self)).map { _ in
            condition(kind, records, there, depth: depth - 1)
        }
    }

    private mutating func linked(
        _ kind: Declaration, _ records: [Record], _ there: [String: [ID: Record]], _ depth: Int
    ) -> Condition {
        let links = kind.fields.compactMap { field -> (String, Declaration)? in
            guard case .link(let target) = field.control, let target = kinds[target] else { return nil }
            return (field.name, target)
        }
        guard !links.isEmpty else { return .not(.all([])) }
        let (field, target) = one(of: links)
        let others = there[target.name].map { Array($0.values).sorted { $0.id < $1.id } } ?? []
        return .linked(
            field, kind: target.name,
            others.isEmpty ? .stage([]) : condition(target, others, there, depth: depth - 1))
    }

    /// What stands in that field of one of the records, which may be nothing.
    private mutating func value(_ field: String, _ records: [Record]) -> Value {
        chance(6) ? .null : one(of: records)[name: field]
    }
}

extension Record {
    /// The same, as somebody has it who read that version.
    func at(version: Int?) -> Record {
        Record(
            kind: kind, id: id, owner: owner, stage: stage, version: version ?? self.version, madeAt: madeAt,
            changedAt: changedAt, values: values)
    }
}
