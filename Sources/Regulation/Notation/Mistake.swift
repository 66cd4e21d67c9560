import Parties
package import Records

/// 错处 — One thing in the text of a regulation that cannot be understood, and where it stands.
package struct Mistake: Sendable, Hashable, Comparable {
    /// Counted from 1, as editors show them.
    package let line: Int
    /// Counted from 1, in characters.
    package let column: Int
    package let sentence: Title

    package init(line: Int, column: Int, sentence: Title) {
        self.line = line
        self.column = column
        self.sentence = sentence
    }

    package static func < (left: Mistake, right: Mistake) -> Bool {
        (left.line, left.column, left.sentence.chinese)
            < (right.line, right.column, right.sentence.chinese)
    }

    /// The same, in the form that every other part of the office understands: placed at `12:3`.
    package var problem: Problem {
        Problem("\(line):\(column)", sentence.chinese, sentence.english)
    }
}

/// 位置 — Where something stands in the text.
struct Place: Sendable, Hashable {
    let line: Int
    let column: Int
}

/// 错处单 — Gathers mistakes while a text is being read, so that all are told at once and not only the
/// first; and keeps the names that the text gives to the sides.
final class Mistakes {
    private(set) var found: [Mistake] = []
    private var known: Set<Mistake> = []
    /// Whoever has so many has the wrong file; the rest is not looked for.
    static let most = 500
    var isFull: Bool { found.count >= Mistakes.most }

    /// 称谓: what the regulation itself calls each side, 乡镇党委 or 县基层办, once it has said so.
    var names: [String: Party] = [:]

    func add(_ place: Place, _ chinese: String, _ english: String) {
        let mistake = Mistake(
            line: place.line, column: place.column, sentence: Title(chinese, english))
        if !isFull, known.insert(mistake).inserted { found.append(mistake) }
    }
}
