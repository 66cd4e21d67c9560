/// 汉字数字 — `二〇二四年三月` as `2024年3月`, and small counts such as 两 and 十二.
enum ChineseDigits {
    private static let values: [Unicode.Scalar: Int] = [
        "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
        "七": 7, "八": 8, "九": 9,
    ]

    /// 0 to 99; nil for anything else.
    static func count(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        let parts = text.unicodeScalars.split(separator: "十", omittingEmptySubsequences: false)
        func digit(_ part: Substring.UnicodeScalarView, ifEmpty: Int) -> Int? {
            part.isEmpty ? ifEmpty : part.count == 1 ? values[part[part.startIndex]] : nil
        }
        switch parts.count {
        case 1: return digit(parts[0], ifEmpty: -1).flatMap { $0 < 0 ? nil : $0 }
        case 2:
            guard let tens = digit(parts[0], ifEmpty: 1), let ones = digit(parts[1], ifEmpty: 0)
            else { return nil }
            return tens * 10 + ones
        default: return nil
        }
    }

    /// Changes the runs of Chinese digits that stand before 年, 月 or 日.
    static func inDates(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { values[$0] != nil || $0 == "十" }) else {
            return text
        }
        var result = String.UnicodeScalarView()
        var run = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if values[scalar] != nil || scalar == "十" {
                run.append(scalar)
                continue
            }
            result.append(contentsOf: ["年", "月", "日"].contains(scalar) ? changed(run) : run)
            run = String.UnicodeScalarView()
            result.append(scalar)
        }
        result.append(contentsOf: run)
        return String(result)
    }

    private static func changed(_ run: String.UnicodeScalarView) -> String.UnicodeScalarView {
        // A year is said digit by digit, a month or a day as a count.
        if run.count == 4, !run.contains("十") {
            return run.map { String(values[$0] ?? 0) }.joined().unicodeScalars
        }
        return count(String(run)).map { String($0).unicodeScalars } ?? run
    }
}
