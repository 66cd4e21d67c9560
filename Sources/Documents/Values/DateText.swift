import Records

/// 日期 — Reads the many ways in which tables write a month or a day.
package enum DateText {
    /// Full precision where a day is given, the month where only that is known.
    package static func read(_ cell: Cell) -> Reading<CivilDate> {
        if let fault = cell.formulaFault { return .unreadable(fault) }
        switch cell {
        case .day(let day): return .plain(.day(day))
        case .number(let number): return read(number)
        default: return read(cell.plain)
        }
    }

    package static func read(_ text: String) -> Reading<CivilDate> {
        let compact = HalfWidth.compact(withoutTime(text))
        if compact.isEmpty { return .nothing }
        var scanner = DateScanner(compact)
        switch scanner.date() {
        case .date(let date) where isEnding(scanner.rest): return .plain(date)
        case .date(let date):
            return .doubt(
                date, "“\(text.inBrief)”只读出 \(date.iso)，其余文字没有读入",
                "only \(date.iso) was read from “\(text.inBrief)”; the rest was left out")
        case .impossible(let shown):
            return .fault(
                "日历上没有“\(shown.inBrief)”这个日期", "there is no date “\(shown.inBrief)” in the calendar")
        case nil: break
        }
        if let american = monthFirst(compact) { return american }
        if compact.utf8.count == 5, let number = Double(compact), let day = counted(number) { return day }
        if let year = Int(compact.hasSuffix("年") ? String(compact.dropLast()) : compact),
            (1900...2100).contains(year)
        {
            return .fault(
                "“\(text.inBrief)”只有年份，请写到月，如 \(year).03",
                "“\(text.inBrief)” is only a year; give the month too, as in \(year).03")
        }
        return .fault(
            "“\(text.inBrief)”不是日期，请写成 1985.03 或 1985-03-15",
            "“\(text.inBrief)” is not a date; write 1985.03 or 1985-03-15")
    }

    /// A number without a date format: 198503, 19850305, 1985.03, or a day counted by Excel.
    private static func read(_ number: Double) -> Reading<CivilDate> {
        if let day = counted(number) { return day }
        let written = Cell.written(number)
        // 1985.10 typed into a cell becomes the number 1985.1. January is hardly ever typed so.
        let parts = written.split(separator: ".")
        if parts.count == 2, parts[0].count == 4 || parts[0].count == 2, parts[1] == "1",
            case .plain(let date) = read(parts[0] + ".10")
        {
            return .doubt(
                date, "数字 \(written) 可能是 10 月，也可能是 1 月；暂按 10 月读入，请核对",
                "the number \(written) may mean October or January; read as October, please check")
        }
        return read(written)
    }

    /// A day as Excel counts it; nil where the number is none of this time.
    private static func counted(_ number: Double) -> Reading<CivilDate>? {
        guard let whole = Int(exactly: number), (10_000...99_999).contains(whole),
            let day = SerialDay.day(number)
        else { return nil }
        return .doubt(
            .day(day), "数字 \(whole) 按 Excel 日期序号读作 \(day.iso)，请核对",
            "the number \(whole) was read as Excel's count of days, \(day.iso); please check")
    }

    /// `2024-03-15 00:00:00` without its time, and without a leading apostrophe.
    private static func withoutTime(_ text: String) -> String {
        let bare = text.hasPrefix("'") ? text.dropFirst() : text[...]
        let words = bare.split(separator: " ")
        guard words.count == 2, let last = words.last, last.contains(":") else {
            return String(bare)
        }
        return String(words[0])
    }

    /// A time of day or a mark of punctuation after the date takes nothing away from it.
    private static func isEnding(_ rest: String) -> Bool {
        if rest.isEmpty { return true }
        if rest.unicodeScalars.allSatisfy({ ".。,，;；、".unicodeScalars.contains($0) }) { return true }
        let time = rest.hasPrefix("T") ? rest.dropFirst() : rest[...]
        return time.contains(":")
            && time.utf8.allSatisfy { (0x2E...0x3A).contains($0) || $0 == 0x5A }
    }

    /// `3/15/2024`, which only some programs write.
    private static func monthFirst(_ text: String) -> Reading<CivilDate>? {
        let parts = text.split(separator: "/").map { Int($0) }
        guard parts.count == 3, let month = parts[0], let day = parts[1], let year = parts[2],
            (1900...2100).contains(year), let date = Day(year, month, day)
        else { return nil }
        return .doubt(
            .day(date), "“\(text.inBrief)”按月/日/年读作 \(date.iso)，请核对",
            "“\(text.inBrief)” was read as month/day/year, \(date.iso); please check")
    }
}
