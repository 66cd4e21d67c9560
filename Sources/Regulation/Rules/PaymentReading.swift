import Records

extension Word {
    static let payer = Word("由谁付", "paid by", also: ["承担", "列支", "由谁承担"])
    static let basis = Word("按什么算", "for each", also: ["计发"])
    static let rates = Word("标准", "rates")
    static let since = Word("自", "since", also: ["起"])
    static let amount = Word("金额", "amount")
}

extension Payment {
    static let word = Word("经费", "payment", also: ["待遇", "补贴"])

    static let kind = RuleKind(word: word, words: [.payer, .basis, .rates, .amount]) { entry in
        let heading = entry.heading(under: word)
        entry.needsCode(such: "meals")
        let payer = entry.text(.payer, isRequired: true)
        let isRated = entry.has(.rates) || entry.has(.amount)
        let basis = entry.choice(.basis, of: Basis.self, isRequired: isRated)
        var rates: [Rate] = []
        if let fen = entry.fen(.amount) { rates.append(Rate(from: nil, fen: fen, categories: [])) }
        let rows = entry.items(.rates).compactMap {
            Entry(
                $0, as: Word.rates.title, accepts: [.since, .amount, .categories],
                mistakes: entry.mistakes)
        }
        for row in rows {
            let from = row.day(.since)
            if let fen = row.fen(.amount, isRequired: true) {
                rates.append(Rate(from: from, fen: fen, categories: row.texts(.categories)))
            }
        }
        guard let heading, let payer, !isRated || !rates.isEmpty else { return nil }
        return Payment(heading: heading, payer: payer, rates: rates, basis: basis ?? .month)
    }
}

extension Entry {
    /// `1000元`, `12.5元`, `2万元`: hundredths of a yuan.
    fileprivate func fen(_ word: Word, isRequired: Bool = false) -> Int? {
        read(
            word, isRequired: isRequired,
            expected: Title("金额，如 1000元、12.5元、1万元", "an amount, such as 1000 or 12.5")
        ) { text in
            var number = text[...]
            var factor = 100
            for (unit, value) in [("万元", 1_000_000), ("元", 100), ("yuan", 100)]
            where number.hasSuffix(unit) {
                number = number.dropLast(unit.count)
                factor = value
                break
            }
            let parts = number.split(separator: ".", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), let whole = Numeral.read(String(parts[0]).trimmed)
            else { return nil }
            guard parts.count == 2 else { return whole * factor }
            guard (1...2).contains(parts[1].count), parts[1].allSatisfy(\.isASCIIDigit),
                let part = Int(parts[1])
            else { return nil }
            return whole * factor + part * factor / (parts[1].count == 1 ? 10 : 100)
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
