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
            DraftText.Paragraph(
                number: former.number, sent: hasBeenSent ? former.sent : text, now: text,
                last: text == nil ? former.text : nil)
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
        result = rejoined(result, fresh: Set(result.map(\.number)).subtracting(old.map(\.number)))
        guard !hasBeenSent else { return DraftText(items: result) }
        // Before it was sent out nothing was said of it: what is gone leaves nothing behind, and it is numbered afresh.
        let left = result.filter { $0.now != nil }
        return DraftText(
            items: left.enumerated().map { place, paragraph in
                DraftText.Paragraph(number: place + 1, sent: paragraph.sent, now: paragraph.now)
            })
    }

    /// What only stands elsewhere now is the same still.
    private static func rejoined(
        _ paragraphs: [DraftText.Paragraph], fresh: Set<Int>
    ) -> [DraftText.Paragraph] {
        var gone = Dictionary(
            paragraphs.enumerated().filter { $1.now == nil }.compactMap { place, paragraph in
                paragraph.last.map { ($0, place) }
            }, uniquingKeysWith: { first, _ in first })
        var (joined, taken): ([DraftText.Paragraph], Set<Int>) = (paragraphs, [])
        for (place, paragraph) in paragraphs.enumerated() where fresh.contains(paragraph.number) {
            guard let text = paragraph.now, let former = gone.removeValue(forKey: text) else { continue }
            joined[place] = DraftText.Paragraph(
                number: paragraphs[former].number, sent: paragraphs[former].sent, now: text)
            taken.insert(former)
        }
        return joined.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
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

    /// Whether two texts could be versions of one paragraph.
    static func areAlike(_ one: String, _ other: String) -> Bool {
        likeness(pairs(one), pairs(other)) >= leastAlike
    }

    /// For each new paragraph the old one that it is, so that all together are as much alike as can be, in their order.
    private static func alike(_ old: [String], _ new: [String]) -> [Int?] {
        guard !old.isEmpty, !new.isEmpty else { return new.map { _ in nil } }
        let (former, later) = (old.map(pairs), new.map(pairs))
        let width = old.count + 1
        var best = [Double](repeating: 0, count: (new.count + 1) * width)
        var isPair = [Bool](repeating: false, count: best.count)
        for place in new.indices {
            // The two texts may be of different length: the band goes along.
            let middle = place * old.count / new.count
            for partner in old.indices {
                let here = (place + 1) * width + partner + 1
                best[here] = max(best[here - 1], best[here - width])
                guard abs(partner - middle) <= reach else { continue }
                let alike = likeness(former[partner], later[place])
                guard alike >= leastAlike, best[here - width - 1] + alike > best[here] else { continue }
                best[here] = best[here - width - 1] + alike
                isPair[here] = true
            }
        }
        var (pairs, place, partner): ([Int?], Int, Int) = (new.map { _ in nil }, new.count, old.count)
        while place > 0, partner > 0 {
            let here = place * width + partner
            if isPair[here] {
                pairs[place - 1] = partner - 1
                (place, partner) = (place - 1, partner - 1)
            } else if best[here] == best[here - 1] {
                partner -= 1
            } else {
                place -= 1
            }
        }
        return pairs
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
