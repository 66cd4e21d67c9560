/// 层次序数 — The number with which a line begins: 一、 （一） 1. （1）, the four levels of 7.3.3.
package struct LevelMark {
    let level: Int
    let number: Int
    let rest: String

    /// Nil where the line begins with no such number: `1.5亿元`, `一是`, `2024年`.
    init?(_ line: String) {
        let isOpen = line.first == "（" || line.first == "("
        let digits = line.dropFirst(isOpen ? 1 : 0).prefix {
            $0.isASCII ? $0.isNumber : Self.numerals.contains($0)
        }
        let after = line.dropFirst((isOpen ? 1 : 0) + digits.count)
        let isArabic = digits.first?.isASCII ?? false
        guard (1...3).contains(digits.count), digits.allSatisfy({ $0.isASCII == isArabic }),
            let number = ChineseDigits.count(String(digits)), (1...99).contains(number),
            let sign = after.first
        else { return nil }
        var rest = after.dropFirst()
        if isOpen {
            guard sign == "）" || sign == ")" else { return nil }
            if rest.first == "、" { rest = rest.dropFirst() }
        } else {
            guard sign == "、" || sign == "." || sign == "．", !(rest.first?.isNumber ?? true) else {
                return nil
            }
        }
        let text = rest.drop(while: \.isWhitespace)
        guard !text.isEmpty else { return nil }
        self.level = (isArabic ? 3 : 1) + (isOpen ? 1 : 0)
        self.number = number
        self.rest = String(text)
    }

    /// The line with its number as the standard writes it on this level.
    func written(at level: Int) -> String {
        switch level {
        case 1: "\(LevelMark.chinese(number))、\(rest)"
        case 2: "（\(LevelMark.chinese(number))）\(rest)"
        case 3: "\(number).\(rest)"
        default: "（\(number)）\(rest)"
        }
    }

    private static let numerals: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    /// 1 to 99 as 一 to 九十九.
    package static func chinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return String(number) }
        let tens = number / 10
        return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
    }
}
