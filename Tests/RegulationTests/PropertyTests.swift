import Parties
import Records
import Regulation
import Testing

@Suite struct `Whatever the regulations and the postings` {
    /// Runs a case for each of so many seeds; what fails says by which seed it can be repeated.
    func each(_ count: UInt64 = 200, _ body: (inout Dice) throws -> Void) rethrows {
        for seed in 1...count {
            var dice = Dice(seed: seed)
            try body(&dice)
        }
    }

    func keyed(_ owed: [Obligation]) -> [String: Obligation] {
        Dictionary(owed.map { ($0.key, $0) }) { first, _ in first }
    }

    @Test func `the order in which anything is given changes nothing`() {
        each { dice in
            let regulations = dice.regulations()
            let postings = (1...3).map { dice.posting(id: $0) }
            let facts = (0..<20).map { dice.fact($0, of: postings[$0 % 3]) }
            let owed = reckon(regulations, postings)
            let again = reckon(dice.shuffled(regulations), dice.shuffled(postings))
            #expect(told(owed) == told(again), "seed \(dice.seed)")
            let states = Settlement.of(owed, facts: facts)
            let others = Settlement.of(dice.shuffled(again), facts: dice.shuffled(facts))
            #expect(states == others, "seed \(dice.seed)")
        }
    }

    @Test func `keys are unique, and a second reckoning or settling changes nothing`() {
        each { dice in
            let book = Rulebook(regulations: dice.regulations())
            let facts = dice.posting(id: 1)
            let records = (0..<12).map { dice.fact($0, of: facts) }
            let owed = Obligations.of(posting: facts, rulebook: book, calendar: calendar)
            #expect(Set(owed.map(\.key)).count == owed.count, "seed \(dice.seed)")
            let second = Obligations.of(posting: facts, rulebook: book, calendar: calendar)
            #expect(written(owed) == written(second), "seed \(dice.seed)")
            let states = Settlement.of(owed, facts: records)
            #expect(Set(states.keys) == Set(owed.map(\.key)), "seed \(dice.seed)")
            #expect(states == Settlement.of(second, facts: records), "seed \(dice.seed)")
        }
    }

