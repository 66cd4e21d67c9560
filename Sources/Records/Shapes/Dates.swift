extension Day: Shape {
    package static var control: Control { .day }

    package static func read(_ typed: String) -> Reading<Day> {
        guard let day = Day(iso: typed) ?? Day(loose: typed) else {
            return .refused(
                Title(
                    "“\(typed.inBrief)”不是日期，请写成 2024-03-15",
                    "“\(typed.inBrief)” is not a date, write it as 2024-03-15"))
        }
        return .kept(day)
    }

    /// `2024.3.15`, `2024/3/15`, `2024年3月15日`.
    private init?(loose typed: String) {
        guard typed.utf8.count <= longestDate else { return nil }
        let numbers = typed.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2])
    }

    package init?(value: Value) {
        guard let text = value.text else { return nil }
        self.init(iso: text)
    }

    package var value: Value { .text(iso) }
    package func shown(_ language: Language) -> String { written(language) }
}

extension Month: Shape {
    package static var control: Control { .month }

    package static func read(_ typed: String) -> Reading<Month> {
        let numbers =
            typed.utf8.count <= longestDate ? typed.split { !$0.isNumber }.compactMap { Int($0) } : []
        guard numbers.count == 2, (1900...2200).contains(numbers[0]),
            (1...12).contains(numbers[1])
        else {
            return .refused(
                Title(
                    "“\(typed.inBrief)”不是月份，请写成 2024-03",
                    "“\(typed.inBrief)” is not a month, write it as 2024-03"))
        }
        return .kept(Month(numbers[0], numbers[1]))
    }

    package init?(value: Value) {
        guard let text = value.text else { return nil }
        self.init(iso: text)
    }

    package var value: Value { .text(iso) }
    package func shown(_ language: Language) -> String { written(language) }
}
