package import Desk
import Parties
package import Records
package import Regulation
import Secondment
import Storage

/// 规则的账 — How one posting stands towards the rules that are reckoned and not owed: days on duty, leave
/// taken against its caps, what is paid by whom, what was hoped for and done, who looks after whom.
package struct PostingRules: Sendable {
    package let onDuty: [OnDutyLine]
    package let caps: [CapLine]
    package let payments: [Payment.Line]
    /// Who bears what without an amount: salaries, housing.
    package let payers: [(title: Title, payer: String, clause: Title)]
    package let targets: [TargetLine]
    package let conduct: [ConductLine]
    package let party: (way: Title, clause: Title)?
    package let management: (sentence: Title, clause: Title)?

    package struct OnDutyLine: Sendable {
        package let title: Title
        package let clause: Title
        package let standings: [OnDuty.Standing]
    }

    package struct CapLine: Sendable {
        package let title: Title
        package let clause: Title
        package let window: Title
        package let used: Int
        package let most: Int
    }

    package struct TargetLine: Sendable {
        package let title: Title
        package let clause: Title
        package let span: Title
        package let done: Int
        package let kind: String
    }

    /// A rule whose breach can be reported, and against whom.
    package struct ConductLine: Sendable {
        package let code: String
        package let title: Title
        package let clause: Title
        package let sentence: Title
        package let bound: [String]
        package let ladder: [String]
    }
}

extension Desk {
    package func rules(_ actor: Actor, of id: ID) async throws(Failure) -> PostingRules {
        try await look(actor) { errand in
            let posting = try errand.find(Posting.self, id)
            return try Reckoning(posting, errand).rules()
        }
    }
}

struct Reckoning {
    private let posting: Kept<Posting>
    private let errand: Errand
    private let ruling: Ruling

    init(_ posting: Kept<Posting>, _ errand: Errand) throws {
        self.posting = posting
        self.errand = errand
        ruling = try Ruling(posting, errand)
    }

    func rules() throws -> PostingRules {
        let leaves = try ruling.leaves()
        let ground = ruling.ground()
        let rules = ruling.rules()
        let payments = rules.compactMap { $0.rule as? Payment }
        return PostingRules(
            onDuty: rules.compactMap { effective in
                guard let rule = effective.rule as? OnDuty, !rule.isOfPeople else { return nil }
                return PostingRules.OnDutyLine(
                    title: rule.title, clause: effective.citation.written,
                    standings: rule.standings(leaves, on: ground))
            },
            caps: rules.compactMap { effective in
                (effective.rule as? LeaveCap).map { cap($0, effective.citation, leaves, ground) }
            },
            payments: payments.flatMap { $0.lines(of: ruling.facts, leaves: leaves, on: ground) }
                .sorted { ($0.month, $0.title.chinese) < ($1.month, $1.title.chinese) },
            payers: rules.compactMap { effective in
                guard let rule = effective.rule as? Payment, rule.rates.isEmpty else { return nil }
                return (rule.title, rule.payer, effective.citation.written)
            },
            targets: try rules.compactMap { effective in
                try (effective.rule as? Target).map { try target($0, effective.citation) }
            },
            conduct: rules.compactMap(conduct),
            party: ruling.first(PartyRelation.self).map { rule, citation in
                let valid = rule.validFor.map { "，有效期\($0)个月" } ?? ""
                return (Title(rule.way.title.chinese + valid, rule.way.title.english), citation.written)
            },
            management: ruling.first(Management.self).map {
                ($0.rule.effect, $0.citation.written)
            })
    }

    /// What was taken in the window that holds today.
    private func cap(
        _ rule: LeaveCap, _ citation: Citation, _ leaves: [LeaveFact], _ ground: Ground
    ) -> PostingRules.CapLine {
        let today = ruling.ordinaryDay
        let sort = rule.sorts.first ?? .personal
        // A leave that is none: what is counted beside it is what was taken.
        let none = LeaveFact(span: today...today, sort: sort)
        let counted = rule.used(with: none, others: leaves, on: ground)
        let own = rule.measure.days(today...today, by: ruling.calendar)
        return PostingRules.CapLine(
            title: rule.title, clause: citation.written, window: rule.window.title,
            used: max(0, counted.days - own), most: rule.atMost)
    }

    private func target(_ rule: Target, _ citation: Citation) throws -> PostingRules.TargetLine {
        let facts = try SettlingRecords(errand).facts(
            kinds: [rule.evidence.kind], batch: posting[Posting.batch].id,
            posting: rule.group == .person ? posting.id : nil)
        let period = rule.cadence.period(holding: ruling.ordinaryDay)
        let alike = try postingsAlike(rule.group)
        let done = Set(
            facts.filter { fact in
                (alike == nil || fact.posting.map { alike?.contains($0) ?? true } ?? true)
                    && (rule.evidence.qualifier == nil || rule.evidence.qualifier == fact.qualifier)
                    && (rule.cadence == .term || rule.cadence.period(holding: fact.day) == period)
            }.map(\.record)
        ).count
        return PostingRules.TargetLine(
            title: rule.title, clause: citation.written, span: rule.span, done: done,
            kind: rule.evidence.kind)
    }

    /// The postings whose records count together for a unit; nil where all do.
    private func postingsAlike(_ group: Target.Group) throws -> Set<Int64>? {
        guard group == .unit else { return nil }
        let alike = try errand.all(
            Posting.self, Posting.batch == posting[Posting.batch],
            Posting.homeUnit == posting[Posting.homeUnit])
        return Set(alike.map(\.id.raw))
    }

    private func conduct(_ effective: Effective<any Rule>) -> PostingRules.ConductLine? {
        guard let rule = effective.rule as? Conduct, let code = rule.code else { return nil }
        return PostingRules.ConductLine(
            code: code, title: rule.title, clause: effective.citation.written,
            sentence: effective.citation.sentence, bound: rule.bound.map(\.rawValue),
            ladder: rule.ladder.map { "第\($0.from)次：\($0.consequence)" })
    }
}
