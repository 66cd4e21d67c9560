package import Parties
package import Records

/// 变动 — Whose consent a change needs beforehand: extension, early end, change of post, recall, a change
/// of the home post; or that it may not be.
package struct ChangeConsent: Rule {
    package let heading: Heading
    package let matters: [ChangeMatter]
    /// 不得: it is not to be at all, or, as a rule of strength 一般, only with a reason.
    package let isBarred: Bool
    /// What must be so besides: 表现优秀, 接收单位需要. A human answers for it.
    package let conditions: [String]

    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        guard case .change(let change) = act, matters.contains(change.matter) else { return nil }
        let what = change.matter.called
        if isBarred {
            return Judgement(
                heading.verdict, "\(barredWords.chinese)\(what.chinese)",
                "\(what.english) is \(barredWords.english)")
        }
        let terms = conditions.isEmpty ? "" : "；条件：\(conditions.joined(separator: "、"))"
        return Judgement(
            .needsConsent(heading.consents),
            "\(what.chinese)须先经\(heading.consents.map(\.called.chinese).joined(separator: "、"))同意\(terms)",
            "\(what.english) needs the consent of \(heading.consents.map(\.called.english).joined(separator: ", ")) beforehand"
        )
    }

    private var barredWords: Title {
        switch heading.strength {
        case .must: Title("不得", "not allowed")
        case .should: Title("一般不得", "generally not allowed")
        case .consent: Title("未经同意不得", "not allowed without consent")
        }
    }

    package var effect: Title {
        let what = matters.map(\.called.chinese).joined(separator: "、")
        let english = matters.map(\.called.english).joined(separator: ", ")
        guard !isBarred else {
            return Title(
                "提出\(what)时：\(heading.verdict.title.chinese)",
                "on \(english): \(heading.verdict.title.english)")
        }
        return Title(
            "提出\(what)后，依次征求\(heading.consents.map(\.called.chinese).joined(separator: "、"))的同意，都同意了才生效",
            "\(english) takes effect when \(heading.consents.map(\.called.english).joined(separator: ", ")) have agreed"
        )
    }
}

extension Word {
    static let matters = Word("事项", "matters")
    static let barred = Word("不得", "barred")
    static let conditions = Word("还要", "provided", also: ["前提"])
}

extension ChangeConsent {
    static let word = Word("变动", "change", also: ["变动须经同意"])

    static let kind = RuleKind(word: word, words: [.matters, .barred, .conditions]) { entry in
        let matters = entry.choices(.matters, of: ChangeMatter.self, isRequired: true)
        let heading = entry.heading(
            under: word, code: matters.first.map { "change-\($0.code)" })
        let isBarred = entry.flag(.barred) ?? false
        let conditions = entry.texts(.conditions)
        if !isBarred, heading?.consents.isEmpty ?? !entry.has(.consents) {
            entry.mistakes.add(
                entry.place, "变动要写“须经”谁同意，或写“不得: 是”",
                "a change needs “consent of”, or “barred: yes”")
            return nil
        }
        guard let heading, !matters.isEmpty else { return nil }
        return ChangeConsent(
            heading: heading, matters: matters, isBarred: isBarred, conditions: conditions)
    }
}
