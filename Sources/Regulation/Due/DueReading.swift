import Records

extension Due {
    /// Reads a phrase such as `报到后10个工作日内` or `30 days before the end`, with the period that it
    /// names, if any.
    static func read(_ phrase: String) -> (due: Due, named: Cadence?)? {
        let plain = Spelling.plain(phrase)
        for text in readings(of: plain) {
            for form in DueForm.all {
                for pattern in [form.chinese, form.english] {
                    guard let filling = fill(Spelling.plain(pattern)[...], from: text[...]),
                        // Day 0 and working day 0 are no days.
                        filling.numbers.allSatisfy({ $0 > 0 }),
                        let due = form.make(filling)
                    else { continue }
                    return (due, filling.cadence)
                }
            }
        }
        return nil
    }

    /// The phrase as it stands, and without the words that only say that the day is included.
    private static func readings(of plain: String) -> [String] {
        let joined = plain.contains(where: \.isASCIILetter) ? plain : plain.filter { $0 != " " }
        var readings = [joined]
        for ending in ["之前", "以前", "以内", "之内", "前", "内"] where joined.hasSuffix(ending) {
            readings.append(String(joined.dropLast(ending.count)))
        }
        for beginning in ["by ", "within ", "at "] where joined.hasPrefix(beginning) {
            readings.append(String(joined.dropFirst(beginning.count)))
        }
        return readings
    }

    /// Matches the text against a form, place by place; nil where they part.
    private static func fill(_ form: Substring, from phrase: Substring) -> DueForm.Filling? {
        var filling = DueForm.Filling()
        var form = form
        var text = phrase
        while let next = form.first {
            guard next == "{" else {
                guard text.first == next else { return nil }
                form.removeFirst()
                text.removeFirst()
                continue
            }
            let place = form.prefix(3)
            form.removeFirst(3)
            switch place {
            case "{n}":
                let digits = text.prefix(while: Numeral.isPart)
                guard let number = Numeral.read(digits) else { return nil }
                filling.numbers.append(number)
                text.removeFirst(digits.count)
            case "{u}":
                guard let unit = take(units, from: &text) else { return nil }
                filling.unit = unit
            case "{w}":
                guard let weekday = take(weekdays, from: &text) else { return nil }
                filling.weekday = weekday
            default:
                guard let cadence = take(periods, from: &text) else { return nil }
                filling.cadence = cadence
            }
        }
        return text.isEmpty ? filling : nil
    }

    private static func take<Value>(
        _ words: [(String, Value)], from text: inout Substring
    ) -> Value? {
        guard let (word, value) = words.first(where: { text.hasPrefix($0.0) }) else { return nil }
        text.removeFirst(word.count)
        return value
    }

    // Longer words stand before their beginnings.

    private static let units: [(String, Unit)] = [
        ("个工作日", .workingDay), ("工作日", .workingDay), ("个自然日", .day), ("自然日", .day),
        ("日", .day), ("天", .day), ("个月", .month), ("月", .month),
        ("working days", .workingDay), ("working day", .workingDay), ("calendar days", .day),
        ("days", .day), ("day", .day), ("months", .month), ("month", .month),
    ]

    private static let periods: [(String, Cadence?)] = [
        ("季度", .quarter), ("季", .quarter), ("半年", .halfYear), ("周", .week), ("月", .month),
        ("年", .year), ("期", nil),
        ("week", .week), ("month", .month), ("quarter", .quarter), ("half year", .halfYear),
        ("year", .year), ("period", nil),
    ]

    private static let weekdays: [(String, Int)] = [
        ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7),
        ("monday", 1), ("tuesday", 2), ("wednesday", 3), ("thursday", 4), ("friday", 5),
        ("saturday", 6), ("sunday", 7),
    ]
}

extension Character {
    var isASCIILetter: Bool { isASCII && isLetter }
}

extension Entry {
    /// A due phrase that has a meaning for the cadence; otherwise nil, and reported.
    func due(_ word: Word, for cadence: Cadence?) -> Due? {
        let typed = text(word, isSilent: true) ?? ""
        if typed.hasPrefix("每"), Due.read("当" + typed.dropFirst()) != nil {
            let rest = typed.dropFirst(2)
            mistakes.add(
                place(of: word), "“\(typed)”没有说清是哪个月的：写“当\(typed.dropFirst().prefix(1))\(rest)”或“次月\(rest)”",
                "“\(typed)” does not say of which month: the month itself, or the next")
            return nil
        }
        let expected = Title(
            "期限的说法，如 当月最后一个工作日、次月5日前、报到后10个工作日内、期满前30日",
            "a due phrase, such as “last working day of the month”, “day 5 of the next month”, "
                + "“10 working days after arrival”, “30 days before the end”")
        guard let read = read(word, expected: expected, as: Due.read), let cadence else {
            return nil
        }
        if read.due.fits(cadence), read.named == nil || read.named == cadence { return read.due }
        mistakes.add(
            place(of: word),
            "这个期限与“多久: \(cadence.title.chinese)”对不上",
            "this due day does not go with “every: \(cadence.title.english)”")
        return nil
    }
}
