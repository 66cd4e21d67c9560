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
            ?? tie.condition(within: batch, postings: Posting.declaration, by: Posting.batch)
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
                    side: writers?.side(of: record, on: settling.day(of: record) ?? record.madeAt.day),
                    period: settling.period(of: record),
                    day: settling.day(of: record) ?? record.changedAt.day,
                    ordinal: nil)
            }
        }
    }
}

/// 谁写的 — For which side each of some records was written: a talk, a visit, a confirmation or a piece of writing
/// counts for the side that made it, whoever wrote it down, in the seat that they held on that day.
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
    func side(of record: Record, on day: Day) -> Side? {
        guard let posting = tie.posting(of: record).flatMap({ postings[$0] }) else { return nil }
        if posting[Posting.person].id == record.owner { return .secondee }
        let seats = (seats[record.owner] ?? []).filter {
            $0[Appointment.since] <= day && ($0[Appointment.until].map { $0 >= day } ?? true)
        }
        func holds(_ seat: PartyName, unit: ID?) -> Bool {
            seats.contains {
                $0[Appointment.seat] == seat && $0[Appointment.unit] != nil
                    && $0[Appointment.unit]?.id == unit
            }
        }
        func holds(_ seat: PartyName) -> Bool {
            let batch = posting[Posting.batch]
            return seats.contains {
                $0[Appointment.seat] == seat
                    && ($0[Appointment.batch] == nil || $0[Appointment.batch] == batch)
            }
        }
        if holds(.home_unit, unit: posting[Posting.homeUnit].id) { return .homeUnit }
        if holds(.host_unit, unit: posting[Posting.hostUnit].id) { return .hostUnit }
        if holds(.supervisor, unit: posting[Posting.supervisor]?.id) { return .supervisor }
        let mentors = (pairings[posting.id] ?? []).contains {
            $0[Pairing.mentor]?.id == record.owner && $0[Pairing.since] <= day
        }
        if mentors { return .mentor }
        for seat in [
            PartyName.branch_secretary, .host_organizer, .care_office, .inspector, .leader, .superior,
        ]
        where holds(seat) {
            return seat.side
        }
        return .organizer
    }
}
