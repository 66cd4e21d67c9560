import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 适用的规则 — What the regulations in force say about one posting, and of what is done about it.
struct Ruling {
    let posting: Kept<Posting>
    let facts: PostingFacts
    let book: Rulebook
    let calendar: WorkingDays
    private let errand: Errand

    init(_ posting: Kept<Posting>, _ errand: Errand) throws {
        let batch = try errand.fetch(posting[Posting.batch])
        self.posting = posting
        self.errand = errand
        book = try errand.regulations.rulebook(for: batch.id, errand.connection)
        calendar = try errand.regulations.calendar(errand.connection)
        facts = try Facts(errand).of([posting], batch[Batch.direction])[0]
    }

    /// The rules that hold on a day; today, within the term, where none is given.
    func rules(on day: Day? = nil) -> [Effective<any Rule>] {
        book.rules(for: facts, on: day ?? ordinaryDay)
    }

    var ordinaryDay: Day {
        max(facts.term.lowerBound, min(errand.today, facts.term.upperBound))
    }

    /// The first rule of a kind that holds, with its clause.
    func first<R: Rule>(_ kind: R.Type, on day: Day? = nil) -> (rule: R, citation: Citation)? {
        for effective in rules(on: day) {
            if let rule = effective.rule as? R { return (rule, effective.citation) }
        }
        return nil
    }

    func findings(_ act: Act, on day: Day? = nil) -> [Finding] {
        book.findings(act, of: facts, on: day ?? ordinaryDay, today: errand.today, by: calendar)
    }

    func ground(on day: Day? = nil) -> Ground {
        book.ground(for: facts, on: day ?? ordinaryDay, today: errand.today, by: calendar)
    }

    /// The leaves of the posting that stand: approved, and asked for.
    func leaves(except own: ID? = nil) throws -> [LeaveFact] {
        try errand.all(
            Leave.self, Leave.posting == posting.link, .standing, !.id(in: own.map { [$0] } ?? [])
        ).map(LeaveFact.init)
    }
}

extension Ruling {
    /// A leave as rules see it, with the leaves beside it and the fewest others at the host meanwhile.
    func act(_ leave: LeaveFact, of id: ID) throws -> Act {
        let others = try leaves(except: id)
        let counts = rules(on: leave.span.lowerBound).contains { ($0.rule as? OnDuty)?.isOfPeople == true }
        return .leave(leave, others: others, present: counts ? try present(leave.span) : nil)
    }

    private func present(_ span: ClosedRange<Day>) throws -> Int {
        let colleagues = try errand.all(
            Posting.self, Posting.hostUnit == posting[Posting.hostUnit],
            Posting.batch == posting[Posting.batch], !.id(posting.id), .stage(.serving))
        let away = try errand.all(
            Leave.self, Leave.posting.isOne(of: colleagues.map(\.link)), .standing, .overlapping(span))
        let days = span.lowerBound.number...span.upperBound.number
        return days.map { number in
            let day = Day(number: number)
            return colleagues.count { colleague in
                colleague.is(.overlapping(day...day))
                    && !away.contains {
                        $0[Leave.posting] == colleague.link && $0.is(.overlapping(day...day))
                    }
            }
        }.min() ?? 0
    }
}

extension LeaveFact {
    init(_ leave: Kept<Leave>) {
        self.init(
            span: leave[Leave.first]...max(leave[Leave.first], leave[Leave.last]),
            sort: leave[Leave.sort])
    }
}

/// 核对 — What becomes of findings: the refused is refused, the general wants a reason, and what passed
/// stays to be read.
enum Judging {
    /// Fails with every problem, each with its clause; returns what is to be kept beside the record.
    /// `waiver` is the written reason, asked for in the field of that name.
    ///
    /// Where nobody can be asked on the way, as when somebody is posted, `consentIsWritten` wants it in the
    /// reason: who agreed, and when.
    static func pass(
        _ findings: [Finding], waiver: String?, at place: String = "waiver", consentIsWritten: Bool = false
    ) throws -> String? {
        let refused = findings.filter { $0.verdict == .refused }
        guard refused.isEmpty else {
            throw Failure.invalid(
                refused.map { Problem(nil, $0.sentence.chinese, $0.sentence.english) })
        }
        let soft = findings.filter { finding in
            if case .needsConsent = finding.verdict { return consentIsWritten }
            return finding.verdict == .needsReason
        }
        if !soft.isEmpty, (waiver ?? "").trimmed.isEmpty {
            throw Failure.invalid(
                soft.map {
                    Problem(
                        place, "\($0.sentence.chinese)。确需这样办的，请写明理由",
                        "\($0.sentence.english). If it must be so, say why")
                })
        }
        return kept(findings)
    }

    static func kept(_ findings: [Finding]) -> String? {
        findings.isEmpty
            ? nil
            : findings.map { "\($0.verdict.title.chinese)：\($0.sentence.chinese)" }
                .joined(separator: "\n")
    }

    /// Whose consent the findings want, each once, in their order.
    static func consents(_ findings: [Finding]) -> [Party] {
        findings.reduce(into: [Party]()) { parties, finding in
            guard case .needsConsent(let asked) = finding.verdict else { return }
            for party in asked where !parties.contains(party) { parties.append(party) }
        }
    }
}
