import Records
import Secondment

/// 有出处的文字 — Sentences with the marks of their sources: put together, and taken apart again.
///
/// What was done several times is told once with its number, 走访3次：…①；…②；…③。, and is still one sentence for each source
/// when it is taken apart.
struct CitedText {
    /// The sources in the order of their marks.
    private(set) var figures: [Figures.Figure] = []

    /// One sentence, without its full stop and its marks.
    struct Sentence {
        let text: String
        let sources: [Figures.Figure]
        /// What is told once for all of its sort: 走访.
        let gathered: String?
    }

    /// The text of so many sentences, a line for each that stands alone and for each sort that is gathered.
    mutating func write(_ sentences: [Sentence]) -> String {
        let sorts = Dictionary(grouping: sentences.filter { $0.gathered != nil }, by: \.gathered)
            .filter { $0.value.count > 1 }
        var told: Set<String> = []
        var lines: [String] = []
        for sentence in sentences {
            guard let sort = sentence.gathered, let all = sorts[sort] else {
                lines.append(clause(sentence) + "。")
                continue
            }
            guard told.insert(sort).inserted else { continue }
            lines.append("\(sort)\(all.count)次：" + all.map { clause($0) }.joined(separator: "；") + "。")
        }
        return lines.joined(separator: "\n")
    }

    private mutating func clause(_ sentence: Sentence) -> String {
        var clause = sentence.text
        for source in sentence.sources {
            figures.append(source)
            clause += Composing.mark(figures.count)
        }
        return clause
    }

    /// The sentences of a text that was put together so, as it stands by now, with what each rests on.
    static func sentences(_ text: String, of cited: Figures) -> [Sentence] {
        text.split(whereSeparator: \.isNewline).flatMap { line -> [Sentence] in
            let (opening, rest) = opened(String(line))
            let clauses = opening == nil ? [rest] : parted(rest)
            return clauses.compactMap { clause in
                let text = Composing.clause(SourceMarks.without(clause, of: cited.count))
                guard !text.isEmpty else { return nil }
                let sources = SourceMarks.standing(in: clause, of: cited.count).sorted()
                    .map { cited.items[$0 - 1] }.filter { !$0.isTakenOut }
                return Sentence(text: text, sources: sources, gathered: opening)
            }
        }
    }

    /// `走访3次：` and what follows it.
    private static func opened(_ line: String) -> (sort: String?, rest: String) {
        for sort in Composing.gathered where line.hasPrefix(sort) {
            let rest = line.dropFirst(sort.count)
            let number = rest.prefix { $0.isASCII && $0.isNumber }
            guard !number.isEmpty, rest.dropFirst(number.count).hasPrefix("次：") else { continue }
            return (sort, String(rest.dropFirst(number.count + 2)))
        }
        return (nil, line)
    }

    /// At each semicolon before which a mark stands; another one is the writer’s own.
    private static func parted(_ text: String) -> [String] {
        var clauses: [String] = []
        var clause = ""
        for character in text {
            if character == "；", let last = clause.last, last == "]" || SourceMarks.isMark(last) {
                clauses.append(clause)
                clause = ""
            } else {
                clause.append(character)
            }
        }
        return clauses + [clause]
    }
}
