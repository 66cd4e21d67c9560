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
            guard let kind = kinds[name], let settling = kind.settling else { return [] }
            return try facts(kind, settling, batch: batch, posting: posting)
        }
    }

    private func facts(
        _ kind: Declaration, _ settling: Settling, batch: ID, posting: ID?
    ) throws
        -> [SettlingFact]
    {
        let scope: SQL
        let isOfPosting: Bool
        switch kind.about {
        case .posting(let field):
            isOfPosting = true
            scope =
                posting.map { "r.\(name: field) = \($0)" }
                ?? "r.\(name: field) IN (SELECT id FROM posting WHERE batch = \(batch))"
        case .shared(let field, _):
            isOfPosting = false
            scope = "r.\(name: field) = \(batch)"
        default: return []
        }
        let stages = settling.stages.map { Value.text($0) }
        let records = try errand.rows.list(
            kind, where: "r.stage IN (\(list: stages)) AND \(scope)", limit: 1_000_000)
        return try records.flatMap { record in
            try SettlingRecords.qualifiers(record, settling).map { qualifier in
                SettlingFact(
                    kind: kind.name,
                    qualifier: qualifier,
                    record: record.id.raw,
                    posting: isOfPosting ? posted(record) : nil,
                    batch: batch.raw,
                    side: try side(of: record),
                    period: settling.month.flatMap { record[name: $0].text }.flatMap { Month(iso: $0) },
                    day: settling.day.flatMap { record[name: $0].text }.flatMap { Day(iso: $0) }
                        ?? record.changedAt.day,
                    ordinal: nil)
            }
        }
    }

    /// The variants that a record is of: a Party meeting is one of its own sort, and a branch activity.
    private static func qualifiers(_ record: Record, _ settling: Settling) -> [String?] {
        let own = settling.qualifier.flatMap { record[name: $0].text }
        guard record.kind.name == Meeting.name, record[Meeting.sort].isOfBranch,
            record[Meeting.sort] != .branch
        else { return [own] }
        return [own, Meeting.Sort.branch.rawValue]
    }

    private func posted(_ record: Record) -> Int64? {
        if case .posting(let field) = record.kind.about { record[name: field].int } else { nil }
    }

    /// Kinds that several sides write: what one of them wrote settles nothing of another's.
    private static let shared = [Contact.name, Attendance.name, Writing.name]

    /// A talk, a visit, a confirmation or a piece of writing counts for the side that made it: whoever wrote
    /// it down, in the seat that they held on that day. Who holds several counts for the one nearest to the secondee.
    private func side(of record: Record) throws -> Side? {
        guard SettlingRecords.shared.contains(record.kind.name), let id = posted(record) else { return nil }
        let posting = try errand.fetch(Posting.declaration, ID(raw: id))
        if posting[Posting.person].id == record.owner { return .secondee }
        let day =
            record.kind.settling?.day.flatMap { record[name: $0].text }.flatMap { Day(iso: $0) }
            ?? record.madeAt.day
        let seats = try errand.connection.all(
            """
            SELECT seat, unit, batch FROM appointment WHERE person = \(record.owner) \
            AND since <= \(day) AND (until IS NULL OR until >= \(day))
            """
        ) { (seat: PartyName(rawValue: $0.text(0)), unit: $0.optionalID(1), batch: $0.optionalID(2)) }
        let mentors = try errand.connection.count(
            """
            SELECT count(*) FROM pairing WHERE posting = \(posting.id) AND mentor = \(record.owner) \
            AND since <= \(day)
            """)
        func holds(_ seat: PartyName, unit: ID?) -> Bool {
            seats.contains { $0.seat == seat && $0.unit != nil && $0.unit == unit }
        }
        func holds(_ seat: PartyName) -> Bool {
            seats.contains { $0.seat == seat && ($0.batch == nil || $0.batch == posting[Posting.batch].id) }
        }
        if holds(.home_unit, unit: posting[Posting.homeUnit].id) { return .homeUnit }
        if holds(.host_unit, unit: posting[Posting.hostUnit].id) { return .hostUnit }
        if holds(.supervisor, unit: posting[Posting.supervisor]?.id) { return .supervisor }
        if mentors > 0 { return .mentor }
        for seat in [
            PartyName.branch_secretary, .host_organizer, .care_office, .inspector, .leader, .superior,
        ]
        where holds(seat) {
            return seat.side
        }
        return .organizer
    }
}
