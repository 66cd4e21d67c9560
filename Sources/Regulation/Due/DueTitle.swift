package import Records

extension Duty {
    /// How often and by when, as it is said to people: `每月，当月最后一个工作日`.
    package var timing: Title {
        let due = due.title(every: cadence)
        return Title(
            "\(cadence.isPeriodic ? cadence.title.chinese : "一次")，\(due.chinese)",
            "\(cadence.isPeriodic ? "every \(cadence.title.english)" : "once"), \(due.english)")
    }
}

extension Due {
    /// As it is said to people: `当月最后一个工作日`, `期满前30日`.
    package func title(every cadence: Cadence) -> Title {
        let period = cadence.period
        return switch self {
        case .inPeriod(let point):
            Title(
                "当\(period.chinese)\(point.title.chinese)",
                "\(point.title.english) of the \(period.english)")
        case .inNextMonth(let point):
            Title("次月\(point.title.chinese)", "\(point.title.english) of the next month")
        case .dayOfYear(let month, let day):
            Title(
                "\(month)月\(day)日前", "by \(day) \(Month(2000, month).written(.english).prefix(3))")
        case .moment(let moment, let offset): offset.title(from: moment)
        }
    }
}

extension Due.Point {
    var title: Title {
        switch self {
        case .day(let n): Title("\(n)日前", "by day \(n)")
        case .workingDay(let n): Title("第\(n)个工作日前", "by working day \(n)")
        case .weekday(let n):
            Title("第\(n)天前", "by day \(n)")
        case .lastDay: Title("最后一日", "last day")
        case .lastWorkingDay: Title("最后一个工作日", "last working day")
        }
    }
}

extension Due.Offset {
    func title(from moment: Due.Moment) -> Title {
        let name =
            switch moment {
            case .arrival: Title("报到", "arrival")
            case .midpoint: Title("过半", "the midpoint")
            case .end: Title("期满", "the end")
            }
        switch self {
        case .on: return Title("\(name.chinese)时", "at \(name.english)")
        case .before(let n, let unit):
            return Title(
                "\(name.chinese)前\(unit.chinese(n))", "\(unit.english(n)) before \(name.english)")
        case .after(let n, let unit):
            return Title(
                "\(name.chinese)后\(unit.chinese(n))内",
                "within \(unit.english(n)) after \(name.english)")
        case .around(let n, let unit):
            return Title(
                "\(name.chinese)前后\(unit.chinese(n))",
                "within \(unit.english(n)) of \(name.english)")
        }
    }
}

extension Due.Unit {
    func chinese(_ n: Int) -> String {
        switch self {
        case .day: "\(n)日"
        case .workingDay: "\(n)个工作日"
        case .month: "\(n)个月"
        }
    }

    func english(_ n: Int) -> String {
        let many = n == 1 ? "" : "s"
        return switch self {
        case .day: "\(n) day\(many)"
        case .workingDay: "\(n) working day\(many)"
        case .month: "\(n) month\(many)"
        }
    }
}
