package import Records

/// 在岗 — At least so many days at the post in a period, or such a share of it; or so many people there
/// at any time.
///
/// It is reckoned from the leaves that were declared, and never refuses a leave: people fall ill. It
/// says beforehand what a leave would leave.
package struct OnDuty: Rule {
    package let heading: Heading
    package let cadence: Cadence
    package let measure: LeaveTiers.Measure
    package let least: Least

    package enum Least: Sendable, Hashable {
        case days(Int)
        /// Of the days of the period, in per cent.
        case share(Int)
        /// 同时在岗: people of the batch at one host unit, on each day.
        case people(Int)
    }

    /// Whether people are counted and not days.
    package var isOfPeople: Bool { if case .people = least { true } else { false } }

    /// 在岗情况 — One period: how many days one can be there at most, given the leaves that are declared,
    /// and how many are asked for.
    package struct Standing: Sendable, Hashable {
        package let period: DutyPeriod
        package let days: ClosedRange<Day>
        package let present: Int
        package let needed: Int
        package var isShort: Bool { present < needed }
    }

    /// Every period that the posting touches. A period that it covers only in part asks for a part,
    /// rounded down.
    package func standings(_ leaves: [LeaveFact], on ground: Ground) -> [Standing] {
        let agreed = ground.posting.term
        let end = min(ground.posting.ended ?? agreed.upperBound, agreed.upperBound)
        let term = agreed.lowerBound...max(agreed.lowerBound, end)
        var found: [Standing] = []
        var period = cadence.period(holding: term.lowerBound)
        while true {
            let whole = period.days ?? term
            guard whole.lowerBound <= term.upperBound else { break }
            let first = max(whole.lowerBound, term.lowerBound)
            let last = min(whole.upperBound, term.upperBound)
            let possible = measure.days(first...last, by: ground.calendar)
            let of = measure.days(whole, by: ground.calendar)
            found.append(
                Standing(
                    period: period, days: first...last,
                    present: possible - away(leaves, first...last, ground),
                    needed: needed(possible: possible, of: of)))
            guard cadence.isPeriodic else { break }
            period = period.next
        }
        return found
    }

    private func needed(possible: Int, of whole: Int) -> Int {
        switch least {
        case .days(let days): whole == 0 ? 0 : days * possible / whole
        // A share is reached only from its upper side: half of 121 days are 61.
        case .share(let percent): (possible * percent + 99) / 100
        case .people: 0
        }
    }

    private func away(_ leaves: [LeaveFact], _ span: ClosedRange<Day>, _ ground: Ground) -> Int {
        var days: Set<Day> = []
        for leave in leaves where !ground.countsAsDuty(leave.sort) {
            let first = max(leave.span.lowerBound, span.lowerBound)
            let last = min(leave.span.upperBound, span.upperBound)
            guard first <= last else { continue }
            for number in first.number...last.number { days.insert(Day(number: number)) }
        }
        return measure == .working ? days.count(where: ground.calendar.isWorking) : days.count
    }

    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        guard case .leave(let leave, let others, let present) = act, !ground.countsAsDuty(leave.sort) else {
            return nil
        }
        if case .people(let least) = least {
            guard let present, present < least else { return nil }
            return Judgement(
                .warned, "准假后同时在岗最少\(present)人，要求\(least)人",
                "this would leave \(present) people at the post; \(least) are asked for")
        }
        let short = standings(others + [leave], on: ground).first {
            $0.isShort && $0.days.overlaps(leave.span)
        }
        return short.map {
            Judgement(
                .warned,
                "准假后\($0.period.title.chinese)最多在岗\($0.present)天，要求\($0.needed)天（按\(measure.title.chinese)）",
                "this would leave \($0.present) days on duty in \($0.period.title.english); \($0.needed) are asked for"
            )
        }
    }

    package var effect: Title {
        switch least {
        case .days(let days):
            Title(
                "按请假登记推算\(cadence.title.chinese)在岗天数（\(measure.title.chinese)），不足\(days)天的，请假前先提醒",
                "days on duty per \(cadence.title.english) follow from leaves; fewer than \(days) are told beforehand"
            )
        case .share(let percent):
            Title(
                "按请假登记推算\(cadence.title.chinese)在岗比例（\(measure.title.chinese)），不足\(percent)%的，请假前先提醒",
                "the share on duty follows from leaves; less than \(percent) % is told beforehand")
        case .people(let people):
            Title(
                "请假前核对同一接收单位同时在岗人数，少于\(people)人的先提醒",
                "before a leave: fewer than \(people) people at the post at the same time are told")
        }
    }
}

extension Word {
    static let leastDays = Word("不少于", "at least days", also: ["至少在岗"])
    static let leastShare = Word("比例不低于", "share at least")
    static let leastPeople = Word("同时在岗不少于", "people at once")
}

extension OnDuty {
    static let word = Word("在岗", "on duty", also: ["在岗天数", "驻村天数"])

    static let kind = RuleKind(
        word: word, words: [.leastDays, .leastShare, .leastPeople, .cadence, .measure]
    ) { entry in
        let named = [Word.leastDays, .leastShare, .leastPeople].filter(entry.has)
        guard named.count == 1 else {
            entry.mistakes.add(
                entry.place, "写一个：不少于（天数）、比例不低于（如 50%）、同时在岗不少于（人数）",
                "give one of: at least days, share at least, people at once")
            return nil
        }
        let isOfPeople = named[0] == .leastPeople
        let cadence = entry.choice(.cadence, of: Cadence.self, isRequired: !isOfPeople)
        let measure = entry.choice(.measure, of: LeaveTiers.Measure.self, isRequired: !isOfPeople)
        let least: Least? =
            switch named[0] {
            case .leastDays: entry.days(.leastDays).map { .days($0) }
            case .leastShare: entry.percent(.leastShare).map { .share($0) }
            default: entry.number(.leastPeople, within: 1...999).map { .people($0) }
            }
        let code = isOfPeople ? "on-duty-people" : "on-duty-\(cadence?.rawValue.lowercased() ?? "")"
        guard let heading = entry.heading(under: word, code: code), let least else { return nil }
        return OnDuty(
            heading: heading, cadence: cadence ?? .month, measure: measure ?? .natural, least: least)
    }
}
