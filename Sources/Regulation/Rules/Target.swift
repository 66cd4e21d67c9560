package import Parties
package import Records

/// 目标 — So many of something in a period or in all, which is hoped for and never owed: it is shown as
/// what has been done, never as what is missing, and never compared.
package struct Target: Rule {
    package let heading: Heading
    package let side: Party
    package let evidence: Evidence
    package let cadence: Cadence
    package let atLeast: Int?
    package let atMost: Int?
    package let group: Group

    package enum Group: String, Worded, Hashable {
        case person, unit, batch

        package var word: Word {
            switch self {
            case .person: Word("每人", "each person")
            case .unit: Word("每个单位", "each unit")
            case .batch: Word("全批", "the batch", also: ["每批"])
            }
        }
    }

    package var span: Title {
        switch (atLeast, atMost) {
        case (let least?, let most?): Title("\(least)至\(most)", "\(least) to \(most)")
        case (let least?, nil): Title("\(least)以上（含）", "\(least) or more")
        case (nil, let most?): Title("\(most)以内（含）", "up to \(most)")
        default: Title("不设数", "no number")
        }
    }

    package var effect: Title {
        Title(
            "只作期望：\(cadence.title.chinese)\(group.title.chinese)\(span.chinese)，页面上显示已记几件，不催、不排、不比",
            "hoped for, never owed: \(span.english) per \(cadence.title.english), \(group.title.english)")
    }
}

extension Word {
    static let expected = Word("期望", "hoped for")
    static let expectedMost = Word("至多", "up to")
    static let counted = Word("计数", "counted for")
}

extension Target {
    static let word = Word("目标", "target")

    static let kind = RuleKind(
        word: word, words: [.bearer, .evidence, .cadence, .expected, .expectedMost, .counted]
    ) { entry in
        let evidence: Evidence? = entry.read(
            .evidence, isRequired: true, expected: Evidence.expected
        ) { Evidence(reading: $0) }
        let heading = entry.heading(under: word, code: evidence.map { "target-\($0.code)" })
        let side = entry.choice(.bearer, of: Party.self)
        let cadence = entry.choice(.cadence, of: Cadence.self)
        let group = entry.choice(.counted, of: Group.self)
        let atLeast = entry.number(.expected)
        let atMost = entry.number(.expectedMost)
        if let atLeast, let atMost, atLeast > atMost {
            entry.mistakes.add(entry.place, "“期望”大于“至多”", "“hoped for” is more than “up to”")
        }
        guard let heading, let evidence else { return nil }
        return Target(
            heading: heading, side: side ?? .secondee, evidence: evidence, cadence: cadence ?? .term,
            atLeast: atLeast, atMost: atMost, group: group ?? .person)
    }
}
