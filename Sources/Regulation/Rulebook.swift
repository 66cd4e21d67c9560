package import Records

/// 规则册 — The regulations that hold for a batch, layer upon layer, and the one rule that prevails in
/// each matter.
///
/// Give it the regulations that are bound to the batch: national, provincial, city, those of the
/// host's place, and the batch's own. A rule with a 代号 gives way to the rule of the same 代号 in a
/// more particular layer. The order in which regulations are given changes nothing.
package struct Rulebook: Sendable {
    package let regulations: [Regulation]
    private let chains: [Audience: [Chain]]
    private let categories: Set<String>

    /// Those for whom the same rules hold.
    struct Audience: Hashable, Sendable {
        let direction: Direction
        /// nil stands for no category, and for every category that no rule names.
        let category: String?
    }

    package init(regulations: [Regulation]) {
        let standings = Rulebook.standings(regulations)
        var categories: Set<String> = []
        for standing in standings {
            categories.formUnion(standing.regulation.scope.categories)
            categories.formUnion(standing.rule.heading.scope.categories)
        }
        var chains: [Audience: [Chain]] = [:]
        for direction in Direction.allCases {
            for category in categories.map(Optional.some) + [nil] {
                chains[Audience(direction: direction, category: category)] = Rulebook.chains(
                    standings.filter {
                        $0.regulation.scope.covers(direction, category)
                            && $0.rule.heading.scope.covers(direction, category)
                    })
            }
        }
        self.regulations = regulations.sorted {
            ($0.layer.rawValue, $0.from, $0.id) < ($1.layer.rawValue, $1.from, $1.id)
        }
        self.categories = categories
        self.chains = chains
    }

    /// The duties that hold for a posting on a day: its first day unless another is given.
    package func duties(for posting: PostingFacts, on day: Day? = nil) -> [EffectiveDuty] {
        let day = day ?? posting.term.lowerBound
        return chains(posting.direction, posting.category).compactMap { chain in
            chain.candidates.first { $0.isInForce(on: day) }?.duty
        }
    }

    /// The rules of every kind that hold for a posting on a day, notes among them.
    package func rules(for posting: PostingFacts, on day: Day? = nil) -> [Effective<any Rule>] {
        let day = day ?? posting.term.lowerBound
        return chains(posting.direction, posting.category).compactMap { chain in
            chain.candidates.first { $0.isInForce(on: day) }?.rule
        }
    }

    func chains(_ direction: Direction, _ category: String?) -> [Chain] {
        let known = category.flatMap { categories.contains($0) ? $0 : nil }
        return chains[Audience(direction: direction, category: known)] ?? []
    }

    private static func standings(_ regulations: [Regulation]) -> [Standing] {
        regulations.flatMap { regulation in
            regulation.clauses.flatMap { clause in clause.rules.map { (clause, $0) } }
                .enumerated().map { position, item in
                    Standing(
                        regulation: regulation, clause: item.0, rule: item.1, position: position)
                }
        }
    }

    private static func chains(_ standings: [Standing]) -> [Chain] {
        var named: [String: [Standing]] = [:]
        var chains: [Chain] = []
        for standing in standings {
            if let code = standing.rule.code {
                named[code, default: []].append(standing)
            } else {
                chains.append(Chain([standing]))
            }
        }
        chains += named.values.map(Chain.init)
        return chains.sorted { $0.place.isListed(before: $1.place) }
    }
}
