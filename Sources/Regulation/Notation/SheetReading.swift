import Records
import Yams

extension RegulationSheet {
    /// Reads any text that is a mapping, with whatever mistakes in it; nil where it is none.
    package init?(yaml text: String) {
        // Why a text is no YAML at all is told by `Regulation.read`; here it is only no sheet.
        guard let node = NotationText.compose(text, Mistakes()), case .mapping(let root) = node,
            Self.fits(root)
        else { return nil }
        let scribe = SheetHand(names: Self.names(root))
        head = scribe.lines(of: root, words: Regulation.words, except: [.clauses])
        clauses =
            (root.first { Word.clauses.isSpelt($0.key.string ?? "") }?.value).map(Self.items)?
            .map { Clause($0, scribe) } ?? []
        hadComments = Self.hasComments(text)
    }

    /// Whether a form can carry it: a page of a thousand rules helps nobody.
    private static func fits(_ root: Node.Mapping) -> Bool {
        guard root.count <= mostLines else { return false }
        let clauses = (root.first { Word.clauses.isSpelt($0.key.string ?? "") }?.value).map(items) ?? []
        guard clauses.count <= most else { return false }
        var count = 0
        for clause in clauses {
            guard let mapping = clause.mapping else { continue }
            let rules =
                mapping.first { Word.rules.isSpelt($0.key.string ?? "") }.map { items($0.value) } ?? []
            count += rules.count
            guard mapping.count <= mostLines, rules.count <= most, count <= mostRules,
                rules.allSatisfy({ ($0.mapping?.count ?? 0) <= mostLines })
            else { return false }
        }
        return true
    }

    private static func names(_ root: Node.Mapping) -> Set<String> {
        guard let node = root.first(where: { Word.names.isSpelt($0.key.string ?? "") })?.value,
            case .mapping(let names) = node
        else { return [] }
        return Set(names.keys.compactMap(\.string).map(Spelling.plain))
    }

    /// `#` at the beginning of a line, or after a blank that is in no quotes.
    private static func hasComments(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).contains { line in
            var quote: Character?
            var last: Character = " "
            for character in line {
                if character == "#", quote == nil, last.isWhitespace { return true }
                if character == quote {
                    quote = nil
                } else if quote == nil, "\"'".contains(character), !last.isLetter {
                    quote = character
                }
                last = character
            }
            return false
        }
    }

    fileprivate static func items(_ node: Node) -> [Node] {
        if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
    }
}

extension RegulationSheet.Clause {
    fileprivate init(_ node: Node, _ scribe: SheetHand) {
        guard case .mapping(let mapping) = node else {
            self.init(sentence: scribe.text(of: node, under: .sentence))
            return
        }
        let lines = scribe.lines(of: mapping, words: Clause.words, except: [.rules])
        func text(_ word: Word) -> String { lines.first { $0.word == word.title.chinese }?.text ?? "" }
        let own = [Word.clause, .sentence, .english].map(\.title.chinese)
        let rules = mapping.first { Word.rules.isSpelt($0.key.string ?? "") }?.value
        self.init(
            number: text(.clause), sentence: text(.sentence), english: text(.english),
            others: lines.filter { !own.contains($0.word) },
            rules: rules.map(RegulationSheet.items)?.map { RegulationSheet.Rule($0, scribe) } ?? [])
    }
}

extension RegulationSheet.Rule {
    /// Of two words that begin a rule the first does; the other is kept, and told.
    fileprivate init(_ node: Node, _ scribe: SheetHand) {
        guard case .mapping(let mapping) = node else {
            self.init(kind: "", title: scribe.text(of: node, under: nil))
            return
        }
        let kind = mapping.keys.lazy.compactMap(\.string)
            .compactMap { RuleKind.spelt($0) }.first
        let lines = scribe.lines(of: mapping, words: kind?.accepted ?? RuleKind.common, except: [])
        let word = kind?.word.title.chinese ?? ""
        self.init(
            kind: word, title: lines.first { $0.word == word }?.text ?? "",
            fields: lines.filter { $0.word != word })
    }
}

/// Writes down as a form's text what stands in a text's nodes.
private struct SheetHand {
    /// 称谓: words that mean what the document says they mean, and are left as they are.
    let names: Set<String>

    func lines(of mapping: Node.Mapping, words: [Word], except skipped: [Word]) -> [RegulationSheet.Line] {
        var found: [RegulationSheet.Line] = []
        for (key, value) in mapping {
            let spelt = (key.string ?? "").trimmed
            let word = words.spelt(spelt).flatMap { word in
                found.contains { $0.word == word.title.chinese } ? nil : word
            }
            if let word, skipped.contains(word) { continue }
            let name = word?.title.chinese ?? spelt
            if let word, case .parts(let parts) = word.filling, case .mapping(let group) = value {
                found += lines(of: group, words: parts, except: []).map {
                    RegulationSheet.Line(name, part: $0.word, $0.text)
                }
            } else {
                found.append(RegulationSheet.Line(name, text(of: value, under: word)))
            }
        }
        return found
    }

    func text(of node: Node, under word: Word?) -> String {
        switch (node, word?.filling) {
        case (.scalar(let scalar), let filling): return canonical(scalar.string.trimmed, filling)
        case (.mapping(let mapping), .names):
            return mapping.map { "\($0.key.string ?? ""): \($0.value.string ?? "")" }.joined(separator: "\n")
        case (.mapping(let mapping), let filling): return row(mapping, filling?.rowWords ?? [])
        case (.sequence(let sequence), let filling):
            let items = sequence.map { item -> String in
                if case .mapping(let mapping) = item { return row(mapping, filling?.rowWords ?? []) }
                return text(of: item, under: word).split(whereSeparator: \.isNewline).joined(separator: " ")
            }
            let isByLine = filling?.isByLine ?? sequence.contains { $0.mapping != nil }
            return items.joined(separator: isByLine || items.contains(where: isLong) ? "\n" : "、")
        default: return ""
        }
    }

    /// What could not be told from two items if it stood between others with 、.
    private func isLong(_ item: String) -> Bool { SheetRow.list(item).count > 1 }

    private func row(_ mapping: Node.Mapping, _ words: [Word]) -> String {
        mapping.map { key, value in
            let spelt = key.string ?? ""
            let word = words.first { $0.isSpelt(spelt) }
            let content = text(of: value, under: word).split(whereSeparator: \.isNewline).joined(
                separator: "、")
            return word == .itemTitle ? content : "\(word?.title.chinese ?? spelt): \(content)"
        }.joined(separator: "；")
    }

    /// A value of a closed list in the word that is suggested for it, so that a form can offer it.
    private func canonical(_ text: String, _ filling: Filling?) -> String {
        let word = filling?.options.first { $0.isSpelt(text) }?.title.chinese
        guard let word, !names.contains(Spelling.plain(text)), !names.contains(Spelling.plain(word))
        else { return text }
        return word
    }
}
