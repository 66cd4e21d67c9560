import Parties
import Records
import Yams

extension Regulation {
    /// 读入 — Reads a regulation from its notation. With any mistake there is no regulation: one half
    /// understood must not come into force. Mistakes come in the order of the text.
    package static func read(yaml text: String) -> (regulation: Regulation?, mistakes: [Mistake]) {
        let mistakes = Mistakes()
        let regulation = NotationText.compose(text, mistakes).flatMap { node in
            Entry(node, as: Word.regulation.title, accepts: words, mistakes: mistakes)
                .flatMap(Regulation.init)
        }
        return (mistakes.found.isEmpty ? regulation : nil, mistakes.found.sorted())
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
        guard mapping.count <= NotationText.mostNames else {
            entry.mistakes.add(
                node.place, "“称谓”最多\(NotationText.mostNames)个", "at most \(NotationText.mostNames) names")
            return
        }
        for (key, value) in mapping {
            guard let name = key.string?.trimmed, !name.isEmpty, let text = value.string else { continue }
            if let side = Party.spelt(text.trimmed) {
                entry.mistakes.names[Spelling.plain(name)] = side
            } else {
                let words = Party.named.map(\.word)
                entry.mistakes.add(
                    value.place, "“\(text.inBrief)”不是各方之一：\(words.listed(.chinese))",
                    "“\(text.inBrief)” is none of the sides: \(words.listed(.english))")
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
