extension Int: Shape {
    package static var control: Control { .number(0...1_000_000_000) }

    package static func read(_ typed: String) -> Reading<Int> {
        guard let number = Int(typed), (0...1_000_000_000).contains(number) else {
            return .refused(Title("请填0或正整数", "a whole number, zero or more"))
        }
        return .kept(number)
    }

    package init?(value: Value) {
        guard let number = value.int else { return nil }
        self = Int(number)
    }

    package var value: Value { .int(Int64(self)) }
    package func shown(_ language: Language) -> String { String(self) }
}

extension Bool: Shape {
    package static var control: Control { .flag }

    package static func read(_ typed: String) -> Reading<Bool> {
        switch typed.utf8.count <= 20 ? typed.lowercased() : "?" {
        case "1", "on", "true", "是": .kept(true)
        case "", "0", "off", "false", "否": .kept(false)
        default: .refused(Title("请填是或否", "yes or no"))
        }
    }

    package init?(value: Value) {
        guard let number = value.int else { return nil }
        self = number != 0
    }

    package var value: Value { .int(self ? 1 : 0) }

    package func shown(_ language: Language) -> String {
        (self ? Title("是", "yes") : Title("否", "no"))[language]
    }
}
