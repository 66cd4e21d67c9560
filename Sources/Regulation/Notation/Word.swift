package import Parties
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
    /// Its spellings in the form in which they are compared.
    private let forms: [String]

    package init(_ chinese: String, _ english: String, also synonyms: [String] = []) {
        self.title = Title(chinese, english)
        self.synonyms = synonyms
        forms = ([chinese, english] + synonyms).map(Spelling.plain)
    }

    package init(_ naming: Naming) {
        self.init(naming.title.chinese, naming.title.english, also: naming.synonyms)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(title.chinese) }

    var spellings: [String] { [title.chinese, title.english] + synonyms }

    /// English is read without regard to case, and `sent to`, `sent_to` and `sent-to` are one word.
    func isSpelt(_ text: String) -> Bool {
        isSpelt(plainly: Spelling.plain(text))
    }

    fileprivate func isSpelt(plainly plain: String) -> Bool { forms.contains(plain) }
}

/// 取值 — A closed list of values, each with its word: a party, a layer, a strength.
package protocol Worded: CaseIterable, Sendable {
    var word: Word { get }
    /// Those that may be written.
    static var values: [Self] { get }
}

extension Worded {
    package var title: Title { word.title }
    package static var values: [Self] { Array(allCases) }

    static func spelt(_ text: String) -> Self? {
        let plain = Spelling.plain(text)
        return values.first { $0.word.isSpelt(plainly: plain) }
    }
}

extension [Word] {
    /// The first of them that the text spells. A text longer than any word spells none.
    func spelt(_ text: String) -> Word? {
        guard text.utf8.count <= 200 else { return nil }
        let plain = Spelling.plain(text)
        return first { $0.isSpelt(plainly: plain) }
    }
}

extension RuleKind {
    /// The kind whose word the text spells.
    static func spelt(_ text: String) -> RuleKind? {
        guard text.utf8.count <= 200 else { return nil }
        let plain = Spelling.plain(text)
        return all.first { $0.word.isSpelt(plainly: plain) }
    }
}
