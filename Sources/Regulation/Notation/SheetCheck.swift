package import Records

/// 核阅 — What a sheet comes to: every mistake beside what it is about, and what each rule makes the office do.
package struct SheetCheck: Sendable {
    package let sheet: RegulationSheet
    package let yaml: String
    /// nil where there are mistakes.
    package let regulation: Regulation?
    package let mistakes: [(spot: SheetText.Spot, sentence: Title)]
    /// The same by what they are about, whichever row of it.
    let told: [SheetText.Spot: [(row: Int?, sentence: Title)]]

    package init(_ sheet: RegulationSheet) {
        let text = SheetText(sheet)
        let reading = Regulation.read(yaml: text.yaml)
        self.sheet = sheet
        yaml = text.yaml
        regulation = reading.regulation
        mistakes = reading.mistakes.map { (text.spot(of: $0), text.sentence(of: $0, in: sheet)) }
        told = Self.told(mistakes)
    }

    /// The same, where nothing is told yet.
    package var silent: SheetCheck {
        SheetCheck(sheet: sheet, yaml: yaml, regulation: regulation, mistakes: [])
    }

    private init(
        sheet: RegulationSheet, yaml: String, regulation: Regulation?,
        mistakes: [(spot: SheetText.Spot, sentence: Title)]
    ) {
        self.sheet = sheet
        self.yaml = yaml
        self.regulation = regulation
        self.mistakes = mistakes
        told = Self.told(mistakes)
    }

    private static func told(
        _ mistakes: [(spot: SheetText.Spot, sentence: Title)]
    ) -> [SheetText.Spot: [(row: Int?, sentence: Title)]] {
        var told: [SheetText.Spot: [(row: Int?, sentence: Title)]] = [:]
        for (spot, sentence) in mistakes {
            var own = spot
            own.row = nil
            told[own, default: []].append((spot.row, sentence))
        }
        return told
    }

    /// A rule by itself, so that what is understood can be shown while something else is not.
    package func rule(_ clause: Int, _ rule: Int) -> (any Rule)? {
        if let clauses = regulation?.clauses, clauses.indices.contains(clause),
            clauses[clause].rules.indices.contains(rule)
        {
            return clauses[clause].rules[rule]
        }
        let alone = RegulationSheet(
            head: [
                .init("制度", "一"), .init("制发机关", "一"), .init("施行", "2000-01-01"), .init("层级", "市"),
            ] + sheet.head.filter { $0.word == Word.names.title.chinese },
            clauses: [.init(number: "一", sentence: "一", rules: [sheet.clauses[clause].rules[rule]])])
        return Regulation.read(yaml: alone.yaml).regulation?.clauses.first?.rules.first
    }
}

extension SheetText {
    /// Where a mistake belongs. What is missing belongs to its own word, though it stands nowhere.
    fileprivate func spot(of mistake: Mistake) -> Spot {
        guard spots.indices.contains(mistake.line - 1) else { return Spot() }
        var spot = spots[mistake.line - 1]
        // Where the first word of what a clause or a rule holds stands; a row stands further in.
        let column = spot.rule == nil ? 5 : 9
        if spot.begins, mistake.column <= column { spot.word = nil }
        if mistake.column < column + 4 { spot.row = nil }
        spot.begins = false
        let words =
            spot.clause == nil
            ? Regulation.words : spot.rule == nil ? Clause.words : RuleKind.all.flatMap(\.accepted)
        let missing = words.first { mistake.sentence.chinese.hasPrefix("缺“\($0.title.chinese)”") }
        if let missing, spot.word == nil || spot.clause == nil { spot.word = missing.title.chinese }
        return spot
    }

    /// A form has no lines: the clause is named instead. And it offers what may be written, so that this need
    /// not be told.
    fileprivate func sentence(of mistake: Mistake, in sheet: RegulationSheet) -> Title {
        let halves = mistake.sentence.chinese.split(separator: "，可以写：")
        if halves.count == 2, halves[0].hasPrefix("缺“"),
            let english = mistake.sentence.english.split(separator: "; it may be").first
        {
            return Title(String(halves[0]), String(english))
        }
        let digits = mistake.sentence.chinese.split(separator: "在第").dropFirst().first?.prefix { $0.isNumber }
        guard let digits, let line = Int(digits), spots.indices.contains(line - 1),
            let clause = spots[line - 1].clause, sheet.clauses.indices.contains(clause)
        else { return mistake.sentence }
        let number = sheet.clauses[clause].number
        return Title(
            mistake.sentence.chinese.replacing("在第\(line)行", with: "在\(number)"),
            mistake.sentence.english.replacing("on line \(line)", with: "in \(number)"))
    }
}