    @Test func `a rule that is changed and changed back leaves no trace`() {
        each { dice in
            var regulations = dice.regulations()
            let postings = [dice.posting(id: 1), dice.posting(id: 2)]
            let facts = (0..<12).map { dice.fact($0, of: postings[$0 % 2]) }
            let before = reckon(regulations, postings)
            let place = dice.roll(regulations.count)
            let kept = regulations[place]
            regulations[place] = dice.regulation(kept.layer, id: kept.id)
            _ = Settlement.of(reckon(regulations, postings), facts: facts)
            regulations[place] = kept
            let after = reckon(regulations, postings)
            #expect(told(before) == told(after), "seed \(dice.seed)")
            #expect(
                Settlement.of(before, facts: facts) == Settlement.of(after, facts: facts),
                "seed \(dice.seed)")
        }
    }

    // Where the same rules hold throughout: a regulation that begins or ends within the days that were
    // added may well change what is owed for them.
    @Test func `a posting that is extended loses nothing, and nothing falls due earlier`() {
        each { dice in
            let regulations = dice.regulations(isSteady: true)
            let facts = dice.posting(id: 1, mayEnd: false)
            let longer = facts.with(last: facts.term.upperBound + (1 + dice.roll(200)))
            let after = keyed(reckon(regulations, [longer]))
            for obligation in reckon(regulations, [facts]) {
                let same = after[obligation.key]
                #expect(same != nil, "seed \(dice.seed): \(obligation.key)")
                #expect(same.map { $0.due >= obligation.due } ?? true, "seed \(dice.seed): \(obligation.key)")
            }
        }
    }

    // What does not stay is written down where it is decided: a period that was not covered enough, a
    // midpoint that was not reached, an end of a term that was hardly begun.
    @Test func `a posting that is ended early keeps what its whole periods and its arrival asked for`() {
        each { dice in
            let regulations = dice.regulations(isSteady: true)
            let facts = dice.posting(id: 1, mayEnd: false)
            let end = facts.term.lowerBound + dice.roll(facts.term.upperBound - facts.term.lowerBound + 1)
            let before = reckon(regulations, [facts])
            let after = keyed(reckon(regulations, [facts.with(ended: end)]))
            #expect(Set(after.keys).isSubset(of: before.map(\.key)), "seed \(dice.seed)")
            for obligation in before {
                let same = after[obligation.key]
                #expect(same.map { $0.due <= obligation.due } ?? true, "seed \(dice.seed): \(obligation.key)")
                guard obligation.due <= end else { continue }
                if let last = obligation.period.days?.upperBound, last <= end {
                    #expect(same?.due == obligation.due, "seed \(dice.seed): \(obligation.key)")
                }
                if case .moment(.arrival, _) = obligation.duty.due {
                    #expect(same != nil, "seed \(dice.seed): \(obligation.key)")
                }
            }
        }
    }

    @Test func `a posting that moves owes the same by the same days, to be borne where it is then`() {
        each { dice in
            let regulations = dice.regulations()
            let facts = dice.posting(id: 1)
            let from = facts.term.lowerBound + dice.roll(400)
            let change = PostingFacts.Change(from: from, party: .hostUnit, unit: 301)
            let last = min(facts.ended ?? facts.term.upperBound, facts.term.upperBound)
            let before = reckon(regulations, [facts])
            let after = reckon(regulations, [facts.with(changes: [change])])
            #expect(written(before) == written(after), "seed \(dice.seed)")
            for (old, new) in zip(before, after) where old.bearer == .hostUnit {
                let moved = min(new.due, last) >= from
                #expect(new.bearerUnit == (moved ? 301 : 300), "seed \(dice.seed): \(new.key)")
            }
            for (old, new) in zip(before, after) where old.bearer != .hostUnit {
                #expect(new.bearerUnit == old.bearerUnit, "seed \(dice.seed): \(new.key)")
            }
        }
    }

    @Test func `a particular rule displaces its general one alone, which returns when it is repealed`() {
        each { dice in
            let general = dice.regulations(isSteady: true).filter { $0.layer < .batch }
            let facts = dice.posting(id: 1)
            let code = Dice.codes[dice.roll(Dice.codes.count)]
            let repeal = facts.term.lowerBound + dice.roll(200)
            let particular = Regulation(
                id: "particular", title: Title("批", "batch"), issuer: "委", from: day("2000-01-01"),
                until: repeal,
                layer: .batch, clauses: [dice.clause([dice.duty(code, for: .everybody)])])
            let before = Rulebook(regulations: general)
            let after = Rulebook(regulations: dice.shuffled(general + [particular]))
            for date in [facts.term.lowerBound, repeal - 1, repeal, facts.term.upperBound] {
                let old = before.rules(for: facts, on: date)
                let new = after.rules(for: facts, on: date)
                let names = { (rules: [Effective<any Rule>], isOfCode: Bool) in
                    rules.filter { ($0.rule.code == code) == isOfCode }
                        .map { "\($0.rule.code ?? "") \($0.regulation.id)" }.sorted()
                }
                #expect(names(old, false) == names(new, false), "seed \(dice.seed) \(date.iso)")
                let expected = date < repeal ? ["\(code) particular"] : names(old, true)
                #expect(names(new, true) == expected, "seed \(dice.seed) \(date.iso)")
            }
        }
    }

    @Test func `of a table that reads without mistakes every length has exactly one tier`() throws {
        var read = 0
        try each(250) { dice in
            let text = dice.table()
            guard let regulation = try? regulation("- {请假: 请假, 按: 自然日, 档: [\(text)]}") else { return }
            read += 1
            let tiers = try #require(regulation.clauses.first?.rules.first as? LeaveTiers)
            let book = Rulebook(regulations: [regulation])
            let first = springTerm.lowerBound
            for length in 1...60 {
                let fitting = tiers.tiers.filter { length >= $0.from && length <= $0.to ?? .max }
                let route = book.leaveRoute(for: posting(), first...(first + (length - 1)), by: calendar)
                #expect(fitting.count == 1 && route?.tier == fitting.first, "seed \(dice.seed): \(text)")
            }
        }
        #expect(read >= 100)
    }
}
