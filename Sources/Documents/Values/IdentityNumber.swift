package import Records

/// 居民身份证号 — A citizen's identity number (GB 11643-1999), checked.
package struct IdentityNumber: Sendable, Hashable {
    /// Eighteen characters; the last may be X.
    package let text: String
    package let birth: Day
    package let isMale: Bool

    /// The six digits of the place of first registration; abolished codes remain valid.
    package var region: String { String(text.prefix(6)) }

    /// `330100********0017`
    package func mask() -> String { IdentityNumber.mask(text) }

    /// Shows at most the first six and the last four characters of any text.
    package static func mask(_ text: String) -> String {
        guard text.count >= 15 else { return String(repeating: "*", count: text.count) }
        return text.prefix(6) + String(repeating: "*", count: text.count - 10) + text.suffix(4)
    }

    /// Reads 18 digits, or 15 of the old form. With `today`, a birth in the future is refused.
    /// No sentence repeats the number: sentences are shown, logged and printed.
    package static func read(_ cell: Cell, today: Day? = nil) -> Reading<IdentityNumber> {
        if let fault = cell.formulaFault { return .unreadable(fault) }
        if case .number(let number) = cell, number >= 1e14 {
            // Fifteen digits survive in a number, so the old short form may be whole.
            guard number < 1e15, let whole = Int(exactly: number) else { return mangled }
            return read(String(whole), today: today)
        }
        return read(cell.plain, today: today)
    }

    package static func read(_ text: String, today: Day? = nil) -> Reading<IdentityNumber> {
        var compact = CleanText.compact(text).uppercased().filter { !"-'".contains($0) }
        if compact.isEmpty { return .nothing }
        if compact.contains("E+") || compact.contains(".") && compact.contains("E") {
            return mangled
        }
        if compact.hasSuffix(".0") { compact.removeLast(2) }
        let bytes = Array(compact.utf8)
        let old = bytes.count == 15
        guard bytes.count == 18 || old else {
            return .fault(
                "身份证号有 \(bytes.count) 位，应为 18 位",
                "the identity number has \(bytes.count) characters instead of 18")
        }
        guard bytes.prefix(17).allSatisfy({ (0x30...0x39).contains($0) }),
            old || (0x30...0x39).contains(bytes[17]) || bytes[17] == 0x58
        else {
            return .fault(
                "身份证号里有不该出现的字符，只能是数字，末位可以是 X",
                "the identity number may hold only digits, and X at its end")
        }
        var body = Array(bytes.prefix(17))
        // The old form leaves out the century and the check character.
        if old { body.replaceSubrange(6..<6, with: [0x31, 0x39]) }
        let check = checkCharacter(body)
        guard old || bytes[17] == check else {
            return bytes.suffix(3).elementsEqual("000".utf8) ? mangled : miscounted
        }
        return dated(body, check, today: today)
    }

    private static func dated(
        _ body: [UInt8], _ check: UInt8, today: Day?
    ) -> Reading<IdentityNumber> {
        let text = String(decoding: body + [check], as: UTF8.self)
        let digits = text.utf8.prefix(17).map { Int($0) - 48 }
        let year = digits[6..<10].reduce(0) { $0 * 10 + $1 }
        let month = digits[10] * 10 + digits[11]
        guard year >= 1850, let birth = Day(year, month, digits[12] * 10 + digits[13]) else {
            return .fault(
                "身份证号第 7–14 位不是日期", "characters 7 to 14 of the identity number are no date")
        }
        if let today, birth > today {
            return .fault(
                "身份证号里的出生日期在今天之后",
                "the date of birth in the identity number is in the future")
        }
        return .plain(IdentityNumber(text: text, birth: birth, isMale: digits[16] % 2 == 1))
    }

    /// ISO 7064, MOD 11-2, over the first 17 digits.
    static func checkCharacter(_ digits: some Sequence<UInt8>) -> UInt8 {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return Array("10X98765432".utf8)[sum % 11]
    }

    private static var mangled: Reading<IdentityNumber> {
        .fault(
            "身份证号被 Excel 改成数字，后三位丢失，请将该列设为文本后重填",
            "Excel turned the identity number into a number and its last three digits are lost; "
                + "format the column as text and type it again")
    }

    private static var miscounted: Reading<IdentityNumber> {
        .fault(
            "身份证号校验位不对，可能有一位写错",
            "the identity number's check character does not fit; one character is probably wrong")
    }
}
