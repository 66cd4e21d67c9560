import Records
import Yams

extension Regulation {
    /// 读入 — Reads a regulation from its notation. With any mistake there is no regulation: one half
    /// understood must not come into force. Mistakes come in the order of the text.
    package static func read(yaml text: String) -> (regulation: Regulation?, mistakes: [Mistake]) {
        let mistakes = Mistakes()
        let regulation = compose(text, mistakes).flatMap { node in
            Entry(node, as: Word.regulation.title, accepts: words, mistakes: mistakes)
                .flatMap(Regulation.init)
        }
        return (mistakes.found.isEmpty ? regulation : nil, mistakes.found.sorted())
    }

    /// The longest real regulation has some ten thousand characters; what is a hundred times longer
    /// is none.
    private static let longest = 1_000_000

    /// Where an anchor or an alias of YAML begins: a few of them, nested, unfold into a text of any size.
    private static func anchor(_ text: String) -> Place? {
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let code = line.drop { $0 == " " }
            guard !code.hasPrefix("#") else { continue }
            var before: Character = "-"
            for (column, character) in line.enumerated() {
                if character == "&" || character == "*", "-:[{,".contains(before) {
                    return Place(line: number + 1, column: column + 1)
                }
                if character != " " { before = character }
            }
        }
        return nil
    }

    private static func compose(_ text: String, _ mistakes: Mistakes) -> Node? {
        let start = Place(line: 1, column: 1)
        // The parser counts the end of an unfinished text as a line of its own.
        let last = text.utf8.count { $0 == 10 } + 1
        guard text.utf8.count <= longest else {
            mistakes.add(start, "文件过大，不像一份制度", "too large to be a regulation")
            return nil
        }
        if let place = anchor(text) {
            mistakes.add(
                place, "内容不能以 & 或 * 开头；确要这样写，请加引号",
                "nothing may begin with & or *; put it in quotes")
            return nil
        }
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            mistakes.add(start, "文件是空的", "the file is empty")
        } catch YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            mistakes.add(
                Place(line: min(mark.line, last), column: mark.column),
                "格式不通：请检查缩进、冒号后的空格和引号（\(problem)）",
                "not readable: check indentation, the space after a colon, and quotes (\(problem))")
        } catch YamlError.duplicatedKeysInMapping(let words, let context) {
            let listed = words.joined(separator: "、")
            mistakes.add(
                Place(line: context.mark.line, column: context.mark.column),
                "“\(listed)”在同一项里写了两次", "“\(listed)” is given twice in one entry")
        } catch {
            mistakes.add(start, "文件读不出来", "the file cannot be read")
        }
        return nil
    }

    static let words: [Word] = [
        .regulation, .english, .code, .issuer, .number, .from, .until, .layer, .applies, .names,
        .clauses,
    ]

    /// 称谓: the names by which the document itself calls the sides, each with the side it means.
    private static func learnNames(_ entry: Entry) {
        guard let node = entry.node(.names) else { return }
        guard case .mapping(let mapping) = node else {
            entry.mistakes.add(
                node.place, "“称谓”下面写成“文件里的叫法: 各方之一”", "write names as “name: side”")
            return
        }
        for (key, value) in mapping {
            guard let name = key.string?.trimmed, !name.isEmpty, let text = value.string else { continue }
            if let side = Side.spelt(text.trimmed) {
                entry.mistakes.names[Spelling.plain(name)] = side
            } else {
                let words = Side.allCases.map(\.word)
                entry.mistakes.add(
                    value.place, "“\(text)”不是各方之一：\(words.listed(.chinese))",
                    "“\(text)” is none of the sides: \(words.listed(.english))")
            }
        }
    }

    private init?(_ entry: Entry) {
        let title = entry.bilingual(.regulation)
        let code = entry.code()
        let issuer = entry.text(.issuer, isRequired: true)
        let number = entry.text(.number)
        let from = entry.day(.from, isRequired: true)
        let until = entry.day(.until)
        let layer = entry.choice(.layer, of: Layer.self, isRequired: true)
        let scope = entry.scope()
        Regulation.learnNames(entry)
        let clauses = Clause.list(entry)
        if let from, let until, until <= from {
            entry.mistakes.add(
                entry.place(of: .until), "废止日期应在施行日期之后",
                "a regulation cannot be repealed before it is in force")
        }
        guard let title, let issuer, let from, let layer else { return nil }
        self.init(
            id: code ?? title.chinese, title: title, issuer: issuer, documentNumber: number,
            from: from, until: until, layer: layer, scope: scope, clauses: clauses)
    }
}
