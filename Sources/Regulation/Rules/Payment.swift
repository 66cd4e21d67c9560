import Parties
package import Records

/// 经费 — Who pays what for a secondee, at which rate from which day, by which days.
///
/// The office reckons what is due and shows how; it moves no money.
package struct Payment: Rule {
    package let heading: Heading
    /// 派出单位, 区财政: as the regulation calls the payer.
    package let payer: String
    /// None where only the payer is named: salaries, office, housing.
    package let rates: [Rate]
    package let basis: Basis

    /// 标准 — So much for each unit of the basis, from a day on.
    package struct Rate: Sendable, Hashable {
        /// nil is from the beginning.
        package let from: Day?
        /// 分, hundredths of a yuan.
        package let fen: Int
        package let categories: [String]
    }

    /// 按什么算 — What one rate is paid for.
    package enum Basis: String, Worded, Hashable {
        case onDutyDay, day, workday, month, monthOnDuty, once, tripDay

        package var word: Word {
            switch self {
            case .onDutyDay: Word("每在岗日", "day on duty", also: ["按实际驻村时间", "每出勤日"])
            case .day: Word("每日", "day", also: ["每天", "每自然日"])
            case .workday: Word("每工作日", "working day")
            case .month: Word("每月", "month")
            case .monthOnDuty: Word("每月按在岗日", "month, by days on duty", also: ["每月按实际在岗"])
            case .once: Word("一次性", "once")
            case .tripDay: Word("公务往返日", "trip day", also: ["往返日", "出差日"])
            }
        }
    }

    /// 一笔 — What is due for a month, and how it was reckoned.
    package struct Line: Sendable, Hashable {
        package let title: Title
        package let payer: String
        package let month: Month
        package let units: Int
        package let fen: Int
        package let how: Title

        /// `1000`, `387.10`
        package var yuan: String { Payment.yuan(fen) }
    }

    static func yuan(_ fen: Int) -> String {
        fen % 100 == 0 ? "\(fen / 100)" : "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
    }

    /// What is due for the months of a posting, a line for each rate that holds in the month. A month
    /// that is covered only in part is paid by its share of natural days, rounded to the yuan's
    /// hundredth. `trips` are days of official travel, which come from declared leaves of that sort.
    package func lines(
        of posting: PostingFacts, leaves: [LeaveFact], on ground: Ground
    ) -> [Line] {
        let last = min(posting.ended ?? posting.term.upperBound, posting.term.upperBound)
        guard posting.term.lowerBound <= last else { return [] }
        let term = posting.term.lowerBound...last
        return (term.lowerBound.month.number...last.month.number).flatMap { number -> [Line] in
            let month = Month(number: number)
            let days = max(month.first, term.lowerBound)...min(month.last, last)
            return spans(in: days, posting.traits.category).compactMap { span, rate in
                line(month, span, rate, term, leaves, ground)
            }
        }
    }

    private func line(
        _ month: Month, _ span: ClosedRange<Day>, _ rate: Rate, _ term: ClosedRange<Day>,
        _ leaves: [LeaveFact], _ ground: Ground
    ) -> Line? {
        let away = Set(leaves.filter { !ground.countsAsDuty($0.sort) }.flatMap { $0.days(in: span) })
        let trips = Set(leaves.filter { $0.sort == .duty }.flatMap { $0.days(in: span) })
        let length = span.upperBound - span.lowerBound + 1
        let units: Int
        var fen: Int
        switch basis {
        case .day: units = length
        case .onDutyDay: units = length - away.count
        case .workday: units = ground.calendar.count(in: span)
        case .tripDay: units = trips.count
        case .month, .once: units = 1
        case .monthOnDuty: units = length - away.count
        }
        fen = units * rate.fen
        if basis == .monthOnDuty { fen = (rate.fen * units * 2 + month.length) / (month.length * 2) }
        if basis == .month { fen = (rate.fen * length * 2 + month.length) / (month.length * 2) }
        if basis == .once, !span.contains(term.lowerBound) { return nil }
        guard fen > 0 else { return nil }
        let share = basis == .monthOnDuty ? units : length
        let part = basis == .monthOnDuty || basis == .month && length < month.length
        return Line(
            title: title, payer: payer, month: month, units: units, fen: fen,
            how: Title(
                part
                    ? "\(rate.yuan)元 × \(share)/\(month.length)日"
                    : "\(rate.yuan)元 × \(units)\(basis.unit.chinese)",
                part
                    ? "\(rate.yuan) yuan × \(share)/\(month.length) days"
                    : "\(rate.yuan) yuan × \(units) \(basis.unit.english)"))
    }

    /// The days, cut where a rate begins, each with its rate.
    private func spans(
        in days: ClosedRange<Day>, _ category: String?
    ) -> [(ClosedRange<Day>, Rate)] {
        let own = rates.filter { rate in
            rate.categories.isEmpty || category.map(rate.categories.contains) ?? false
        }.sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
        return own.enumerated().compactMap { place, rate in
            let first = max(rate.from ?? days.lowerBound, days.lowerBound)
            // Of two rates from the same day the later written one holds.
            var last = days.upperBound
            if let next = own[(place + 1)...].first {
                guard let from = next.from else { return nil }
                last = min(from - 1, last)
            }
            return first <= last ? (first...last, rate) : nil
        }
    }

    package var effect: Title {
        guard !rates.isEmpty else {
            return Title("\(title.chinese)由\(payer)承担，在挂职页的“待遇”里写明", "\(title.english) is borne by \(payer)")
        }
        let listed = rates.map { rate in
            (rate.from.map { "自\($0.written(.chinese))" } ?? "") + "\(basis.title.chinese)\(rate.yuan)元"
        }.joined(separator: "；")
        return Title(
            "按月算出应发：\(listed)，由\(payer)承担",
            "reckoned by month: \(rates.map { "\($0.yuan) yuan" }.joined(separator: ", ")) per \(basis.title.english), borne by \(payer)"
        )
    }
}

extension Payment.Rate {
    /// `10`, `12.50`
    package var yuan: String { Payment.yuan(fen) }
}

extension Payment.Basis {
    fileprivate var unit: Title {
        switch self {
        case .onDutyDay, .day, .workday, .tripDay: Title("天", "days")
        case .month, .monthOnDuty: Title("个月", "month")
        case .once: Title("次", "time")
        }
    }
}

extension LeaveFact {
    fileprivate func days(in span: ClosedRange<Day>) -> [Day] {
        let first = max(span.lowerBound, self.span.lowerBound)
        let last = min(span.upperBound, self.span.upperBound)
        return first <= last ? (first.number...last.number).map(Day.init(number:)) : []
    }
}
