package import Parties
package import Records

/// 适用 — Whom a regulation, or one rule in it, is for. What it does not mention does not matter.
package struct Scope: Sendable, Hashable {
    package static let everybody = Scope()

    /// nil is either.
    package let direction: Direction?
    /// Categories of cadre, such as 市属 and 区属; none is all.
    package let categories: [String]
    /// Types of posting, such as 驻村; none is all.
    package let types: [String]
    package let ranks: [Rank]
    /// true: only for Party members; false: only for others.
    package let isForParty: Bool?
    /// Only for terms of more than so many months.
    package let longerThan: Int?
    /// Only for terms of at most so many months.
    package let atMost: Int?

    package init(
        direction: Direction? = nil, categories: [String] = [], types: [String] = [],
        ranks: [Rank] = [], isForParty: Bool? = nil, longerThan: Int? = nil, atMost: Int? = nil
    ) {
        self.direction = direction
        self.categories = categories
        self.types = types
        self.ranks = ranks
        self.isForParty = isForParty
        self.longerThan = longerThan
        self.atMost = atMost
    }

    /// What is not known of somebody does not bring a rule upon them that is for some people only.
    package func covers(_ traits: Traits) -> Bool {
        if let direction, direction != traits.direction { return false }
        if !categories.isEmpty, !(traits.category.map(categories.contains) ?? false) { return false }
        if !types.isEmpty, !(traits.type.map(types.contains) ?? false) { return false }
        if !ranks.isEmpty, !(traits.rank.map(ranks.contains) ?? false) { return false }
        if let isForParty, isForParty != traits.isPartyMember { return false }
        if let longerThan, traits.term.upperBound <= traits.term.lowerBound.adding(months: longerThan) {
            return false
        }
        if let atMost, traits.term.upperBound > traits.term.lowerBound.adding(months: atMost) {
            return false
        }
        return true
    }

    /// A rule for one category prevails over a rule for all.
    var precision: Int {
        (direction == nil ? 0 : 1) + (longerThan == nil && atMost == nil ? 0 : 2)
            + [categories.isEmpty, types.isEmpty, ranks.isEmpty, isForParty == nil].count { !$0 } * 2
    }

    /// In words, for people; nil where it is for everybody.
    package var sentence: Title? {
        var chinese: [String] = []
        var english: [String] = []
        func say(_ title: Title) {
            chinese.append(title.chinese)
            english.append(title.english)
        }
        if let direction { say(direction.called) }
        for text in categories + types { say(Title(text, text)) }
        for rank in ranks { say(rank.title) }
        if let isForParty {
            say(isForParty ? Title("中共党员", "Party members") : Title("非中共党员", "non-members"))
        }
        if let longerThan { say(Title("任期超过\(longerThan)个月", "terms over \(longerThan) months")) }
        if let atMost { say(Title("任期不超过\(atMost)个月", "terms up to \(atMost) months")) }
        guard !chinese.isEmpty else { return nil }
        return Title(
            "只适用于" + chinese.joined(separator: "、"),
            "only for " + english.joined(separator: ", "))
    }
}

extension Scope {
    static let words: [Word] = [
        .direction, .categories, .types, .ranks, .partyMembers, .longerThan, .notLongerThan,
    ]
}

extension Day {
    /// The same day of the month so many months on, or that month's last day.
    package func adding(months: Int) -> Day {
        let (year, month, date) = parts
        let target = Month(year, month) + months
        return target.first + (min(date, target.length) - 1)
    }
}
