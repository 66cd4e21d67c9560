/// 月 — A calendar month, counted from year 0 so that months compare and add like integers.
package struct Month: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(number: Int) { self.number = number }
    package init(_ year: Int, _ month: Int) { self.number = year * 12 + month - 1 }

    /// Reads `2024-03`.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4,
            let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
        else { return nil }
        self.init(year, month)
    }

    package static func < (left: Month, right: Month) -> Bool { left.number < right.number }
    package static func + (month: Month, count: Int) -> Month { Month(number: month.number + count) }
    package static func - (left: Month, right: Month) -> Int { left.number - right.number }

    package var year: Int { number / 12 }
    package var monthOfYear: Int { number % 12 + 1 }
    package var first: Day { Day(number: Day.number(year, monthOfYear, 1)) }
    package var last: Day { (self + 1).first - 1 }
    /// Days in it: 28 to 31.
    package var length: Int { (self + 1).first - first }

    /// `2024-03`
    package var iso: String { "\(padded(year, 4))-\(padded(monthOfYear, 2))" }
    /// `2024.03`, as cadre tables have it.
    package var dotted: String { "\(padded(year, 4)).\(padded(monthOfYear, 2))" }

    /// `2024年3月`, `Mar 2024`
    package func written(_ language: Language) -> String {
        language == .chinese
            ? "\(year)年\(monthOfYear)月" : "\(Month.englishNames[monthOfYear - 1]) \(year)"
    }

    static let englishNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
