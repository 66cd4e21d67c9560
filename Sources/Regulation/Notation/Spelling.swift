/// 拼写 — How words are compared, and which known word an unknown one was probably meant to be.
enum Spelling {
    /// The form in which words are compared: lower case, with one space between words, full-width
    /// blanks too.
    static func plain(_ text: String) -> String {
        text.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }
            .joined(separator: " ")
    }

    /// The word nearest to `text`, if any is near enough to be worth asking about.
    static func nearest(to text: String, among words: [Word]) -> Word? {
        guard text.utf8.count <= 200 else { return nil }
        let plain = Array(plain(text))
        // One slip in a short word, two in a longer one; a word of one character resembles nothing.
        guard plain.count > 1 else { return nil }
        var best: (word: Word, slips: Int)?
        for word in words {
            for spelling in word.spellings {
                let known = Array(Self.plain(spelling))
                guard known.count > 1, abs(known.count - plain.count) <= 2 else { continue }
                let slips = distance(plain, known)
                let allowed = max(plain.count, known.count) <= 4 ? 1 : 2
                if slips <= allowed, slips < (best?.slips ?? .max) { best = (word, slips) }
            }
        }
        return best?.word
    }

    /// Characters to insert, delete or replace to come from one text to the other (Levenshtein).
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
