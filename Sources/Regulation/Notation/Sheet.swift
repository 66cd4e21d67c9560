import Records

/// 制度表 — A regulation while it is being edited: each word with the text that stands under it, whether it
/// can be understood or not. Nothing that was typed is lost because it is wrong.
package struct RegulationSheet: Sendable, Hashable {
    package var head: [Line]
    package var clauses: [Clause]
    /// Whether the text had remarks after `#`, which a sheet does not keep.
    package var hadComments = false

    package init(head: [Line] = [], clauses: [Clause] = []) {
        self.head = head
        self.clauses = clauses
    }

    /// 一项 — A word and its text: a scalar as it is; a closed list with 、 between; one text, row or item
    /// a line.
    package struct Line: Sendable, Hashable {
        /// As it is called in Chinese; as it was spelt where it is not known.
        package var word: String
        /// 适用 is filled in part by part: 方向, 类别.
        package var part: String?
        package var text: String

        package init(_ word: String, part: String? = nil, _ text: String) {
            self.word = word
            self.part = part
            self.text = text
        }
    }

    package struct Clause: Sendable, Hashable {
        package var number: String
        package var sentence: String
        package var english: String
        /// Words that no clause has, kept as they stand.
        package var others: [Line]
        package var rules: [Rule]

        package init(
            number: String = "", sentence: String = "", english: String = "", others: [Line] = [],
            rules: [Rule] = []
        ) {
            self.number = number
            self.sentence = sentence
            self.english = english
            self.others = others
            self.rules = rules
        }
    }

    package struct Rule: Sendable, Hashable {
        /// 应办, 请假; empty where the text does not say.
        package var kind: String
        package var title: String
        package var fields: [Line]

        package init(kind: String, title: String = "", fields: [Line] = []) {
            self.kind = kind
            self.title = title
            self.fields = fields
        }

        /// What stands under a word; empty where nothing does.
        package func text(_ word: Word) -> String {
            fields.first { $0.word == word.title.chinese && $0.part == nil }?.text ?? ""
        }
    }

    /// What the document itself calls the sides.
    package var names: [String] {
        let text = head.first { $0.word == Word.names.title.chinese }?.text ?? ""
        return SheetRow.pairs(text).map(\.key)
    }
}

/// 规则样式 — A kind of rule as a form offers it: its word, and the words that may stand in it.
package struct RuleForm: Sendable {
    package let word: Word
    /// Those of its own, then those of every rule.
    package let words: [Word]

    package static let all = RuleKind.all.map {
        RuleForm(word: $0.word, words: $0.words + [.applies, .strength, .consents, .code, .english])
    }

    package static func of(_ kind: String) -> RuleForm? { all.first { $0.word.title.chinese == kind } }
}

extension RegulationSheet {
    package static let headWords = Regulation.words.filter { $0 != .clauses }
}
