import Parties
import Records

/// 填法 — How what stands under a word is filled in on a form, and what its text becomes in the notation.
package enum Filling: Sendable, Hashable {
    case line, prose, day, flag
    /// One of the sides, some of them, or some of them one after the other.
    case side, sides, chain
    case choice([Word])
    case choices([Word])
    /// A few short names, or whole texts, one a line.
    case list, texts
    /// A table: a row a line, `词: 内容；词: 内容`.
    case rows([Word])
    /// Items: a title a line, with more behind it where there is more.
    case items([Word])
    /// A group of words with fields of their own.
    case parts([Word])
    /// 称谓: a name and its side a line.
    case names
    /// A record that settles something; any record.
    case evidence, record
}

extension Word {
    package var filling: Filling { Self.fillings[self] ?? .line }

    /// Every word of which something is known; all others are a line of text.
    private static let fillings: [Word: Filling] = {
        var table: [Word: Filling] = [:]
        func fill(_ filling: Filling, _ words: Word...) { for word in words { table[word] = filling } }
        func choose<Value: Worded>(_ type: Value.Type, _ words: Word...) {
            for word in words { table[word] = .choice(Value.values.map(\.word)) }
        }
        func chooseSome<Value: Worded>(_ type: Value.Type, _ words: Word...) {
            for word in words { table[word] = .choices(Value.values.map(\.word)) }
        }
        fill(.prose, .sentence, Remark.word)
        fill(.day, .from, .until, .since)
        fill(.flag, .each, .inOrder, .barred, .once, .notOwnStaff, .isOneEnough, .partyMembers)
        fill(.side, .bearer, .proposer, .decider, .filedAt, .lead)
        fill(.sides, .readers, .copies, .informs, .assists, .bound)
        fill(.chain, .consents, .examiners, .approvers)
        choose(Layer.self, .layer)
        choose(Direction.self, .direction)
        choose(Strength.self, .strength)
        choose(Cadence.self, .cadence)
        choose(Partial.self, .partial)
        choose(RestDay.self, .restDay)
        choose(LeaveTiers.Measure.self, .measure)
        choose(Payment.Basis.self, .basis)
        choose(ChecklistRule.Phase.self, .phase)
        choose(AppraisalSort.self, .appraisalSort)
        choose(PartyRelation.Way.self, .way)
        choose(Headcount.Group.self, .group)
        choose(Target.Group.self, .counted)
        choose(SelfCheck.Matter.self, .looksAt)
        choose(Education.self, .educationLevel)
        choose(Rank.self, .rankLevel)
        choose(Proficiency.self, .proficiencyLevel)
        fill(.choice([Word("党员", "member", also: ["中共党员"]), Word("党外", "outside")]), .mustBeMember)
        chooseSome(Rank.self, .ranks)
        chooseSome(LeaveSort.self, .sorts)
        chooseSome(ChangeMatter.self, .matters)
        chooseSome(Lapse.Subject.self, .lapses)
        fill(.list, .categories, .types, .grades, .notDone)
        fill(.texts, .conditions, .causes, .proofs, .consequences)
        fill(.rows([.moreThan, .least, .atMost, .lessThan, .approvers, .copies]), .tiers)
        fill(.rows([.rungFrom, .consequence, .informs]), .ladder)
        fill(.rows([.since, .amount, .categories]), .rates)
        fill(.items([.bearer, .evidence]), .checkItems)
        fill(.items([.points]), .appraisalItems)
        fill(.parts(Scope.words), .applies)
        fill(.names, .names)
        fill(.evidence, .evidence)
        fill(.record, .record)
        return table
    }()

    /// What the form keeps under “更多”: what most rules leave unsaid.
    package var isSeldom: Bool { Self.seldom.contains(self) }

    private static let seldom: Set<Word> = [
        .opens, .documents, .each, .partial, .restDay, .applies, .strength, .consents, .code, .english,
        .names, .until, .types, .ranks, .partyMembers, .longerThan, .notLongerThan,
    ]

    /// Whether a rule or a regulation cannot do without it.
    package func isRequired(in kind: String?) -> Bool {
        guard let kind else { return [.regulation, .issuer, .from, .layer].contains(self) }
        return Self.needs[kind]?.contains(self) ?? false
    }

    private static let needs: [String: Set<Word>] = [
        Duty.word: [.bearer, .cadence], Count.word: [.bearer, .cadence],
        ChecklistRule.word: [.phase, .bearer, .checkItems], AppraisalRule.word: [.appraisalSort, .proposer],
        LeaveTiers.word: [.measure, .tiers], LeaveCap.word: [.cap, .measure],
        CountsAsDuty.word: [.sorts], ChangeConsent.word: [.matters], Lapse.word: [.lapses],
        Headcount.word: [.group], PartyRelation.word: [.way], BranchLimit.word: [.notDone],
        Conduct.prohibition: [.bound], Conduct.requirement: [.bound], Management.word: [.lead],
        Payment.word: [.payer], Target.word: [.evidence], PaperForm.word: [.record],
        SelfCheck.word: [.looksAt],
    ].reduce(into: [:]) { $0[$1.key.title.chinese] = $1.value }
}

extension Filling {
    /// The values of a closed list.
    package var options: [Word] {
        switch self {
        case .side, .sides, .chain: Party.values.map(\.word)
        case .choice(let words), .choices(let words): words
        case .flag: [Word("是", "yes", also: ["true"]), Word("否", "no", also: ["false"])]
        default: []
        }
    }

    var rowWords: [Word] {
        switch self {
        case .rows(let words): words
        case .items(let words): [.itemTitle] + words
        default: []
        }
    }

    var isByLine: Bool {
        switch self {
        case .rows, .items, .texts: true
        default: false
        }
    }

    package var parts: [Word] { if case .parts(let words) = self { words } else { [] } }
}
