package import Parties
package import Records

/// 一件事 — Something that somebody is about to do, reduced to what rules may ask of it.
package enum Act: Sendable {
    /// A leave, beside those that were asked for already. `present` is how many others of the batch are at
    /// the same host on the day of it on which they are fewest; nil where nobody counted.
    case leave(LeaveFact, others: [LeaveFact], present: Int? = nil)
    /// Somebody is to be posted.
    case admission(Candidate)
    /// The term, the place or the post is to be changed.
    case change(TermChange)
    /// One more record of a kind; how many there are already of the same posting or batch by day.
    case another(kind: String, qualifier: String?, day: Day, earlier: [Day])
    /// The temporary branch is to do something, in the words of its record.
    case branchMatter(String)
    /// A temporary branch is to be set up for so many Party members.
    case branch(members: Int)
    /// A grade is to be given: how many have it already, and of how many people.
    case grade(String, in: AppraisalSort, given: Int, of: Int)
}

/// 一次请假 — A leave, as rules count it.
package struct LeaveFact: Sendable, Hashable {
    package let span: ClosedRange<Day>
    package let sort: LeaveSort

    package init(span: ClosedRange<Day>, sort: LeaveSort) {
        self.span = span
        self.sort = sort
    }
}

/// 变动 — One declared change of a posting.
package struct TermChange: Sendable, Hashable {
    package let matter: ChangeMatter
    /// The last day as it would be.
    package let last: Day
    /// The cause, where somebody is recalled.
    package let cause: String?
    /// The causes that other rules in force list: these rules answer for them.
    package let others: [String]

    package init(matter: ChangeMatter, last: Day, cause: String? = nil, others: [String] = []) {
        self.matter = matter
        self.last = last
        self.cause = cause
        self.others = others
    }
}

/// 人选 — What is known of somebody who is to be posted.
package struct Candidate: Sendable, Hashable {
    package let born: Month?
    package let education: Education?
    package let proficiency: Proficiency?
    package let startedWork: Month?
    /// The last day on which a recall of them took effect.
    package let recalledOn: Day?
    /// The cause of that recall, where one was named.
    package let recalledFor: String?
    package let beside: Beside
    /// Those among them of the same category.
    package let alike: Beside

    /// 同时在挂 — How many others are at the host, from the home unit and in the batch at the same time.
    package struct Beside: Sendable, Hashable {
        package var atHost: Int
        package var fromHome: Int
        package var inBatch: Int

        package init(atHost: Int = 0, fromHome: Int = 0, inBatch: Int = 0) {
            self.atHost = atHost
            self.fromHome = fromHome
            self.inBatch = inBatch
        }
    }

    package init(
        born: Month? = nil, education: Education? = nil, proficiency: Proficiency? = nil,
        startedWork: Month? = nil, recalledOn: Day? = nil, recalledFor: String? = nil,
        beside: Beside = Beside(),
        alike: Beside = Beside()
    ) {
        self.born = born
        self.education = education
        self.proficiency = proficiency
        self.startedWork = startedWork
        self.recalledOn = recalledOn
        self.recalledFor = recalledFor
        self.beside = beside
        self.alike = alike
    }
}

/// 学历 — From the lowest up (GB/T 4658).
package enum Education: Int, Worded, Hashable, Comparable {
    case secondary = 1
    case college, bachelor, master, doctor

    package var word: Word {
        switch self {
        case .secondary: Word("高中及以下", "secondary", also: ["高中", "中专", "中等专科", "初中"])
        case .college: Word("大专", "college", also: ["专科", "大学专科", "高职"])
        case .bachelor: Word("本科", "bachelor", also: ["大学", "大学本科", "学士"])
        case .master: Word("硕士", "master", also: ["研究生", "硕士研究生"])
        case .doctor: Word("博士", "doctor", also: ["博士研究生"])
        }
    }

    package static func < (left: Education, right: Education) -> Bool { left.rawValue < right.rawValue }

    /// Reads what rosters say: `省委党校研究生`, `大学（工学学士）`, `在职博士`. The highest that is named.
    package init?(reading text: String) {
        let found = Education.allCases.reversed().first { level in
            if level == .bachelor, text.contains("大学专科") { return false }
            return level.word.spellings.contains { text.contains($0) }
        }
        guard let found else { return nil }
        self = found
    }
}

/// 职称 — The level of a professional title.
package enum Proficiency: Int, Worded, Hashable, Comparable {
    case junior = 1
    case middle, associate, full

    package var word: Word {
        switch self {
        case .junior: Word("初级", "junior", also: ["助理"])
        case .middle: Word("中级", "middle", also: ["讲师"])
        case .associate: Word("副高", "associate", also: ["副高级", "副教授", "高级"])
        case .full: Word("正高", "full", also: ["正高级", "教授"])
        }
    }

    package static func < (left: Proficiency, right: Proficiency) -> Bool {
        left.rawValue < right.rawValue
    }

    package init?(reading text: String) {
        let order: [Proficiency] = [.full, .associate, .middle, .junior]
        // 助理教授 and 助理研究员 are of the middle level; 副教授 is no 教授, and 正高级 no 高级.
        let plain = text.replacing("副教授", with: "副高").replacing("助理教授", with: "中级")
            .replacing("助理研究员", with: "中级")
        let found = order.first { level in level.word.spellings.contains { plain.contains($0) } }
        guard let found else { return nil }
        self = found
    }
}
