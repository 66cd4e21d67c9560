import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 凭据 — The records that settle obligations, reduced to what the regulation asks of them.
struct SettlingRecords {
    private let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    func facts(kinds names: Set<String>, batch: ID, posting: ID?) throws -> [SettlingFact] {
        try names.sorted().flatMap { name -> [SettlingFact] in
            guard let kind = kinds[name], let settling = kind.settling, let tie = kind.about.tie else {
                return []
            }
            return try facts(kind, settling, tie, batch: batch, posting: posting)
        }
    }

    private func facts(
        _ kind: Declaration, _ settling: Settling, _ tie: Tie, batch: ID, posting: ID?
    ) throws -> [SettlingFact] {
        let scope =
            posting.map { tie.condition(posting: $0, batch: batch) }
            ?? tie.condition(within: batch, postings: Posting.declaration, by: Posting.batch.spec)
        let records = try errand.rows.list(
            kind, where: Condition.all([.stage(settling.stages), scope]).sql, limit: 1_000_000)
        let writers = settling.isByWriter ? try Writers(of: records, tie, errand) : nil
        return records.flatMap { record in
            settling.qualifiers(of: record).map { qualifier in
                SettlingFact(
                    kind: kind.name,
                    qualifier: qualifier,
                    record: record.id.raw,
                    posting: tie.posting(of: record)?.raw,
                    batch: batch.raw,
                    side: writers?.party(of: record, on: settling.day(of: record) ?? record.madeAt.day),
                    period: settling.period(of: record),
                    day: settling.day(of: record) ?? record.changedAt.day,
                    ordinal: nil)
            }
        }
    }
}

/// 谁写的 — For which party each of some records was written: a talk, a visit, a confirmation or a piece of writing
/// counts for the party that made it, whoever wrote it down, in the seat that they held on that day.
private struct Writers {
    private let tie: Tie
    private let postings: [ID: Kept<Posting>]
    private let seats: [ID: [Kept<Appointment>]]
    private let pairings: [ID: [Kept<Pairing>]]

    init(of records: [Record], _ tie: Tie, _ errand: Errand) throws {
        self.tie = tie
        let about = Set(records.compactMap { tie.posting(of: $0) })
        let writers = Set(records.map(\.owner)).map { Link<Person>($0) }
        postings = Dictionary(
            try Writers.inSlices(Array(about)) { try errand.all(Posting.self, .id(in: $0)) }
                .map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        seats = Dictionary(
            grouping: try Writers.inSlices(writers) {
                try errand.all(Appointment.self, Appointment.person.isOne(of: $0))
            }
        ) { $0[Appointment.person].id }
        pairings = Dictionary(
            grouping: try Writers.inSlices(about.map { Link<Posting>($0) }) {
                try errand.all(Pairing.self, Pairing.posting.isOne(of: $0))
            }
        ) { $0[Pairing.posting].id }
    }

    /// A statement takes only so many values.
    private static func inSlices<Asked, Found>(
        _ asked: [Asked], _ find: ([Asked]) throws -> [Found]
    ) throws -> [Found] {
        try stride(from: 0, to: asked.count, by: 500).flatMap {
            try find(Array(asked[$0..<min($0 + 500, asked.count)]))
        }
    }

    /// Who holds several seats counts for the one nearest to the secondee.
    func party(of record: Record, on day: Day) -> Party? {
        guard let posting = tie.posting(of: record).flatMap({ postings[$0] }) else { return nil }
        let seats = (seats[record.owner] ?? []).filter {
            $0[Appointment.since] <= day && ($0[Appointment.until].map { $0 >= day } ?? true)
        }
        func sits(for party: Party) -> Bool {
            let held = seats.filter { $0[Appointment.seat] == party }
            switch party.reach {
            case .person(let field): return posting.record[name: field].int == record.owner.raw
            case .unit(let field):
                return held.contains { seat in
                    seat[Appointment.unit].map { $0.id.raw == posting.record[name: field].int } ?? false
                }
            case .paired:
                return (pairings[posting.id] ?? []).contains {
                    $0[Pairing.mentor]?.id == record.owner && $0[Pairing.since] <= day
                }
            case .batch, .office:
                let batch = posting[Posting.batch]
                return held.contains { $0[Appointment.batch] == nil || $0[Appointment.batch] == batch }
            }
        }
        return Party.fromNearest.first(where: sits) ?? .organizer
    }
}
