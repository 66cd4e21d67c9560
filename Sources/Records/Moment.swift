/// 时刻 — A point in time, in milliseconds since 1970-01-01 UTC.
///
/// The office keeps Beijing time (UTC+8, no summer time since 1991) wherever its machine stands.
package struct Moment: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// A time of day in Beijing.
    package init(_ day: Day, hour: Int = 0, minute: Int = 0) {
        let minutes = Int64(day.number) * 1440 + Int64(hour * 60 + minute) - Moment.offsetMinutes
        self.milliseconds = minutes * 60_000
    }

    package static func < (left: Moment, right: Moment) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package static func + (moment: Moment, seconds: Int) -> Moment {
        Moment(milliseconds: moment.milliseconds + Int64(seconds) * 1000)
    }

    package static func - (moment: Moment, seconds: Int) -> Moment { moment + -seconds }

    /// The civil day in Beijing.
    package var day: Day {
        Day(number: Int((localMinutes.quotientFloored(by: 1440))))
    }

    /// `14:05` in Beijing.
    package var clock: String {
        let minute = Int(localMinutes - Int64(day.number) * 1440)
        return "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
    }

    /// `2024-03-15 14:05`
    package var written: String { "\(day.iso) \(clock)" }

    private var localMinutes: Int64 {
        milliseconds.quotientFloored(by: 60_000) + Moment.offsetMinutes
    }

    private static let offsetMinutes: Int64 = 480
}

extension Int64 {
    /// Division that rounds towards minus infinity, so that days before 1970 come out right.
    func quotientFloored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
