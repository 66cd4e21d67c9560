import Parties
package import Records

/// 资格 — What somebody who is to be posted must be: age, education, rank, years of work, Party.
///
/// Checked when a roster comes in and when a posting is made. What is not known is said, never guessed.
package struct Eligibility: Rule {
    package let heading: Heading
    package let conditions: [Condition]
    /// 满足其一: one of the conditions is enough.
    package let isOneEnough: Bool

    package enum Condition: Sendable, Hashable {
        /// 周岁, on the first day of the posting.
        case ageAtMost(Int)
        case ageAtLeast(Int)
        case bornSince(Month)
        case education(Education)
        case rank(Rank)
        case proficiency(Proficiency)
        case yearsOfWork(Int)
        case partyMember(Bool)
        /// Not one of the host's own staff.
        case notOwnStaff
    }

    private enum Answer { case yes, no(Title), unknown(Title) }

    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        guard case .admission(let candidate) = act else { return nil }
        let answers = conditions.map { answer($0, candidate, ground.posting) }
        var failed: [Title] = []
        var unknown: [Title] = []
        for answer in answers {
            switch answer {
            case .yes: if isOneEnough { return nil }
            case .no(let why): failed.append(why)
            case .unknown(let what): unknown.append(what)
            }
        }
        if isOneEnough ? unknown.isEmpty : !failed.isEmpty {
            return Judgement(
                heading.verdict,
                failed.map(\.chinese).joined(separator: "，") + (isOneEnough ? "（满足其一即可）" : ""),
                failed.map(\.english).joined(separator: "; "))
        }
        guard !unknown.isEmpty else { return nil }
        return Judgement(
            .warned, "名册没有\(unknown.map(\.chinese).joined(separator: "、"))，无法核对",
            "not on the roster, so not checked: \(unknown.map(\.english).joined(separator: ", "))")
    }

    private func answer(_ condition: Condition, _ who: Candidate, _ posting: PostingFacts) -> Answer {
        switch condition {
        case .ageAtMost(let limit):
            guard let age = age(who, on: posting.term.lowerBound) else { return .unknown(.born) }
            return age <= limit
                ? .yes : .no(Title("\(age)周岁，要求\(limit)周岁以下（含）", "aged \(age), at most \(limit)"))
        case .ageAtLeast(let limit):
            guard let age = age(who, on: posting.term.lowerBound) else { return .unknown(.born) }
            return age >= limit
                ? .yes : .no(Title("\(age)周岁，要求满\(limit)周岁", "aged \(age), at least \(limit)"))
        case .bornSince(let month):
            guard let born = who.born else { return .unknown(.born) }
            return born >= month
                ? .yes
                : .no(
                    Title(
                        "\(born.written(.chinese))出生，要求\(month.written(.chinese))及以后",
                        "born \(born.written(.english)), asked for: since \(month.written(.english))"))
        case .education(let least):
            guard let has = who.education else { return .unknown(Title("学历", "education")) }
            return has >= least
                ? .yes
                : .no(
                    Title(
                        "学历\(has.title.chinese)，要求\(least.title.chinese)及以上",
                        "\(has.title.english), at least \(least.title.english)"))
        case .rank(let least):
            guard let has = posting.traits.rank else { return .unknown(Title("职级", "rank")) }
            return has >= least
                ? .yes
                : .no(
                    Title(
                        "职级\(has.title.chinese)，要求\(least.title.chinese)及以上",
                        "\(has.title.english), at least \(least.title.english)"))
        case .proficiency(let least):
            guard let has = who.proficiency else { return .unknown(Title("职称", "professional title")) }
            return has >= least
                ? .yes
                : .no(
                    Title(
                        "职称\(has.title.chinese)，要求\(least.title.chinese)及以上",
                        "\(has.title.english), at least \(least.title.english)"))
        case .yearsOfWork(let years):
            guard let since = who.startedWork else {
                return .unknown(Title("参加工作时间", "the start of work"))
            }
            let worked = (posting.term.lowerBound.month - since) / 12
            return worked >= years
                ? .yes
                : .no(Title("工作\(worked)年，要求满\(years)年", "\(worked) years of work, at least \(years)"))
        case .partyMember(let wanted):
            guard let is_ = posting.traits.isPartyMember else {
                return .unknown(Title("政治面貌", "Party membership"))
            }
            return is_ == wanted
                ? .yes
                : .no(
                    wanted
                        ? Title("不是中共党员", "not a Party member") : Title("是中共党员，要求党外", "a Party member"))
        case .notOwnStaff:
            return posting.homeUnit != posting.hostUnit
                ? .yes : .no(Title("是接收单位自己的人", "is of the host's own staff"))
        }
    }

    /// Whole years on a day. Of the birthday only the month is known; it counts from its first day.
    private func age(_ who: Candidate, on day: Day) -> Int? {
        who.born.map { (day.month - $0) / 12 }
    }

    package var effect: Title {
        let listed = conditions.map(\.title)
        let joiner = isOneEnough ? ("或", " or ") : ("、", ", ")
        return Title(
            "选派和导入名册时核对：\(listed.map(\.chinese).joined(separator: joiner.0))；不合的\(heading.verdict.title.chinese)",
            "checked when a roster comes in: \(listed.map(\.english).joined(separator: joiner.1))")
    }
}

extension Title {
    fileprivate static let born = Title("出生年月", "the month of birth")
}

extension Eligibility.Condition {
    /// As it stands in the code of a rule that was given none: two rules about different things do not
    /// displace one another.
    var code: String {
        switch self {
        case .ageAtMost, .ageAtLeast, .bornSince: "age"
        case .education: "education"
        case .rank: "rank"
        case .proficiency: "title"
        case .yearsOfWork: "work"
        case .partyMember: "party"
        case .notOwnStaff: "staff"
        }
    }

    package var title: Title {
        switch self {
        case .ageAtMost(let n): Title("不超过\(n)周岁", "at most \(n) years old")
        case .ageAtLeast(let n): Title("满\(n)周岁", "at least \(n) years old")
        case .bornSince(let month):
            Title("\(month.written(.chinese))及以后出生", "born since \(month.written(.english))")
        case .education(let level): Title("\(level.title.chinese)及以上", "\(level.title.english) or higher")
        case .rank(let rank): Title("\(rank.title.chinese)及以上", "\(rank.title.english) or higher")
        case .proficiency(let level):
            Title("\(level.title.chinese)及以上职称", "\(level.title.english) title or higher")
        case .yearsOfWork(let n): Title("工作满\(n)年", "\(n) years of work")
        case .partyMember(let wanted):
            wanted ? Title("中共党员", "a Party member") : Title("党外", "not a Party member")
        case .notOwnStaff: Title("不是接收单位自己的人", "not of the host's own staff")
        }
    }
}
