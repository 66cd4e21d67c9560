/// 语言 — A language in which the office can be read.
package enum Language: String, Sendable, CaseIterable {
    case chinese = "zh-Hans"
    case english = "en"
}

/// 名目 — What something is called, in both languages, declared once next to what it names.
package struct Title: Sendable, Hashable {
    package let chinese: String
    package let english: String

    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The words to show to a reader of this language.
    package subscript(language: Language) -> String {
        language == .chinese ? chinese : english
    }
}
