package import Parties
package import Records

/// 守则 — What somebody must not do, or must keep to, all the time: nobody watches it, but a breach can
/// be reported, against units too; and where a ladder stands, each confirmed breach proposes what
/// follows, which a named human decides.
package struct Conduct: Rule {
    package let heading: Heading
    /// Whom it binds.
    package let bound: [Party]
    package let isProhibition: Bool
    package let ladder: [Rung]
    /// Over what breaches are counted.
    package let per: Cadence
    /// Who looks into it and decides; nil is whoever leads in looking after the secondee.
    package let decider: Party?

    /// 档 — From the n-th breach on, until the next rung.
    package struct Rung: Sendable, Hashable {
        package let from: Int
        package let consequence: String
        package let informs: [Party]
    }

    /// What the n-th confirmed breach leads to; nil where the ladder says nothing.
    package func rung(of count: Int) -> Rung? { ladder.last { $0.from <= count } }

    package var effect: Title {
        let judge = decider?.called ?? Title("主管的一方", "whoever leads")
        let who = bound.map(\.called.chinese).joined(separator: "、")
        let english = bound.map(\.called.english).joined(separator: ", ")
        let steps = ladder.map { "第\($0.from)次：\($0.consequence)" }.joined(separator: "；")
        return Title(
            "不监看；\(who)违反的，有关各方可以反映，由\(judge.chinese)核实"
                + (steps.isEmpty ? "" : "；核实后提出处置，由\(judge.chinese)决定：\(steps)"),
            "not watched; a breach by \(english) can be reported, and \(judge.english) looks into it"
                + (ladder.isEmpty ? "" : "; \(ladder.count) steps of consequence are proposed"))
    }
}

extension Word {
    static let bound = Word("约束", "binds", also: ["对谁"])
    static let ladder = Word("处置", "ladder", also: ["处理"])
    static let rungFrom = Word("第", "from the", also: ["次数满"])
    static let consequence = Word("则", "then")
}

extension Conduct {
    static let prohibition = Word("禁止", "prohibition", also: ["严禁"])
    static let requirement = Word("要求", "requirement")

    private static let words: [Word] = [.bound, .ladder, .cadence, .decider]

    static let prohibitions = RuleKind(word: prohibition, words: words) {
        read($0, under: prohibition)
    }
    static let requirements = RuleKind(word: requirement, words: words) {
        read($0, under: requirement)
    }

    private static func read(_ entry: Entry, under word: Word) -> Conduct? {
        let heading = entry.heading(under: word)
        entry.needsCode(such: "no-borrowing")
        let bound = entry.choices(.bound, of: Party.self, isRequired: true)
        let per = entry.choice(.cadence, of: Cadence.self)
        let decider = entry.choice(.decider, of: Party.self)
        let rows = entry.items(.ladder).compactMap {
            Entry(
                $0, as: Word.ladder.title, accepts: [.rungFrom, .consequence, .informs],
                mistakes: entry.mistakes)
        }
        var ladder: [Rung] = []
        for row in rows {
            let from = row.number(.rungFrom, isRequired: true, within: 1...99)
            let consequence = row.text(.consequence, isRequired: true)
            let informs = row.choices(.informs, of: Party.self)
            guard let from, let consequence else { continue }
            if let last = ladder.last, from <= last.from {
                row.mistakes.add(
                    row.place, "处置各档的次数要一档比一档多：第\(from)次排在第\(last.from)次之后",
                    "the rungs of a ladder must rise: \(from) stands after \(last.from)")
            }
            ladder.append(Rung(from: from, consequence: consequence, informs: informs))
        }
        guard let heading, !bound.isEmpty, ladder.count == rows.count else { return nil }
        return Conduct(
            heading: heading, bound: bound, isProhibition: word == prohibition, ladder: ladder,
            per: per ?? .year, decider: decider)
    }
}
