/// 所填的字 — Text as somebody typed it, held against what a field may hold.
enum Typed {
    /// A character may consist of many signs; on the average of a text it has few bytes.
    static let bytesACharacter = 16

    static func fault(_ typed: String, limit: Int) -> Title? {
        // No text has more characters than bytes: most are short, and not counted.
        if typed.utf8.count > limit {
            guard typed.utf8.count <= limit * bytesACharacter else {
                return Title("最多\(limit)字", "at most \(limit) characters")
            }
            let count = typed.count
            guard count <= limit else {
                return Title("最多\(limit)字，现有\(count)字", "at most \(limit) characters, this has \(count)")
            }
        }
        return typed.isHeaped
            ? Title("有一个字上叠了太多符号，请改成普通文字", "too many marks are heaped upon one letter") : nil
    }
}

/// 一行字 — A line of text of at most 200 characters.
extension String: Shape {
    package static var control: Control { .line(limit: 200) }

    package static func read(_ typed: String) -> Reading<String> {
        if let sentence = Typed.fault(typed, limit: 200) { return .refused(sentence) }
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
        if let sentence = Typed.fault(typed, limit: limit) { return .refused(sentence) }
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
        guard typed.utf8.count <= 100 else {
            return .refused(
                Title("手机号应为11位数字，以1开头", "a mobile number has 11 digits and begins with 1"))
        }
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
