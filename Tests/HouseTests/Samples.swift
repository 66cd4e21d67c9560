import Ground
import Parties
import Records
import Secondment
import Storage

/// 样本 — Records of a kind at every stage, about every posting of the cast, written by several hands.
struct Samples {
    let connection: any Connection
    let postings: [Record]
    let strangers: [ID]
    private var rows: Rows { Rows(connection) }

    /// Shows the samples while they are in the database, and takes them away or puts them back afterwards.
    func rounds(_ kind: Declaration, _ body: ([Record]) throws -> Void) throws {
        switch kind.about {
        case .itself, .linked: try standing(kind, body)
        case .posting, .several, .shared, .office: try made(kind, body)
        }
    }

    /// Kinds to which postings point: the rows that are there, taken through every stage.
    private func standing(_ kind: Declaration, _ body: ([Record]) throws -> Void) throws {
        let found = try rows.list(kind, where: .always)
        var records = found
        for stage in kind.lifecycle.stages {
            records = try records.map { try rows.save($0, stage: stage.name, at: $0.changedAt) }
            try body(records)
        }
        for (record, row) in zip(records, found) {
            _ = try rows.save(record, stage: row.stage, at: row.changedAt)
        }
    }

    private func made(_ kind: Declaration, _ body: ([Record]) throws -> Void) throws {
        var rounds: [[Record]] = [[]]
        for stage in kind.lifecycle.stages {
            for hand in 0...strangers.count {
                for posting in postings {
                    let owner = ([posting[Posting.person].id] + strangers)[hand]
                    for values in variants(kind, posting) {
                        let record = Record(
                            kind: kind, id: .make(at: posting.madeAt), owner: owner, stage: stage.name,
                            version: 1, madeAt: posting.madeAt, changedAt: posting.madeAt,
                            values: told(apart: values, kind, rounds[rounds.count - 1].count))
                        rounds[rounds.count - 1].append(record)
                    }
                }
                if Samples.single.contains(kind.name) { rounds.append([]) }
            }
        }
        for round in rounds {
            for record in round { try rows.insert(record) }
            let joiners = joiners(kind, round)
            for joiner in joiners { try rows.insert(joiner) }
            try body(round)
            for record in joiners + round { try rows.remove(record.kind, record.id) }
        }
    }

    /// Where other postings join a record: the next posting at every second one, at each stage of the joining by turns.
    private func joiners(_ kind: Declaration, _ round: [Record]) -> [Record] {
        guard case .several(let field, let joined) = kind.about, let joining = kinds[joined.kind] else {
            return []
        }
        return round.enumerated().compactMap { turn, record in
            let joinedTo = joined.key.map { record[name: $0] } ?? .int(record.id.raw)
            guard turn.isMultiple(of: 2), !joinedTo.isNull,
                let place = postings.firstIndex(where: { .int($0.id.raw) == record[name: field] })
            else { return nil }
            let posting = postings[(place + 1) % postings.count]
            let stages = joining.lifecycle.stages
            var joiner = Record(
                kind: joining, id: .make(at: posting.madeAt), owner: record.owner,
                stage: stages[turn / 2 % stages.count].name, version: 1, madeAt: posting.madeAt,
                changedAt: posting.madeAt, values: joining.fields.map { plain($0, posting) })
            joiner[name: joined.record] = joinedTo
            return joiner
        }
    }

    /// Kinds of which a posting has one.
    static let single: Set<String> = [StudyPlan.name]

    /// Of some kinds there is one a month, or one of a name.
    private func told(apart values: [Value], _ kind: Declaration, _ number: Int) -> [Value] {
        zip(kind.fields, values).map { field, value in
            switch field.control {
            case .month: .text(Month(1950 + number / 12, number % 12 + 1).iso)
            case .line: value == .text("样本") ? .text("样本\(number)") : value
            default: value
            }
        }
    }

    /// Where a field names a seat, one record for each seat, and one for none.
    private func variants(_ kind: Declaration, _ posting: Record) -> [[Value]] {
        var variants: [[Value]] = [kind.fields.map { plain($0, posting) }]
        for name in Samples.seats(kind) {
            guard let place = kind.index(of: name), let field = kind.field(name),
                case .choice(let options) = field.control
            else { continue }
            var values = options.map { Value.text($0.name) }
            if !field.isRequired { values.append(.null) }
            variants = variants.flatMap { base in
                values.map { value in
                    var base = base
                    base[place] = value
                    return base
                }
            }
        }
        return variants
    }

    func plain(_ field: FieldSpec, _ posting: Record) -> Value {
        switch field.control {
        case .line, .prose, .secret: .text("样本")
        case .day: .text("2024-05-10")
        case .month: .text("2024-05")
        case .number: .int(1)
        case .flag: .int(0)
        case .choice(let options): .text(options.first?.name ?? "")
        case .link(let target):
            switch target {
            case "posting": .int(posting.id.raw)
            case "batch": posting[name: "batch"]
            case "unit": posting[name: "host_unit"]
            case "person": posting[name: "person"]
            default: field.isRequired ? .int(1) : .null
            }
        case .checklist, .roll, .sources: .text("{\"items\":[],\"entries\":[]}")
        }
    }

    /// The fields by which a right of this kind names a seat.
    static func seats(_ kind: Declaration) -> Set<String> {
        Set(kind.rights.flatMap(\.who.namingFields))
    }
}
