/// 数字 — Whole numbers as people write them in regulations: `10`, `１０`, `十`, `二十五`, up to 九十九 in
/// Chinese.
enum Numeral {
    static func read(_ text: some StringProtocol) -> Int? {
        if let number = arabic(text) { return number }
        guard text.utf8.count <= 12 else { return nil }
        let digits = text.compactMap { chinese[$0] }
        guard digits.count == text.count, (1...3).contains(digits.count) else { return nil }
        switch digits.count {
        case 1: return digits[0]
        case 2 where digits[0] == 10 && digits[1] < 10: return 10 + digits[1]
        case 2 where digits[1] == 10 && digits[0] < 10: return digits[0] * 10
        case 3 where digits[1] == 10 && digits[0] < 10 && digits[2] < 10:
            return digits[0] * 10 + digits[2]
        default: return nil
        }
    }

    static func isPart(_ character: Character) -> Bool {
        character.wholeNumberValue != nil || chinese[character] != nil
    }

    /// At most six digits, so that no sum of days can overflow.
    private static func arabic(_ text: some StringProtocol) -> Int? {
        guard (1...6).contains(text.count) else { return nil }
        var number = 0
        for character in text {
            guard character.isNumber, chinese[character] == nil,
                let digit = character.wholeNumberValue, digit < 10
            else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    private static let chinese: [Character: Int] = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        "十": 10,
    ]
}
