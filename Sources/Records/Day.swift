/// 日 — A civil day in the proleptic Gregorian calendar, without a time or a zone.
///
/// Kept as the number of days since 1970-01-01, so that arithmetic and comparison are those of integers.
package struct Day: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// Fails (nil) where no such day exists, such as 30 February.
    package init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Month(year, month).length
        else { return nil }
        self.number = Day.number(year, month, day)
    }

    /// Reads `2024-03-15`.
    package init?(iso text: some StringProtocol) { self.init(iso: String(text)) }

    /// Digit by digit, without making parts of it: a list or a board reads thousands.
    package init?(iso text: String) {
        var (year, month, day) = (0, 0, 0)
        var place = 0
        for byte in text.utf8 {
            let digit = Int(byte) - 0x30
            switch place {
            case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
            case 0...9:
                guard (0...9).contains(digit) else { return nil }
                if place < 4 {
                    year = year * 10 + digit
                } else if place < 7 {
                    month = month * 10 + digit
                } else {
                    day = day * 10 + digit
                }
            default: return nil
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year, month, day)
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    /// Days from `right` to `left`; negative where `left` is earlier.
    package static func - (left: Day, right: Day) -> Int { left.number - right.number }

    /// 1 is Monday, 7 is Sunday (ISO 8601).
    package var weekday: Int { (((number + 3) % 7) + 7) % 7 + 1 }
    package var isWeekend: Bool { weekday >= 6 }
    package var year: Int { parts.year }
    package var monthOfYear: Int { parts.month }
    package var dayOfMonth: Int { parts.day }
    package var month: Month { let (y, m, _) = parts; return Month(y, m) }

    /// `2024-03-15`
    package var iso: String {
        let (y, m, d) = parts
        guard (0...9999).contains(y) else { return "\(padded(y, 4))-\(padded(m, 2))-\(padded(d, 2))" }
        // Ten bytes fit into a string itself, so that writing a day takes no memory.
        return String(unsafeUninitializedCapacity: 10) { bytes in
            var rest = (y * 100 + m) * 100 + d
            for place in (0..<10).reversed() {
                guard place != 4, place != 7 else {
                    bytes[place] = UInt8(ascii: "-")
                    continue
                }
                bytes[place] = 0x30 + UInt8(rest % 10)
                rest /= 10
            }
            return 10
        }
    }

    /// As people write it: `2024年3月15日`, `15 Mar 2024`.
    package func written(_ language: Language) -> String {
        let (y, m, d) = parts
        return language == .chinese
            ? "\(y)年\(m)月\(d)日" : "\(d) \(Month.englishNames[m - 1]) \(y)"
    }

    /// Without the year, where the year is plain: `3月15日`, `15 Mar`.
    package func short(_ language: Language) -> String {
        let (_, m, d) = parts
        return language == .chinese ? "\(m)月\(d)日" : "\(d) \(Month.englishNames[m - 1])"
    }

    // The conversions between civil dates and day numbers are Howard Hinnant's (days_from_civil and
    // civil_from_days): eras of 400 years that begin on 1 March, so that leap days come last.

    package var parts: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }
}

/// `7` in four places is `0007`.
func padded(_ number: Int, _ places: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, places - text.utf8.count)) + text
}
