/// 一行字 — A line of text of at most 200 characters.
extension String: Shape {
    package static var control: Control { .line(limit: 200) }

    package static func read(_ typed: String) -> Reading<String> {
        guard typed.count <= 200 else {
            return .refused(
                Title("最多200字，现有\(typed.count)字", "at most 200 characters, this has \(typed.count)"))
        }
        guard !typed.contains(where: \.isNewline) else {
            return .refused(Title("只能写一行", "one line only"))
        }
        return .kept(typed)
    }

    package init?(value: Value) {
        guard let text = value.text else { return nil }
        self = text
    }

    package var value: Value { .text(self) }
    package func shown(_ language: Language) -> String { self }
}

/// 段落 — Text of several lines, of at most 20,000 characters.
package struct Prose: Shape {
    package let text: String
    package init(_ text: String) { self.text = text }

    package static var control: Control { .prose(limit: limit) }
    private static let limit = 20_000

    package static func read(_ typed: String) -> Reading<Prose> {
        guard typed.count <= limit else {
            return .refused(
                Title(
                    "最多\(limit)字，现有\(typed.count)字",
                    "at most \(limit) characters, this has \(typed.count)"))
        }
        return .kept(Prose(typed.replacing("\r\n", with: "\n")))
    }

    package init?(value: Value) {
        guard let text = value.text else { return nil }
        self.text = text
    }

    package var value: Value { .text(text) }
    package func shown(_ language: Language) -> String { text }
}

/// 手机号 — A mainland mobile number of eleven digits, shown whole only to those who may see the person.
package struct Phone: Shape {
    package let digits: String

    package static var control: Control { .line(limit: 20) }

    package static func read(_ typed: String) -> Reading<Phone> {
        var digits = typed.filter { $0.isASCII && $0.isNumber }
        if digits.count == 13, digits.hasPrefix("86") { digits.removeFirst(2) }
        guard digits.count == 11, digits.hasPrefix("1") else {
            return .refused(
                Title("手机号应为11位数字，以1开头", "a mobile number has 11 digits and begins with 1"))
        }
        return .kept(Phone(digits: digits))
    }

    package init(digits: String) { self.digits = digits }

    package init?(value: Value) {
        guard let text = value.text else { return nil }
        self.digits = text
    }

    package var value: Value { .text(digits) }
    package func shown(_ language: Language) -> String { digits }

    /// `138****0001`
    package var masked: String { digits.prefix(3) + "****" + digits.suffix(4) }
}
