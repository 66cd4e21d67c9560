import Records

/// 写出 — A sheet in the notation, and for each line what it says, so that a mistake in it finds its place.
package struct SheetText: Sendable {
    package private(set) var yaml = ""
    private(set) var spots: [Spot] = []

    /// 位置 — What a line of the notation comes from.
    package struct Spot: Sendable, Hashable {
        /// nil in the head; rules are counted within their clause.
        package var clause: Int?
        package var rule: Int?
        /// nil is the clause or the rule as a whole.
        package var word: String?
        package var part: String?
        /// Which line of a table, from 1.
        package var row: Int?
        /// Whether the clause or the rule begins on this line.
        var begins = false

        package init(
            clause: Int? = nil, rule: Int? = nil, word: String? = nil, part: String? = nil, row: Int? = nil
        ) {
            self.clause = clause
            self.rule = rule
            self.word = word
            self.part = part
            self.row = row
        }
    }

    init(_ sheet: RegulationSheet) {
        for group in Self.groups(sheet.head) { write(group, words: Regulation.words, indent: 0, at: Spot()) }
        guard !sheet.clauses.isEmpty else { return }
        put("\n条款:", Spot())
        for (place, clause) in sheet.clauses.enumerated() {
            write(clause, at: Spot(clause: place), isFirst: place == 0)
        }
    }

    private mutating func put(_ text: String, _ spot: Spot) {
        for _ in text.split(separator: "\n", omittingEmptySubsequences: false) { spots.append(spot) }
        yaml += text + "\n"
    }

    private mutating func write(_ clause: RegulationSheet.Clause, at spot: Spot, isFirst: Bool) {
        func at(_ word: Word) -> Spot {
            Spot(clause: spot.clause, word: word.title.chinese)
        }
        if !isFirst { put("", spot) }
        var first = at(.clause)
        first.begins = true
        put("  - 条: \(SheetScalar.quoted(clause.number))", first)
        if !clause.sentence.isEmpty {
            put("    原文: \(SheetScalar.quoted(clause.sentence))", at(.sentence))
        }
        if !clause.english.isEmpty { put("    英文: \(SheetScalar.quoted(clause.english))", at(.english)) }
        for group in Self.groups(clause.others) {
            write(group, words: [], indent: 4, at: spot)
        }
        guard !clause.rules.isEmpty else { return }
        put("    规则:", spot)
        for (place, rule) in clause.rules.enumerated() {
            write(rule, at: Spot(clause: spot.clause, rule: place))
        }
    }

    private mutating func write(_ rule: RegulationSheet.Rule, at spot: Spot) {
        let word = RuleKind.all.first { $0.word.title.chinese == rule.kind }
        var title = spot
        title.word = rule.kind
        title.begins = true
        // A rule of no kind keeps its words under one that no kind has.
        put("      - \(rule.kind.isEmpty ? "未定" : rule.kind): \(SheetScalar.quoted(rule.title))", title)
        for group in Self.groups(rule.fields) {
            write(group, words: word?.accepted ?? [], indent: 8, at: spot)
        }
    }

    /// Lines of one word stand together; what is empty is left out.
    private static func groups(_ lines: [RegulationSheet.Line]) -> [[RegulationSheet.Line]] {
        var groups: [[RegulationSheet.Line]] = []
        var parted: [String: Int] = [:]
        for line in lines where !line.text.trimmed.isEmpty {
            if line.part != nil, let place = parted[line.word] {
                groups[place].append(line)
            } else {
                if line.part != nil { parted[line.word] = groups.count }
                groups.append([line])
            }
        }
        return groups
    }

    private mutating func write(
        _ group: [RegulationSheet.Line], words: [Word], indent: Int, at spot: Spot
    ) {
        let blank = String(repeating: " ", count: indent)
        let word = words.first { $0.title.chinese == group[0].word }
        var spot = spot
        spot.word = group[0].word
        let key = blank + SheetScalar.quoted(group[0].word) + ":"
        guard group[0].part != nil else {
            write(group[0].text, under: word, key: key, blank: blank, at: spot)
            return
        }
        put(key, spot)
        for line in group {
            var inner = spot
            inner.part = line.part
            let part = word?.filling.parts.first { $0.title.chinese == line.part }
            let content = SheetScalar.value(line.text, under: part, inFlow: false)
            put("\(blank)  \(SheetScalar.quoted(line.part ?? "")): \(content)", inner)
        }
    }

    private mutating func write(
        _ text: String, under word: Word?, key: String, blank: String, at spot: Spot
    ) {
        let rows: [String]
        switch word?.filling {
        case .names:
            rows = SheetRow.pairs(text).map {
                "\(blank)  \(SheetScalar.quoted($0.key)): \(SheetScalar.quoted($0.value))"
            }
        case .rows(let words): rows = SheetScalar.rows(text, words, isItem: false).map { "\(blank)  - \($0)" }
        case .items(let words): rows = SheetScalar.rows(text, words, isItem: true).map { "\(blank)  - \($0)" }
        default:
            put("\(key) \(SheetScalar.value(text, under: word, inFlow: false))", spot)
            return
        }
        put(key, spot)
        for (place, row) in rows.enumerated() {
            var inner = spot
            inner.row = place + 1
            put(row, inner)
        }
    }
}

extension RegulationSheet {
    /// The sheet in the notation.
    package var yaml: String { SheetText(self).yaml }
}
