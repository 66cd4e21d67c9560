import Records

/// 联系电话 — Reads telephone numbers, undoing what spreadsheets do to them.
package enum PhoneText {
    /// Eleven digits of a mobile number, or a fixed line as 0571-88001234.
    package static func read(_ cell: Cell) -> Reading<String> {
        if let fault = cell.formulaFault { return .unreadable(fault) }
        return read(cell.plain)
    }

    package static func read(_ text: String) -> Reading<String> {
        if isMobile(text) { return .plain(text) }
        var compact = HalfWidth.compact(text)
        if compact.isEmpty { return .nothing }
        if isShortened(compact) {
            return .fault(
                "电话“\(text.inBrief)”被 Excel 改成了科学计数，位数已丢失。请把该列设为文本后重填",
                "the telephone “\(text.inBrief)” was turned into scientific notation and lost digits; "
                    + "format the column as text and type it again")
        }
        if compact.hasSuffix(".0") { compact.removeLast(2) }
        let several = compact.split { "/、,，;；\n".contains($0) }
        if several.count > 1, case .plain(let first) = read(String(several[0])) {
            return .doubt(
                first, "有 \(several.count) 个电话，只读入第一个 \(first)",
                "there are \(several.count) telephones; only the first, \(first), was read")
        }
        for lead in ["+86", "0086"] where compact.hasPrefix(lead) {
            compact.removeFirst(lead.count)
        }
        let digits = compact.filter { ("0"..."9").contains($0) }
        let others = compact.filter { !("0"..."9").contains($0) && !"-—–()".contains($0) }
        guard others.isEmpty else { return wrong(text) }
        if digits.count == 13, digits.hasPrefix("86") {
            return mobile(String(digits.dropFirst(2)), text)
        }
        if digits.hasPrefix("0"), let fixed = fixedLine(digits) { return .plain(fixed) }
        return mobile(digits, text)
    }

    /// `13800001111`, told from its bytes: most are written as they are kept.
    private static func isMobile(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count == 11, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return bytes.first == 0x31 && bytes.dropFirst().first.map { $0 >= 0x33 } ?? false
    }

    private static func mobile(_ digits: String, _ text: String) -> Reading<String> {
        if isMobile(digits) { return .plain(digits) }
        if (7...8).contains(digits.count), digits.first != "0", digits.first != "1" {
            return .doubt(
                digits, "固定电话“\(text.inBrief)”没有区号", "the fixed line “\(text.inBrief)” has no area code")
        }
        if digits.hasPrefix("1"), digits.count != 11 {
            return .fault(
                "手机号“\(text.inBrief)”有 \(digits.count) 位，应为 11 位",
                "the mobile number “\(text.inBrief)” has \(digits.count) digits instead of 11")
        }
        return wrong(text)
    }

    /// Area codes have three digits for the ten large cities (010, 02x) and four elsewhere.
    private static func fixedLine(_ digits: String) -> String? {
        let area = digits.hasPrefix("01") || digits.hasPrefix("02") ? 3 : 4
        let number = digits.dropFirst(area)
        return (7...8).contains(number.count) ? "\(digits.prefix(area))-\(number)" : nil
    }

    /// `1.38E+10`, as against `1.3800001111E10`, which still has its digits.
    private static func isShortened(_ text: String) -> Bool {
        text.uppercased().contains("E+")
    }

    private static func wrong(_ text: String) -> Reading<String> {
        .fault(
            "“\(text.inBrief)”不是电话号码，请填 11 位手机号", "“\(text.inBrief)” is not a telephone number")
    }
}
