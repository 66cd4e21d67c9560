import Records
import Regulation

extension RegulationSheet {
    /// Reads what a form carried: `h:施行`, `c3:原文`, `c3r0:期限`, `c3r0.kind`. Boxes that were ticked come
    /// under one name.
    init(typed: [(name: String, value: String)]) {
        self.init()
        var clauses: [Int: Clause] = [:]
        var rules: [Int: [Int: Rule]] = [:]
        for (name, value) in typed {
            guard let place = FieldName(name) else { continue }
            let text = value.replacing("\r\n", with: "\n")
            let line = Line(name: place.word, text)
            guard let clause = place.clause else {
                head.add(line)
                continue
            }
            guard let rule = place.rule else {
                switch place.word {
                case "条": clauses[clause, default: Clause()].number = text
                case "原文": clauses[clause, default: Clause()].sentence = text
                case "英文": clauses[clause, default: Clause()].english = text
                default: clauses[clause, default: Clause()].others.add(line)
                }
                continue
            }
            var found = rules[clause]?[rule] ?? Rule(kind: "")
            switch (place.mark, place.word) {
            case (".", "kind"): found.kind = RuleForm.of(text)?.word.title.chinese ?? ""
            case (".", "title"): found.title = text
            default: found.fields.add(line)
            }
            rules[clause, default: [:]][rule] = found
        }
        self.clauses = Set(clauses.keys).union(rules.keys).sorted().map { place in
            var clause = clauses[place] ?? Clause()
            clause.rules = (rules[place] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
            return clause
        }
    }
}

extension [RegulationSheet.Line] {
    fileprivate mutating func add(_ line: RegulationSheet.Line) {
        guard let place = firstIndex(where: { $0.word == line.word && $0.part == line.part }) else {
            if count < RegulationSheet.mostLines { append(line) }
            return
        }
        self[place].text += (self[place].text.isEmpty || line.text.isEmpty ? "" : "、") + line.text
    }
}

/// The name of a field: whose it is, and which word.
private struct FieldName {
    private(set) var clause: Int?
    private(set) var rule: Int?
    let mark: Character
    let word: String

    /// nil where the name is none of ours, or counts further than a form may.
    init?(_ name: String) {
        guard let end = name.firstIndex(where: { ":.".contains($0) }) else { return nil }
        mark = name[end]
        word = String(name[name.index(after: end)...])
        guard !word.isEmpty else { return nil }
        let head = name[..<end]
        if head == "h", mark == ":" { return }
        let places = head.dropFirst().split(separator: "r", omittingEmptySubsequences: false).map { Int($0) }
        guard head.first == "c", (1...2).contains(places.count),
            let first = places[0], (0..<RegulationSheet.most).contains(first)
        else { return nil }
        clause = first
        if places.count == 2 {
            guard let second = places[1], (0..<RegulationSheet.most).contains(second) else { return nil }
            rule = second
        } else if mark == "." {
            return nil
        }
    }
}
