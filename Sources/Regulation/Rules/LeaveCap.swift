package import Parties
package import Records

/// 请假限额 — At most so many days of leave: at a time, in a period, or in any so many months on end.
package struct LeaveCap: Rule {
    package let heading: Heading
    package let atMost: Int
    package let measure: LeaveTiers.Measure
    package let window: Window
    /// The sorts that count; none is all but absences that count as duty.
    package let sorts: [LeaveSort]

    /// 统计范围 — Over which days the leaves are added up.
    package enum Window: Sendable, Hashable {
        case once
        case period(Cadence)
        /// 滚动: any so many months that end with the leave.
        case rolling(months: Int)
    }

    /// Days taken in the window that ends with the leave, or on another day, the leave itself among them.
    package func used(
        until end: Day? = nil, with leave: LeaveFact, others: [LeaveFact], on ground: Ground
    ) -> (days: Int, window: ClosedRange<Day>) {
        let last = end ?? leave.span.upperBound
        let first = last == leave.span.upperBound ? leave.span.lowerBound : last
        let window = days(of: last, beginning: first, ground)
        let all = self.window == .once ? [leave] : [leave] + others
        return (
            all.filter { counts($0.sort, ground) }.reduce(0) { sum, fact in
                let first = max(fact.span.lowerBound, window.lowerBound)
                let last = min(fact.span.upperBound, window.upperBound)
                return first <= last ? sum + measure.days(first...last, by: ground.calendar) : sum
            }, window
        )
    }

    private func counts(_ sort: LeaveSort, _ ground: Ground) -> Bool {
        sorts.isEmpty ? !ground.countsAsDuty(sort) : sorts.contains(sort)
    }

    private func days(of last: Day, beginning first: Day, _ ground: Ground) -> ClosedRange<Day> {
        switch window {
        case .once: first...last
        case .period(.term): ground.posting.term.lowerBound...max(ground.posting.term.upperBound, last)
        case .period(let cadence): cadence.period(holding: last).days ?? first...last
        case .rolling(let months): min(first, last.adding(months: -months) + 1)...last
        }
    }

    /// A leave across the turn of a period is measured against each period that it touches; and of months
    /// on end also against those that end with a later leave, since leaves are not asked for in order.
    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        guard case .leave(let leave, let others, _) = act, counts(leave.sort, ground) else { return nil }
        for end in ends(leave, others, ground) {
            let used = used(until: end, with: leave, others: others, on: ground)
            guard used.days > atMost else { continue }
            return Judgement(
                heading.verdict,
                "\(window.title.chinese)请假合计\(used.days)天，上限\(atMost)天（按\(measure.title.chinese)）",
                "\(used.days) \(measure.title.english) of leave \(window.title.english); the limit is \(atMost)"
            )
        }
        return nil
    }

    private func ends(_ leave: LeaveFact, _ others: [LeaveFact], _ ground: Ground) -> [Day] {
        let last = leave.span.upperBound
        switch window {
        case .once, .period(.term): return [last]
        case .period(let cadence):
            var ends: [Day] = []
            var period = cadence.period(holding: leave.span.lowerBound)
            while let end = period.days?.upperBound, end < last {
                ends.append(end)
                period = period.next
            }
            return ends + [last]
        case .rolling(let months):
            let later = others.filter { counts($0.sort, ground) }.map(\.span.upperBound)
                .filter { $0 > last && $0.adding(months: -months) < last }
            return [last] + later.sorted()
        }
    }

    package var effect: Title {
        let which = sorts.isEmpty ? "" : sorts.map(\.called.chinese).joined(separator: "、")
        return Title(
            "请假提交时核对：\(window.title.chinese)\(which)合计不超过\(atMost)天（\(measure.title.chinese)），超过的\(heading.verdict.title.chinese)",
            "checked when leave is asked for: at most \(atMost) \(measure.title.english) \(window.title.english)"
        )
    }
}

extension LeaveCap.Window {
    var code: String {
        switch self {
        case .once: "once"
        case .period(let cadence): cadence.rawValue.lowercased()
        case .rolling: "rolling"
        }
    }

    package var title: Title {
        switch self {
        case .once: Title("一次", "at a time")
        case .period(.term): Title("挂职期间", "in the term")
        case .period(let cadence): Title(cadence.title.chinese, "in a \(cadence.title.english)")
        case .rolling(let months): Title("连续\(months)个月内", "in any \(months) months")
        }
    }
}

extension Word {
    static let cap = Word("不得超过", "at most days", also: ["累计不超过", "最多"])
    static let rolling = Word("连续", "in any", also: ["滚动"])
    static let once = Word("一次", "at a time", also: ["每次"])
    static let sorts = Word("哪些假", "sorts", also: ["假别", "哪些"])
}

extension LeaveCap {
    static let word = Word("请假限额", "leave cap", also: ["请假上限"])

    static let kind = RuleKind(
        word: word, words: [.cap, .measure, .cadence, .rolling, .once, .sorts]
    ) { entry in
        let atMost = entry.days(.cap, isRequired: true)
        let measure = entry.choice(.measure, of: LeaveTiers.Measure.self, isRequired: true)
        let sorts = entry.choices(.sorts, of: LeaveSort.self)
        let named = [Word.cadence, .rolling, .once].filter(entry.has)
        guard named.count == 1 else {
            entry.mistakes.add(
                entry.place, "统计范围写一个：多久（如 每年）、连续（如 3个月）、一次: 是",
                "say over what it is counted, once: “every”, “in any” or “at a time: yes”")
            return nil
        }
        let window: Window? =
            switch named[0] {
            case .rolling: entry.months(.rolling).map { .rolling(months: $0) }
            case .once: entry.flag(.once).map { _ in .once }
            default: entry.choice(.cadence, of: Cadence.self).map { .period($0) }
            }
        let heading = entry.heading(under: word, code: window.map { "leave-cap-\($0.code)" } ?? "leave-cap")
        guard let heading, let atMost, let measure, let window else { return nil }
        return LeaveCap(
            heading: heading, atMost: atMost, measure: measure, window: window, sorts: sorts)
    }
}
