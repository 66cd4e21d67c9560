package import Records

/// 叫法 — What regulations call something, and what else they may call it.
package struct Naming: Sendable, Hashable {
    package let title: Title
    /// Other spellings that are understood, but never suggested.
    package let synonyms: [String]

    package init(_ chinese: String, _ english: String, also synonyms: [String] = []) {
        self.title = Title(chinese, english)
        self.synonyms = synonyms
    }
}

/// 可称 — One of a few things of which regulations speak, by names that may differ from those on a form.
package protocol Named: CaseIterable, Sendable {
    var naming: Naming { get }
    /// Those of which regulations may speak at all.
    static var named: [Self] { get }
}

extension Named {
    package static var named: [Self] { Array(allCases) }
    /// As a regulation says it, in a sentence.
    package var called: Title { naming.title }
}
