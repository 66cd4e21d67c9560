package import Records

/// 支部职权 — What a temporary branch may not do: admit members, discipline, collect dues, elect.
package struct BranchLimit: Rule {
    package let heading: Heading
    /// Each as its record would name it: 发展党员, 收缴党费.
    package let barred: [String]

    /// What a branch writes down is refused when it names one of them; to speak about them is not.
    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        guard case .branchMatter(let words) = act,
            let found = barred.first(where: words.contains)
        else { return nil }
        return Judgement(
            heading.verdict, "临时党支部不办“\(found)”", "a temporary branch does not do “\(found)”")
    }

    package var effect: Title {
        Title(
            "支部活动的名称写到\(barred.joined(separator: "、"))的，\(heading.verdict.title.chinese)",
            "a branch activity named \(barred.joined(separator: ", ")): \(heading.verdict.title.english)")
    }
}

extension Word {
    static let notDone = Word("不办", "does not do", also: ["不得办理"])
}

extension BranchLimit {
    static let word = Word("支部职权", "branch limits")

    static let kind = RuleKind(word: word, words: [.notDone]) { entry in
        let heading = entry.heading(under: word, code: "branch-limits")
        let barred = entry.texts(.notDone, isRequired: true)
        guard let heading, !barred.isEmpty else { return nil }
        return BranchLimit(heading: heading, barred: barred)
    }
}
