import Records

/// 补号 — What a form fills in by itself: the number of the next clause, and the 代号 that nobody should have
/// to think of.
extension RegulationSheet {
    /// The number after this one, as it is written: 第六条 → 第七条; empty where there is none.
    package static func number(after number: String) -> String {
        let head = number.prefix { !Numeral.isPart($0) }
        let digits = number.dropFirst(head.count).prefix(while: Numeral.isPart)
        guard let value = Numeral.read(digits) else { return "" }
        let next = digits.first?.isASCII ?? false ? "\(value + 1)" : Numeral.chinese(value + 1)
        return head + next + number.dropFirst(head.count + digits.count)
    }

    /// Gives a 代号 to every rule that needs one and has none, so that nobody is asked for it.
    package mutating func nameRules() {
        var taken = Set(clauses.flatMap(\.rules).map { $0.text(.code) })
        for clause in clauses.indices {
            for place in clauses[clause].rules.indices {
                let rule = clauses[clause].rules[place]
                guard rule.text(.code).isEmpty, let form = RuleForm.of(rule.kind),
                    form.word.needsCode, !form.words.contains(.evidence) || rule.text(.evidence).isEmpty
                else { continue }
                let stem = form.word.title.english
                let code = (1...).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem
                taken.insert(code)
                clauses[clause].rules[place].fields.removeAll { $0.word == Word.code.title.chinese }
                clauses[clause].rules[place].fields.append(Line(Word.code.title.chinese, code))
            }
        }
    }
}

extension Word {
    /// Of the kinds whose rules have no name of their own to fall back on.
    fileprivate var needsCode: Bool {
        [Duty.word, Count.word, ChecklistRule.word, Conduct.prohibition, Conduct.requirement, Payment.word]
            .contains(self)
    }
}

extension Numeral {
    /// `十五`, up to 九十九; in figures beyond.
    static func chinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return "\(number)" }
        let tens = number < 20 ? "" : digits[number / 10]
        return number < 10 ? digits[number] : "\(tens)十\(digits[number % 10])"
    }
}
