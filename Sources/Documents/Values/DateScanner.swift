import Records

/// Finds dates within a text, from left to right.
///
/// The mark after the year decides what may follow, so that `2024-03-2028-03` is two months and not
/// a day and a rest.
struct DateScanner {
    let scalars: [Unicode.Scalar]
    var at = 0

    enum Found {
        case date(CivilDate)
        /// Looks like a date, but the calendar has no such day or month.
        case impossible(String)
    }

    init(_ text: String) {
        scalars = Array(ChineseDigits.inDates(HalfWidth.compact(text)).unicodeScalars)
    }

    var isAtEnd: Bool { at >= scalars.count }

    var rest: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[at...])
        return String(text)
    }

    /// The date that begins here, and moves past it; nil and unmoved where there is none.
    mutating func date() -> Found? {
        let start = at
        guard let year = digits() else { return nil }
        switch year.count {
        case 8: return made(year.prefix(4), year.dropFirst(4).prefix(2), year.suffix(2))
        case 6: return made(year.prefix(4), year.suffix(2), nil)
        case 4, 2:
            if let found = spelled(year[...]) { return found }
        default: break
        }
        at = start
        return nil
    }

    /// `3月15日` or `3.15`, for the end of a period whose year was said at its start.
    mutating func dayOfYear(_ year: Int) -> Found? {
        let start = at
        guard let month = digits(), month.count <= 2, isMark(at) else {
            at = start
            return nil
        }
        let mark = scalars[at]
        at += 1
        guard let day = digits(), day.count <= 2 else {
            if mark == "月" { return made(String(year)[...], month[...], nil) }
            at = start
            return nil
        }
        if !isAtEnd, scalars[at] == "日" || scalars[at] == "号" { at += 1 }
        return made(String(year)[...], month[...], day[...])
    }

    private mutating func spelled(_ year: Substring) -> Found? {
        guard isMark(at) else { return nil }
        let mark = scalars[at]
        at += 1
        guard let month = digits() else { return nil }
        // 1985.0305
        if month.count == 4, mark == "." { return made(year, month.prefix(2), month.suffix(2)) }
        guard month.count <= 2 else { return nil }
        let afterMonth = at
        let wanted: Set<Unicode.Scalar> = mark == "年" ? ["月", "."] : [mark]
        if !isAtEnd, wanted.contains(scalars[at]) {
            at += 1
            if let day = digits(), day.count <= 2 {
                if !isAtEnd, scalars[at] == "日" || scalars[at] == "号" { at += 1 }
                return made(year, month[...], day[...])
            }
            at = afterMonth
        }
        if !isAtEnd, scalars[at] == "月" { at += 1 }
        if !isAtEnd, scalars[at] == "份" { at += 1 }
        return made(year, month[...], nil)
    }

    private func isMark(_ at: Int) -> Bool {
        at < scalars.count && ["年", "月", ".", "-", "/", "。", "．", "·"].contains(scalars[at])
    }

    private mutating func digits() -> String? {
        let start = at
        while !isAtEnd, ("0"..."9").contains(scalars[at]) { at += 1 }
        guard at > start else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<at])
        return String(text)
    }

    private func made(_ year: Substring, _ month: Substring, _ day: Substring?) -> Found? {
        guard var y = Int(year), let m = Int(month) else { return nil }
        if year.count == 2 { y += y >= 30 ? 1900 : 2000 }
        guard (1900...2100).contains(y) else { return nil }
        let shown = [String(y), String(m), day.map(String.init)].compactMap { $0 }
        guard (1...12).contains(m) else { return .impossible(shown.joined(separator: "-")) }
        guard let day else { return .date(.month(Month(y, m))) }
        guard let d = Int(day), let whole = Day(y, m, d) else {
            return .impossible(shown.joined(separator: "-"))
        }
        return .date(.day(whole))
    }
}
