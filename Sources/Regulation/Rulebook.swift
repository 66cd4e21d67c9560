package import Records
import Synchronization

/// 规则册 — The regulations that hold for a batch, layer upon layer, and the one rule that prevails in
/// each matter.
///
/// Give it the regulations that are bound to the batch: national, provincial, city, those of the
/// host's place, and the batch's own. A rule with a 代号 gives way to the rule of the same 代号 in a
/// more particular layer. The order in which regulations are given changes nothing.
package struct Rulebook: Sendable {
    package let regulations: [Regulation]
    private let standings: [Standing]
    /// Every scope that a regulation or a rule names, each once.
    private let scopes: [Scope]
    private let known = Known()

    /// 对象 — Those for whom the same rules hold: which of the scopes cover them.
    private struct Audience: Hashable {
        var covered: UInt64 = 0
        /// Beyond sixty-four scopes; empty for every regulation that anybody has written.
        var more: [Bool] = []
    }

    /// The chains of each audience, worked out when the first of it is asked for. What is kept is a
    /// function of the regulations alone, so nobody can tell whether it was kept.
    private final class Known: Sendable {
        let chains = Mutex<[Audience: [Chain]]>([:])
    }

    package init(regulations: [Regulation]) {
        let standings = Rulebook.standings(regulations)
        self.standings = standings
        self.scopes = Array(
            Set(standings.flatMap { [$0.regulation.scope, $0.rule.heading.scope] })
                .subtracting([.everybody]))
        self.regulations = regulations.sorted {
            ($0.layer.rawValue, $0.from, $0.id) < ($1.layer.rawValue, $1.from, $1.id)
        }
    }

    /// The duties that hold for a posting on a day: its first day unless another is given.
    package func duties(for posting: PostingFacts, on day: Day? = nil) -> [EffectiveDuty] {
        let day = day ?? posting.term.lowerBound
        return chains(for: posting.traits).compactMap { chain in
            chain.candidates.first { $0.isInForce(on: day) }?.duty
        }
    }

    /// The rules of every kind that hold for a posting on a day, notes among them.
    package func rules(for posting: PostingFacts, on day: Day? = nil) -> [Effective<any Rule>] {
        rules(for: posting.traits, on: day ?? posting.term.lowerBound)
    }

    package func rules(for traits: Traits, on day: Day) -> [Effective<any Rule>] {
        chains(for: traits).compactMap { chain in
            chain.candidates.first { $0.isInForce(on: day) }?.rule
        }
    }

    func chains(for traits: Traits) -> [Chain] {
        let audience = audience(of: traits)
        if let chains = known.chains.withLock({ $0[audience] }) { return chains }
        let chains = Rulebook.chains(
            standings.filter {
                $0.regulation.scope.covers(traits) && $0.rule.heading.scope.covers(traits)
            })
        known.chains.withLock { $0[audience] = chains }
        return chains
    }

    private func audience(of traits: Traits) -> Audience {
        var audience = Audience()
        for (place, scope) in scopes.enumerated() {
            let covers = scope.covers(traits)
            if place >= 64 {
                audience.more.append(covers)
            } else if covers {
                audience.covered |= 1 << place
            }
        }
        return audience
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
