import Parties
package import Records

/// 组织关系 — How a Party member's relation goes along: transferred, or certified, or not at all, and for
/// how long the paper is valid.
package struct PartyRelation: Rule {
    package let heading: Heading
    package let way: Way
    /// In months; nil where nothing is said.
    package let validFor: Int?

    package enum Way: String, Worded, Hashable {
        case transfer, certificate, floating, none

        package var word: Word {
            switch self {
            case .transfer: Word("转接", "transfer", also: ["介绍信", "组织关系介绍信", "转"])
            case .certificate: Word("党员证明信", "certificate", also: ["证明信", "不转"])
            case .floating: Word("流动党员活动证", "floating member's card", also: ["流动党员证"])
            case .none: Word("不开凭证", "nothing", also: ["不需要"])
            }
        }
    }

    /// A temporary branch is for those whose relation stays at home.
    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        guard case .branch = act, way == .transfer else { return nil }
        return Judgement(
            .warned, "按规定组织关系要转接到接收单位；临时党支部用于组织关系不转接的",
            "Party relations are transferred here; a temporary branch is for relations that are not")
    }

    package var effect: Title {
        Title(
            "党员的组织关系：\(way.title.chinese)" + (validFor.map { "，有效期\($0)个月" } ?? "")
                + "；在挂职页写明，设临时党支部时核对",
            "the Party relation: \(way.title.english); shown with the posting, checked when a branch is set up"
        )
    }
}

extension Word {
    static let way = Word("办法", "way", also: ["方式"])
    static let validFor = Word("有效", "valid for", also: ["有效期"])
}

extension PartyRelation {
    static let word = Word("组织关系", "party relation")

    static let kind = RuleKind(word: word, words: [.way, .validFor]) { entry in
        let heading = entry.heading(under: word, code: "party-relation")
        let way = entry.choice(.way, of: Way.self, isRequired: true)
        let validFor = entry.months(.validFor)
        guard let heading, let way else { return nil }
        return PartyRelation(heading: heading, way: way, validFor: validFor)
    }
}
