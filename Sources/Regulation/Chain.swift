import Records

/// 同名规则 — The rules of one code that are for the same posting, the prevailing one first.
struct Chain: Sendable {
    /// Order among chains: the place of the prevailing rule.
    let place: Standing
    let candidates: [Candidate]

    struct Candidate: Sendable {
        let rule: Effective<any Rule>
        let duty: EffectiveDuty?
        let from: Day
        /// The last day on which it holds.
        let through: Day

        func isInForce(on day: Day) -> Bool { day >= from && day <= through }
    }

    /// Whether on that day the candidate holds and none before it does.
    func prevails(_ position: Int, on day: Day) -> Bool {
        guard candidates[position].isInForce(on: day) else { return false }
        return position == 0 || !candidates[..<position].contains { $0.isInForce(on: day) }
    }

    init(_ standings: [Standing]) {
        let ordered = standings.sorted { $0.prevails(over: $1) }
        place = ordered[0]
        candidates = ordered.enumerated().map { position, standing in
            let regulation = standing.regulation
            // An earlier text of the same regulation was followed, not displaced.
            let displaced = ordered[(position + 1)...].filter { $0.regulation.id != regulation.id }
                .map { Citation($0.regulation, $0.clause) }
            return Candidate(
                rule: Effective(
                    rule: standing.rule, clause: standing.clause, regulation: regulation,
                    displaced: displaced),
                duty: standing.rule.duty.map {
                    Effective(
                        rule: $0, clause: standing.clause, regulation: regulation,
                        displaced: displaced)
                },
                from: regulation.from,
                through: regulation.until.map { $0 - 1 } ?? Day(number: .max))
        }
    }
}

/// 一项规则的位次 — A rule with all that decides which of two prevails, and in which order they are
/// listed.
struct Standing: Sendable {
    let regulation: Regulation
    let clause: Clause
    let rule: any Rule
    /// Counts the rules of its regulation.
    let position: Int

    var precision: Int { regulation.scope.precision + rule.heading.scope.precision }

    /// The particular before the general: by layer, then by how narrowly it is meant, then the
    /// later regulation. The last two comparisons mean nothing; they make the order one and the
    /// same on every machine.
    func prevails(over other: Standing) -> Bool {
        if regulation.layer != other.regulation.layer {
            return regulation.layer > other.regulation.layer
        }
        if precision != other.precision { return precision > other.precision }
        if regulation.from != other.regulation.from {
            return regulation.from > other.regulation.from
        }
        return (regulation.id, position) < (other.regulation.id, other.position)
    }

    /// As a reader expects them: regulation by regulation, the general first, each in the order of
    /// its clauses.
    func isListed(before other: Standing) -> Bool {
        if regulation.layer != other.regulation.layer {
            return regulation.layer < other.regulation.layer
        }
        if regulation.from != other.regulation.from {
            return regulation.from < other.regulation.from
        }
        return (regulation.id, position) < (other.regulation.id, other.position)
    }
}
