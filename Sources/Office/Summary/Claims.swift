import Desk
import Records
import Storage

/// 有依据的话 — What a composed text says, each claim and each figure with its mark; beside them the records that they stand on.
struct Claims {
    private(set) var figures: [Figures.Figure] = []

    /// A claim that stands on records, with its mark behind it.
    mutating func claim<K: Kind>(_ words: String, _ records: [Kept<K>]) -> String {
        add(
            Figures.Figure(
                name: K.name, value: words, kind: K.name,
                cited: Figures.Cited(records.map { (id: $0.id, version: $0.version) })))
        return words + mark
    }

    mutating func add(_ figure: Figures.Figure) { figures.append(figure) }

    /// The mark of what was added last.
    var mark: String { Composing.mark(figures.count) }
}

extension Figures {
    /// Those whose mark still stands in the text; of the others not a word is given away.
    func standing(in text: String) -> Figures {
        let marks = SourceMarks.standing(in: text, of: count)
        return Figures(
            items: items.enumerated().map { marks.contains($0 + 1) ? $1 : .takenOut })
    }
}

extension Figures.Cited {
    /// The same records at these versions; without those that are no more.
    func now(_ versions: [ID: Int]) -> Figures.Cited {
        Figures.Cited(ids().compactMap { id in versions[id].map { (id: id, version: $0) } })
    }
}

extension Errand {
    /// What is cited as it stands today: whatever is changed later is seen to be.
    func asOfToday(_ figures: Figures) throws -> Figures {
        let standing = figures.items.filter { !$0.isTakenOut }
        let now = try versions(of: standing)
        var figures = figures
        for (place, figure) in figures.items.enumerated() where !figure.isTakenOut {
            let cited = figure.cited.now(now[figure.kind] ?? [:])
            // What was taken away meanwhile is cited no more.
            if cited.count == 0 {
                figures.items[place] = .takenOut
            } else {
                figures.items[place].cited = cited
            }
        }
        return figures
    }

    /// At which versions the records of these claims are now: a question for each kind.
    func versions(of claims: [Figures.Figure]) throws -> [String: [ID: Int]] {
        try Dictionary(grouping: claims, by: \.kind).reduce(into: [:]) { found, claims in
            found[claims.key] = try Tally.versions(
                kind(claims.key), claims.value.flatMap { $0.cited.ids() }, self)
        }
    }
}
