import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 记录的限制 — What rules say of one more record: at most so many in a period, and what a temporary branch
/// may not do.
enum RecordLimits {
    static let follows: [Follows] = [
        .judging(
            Meeting.self,
            Title(
                "核对临时支部能不能办这件事；记了发言的座谈会不改类别和批次",
                "whether a temporary branch may do it is judged; a symposium with points keeps its sort and batch"
            )
        ) {
            try branch($0, $1)
            try SymposiumEnding.keepPoints($0, $1)
        }
    ]

    /// At most so many in a period, of whatever kind a rule counts.
    static func count(_ record: Record, _ errand: Errand) throws {
        guard let settling = record.kind.settling else { return }
        guard let tie = record.kind.about.tie, let ruling = try ruling(of: record, tie, errand) else {
            return
        }
        guard ruling.rules().contains(where: { ($0.rule as? Count)?.atMost != nil }) else { return }
        let beside = Condition.all([
            .cell(tie.field, .equal, record[name: tie.field]), .not(.id([record.id])), .owner(record.owner),
        ])
        let earlier = try errand.rows.list(record.kind, where: beside.sql)
        let qualifier = settling.qualifier.flatMap { record[name: $0].text }
        let same = earlier.filter { other in
            settling.qualifier.map { other[name: $0].text == qualifier } ?? true
        }
        try refuse(
            ruling.findings(
                .another(
                    kind: record.kind.name, qualifier: qualifier, day: day(of: record, settling),
                    earlier: same.map { day(of: $0, settling) })))
    }

    private static func day(of record: Record, _ settling: Settling) -> Day {
        settling.day(of: record) ?? settling.period(of: record)?.first ?? record.madeAt.day
    }

    private static func branch(_ meeting: Kept<Meeting>, _ errand: Errand) throws {
        guard meeting[Meeting.sort].isOfBranch,
            let ruling = try ofBatch(meeting[Meeting.batch].id, errand)
        else { return }
        // What is only general may be done with a reason in the minutes.
        _ = try Judging.pass(
            ruling.findings(.branchMatter(meeting[Meeting.heading])),
            waiver: meeting[Meeting.minutes]?.text, at: Meeting.minutes.spec.name)
    }

    /// A branch is set up when its secretary is appointed.
    static func founding(_ appointment: Kept<Appointment>, _ errand: Errand) throws {
        guard appointment[Appointment.seat] == .branchSecretary,
            let batch = appointment[Appointment.batch]?.id, let ruling = try ofBatch(batch, errand)
        else { return }
        let members = try errand.all(Posting.self, Posting.batch == Link(batch), .running)
        let parties = try errand.all(Person.self, .id(in: members.map { $0[Posting.person].id })).map {
            $0[Person.party] ?? ""
        }
        // Where the roster says nothing of anybody's Party, there is nothing to count.
        guard parties.contains(where: { !$0.isEmpty }) else { return }
        let findings = ruling.findings(.branch(members: parties.count(where: Facts.isPartyMember)))
        try refuse(findings)
        if let kept = Judging.kept(findings) {
            try errand.remember(
                "appointment", "note", Title("设临时党支部时核对：\(kept)", "told when the branch was set up: \(kept)"))
        }
    }

    private static func ruling(of record: Record, _ tie: Tie, _ errand: Errand) throws -> Ruling? {
        if let batch = tie.batch(of: record) { return try ofBatch(batch, errand) }
        return try tie.posting(of: record).flatMap { try errand.first(Posting.self, .id($0)) }
            .map { try Ruling($0, errand) }
    }

    private static func ofBatch(_ batch: ID, _ errand: Errand) throws -> Ruling? {
        try errand.first(Posting.self, Posting.batch == Link(batch), .enrolled).map {
            try Ruling($0, errand)
        }
    }

    /// There is no place for a reason here, so what is only general passes.
    private static func refuse(_ findings: [Finding]) throws {
        _ = try Judging.pass(findings.filter { $0.verdict == .refused }, waiver: nil)
    }
}
