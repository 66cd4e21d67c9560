package import Parties
package import Records

/// 身份 — What a rule may ask about a posting in order to be meant for it or not.
package struct Traits: Sendable, Hashable {
    package let direction: Direction
    /// 干部类别, such as 市属 and 区属.
    package let category: String?
    /// 挂职类型, such as 挂职, 跟班学习, 驻村.
    package let type: String?
    package let rank: Rank?
    /// nil where it is not known.
    package let isPartyMember: Bool?
    package let term: ClosedRange<Day>

    package init(
        direction: Direction, category: String? = nil, type: String? = nil, rank: Rank? = nil,
        isPartyMember: Bool? = nil, term: ClosedRange<Day>
    ) {
        self.direction = direction
        self.category = category
        self.type = type
        self.rank = rank
        self.isPartyMember = isPartyMember
        self.term = term
    }
}

/// 级别 — The rank of a post, from the lowest up.
package enum Rank: Int, Worded, Hashable, Comparable {
    case clerk = 1
    case township
    case county
    case bureau
    case ministry

    package var word: Word {
        switch self {
        case .clerk: Word("科员", "clerk", also: ["一般干部", "科级以下", "办事员"])
        case .township: Word("乡科级", "township rank", also: ["科级", "正科级", "副科级"])
        case .county: Word("县处级", "county rank", also: ["处级", "正处级", "副处级"])
        case .bureau: Word("厅局级", "bureau rank", also: ["厅级", "正厅级", "副厅级"])
        case .ministry: Word("省部级", "ministry rank", also: ["部级"])
        }
    }

    package static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }

    /// Reads a rank as rosters have it: `县处级副职`, `四级调研员` is none.
    package init?(reading text: String) {
        let found = Rank.allCases.reversed().first { rank in
            rank.word.spellings.contains { !$0.isEmpty && text.hasPrefix($0) }
        }
        guard let found else { return nil }
        self = found
    }
}
