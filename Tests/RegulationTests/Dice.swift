import Parties
import Records
import Regulation

/// 骰子 — Numbers that look random and are the same for the same seed (SplitMix64, Steele and others 2014),
/// and what is made of them.
struct Dice: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 to `sides` - 1.
    mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(max(1, sides))) }

    mutating func one<Value>(of values: [Value]) -> Value { values[roll(values.count)] }

    func shuffled<Value>(_ values: [Value]) -> [Value] {
        var dice = self
        return values.shuffled(using: &dice)
    }

    static let codes = ["talk", "report", "visit", "plan", "study"]
    static let categories = ["市属", "区属"]
    static let evidence = ["contact", "monthly_report", "meeting"]

    /// Two to six regulations of any layers; steady ones hold from long before to long after.
    mutating func regulations(isSteady: Bool = false) -> [Regulation] {
        (0..<(2 + roll(5))).map {
            regulation(one(of: Array(Layer.allCases)), id: "r\($0)", isSteady: isSteady)
        }
    }

    mutating func regulation(_ layer: Layer, id: String, isSteady: Bool = false) -> Regulation {
        let from = isSteady ? day("2000-01-01") : day("2023-06-01") + roll(500)
        let until = isSteady || roll(3) > 0 ? nil : from + (1 + roll(400))
        let rules = (0..<(1 + roll(3))).map { _ in duty(one(of: Dice.codes)) }
        var seen: Set<String> = []
        let unique = rules.filter { seen.insert($0.heading.code ?? "").inserted }
        return Regulation(
            id: id, title: Title(id, id), issuer: "委", from: from, until: until, layer: layer,
            scope: roll(3) == 0 ? Scope(direction: .outbound) : .everybody, clauses: [clause(unique)])
    }

    func clause(_ rules: [any Rule]) -> Clause {
        Clause(number: "第一条", sentence: Title("如下", "as follows"), rules: rules)
    }

    mutating func duty(_ code: String, for known: Scope? = nil) -> Duty {
        let cadence = one(of: Array(Cadence.allCases))
        let scope =
            switch roll(4) {
            case 0: Scope(categories: [one(of: Dice.categories)])
            case 1: Scope(isForParty: roll(2) == 0)
            default: Scope.everybody
            }
        let due = due(cadence)
        return Duty(
            heading: Heading(title: Title(code, code), code: code, scope: known ?? scope),
            bearer: one(of: [.secondee, .homeUnit, .hostUnit, .mentor]), cadence: cadence, due: due,
            times: 1 + roll(3), evidence: Evidence(kind: one(of: Dice.evidence)),
            partial: one(of: [.half, .half, .any, .whole]), restDay: one(of: [.stay, .earlier, .later]))
    }

    private mutating func due(_ cadence: Cadence) -> Due? {
        let unit = one(of: [Due.Unit.day, .workingDay])
        let n = 1 + roll(20)
        switch (cadence, roll(4)) {
        case (.term, 0): return .moment(.arrival, one(of: [.on, .before(n, unit), .after(n, unit)]))
        case (.term, 1): return .moment(.midpoint, one(of: [.on, .around(n, unit), .before(n, unit)]))
        case (.term, 2): return .moment(.end, one(of: [.on, .before(n, unit), .after(n, unit)]))
        case (.week, 0): return .inPeriod(.weekday(1 + roll(7)))
        case (.month, 0): return .inPeriod(.day(1 + roll(31)))
        case (.year, 0): return .dayOfYear(month: 1 + roll(12), day: 1 + roll(31))
        case (.month, 1), (.twoMonths, 1), (.quarter, 1): return .inNextMonth(.day(n))
        case (.term, _), (_, 3): return nil
        default: return .inPeriod(one(of: [.workingDay(n), .lastDay, .lastWorkingDay]))
        }
    }

    mutating func posting(id: Int, mayEnd: Bool = true) -> PostingFacts {
        let first = day("2024-01-01") + roll(200)
        let last = first + roll(300)
        let traits = Traits(
            direction: .outbound, category: one(of: ["市属", "区属", nil]),
            isPartyMember: one(of: [true, false, nil]),
            term: first...last)
        let changes = (0..<roll(3)).map {
            PostingFacts.Change(
                from: first + roll(200), party: one(of: [.homeUnit, .supervisor]), unit: Int64(500 + $0))
        }
        return PostingFacts(
            id: Int64(id), batch: 3, person: 100, homeUnit: 200, hostUnit: 300, mentor: 400, traits: traits,
            ended: mayEnd && roll(3) == 0 ? first + roll(300) : nil, changes: changes)
    }

    mutating func fact(_ record: Int, of posting: PostingFacts) -> SettlingFact {
        let date = posting.term.lowerBound + (roll(340) - 20)
        return SettlingFact(
            kind: one(of: Dice.evidence), record: Int64(record), posting: roll(6) == 0 ? nil : posting.id,
            batch: 3,
            side: one(of: [nil, nil, .secondee, .hostUnit]), period: roll(3) == 0 ? date.month : nil,
            day: date,
            ordinal: roll(5) == 0 ? 1 + roll(2) : nil)
    }

    /// Tiers by bounds that mostly meet, written either way and in any order.
    mutating func table() -> String {
        var bounds: [Int] = []
        for _ in 0..<roll(4) { bounds.append((bounds.last ?? 0) + 1 + roll(12)) }
        let rows = (0...bounds.count).map { place -> String in
            var words: [String] = []
            if place > 0 {
                let slip = roll(12) == 0 ? 1 : 0
                words.append(
                    roll(2) == 0 ? "超过: \(bounds[place - 1] + slip)日" : "满: \(bounds[place - 1] + 1 - slip)日")
            }
            if place < bounds.count {
                words.append(roll(2) == 0 ? "不超过: \(bounds[place])日" : "不满: \(bounds[place] + 1)日")
            }
            return "{\((words + ["批准: 组织部"]).joined(separator: ", "))}"
        }
        return shuffled(rows).joined(separator: ", ")
    }
}

extension PostingFacts {
    func with(last: Day? = nil, ended: Day? = nil, changes: [Change]? = nil) -> PostingFacts {
        let term = traits.term.lowerBound...(last ?? traits.term.upperBound)
        return PostingFacts(
            id: id, batch: batch, person: person, homeUnit: homeUnit, hostUnit: hostUnit, mentor: mentor,
            supervisor: supervisor,
            traits: Traits(
                direction: traits.direction, category: traits.category, type: traits.type, rank: traits.rank,
                isPartyMember: traits.isPartyMember, term: term),
            ended: ended ?? self.ended, changes: (changes ?? []) + self.changes)
    }
}

func reckon(_ regulations: [Regulation], _ postings: [PostingFacts]) -> [Obligation] {
    Obligations.of(postings: postings, rulebook: Rulebook(regulations: regulations), calendar: calendar)
}

/// All that is said of obligations, in the order of their keys.
func told(_ obligations: [Obligation]) -> [String] {
    obligations.map {
        "\($0.key) \($0.opens.iso) \($0.due.iso) \($0.regulation) \($0.bearer) "
            + "\($0.bearerUnit ?? 0) \($0.bearerPerson ?? 0)"
    }.sorted()
}
