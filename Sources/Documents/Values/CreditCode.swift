import Records

/// 统一社会信用代码 — The code of a unit (GB 32100-2015), checked.
package enum CreditCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    package static func read(_ cell: Cell) -> Reading<String> {
        if let fault = cell.formulaFault { return .unreadable(fault) }
        return read(cell.plain)
    }

    package static func read(_ text: String) -> Reading<String> {
        let code = HalfWidth.compact(text).uppercased()
        if code.isEmpty { return .nothing }
        if code.contains("E+") {
            return .fault(
                "统一社会信用代码被 Excel 改成数字，请将该列设为文本后重填",
                "Excel turned the credit code into a number; format the column as text")
        }
        let bytes = Array(code.utf8)
        guard bytes.count == 18 else {
            return .fault(
                "统一社会信用代码“\(text.inBrief)”有 \(code.count) 位，应为 18 位",
                "the credit code “\(text.inBrief)” has \(code.count) characters instead of 18")
        }
        let values = bytes.compactMap { alphabet.firstIndex(of: $0) }
        guard values.count == 18 else {
            return .fault(
                "统一社会信用代码“\(text.inBrief)”里有不该出现的字符（不用 I、O、S、V、Z）",
                "the credit code “\(text.inBrief)” has a character it cannot have (I, O, S, V, Z are unused)"
            )
        }
        var weight = 1
        var sum = 0
        for value in values.dropLast() {
            sum += value * weight
            weight = weight * 3 % 31
        }
        guard (31 - sum % 31) % 31 == values[17] else {
            return .fault(
                "统一社会信用代码“\(text.inBrief)”的校验位不对，可能有一位写错",
                "the check character of the credit code “\(text.inBrief)” does not fit")
        }
        return .plain(code)
    }
}
