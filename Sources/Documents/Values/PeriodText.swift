import Records

/// 起止或期限 — A period as tables write it: two dates, one date and a term, or a term alone.
package struct Period: Sendable, Hashable {
    package var start: CivilDate?
    /// Nil where the period is still open.
    package var end: CivilDate?
    /// The term as said, in months; nil where none was said.
    package var months: Int?

    package init(start: CivilDate? = nil, end: CivilDate? = nil, months: Int? = nil) {
        self.start = start
        self.end = end
        self.months = months
    }
}

/// Reads “2026.03-2028.03”, “2024年3月15日至8月15日”, “2026年3月起两年”, “5个月”.
package enum PeriodText {
    package static func read(_ cell: Cell) -> Reading<Period> {
        if let fault = cell.formulaFault { return .unreadable(fault) }
        if case .number = cell { return DateText.read(cell).map { Period(start: $0) } }
        if case .day(let day) = cell { return .plain(Period(start: .day(day))) }
        return read(cell.plain)
    }

    package static func read(_ text: String) -> Reading<Period> {
        let compact = HalfWidth.compact(text)
        if compact.isEmpty { return .nothing }
        if let months = term(compact) { return .plain(Period(months: months)) }
        var scanner = DateScanner(compact)
        skip("自", "从", "由", in: &scanner)
        switch scanner.date() {
        case .date(let start): return ending(start, &scanner, of: text)
        case .impossible(let shown): return impossible(shown)
        case nil: return unreadable(text)
        }
    }

    private static func ending(
        _ start: CivilDate, _ scanner: inout DateScanner, of text: String
    ) -> Reading<Period> {
        if scanner.isAtEnd { return .plain(Period(start: start)) }
        var separated = false
        while !scanner.isAtEnd, isSeparator(scanner.scalars[scanner.at]) {
            scanner.at += 1
            separated = true
        }
        let rest = scanner.rest
        let words = rest.trimming { "()，,、期限为:开始".contains($0) }
        if ["", "今", "至今", "现在", "目前", "起"].contains(words) || words == "以来" {
            return .plain(Period(start: start))
        }
        let afterFrom = words.hasPrefix("起") ? String(words.dropFirst()) : words
        if let months = term(afterFrom.trimming { "，,、期限为:(".contains($0) }) {
            return .plain(Period(start: start, months: months))
        }
        guard separated else { return unreadable(text) }
        switch scanner.date() ?? scanner.dayOfYear(start.month.year) {
        case .date(let end): return ordered(start, end, scanner.rest, of: text)
        case .impossible(let shown): return impossible(shown)
        case nil: return unreadable(text)
        }
    }

    private static func ordered(
        _ start: CivilDate, _ end: CivilDate, _ rest: String, of text: String
    ) -> Reading<Period> {
        guard start.first <= end.last else {
            return .fault(
                "“\(text.inBrief)”的结束时间早于开始时间", "“\(text.inBrief)” ends before it begins")
        }
        let words = rest.trimming { "()，,、。;止期限为:共".contains($0) }
        let period = Period(start: start, end: end, months: term(words))
        if words.isEmpty || period.months != nil { return .plain(period) }
        return .doubt(
            period, "“\(text.inBrief)”中的“\(words.inBrief)”没有读入",
            "“\(words.inBrief)” in “\(text.inBrief)” was left out")
    }

    /// 两年, 一年半, 半年, 24个月, 5个月, 1年6个月.
    static func term(_ text: String) -> Int? {
        var rest = text[...]
        for lead in ["期限", "为期", "共", "挂职"] where rest.hasPrefix(lead) {
            rest = rest.dropFirst(lead.count)
        }
        if rest == "半年" { return 6 }
        var months = 0
        if let mark = rest.firstIndex(of: "年") {
            guard let years = ChineseDigits.count(String(rest[..<mark])), (0..<50).contains(years)
            else {
                return nil
            }
            months = years * 12
            rest = rest[rest.index(after: mark)...]
            if rest == "半" { return months + 6 }
            if rest.isEmpty { return months }
        }
        for unit in ["个月", "月"] where rest.hasSuffix(unit) {
            if unit == "月", months == 0 { return nil }
            guard let count = ChineseDigits.count(String(rest.dropLast(unit.count))),
                (0...600).contains(count)
            else { return nil }
            return months + count
        }
        return nil
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        "-—–―－~～〜至到─".unicodeScalars.contains(scalar)
    }

    private static func skip(_ words: Unicode.Scalar..., in scanner: inout DateScanner) {
        while !scanner.isAtEnd, words.contains(scanner.scalars[scanner.at]) { scanner.at += 1 }
    }

    private static func impossible(_ shown: String) -> Reading<Period> {
        .fault("日历上没有“\(shown.inBrief)”这个日期", "there is no date “\(shown.inBrief)” in the calendar")
    }

    private static func unreadable(_ text: String) -> Reading<Period> {
        .fault(
            "“\(text.inBrief)”不是起止时间，请写成 2026.03-2028.03，或写期限如 两年",
            "“\(text.inBrief)” is not a period; write 2026.03-2028.03, or a term such as 两年")
    }
}
