import Documents
import Records

/// 任期 — The days of a posting as a roster tells them: a period, two dates, a length, or the batch's
/// own.
enum RosterTerm {
    /// Nil with a fault where it cannot be told, ends before it begins, or leaves the batch.
    static func read(
        _ reader: inout RosterRowReader, in batch: ClosedRange<Day>
    ) -> ClosedRange<
        Day
    >? {
        let memory = reader.memory
        var period =
            reader.take(.term, text: { memory.period($0) }, PeriodText.read) ?? Period()
        var firstAt = RosterColumn.term
        var lastAt = RosterColumn.term
        if let first = reader.takeDate(.first) {
            period.start = first
            firstAt = .first
        }
        if let last = reader.takeDate(.last) {
            period.end = last
            lastAt = .last
        }
        guard ![.term, .first, .last].contains(where: reader.isRefused) else { return nil }
        let first = period.start.map { opening($0, batch) } ?? batch.lowerBound
        let last = ending(period, from: first, batch)
        if first <= last, batch.contains(first), batch.contains(last) { return first...last }
        let span = dotted(batch)
        let days = "\(batch.lowerBound.iso) to \(batch.upperBound.iso)"
        // Where no end is told, the batch's own would seem to come before a start that is too late.
        if first <= last || period.end == nil && period.months == nil {
            guard batch.contains(first) else {
                reader.refuse(
                    firstAt, "挂职开始时间 \(dotted(first)) 超出本批起止时间（\(span)）",
                    "the start \(first.iso) lies outside the batch (\(days))")
                return nil
            }
        }
        guard first <= last else {
            reader.refuse(
                lastAt, "挂职结束时间 \(dotted(last)) 早于开始时间 \(dotted(first))",
                "the end \(last.iso) is before the start \(first.iso)")
            return nil
        }
        guard batch.contains(last) else {
            reader.refuse(
                lastAt, "挂职结束时间 \(dotted(last)) 超出本批起止时间（\(span)）",
                "the end \(last.iso) lies outside the batch (\(days))")
            return nil
        }
        return first...last
    }

    /// A month in which the batch begins means the batch's first day.
    private static func opening(_ date: CivilDate, _ batch: ClosedRange<Day>) -> Day {
        if case .month(let month) = date, month == batch.lowerBound.month {
            return batch.lowerBound
        }
        return date.first
    }

    private static func ending(_ period: Period, from first: Day, _ batch: ClosedRange<Day>) -> Day {
        if let end = period.end {
            if case .month(let month) = end, month == batch.upperBound.month {
                return batch.upperBound
            }
            return end.last
        }
        guard let months = period.months else { return batch.upperBound }
        let month = first.month + months
        let day = month.first + (min(first.dayOfMonth, month.length) - 1)
        // Five months from 15 March end on 14 or on 15 August, as people count.
        return day == batch.upperBound ? day : day - 1
    }

    static func dotted(_ day: Day) -> String { day.iso.replacing("-", with: ".") }

    static func dotted(_ days: ClosedRange<Day>) -> String {
        "\(dotted(days.lowerBound))—\(dotted(days.upperBound))"
    }
}
