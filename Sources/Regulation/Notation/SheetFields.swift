package import Records

/// 填写项 — One word of a sheet as a form asks for it, with what is wrong with what stands there.
package struct SheetField: Sendable {
    package let line: RegulationSheet.Line
    package let title: Title
    package let filling: Filling
    package let hint: Title?
    package let isRequired: Bool
    package let isSeldom: Bool
    /// Ways of saying it.
    package let examples: [String]
    package let problems: [Title]
}

extension SheetCheck {
    package func head() -> [SheetField] {
        fields(RegulationSheet.headWords, sheet.head, nil, SheetText.Spot())
    }

    package func fields(_ place: Int) -> [SheetField] {
        let clause = sheet.clauses[place]
        let lines: [RegulationSheet.Line] = [
            .init(Word.clause.title.chinese, clause.number),
            .init(Word.sentence.title.chinese, clause.sentence),
            .init(Word.english.title.chinese, clause.english),
        ]
        return fields(
            [.clause, .sentence, .english], lines + clause.others, "", SheetText.Spot(clause: place))
    }

    /// The title of a rule, then its words.
    package func fields(_ clause: Int, _ place: Int) -> (title: SheetField, fields: [SheetField]) {
        let rule = sheet.clauses[clause].rules[place]
        let spot = SheetText.Spot(clause: clause, rule: place)
        let form = RuleForm.of(rule.kind)
        var title = spot
        title.word = rule.kind
        let name = SheetField(
            line: .init(rule.kind, rule.title), title: Title("名称", "Title"),
            filling: form?.word.filling ?? .line, hint: nil, isRequired: true, isSeldom: false, examples: [],
            problems: problems(title))
        return (name, fields(form?.words ?? [], rule.fields, rule.kind, spot))
    }

    /// What is wrong with exactly this: a word, or a clause or rule as a whole.
    package func problems(_ spot: SheetText.Spot) -> [Title] {
        (told[spot] ?? []).map { row, sentence in
            guard let row else { return sentence }
            return Title("第\(row)行：\(sentence.chinese)", "Line \(row): \(sentence.english)")
        }
    }

    /// A field for each word, in their order; then whatever else stands there. `kind` is nil in the head.
    private func fields(
        _ words: [Word], _ lines: [RegulationSheet.Line], _ kind: String?, _ spot: SheetText.Spot
    ) -> [SheetField] {
        var left = lines
        func take(_ word: Word, _ part: Word?) -> RegulationSheet.Line {
            let (name, more) = (word.title.chinese, part?.title.chinese)
            let place = left.firstIndex { $0.word == name && $0.part == more }
            return place.map { left.remove(at: $0) } ?? RegulationSheet.Line(name, part: more, "")
        }
        var found: [SheetField] = []
        for word in words {
            let parts = word.filling.parts
            for part in parts {
                // Whom a regulation is for is asked beside its title; of a rule it is an exception.
                let isPlain = kind == nil && [.direction, .categories].contains(part)
                found.append(
                    field(part, take(word, part), false, isSeldom: !isPlain, spot))
            }
            if parts.isEmpty {
                found.append(
                    field(word, take(word, nil), word.isRequired(in: kind), isSeldom: word.isSeldom, spot))
            }
        }
        return found
            + left.map { line in
                SheetField(
                    line: line, title: Title(line.name, line.name), filling: .line, hint: nil,
                    isRequired: false, isSeldom: false, examples: [], problems: problems(at(line, spot)))
            }
    }

    private func field(
        _ word: Word, _ line: RegulationSheet.Line, _ isRequired: Bool, isSeldom: Bool,
        _ spot: SheetText.Spot
    ) -> SheetField {
        SheetField(
            line: line, title: word.title, filling: word.filling, hint: word.hint, isRequired: isRequired,
            isSeldom: isSeldom, examples: [.due, .opens].contains(word) ? Self.dues : [],
            problems: problems(at(line, spot)))
    }

    private func at(_ line: RegulationSheet.Line, _ spot: SheetText.Spot) -> SheetText.Spot {
        var spot = spot
        spot.word = line.word
        spot.part = line.part
        return spot
    }

    /// Every due phrase, with a likely number in it.
    private static let dues = [
        "当月最后一个工作日", "当月第3个工作日", "当月25日", "次月5日前", "次月第3个工作日", "当季度最后一个工作日", "当周周五",
        "9月30日前", "报到当日", "报到后10个工作日内", "报到前5个工作日", "过半前后15日", "期满前", "期满前30日", "期满后3个月内",
    ]
}

extension RegulationSheet.Line {
    /// `适用/方向`
    package var name: String { word + (part.map { "/\($0)" } ?? "") }

    package init(name: String, _ text: String) {
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let isParted = parts.count == 2 && parts[0] == Word.applies.title.chinese
        self =
            isParted
            ? RegulationSheet.Line(String(parts[0]), part: String(parts[1]), text)
            : RegulationSheet.Line(name, text)
    }
}
