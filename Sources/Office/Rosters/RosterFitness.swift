import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 资格核对 — The rows of a roster held against the rules of eligibility, headcount and term, before
/// anybody is made: what is refused stands against the row, what is general wants a written reason.
struct RosterFitness {
    let errand: Errand
    private let known: RosterKnown
    let batch: Kept<Batch>
    private let waiver: String?
    private let book: Rulebook
    private let calendar: WorkingDays
    /// How many are there already, by unit, by batch, and by these together with the category; and those
    /// of the rows above.
    private var counts: [String: Int] = [:]

    init(_ batch: ID, _ known: RosterKnown, _ waiver: String?, _ errand: Errand) throws {
        self.errand = errand
        self.known = known
        self.batch = try errand.fetch(Batch.self, batch)
        self.waiver = waiver?.trimmed.isEmpty == false ? waiver?.trimmed : nil
        book = try errand.regulations.rulebook(for: batch, errand.connection)
        calendar = try errand.regulations.calendar(errand.connection)
    }

    func judge(_ entries: inout [RosterEntry], _ actions: inout [RosterPreview.Action?]) throws {
        let asks = book.regulations.flatMap(\.clauses).flatMap(\.rules).contains(where: RosterFitness.asks)
        guard try asks || errand.count(Posting.self, .stage(.recalled)) > 0 else {
            return
        }
        var counting = self
        try counting.count()
        for index in entries.indices {
            switch actions[index] {
            case .newPerson: try counting.judge(&entries[index], of: nil)
            case .knownPerson(let id): try counting.judge(&entries[index], of: id)
            case .samePosting, nil: continue
            }
            if !entries[index].isRight { actions[index] = nil }
        }
    }

    /// Rules that have something to say of somebody who is to be posted.
    private static func asks(_ rule: any Rule) -> Bool {
        rule is Eligibility || rule is Headcount || rule is TermLimit || rule is Recall
    }

    private mutating func count() throws {
        for (host, home, other, category) in try running() {
            add(host: host, home: home, isOfBatch: other == batch.id, category)
        }
    }

    private mutating func add(host: String, home: String, isOfBatch: Bool, _ category: String?) {
        for alike in ["", "/\(category ?? "")"] {
            counts["host \(RosterText.key(host))\(alike)", default: 0] += 1
            counts["home \(RosterText.key(home))\(alike)", default: 0] += 1
            if isOfBatch { counts["batch\(alike)", default: 0] += 1 }
        }
    }

    private func beside(_ entry: RosterEntry, alike: String) -> Candidate.Beside {
        Candidate.Beside(
            atHost: counts["host \(RosterText.key(entry.hostUnit))\(alike)"] ?? 0,
            fromHome: counts["home \(RosterText.key(entry.homeUnit))\(alike)"] ?? 0,
            inBatch: counts["batch\(alike)"] ?? 0)
    }

    private mutating func judge(_ entry: inout RosterEntry, of person: ID?) throws {
        let term = entry.term ?? batch[Batch.first]...batch[Batch.last]
        let (host, home) = (RosterText.key(entry.hostUnit), RosterText.key(entry.homeUnit))
        let candidate = Candidate(
            born: entry.born, education: entry.education.flatMap { Education(reading: $0) },
            proficiency: entry.proficiency.flatMap { Proficiency(reading: $0) },
            startedWork: entry.startedWork, beside: beside(entry, alike: ""),
            alike: beside(entry, alike: "/\(entry.category ?? "")"))
        let facts = PostingFacts(
            id: 0, batch: batch.id.raw, person: 0, homeUnit: home == host ? 1 : 0, hostUnit: 1,
            traits: Traits(
                direction: batch[Batch.direction],
                category: entry.category, type: entry.type,
                rank: entry.rank.flatMap { Rank(reading: $0) },
                isPartyMember: entry.party.map(Facts.isPartyMember), term: term))
        var findings = book.findings(
            .admission(candidate), of: facts, on: term.lowerBound, today: errand.today, by: calendar)
        if let person {
            let ground = book.ground(for: facts, on: term.lowerBound, today: errand.today, by: calendar)
            findings += try Recalling.findings(of: person, except: nil, ground, errand)
        }
        mark(&entry, findings)
        if entry.isRight {
            add(host: entry.hostUnit, home: entry.homeUnit, isOfBatch: true, entry.category)
        }
    }

    private func mark(_ entry: inout RosterEntry, _ findings: [Finding]) {
        if entry.waiver == nil, findings.contains(where: { (1...2).contains($0.verdict.weight) }) {
            entry.waiver = waiver
        }
        for finding in findings {
            let sentence = finding.sentence
            switch finding.verdict {
            case .refused: entry.refuse(.name, sentence.chinese, sentence.english)
            case .needsReason where entry.waiver == nil, .needsConsent where entry.waiver == nil:
                entry.refuse(
                    .waiver, "\(sentence.chinese)。确需选派的，请写明破例理由",
                    "\(sentence.english). If they are to be posted nevertheless, say why")
            case .needsReason, .needsConsent, .warned:
                entry.warn(.name, sentence.chinese, sentence.english)
            }
        }
        entry.findings = Judging.kept(findings)
    }
}
