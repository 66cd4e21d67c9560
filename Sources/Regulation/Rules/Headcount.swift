import Parties
package import Records

/// 名额 — How many may be at one host, from one unit, or in one batch at the same time; and how many
/// Party members a temporary branch needs.
package struct Headcount: Rule {
    package let heading: Heading
    package let group: Group
    package let atMost: Int?
    package let atLeast: Int?

    package enum Group: String, Worded, Hashable {
        case host, home, batch, branch

        package var word: Word {
            switch self {
            case .host: Word("每个接收单位", "each host unit", also: ["每个班子", "接收单位"])
            case .home: Word("每个派出单位", "each home unit", also: ["派出单位"])
            case .batch: Word("每批", "each batch", also: ["批次", "每团"])
            case .branch: Word("临时党支部", "branch", also: ["支部党员"])
            }
        }
    }

    /// An upper bound is looked at whenever somebody comes; a lower one, where a branch is set up.
    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        let count: Int
        switch (act, group) {
        case (.admission(let candidate), .host): count = others(candidate).atHost + 1
        case (.admission(let candidate), .home): count = others(candidate).fromHome + 1
        case (.admission(let candidate), .batch): count = others(candidate).inBatch + 1
        case (.branch(let members), .branch): count = members
        default: return nil
        }
        if let atMost, count > atMost {
            return Judgement(
                heading.verdict, "\(group.title.chinese)将有\(count)人，上限\(atMost)人",
                "\(count) for \(group.title.english); at most \(atMost)")
        }
        if let atLeast, group == .branch, count < atLeast {
            return Judgement(
                heading.verdict, "只有党员\(count)人，要求\(atLeast)人以上（含）",
                "\(count) Party members; at least \(atLeast)")
        }
        return nil
    }

    /// A rule for some categories counts those of the candidate's category only: one head for each team.
    private func others(_ candidate: Candidate) -> Candidate.Beside {
        heading.scope.categories.isEmpty ? candidate.beside : candidate.alike
    }

    package var effect: Title {
        let bounds =
            [atLeast.map { "不少于\($0)人" }, atMost.map { "不超过\($0)人" }].compactMap { $0 }
            .joined(separator: "、")
        let english =
            [atLeast.map { "at least \($0)" }, atMost.map { "at most \($0)" }].compactMap { $0 }
            .joined(separator: ", ")
        let when = group == .branch ? Title("设支部书记时", "when a branch is set up") : Title("选派时", "at posting")
        return Title(
            "\(when.chinese)核对：\(group.title.chinese)\(bounds)，不合的\(heading.verdict.title.chinese)",
            "checked \(when.english): \(group.title.english) \(english)")
    }
}

extension Word {
    static let group = Word("范围", "counted by")
    static let fewest = Word("不少于人数", "fewest", also: ["至少人数"])
    static let most = Word("不超过人数", "most", also: ["至多人数"])
}

extension Headcount {
    static let word = Word("名额", "headcount", also: ["职数", "人数"])

    static let kind = RuleKind(word: word, words: [.group, .fewest, .most]) { entry in
        let group = entry.choice(.group, of: Group.self, isRequired: true)
        let heading = entry.heading(
            under: word, code: group.map { "headcount-\($0.rawValue)" } ?? "headcount")
        let fewest = entry.number(.fewest)
        let most = entry.number(.most)
        guard entry.has(.fewest) || entry.has(.most) else {
            entry.mistakes.add(
                entry.place, "名额要写“不超过人数”或“不少于人数”", "a headcount needs “most” or “fewest”")
            return nil
        }
        if let fewest, let most, fewest > most {
            entry.mistakes.add(
                entry.place, "“不少于人数”大于“不超过人数”", "“fewest” is more than “most”")
        }
        if fewest != nil, let group, group != .branch {
            entry.mistakes.add(
                entry.place(of: .fewest), "“不少于人数”只能用于临时党支部：选派时还不知道一共多少人",
                "“fewest” is for a branch: at posting nobody knows how many there will be")
        }
        guard let heading, let group, fewest != nil || most != nil else { return nil }
        return Headcount(heading: heading, group: group, atMost: most, atLeast: fewest)
    }
}
