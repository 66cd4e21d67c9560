/// 外来之物的读者 — Whoever reads bytes or text that somebody outside wrote: a file, a form, an address.
///
/// Each says how much it takes in at most, and refuses the rest in a sentence; within that, its time follows
/// the length of what it reads. A test of the house holds every such reader to it.
package protocol OutsideReader {
    static var limits: [Limit] { get }
}

/// 上限 — The most of one thing that a reader takes in.
package struct Limit: Sendable, Hashable {
    package let what: Title
    package let most: Int

    package init(_ most: Int, _ chinese: String, _ english: String) {
        self.most = most
        self.what = Title(chinese, english)
    }
}

extension String {
    /// At most so many characters of it. Characters take long to count, so that it is done only where there are so many
    /// signs at least, each of which begins with a byte that carries on no other.
    package func beginning(_ most: Int) -> String {
        let signs = utf8.count <= most ? 0 : utf8.count { $0 & 0xC0 != 0x80 }
        return signs <= most ? self : String(prefix(most))
    }
}

extension StringProtocol {
    /// As a sentence repeats it: the whole where it is short, else its beginning.
    package var inBrief: String {
        let text = String(self)
        guard text.utf8.count > 60 else { return text }
        let start = text.unicodeScalars.prefix(40)
        return start.endIndex == text.endIndex ? text : String(start) + "…"
    }

    /// Whether so many marks stand upon one letter that comparing it would take longer than reading it:
    /// no language has more than a handful.
    package var isHeaped: Bool {
        guard utf8.count > 2 * mostMarks else { return false }
        var marks = 0
        for scalar in unicodeScalars {
            switch scalar.value {
            // Latin, Han and Hangul have no marks among them, and are most of what is read.
            case ..<0x300, 0x3400..<0xA66F, 0xAC00..<0xD7A4: marks = 0
            default:
                let isMark = scalar.properties.canonicalCombiningClass != .notReordered
                marks = isMark ? marks + 1 : 0
                if marks > mostMarks { return true }
            }
        }
        return false
    }
}

private let mostMarks = 32
