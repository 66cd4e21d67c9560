package import Records

/// 用表 — On which form a record is printed, and in how many copies.
package struct PaperForm: Rule {
    package let heading: Heading
    package let evidence: Evidence
    package let copies: Int

    package var effect: Title {
        Title(
            "办理后可打印《\(title.chinese)》" + (copies > 1 ? "，一式\(copies)份" : ""),
            "printed as “\(title.english)”" + (copies > 1 ? ", \(copies) copies" : ""))
    }
}

extension Word {
    static let copiesOf = Word("一式", "copies")
    static let record = Word("记录", "record")
}

extension PaperForm {
    static let word = Word("用表", "on form", also: ["审批单"])

    static let kind = RuleKind(word: word, words: [.record, .copiesOf]) { entry in
        let evidence: Evidence? = entry.read(
            .record, isRequired: true, expected: Evidence.expected
        ) { Evidence(reading: $0) }
        let heading = entry.heading(under: word, code: evidence.map { "form-\($0.code)" })
        let copies = entry.number(.copiesOf, within: 1...20)
        guard let heading, let evidence else { return nil }
        return PaperForm(heading: heading, evidence: evidence, copies: copies ?? 1)
    }
}
