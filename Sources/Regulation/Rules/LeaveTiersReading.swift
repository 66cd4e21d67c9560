import Parties
import Records

extension Word {
    static let measure = Word("按", "counted in")
    static let tiers = Word("档", "tiers")
    static let approvers = Word("批准", "approved by", also: ["审批", "approvers"])
    static let copies = Word("备案", "filed with", also: ["copies"])
    static let moreThan = Word("超过", "more than", also: ["大于"])
    static let least = Word("满", "at least", also: ["不少于", "不低于"])
    static let atMost = Word("不超过", "at most", also: ["不多于", "至多"])
    static let notice = Word("提前", "notice", also: ["提前请"])
    static let reportBack = Word("销假", "report back")
    static let lessThan = Word("不满", "less than", also: ["少于", "不足"])
}

extension LeaveTiers {
    static let word = Word("请假", "leave", also: ["请销假"])

    static let kind = RuleKind(word: word, words: [.measure, .tiers, .notice, .reportBack, .sorts]) { entry in
        let heading = entry.heading(under: word, code: "leave")
        let measure = entry.choice(.measure, of: Measure.self, isRequired: true)
        let notice = entry.days(.notice)
        let reportBack = entry.days(.reportBack)
        let sorts = entry.choices(.sorts, of: LeaveSort.self)
        let rows = entry.items(.tiers, isRequired: true).compactMap { node in
            Entry(node, as: Word.tiers.title, accepts: rowWords, mistakes: entry.mistakes)
        }
        let tiers = rows.compactMap { row in tier(row).map { (tier: $0, place: row.place) } }
        guard !rows.isEmpty, tiers.count == rows.count else { return nil }
        check(tiers.sorted { $0.tier.from < $1.tier.from }, at: entry)
        guard let heading, let measure else { return nil }
        return LeaveTiers(
            heading: heading, measure: measure, tiers: tiers.map(\.tier), notice: notice,
            reportBack: reportBack, sorts: sorts)
    }

    private static let rowWords: [Word] = [
        .moreThan, .least, .atMost, .lessThan, .approvers, .copies,
    ]

    private static func tier(_ row: Entry) -> Tier? {
        // 报备即可: where a copy is filed, nobody need approve.
        let approvers = row.choices(.approvers, of: Party.self, isRequired: !row.has(.copies))
        let copies = row.choices(.copies, of: Party.self)
        guard
            let lower = bound(row, .moreThan, or: .least),
            let upper = bound(row, .lessThan, or: .atMost)
        else { return nil }
        // Days are whole: more than 3 is from 4, less than 4 is to 3.
        let from = row.has(.moreThan) ? (lower.days.map { $0 + 1 }) : lower.days
        let to = row.has(.lessThan) ? (upper.days.map { $0 - 1 }) : upper.days
        if let to, to < max(1, from ?? 1) {
            row.mistakes.add(
                row.place, "这一档一天也不含：上限低于下限",
                "this tier holds no day: its upper bound is below its lower")
            return nil
        }
        return Tier(from: max(1, from ?? 1), to: to, approvers: approvers, copies: copies)
    }

    /// A bound that may be absent; nil, and reported, where both words stand or the number is none.
    private static func bound(
        _ row: Entry, _ first: Word, or second: Word
    ) -> (days: Int?, Void)? {
        if row.has(first), row.has(second) {
            row.mistakes.add(
                row.place,
                "“\(first.title.chinese)”与“\(second.title.chinese)”只能写一个",
                "write “\(first.title.english)” or “\(second.title.english)”, not both")
            return nil
        }
        guard let word = [first, second].first(where: row.has) else { return (nil, ()) }
        let days = row.days(word)
        return days.map { ($0, ()) }
    }

    /// Reports, of tiers in order, every length that none answers or that two answer.
    private static func check(_ rows: [(tier: Tier, place: Place)], at entry: Entry) {
        var reached: Int? = 0
        for row in rows {
            let from = row.tier.from
            if let last = reached, from > last + 1 {
                let gap = last + 2 == from ? "\(last + 1)" : "\(last + 1)至\(from - 1)"
                let english = last + 2 == from ? "\(last + 1)" : "\(last + 1) to \(from - 1)"
                entry.mistakes.add(
                    row.place, "\(gap)日的假没有一档管", "no tier answers for a leave of \(english) days")
            } else if reached.map({ from <= $0 }) ?? true {
                entry.mistakes.add(
                    row.place, "\(from)日的假有两档管：上一档的界限与这一档重叠",
                    "two tiers answer for a leave of \(from) days: this one overlaps the one before"
                )
            }
            if let last = reached { reached = row.tier.to.map { max($0, last) } }
        }
        if let last = reached {
            entry.mistakes.add(
                entry.place(of: .tiers), "超过\(last)日的假没有一档管",
                "no tier answers for a leave of more than \(last) days")
        }
    }
}
