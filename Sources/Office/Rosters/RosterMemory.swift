import Documents

/// 读过的字 — Dates and periods as they were read before: a roster says the same term in every row, and
/// few months of birth. Holds for the time of reading one file.
final class RosterMemory {
    private var dates: [String: Documents.Reading<CivilDate>] = [:]
    private var periods: [String: Documents.Reading<Period>] = [:]

    /// As `DateText.read`.
    func date(_ text: String) -> Documents.Reading<CivilDate> {
        if let known = dates[text] { return known }
        let reading = DateText.read(text)
        if dates.count < RosterMemory.most { dates[text] = reading }
        return reading
    }

    /// As `PeriodText.read`.
    func period(_ text: String) -> Documents.Reading<Period> {
        if let known = periods[text] { return known }
        let reading = PeriodText.read(text)
        if periods.count < RosterMemory.most { periods[text] = reading }
        return reading
    }

    /// A file of nothing but different dates must not be kept a second time.
    private static let most = 10_000
}
