import Secondment

/// 对稿 — A draft that was changed, held against the one before: a paragraph keeps its number as long as it can be told which it is, so that
/// what was said of it stays beside it.
enum Aligning {
    /// Those that are the same stay; between them the most alike go together, in their order; the rest are new, or gone.
    static func changed(_ draft: DraftText, to texts: [String], hasBeenSent: Bool) -> DraftText {
        let old = draft.items
        var number = old.map(\.number).max() ?? 0
        func fresh(_ text: String) -> DraftText.Paragraph {
            number += 1
            return DraftText.Paragraph(number: number, sent: hasBeenSent ? nil : text, now: text)
        }
        func kept(_ former: DraftText.Paragraph, _ text: String?) -> DraftText.Paragraph {
            DraftText.Paragraph(number: former.number, sent: hasBeenSent ? former.sent : text, now: text)
        }
        var result: [DraftText.Paragraph] = []
        for (from, to) in gaps(old.map(\.text), texts) {
            let (former, later) = (Array(old[from.gap]), Array(texts[to.gap]))
            let pairs = alike(former.map(\.text), later)
            var at = 0
            for (place, text) in later.enumerated() {
                guard let partner = pairs[place] else {
                    result.append(fresh(text))
                    continue
                }
                result += former[at..<partner].map { kept($0, nil) }
                result.append(kept(former[partner], text))
                at = partner + 1
            }
            result += former[at...].map { kept($0, nil) }
            if let same = from.anchor, let text = to.anchor { result.append(kept(old[same], texts[text])) }
        }
        // What was never sent out and is gone leaves nothing behind.
        return DraftText(items: result.filter { $0.now != nil || $0.sent != nil })
    }

    private typealias Stretch = (gap: Range<Int>, anchor: Int?)

    /// The stretches between paragraphs that are the same on both sides, each with the one that ends it.
    private static func gaps(_ old: [String], _ new: [String]) -> [(Stretch, Stretch)] {
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(offset))
        let inserted = Set(difference.insertions.map(offset))
        var (stretches, from, to): ([(Stretch, Stretch)], Int, Int) = ([], 0, 0)
        var (start, begin) = (0, 0)
        while from < old.count || to < new.count {
            if from < old.count, removed.contains(from) {
                from += 1
            } else if to < new.count, inserted.contains(to) {
                to += 1
            } else {
                stretches.append(((start..<from, from), (begin..<to, to)))
                (from, to) = (from + 1, to + 1)
                (start, begin) = (from, to)
            }
        }
        return stretches + [((start..<from, nil), (begin..<to, nil))]
    }

    private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    /// Further than so many places it is not looked for: a text may be another altogether.
    private static let reach = 30
    private static let leastAlike = 0.4

    /// For each new paragraph the old one that it is most like, behind the one before.
    private static func alike(_ old: [String], _ new: [String]) -> [Int?] {
        guard !old.isEmpty, !new.isEmpty else { return new.map { _ in nil } }
        let (former, later) = (old.map(pairs), new.map(pairs))
        var at = 0
        return later.indices.map { place in
            let found = (at..<min(old.count, at + reach)).map { ($0, likeness(former[$0], later[place])) }
                .filter { $0.1 >= leastAlike }.max { ($0.1, -$0.0) < ($1.1, -$1.0) }
            guard let (partner, _) = found else { return nil }
            at = partner + 1
            return partner
        }
    }

    private static func pairs(_ text: String) -> Set<UInt64> {
        let scalars = text.unicodeScalars.map { UInt64($0.value) }
        guard scalars.count > 1 else { return Set(scalars) }
        return Set(zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 })
    }

    private static func likeness(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Double {
        let whole = one.count + other.count
        return whole == 0 ? 0 : 2 * Double(one.intersection(other).count) / Double(whole)
    }
}
