import Records

/// 日期序号 — Days as spreadsheets count them: from 1900, with a 29 February 1900 that never was, or
/// from 1904.
enum SerialDay {
    /// Nil where the number is no day: below 1, the phantom day 60, or after the year 9999.
    static func day(_ serial: Double, from1904: Bool = false) -> Day? {
        guard serial >= (from1904 ? 0 : 1), serial < (from1904 ? 2_957_004 : 2_958_466) else { return nil }
        let whole = Int(serial)
        if from1904 { return Day(number: whole - 24_107) }
        if whole == 60 { return nil }
        return Day(number: whole - (whole > 60 ? 25_569 : 25_568))
    }

    static func serial(_ day: Day) -> Double {
        let serial = day.number + 25_569
        return Double(serial > 60 ? serial : serial - 1)
    }
}
