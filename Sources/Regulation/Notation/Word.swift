package import Records

/// 用语 — One word of the notation: what it is in Chinese and in English, and what else it may be
/// called.
///
/// Either language is accepted everywhere, in any mixture; advice to the writer is given in Chinese
/// words within Chinese sentences and in English words within English ones.
package struct Word: Sendable, Hashable {
    package let title: Title
    /// Other spellings that are understood, but never suggested.
    package let synonyms: [String]

    package init(_ chinese: String, _ english: String, also synonyms: [String] = []) {
        self.title = Title(chinese, english)
        self.synonyms = synonyms
    }

    var spellings: [String] { [title.chinese, title.english] + synonyms }

    /// English is read without regard to case, and `sent to`, `sent_to` and `sent-to` are one word.
    func isSpelt(_ text: String) -> Bool {
        let plain = Spelling.plain(text)
        return spellings.contains { Spelling.plain($0) == plain }
    }
}

/// 取值 — A closed list of values, each with its word: a party, a layer, a strength.
package protocol Worded: CaseIterable, Sendable {
    var word: Word { get }
}

extension Worded {
    package var title: Title { word.title }

    static func spelt(_ text: String) -> Self? {
        allCases.first { $0.word.isSpelt(text) }
    }
}
