import Records

extension Word {
    static let ageAtMost = Word("年龄不超过", "age at most", also: ["年龄不大于", "年龄不高于"])
    static let ageAtLeast = Word("年龄不低于", "age at least", also: ["年龄不小于"])
    static let bornSince = Word("出生不早于", "born since")
    static let educationLevel = Word("学历不低于", "education at least")
    static let rankLevel = Word("级别不低于", "rank at least")
    static let proficiencyLevel = Word("职称不低于", "title at least")
    static let yearsOfWork = Word("工作满", "years of work")
    static let mustBeMember = Word("政治面貌", "party")
    static let notOwnStaff = Word("不得为接收单位人员", "not own staff")
    static let isOneEnough = Word("满足其一", "any one")
}

extension Eligibility {
    static let word = Word("资格", "eligibility", also: ["条件", "人选条件"])

    static let kind = RuleKind(
        word: word,
        words: [
            .ageAtMost, .ageAtLeast, .bornSince, .educationLevel, .rankLevel, .proficiencyLevel,
            .yearsOfWork, .mustBeMember, .notOwnStaff, .isOneEnough,
        ]
    ) { entry in
        let before = entry.mistakes.found.count
        let found: [Condition?] = [
            entry.years(.ageAtMost).map { .ageAtMost($0) },
            entry.years(.ageAtLeast).map { .ageAtLeast($0) },
            entry.month(.bornSince).map { .bornSince($0) },
            entry.choice(.educationLevel, of: Education.self).map { .education($0) },
            entry.choice(.rankLevel, of: Rank.self).map { .rank($0) },
            entry.choice(.proficiencyLevel, of: Proficiency.self).map { .proficiency($0) },
            entry.years(.yearsOfWork).map { .yearsOfWork($0) },
            entry.read(
                .mustBeMember, expected: Title("党员或党外", "member or outside")
            ) { text -> Condition? in
                switch Spelling.plain(text) {
                case "党员", "中共党员", "member": .partyMember(true)
                case "党外", "非中共党员", "非党员", "outside": .partyMember(false)
                default: nil
                }
            },
            entry.flag(.notOwnStaff).flatMap { $0 ? .notOwnStaff : nil },
        ]
        let conditions = found.compactMap { $0 }
        guard entry.mistakes.found.count == before else { return nil }
        guard !conditions.isEmpty else {
            entry.mistakes.add(
                entry.place, "资格要写一项条件，如 年龄不超过: 45、学历不低于: 本科",
                "eligibility needs a condition, such as age at most: 45")
            return nil
        }
        let isOneEnough = entry.flag(.isOneEnough) ?? false
        let code = "eligibility-" + conditions.map(\.code).joined(separator: "-")
        return entry.heading(under: word, code: code).map {
            Eligibility(heading: $0, conditions: conditions, isOneEnough: isOneEnough)
        }
    }
}

extension Entry {
    /// `45`, `45周岁`, `3年`.
    fileprivate func years(_ word: Word) -> Int? {
        read(word, expected: Title("年数，如 45周岁", "years, such as 45")) { text in
            let digits = text.prefix(while: Numeral.isPart)
            guard
                ["", "周岁", "岁", "年", "years", "year"].contains(
                    Spelling.plain(String(text.dropFirst(digits.count))))
            else { return nil }
            return Numeral.read(digits)
        }
    }

    /// `1978-01`, or a year for its January.
    fileprivate func month(_ word: Word) -> Month? {
        read(word, expected: Title("年月，如 1978-01", "a month, such as 1978-01")) { text in
            Month(iso: text) ?? Int(text).flatMap { (1900...2100).contains($0) ? Month($0, 1) : nil }
        }
    }

    /// `50%`, `50`.
    func percent(_ word: Word) -> Int? {
        read(word, expected: Title("百分数，如 50%", "a percentage, such as 50%")) { text in
            let digits = text.hasSuffix("%") || text.hasSuffix("％") ? text.dropLast() : text[...]
            return Numeral.read(digits).flatMap { (1...100).contains($0) ? $0 : nil }
        }
    }
}
