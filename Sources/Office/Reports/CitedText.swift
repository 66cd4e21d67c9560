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
        text.split(whereSeparator: \.isNewline).flatMap { line in
            gathered(String(line), cited) ?? parted(String(line), at: "。").compactMap { sentence($0, cited) }
        }
    }

    private static func sentence(_ clause: String, _ cited: Figures, _ gathered: String? = nil) -> Sentence? {
        let marks = SourceMarks.standing(in: clause, of: cited.count).sorted()
        let text = Composing.clause(SourceMarks.atStops(takenFrom: clause))
        guard !text.isEmpty else { return nil }
        return Sentence(
            text: text, sources: marks.map { cited.items[$0 - 1] }.filter { !$0.isTakenOut },
            gathered: gathered)
    }

    /// `走访3次：` and three clauses, each with its source; nil for what only begins so, which the writer may have put down.
    private static func gathered(_ line: String, _ cited: Figures) -> [Sentence]? {
        for sort in Composing.gathered where line.hasPrefix(sort) {
            let rest = line.dropFirst(sort.count)
            let number = rest.prefix { $0.isASCII && $0.isNumber }
            guard let count = Int(number), rest.dropFirst(number.count).hasPrefix("次：") else { continue }
            let clauses = parted(String(rest.dropFirst(number.count + 2)), at: "；")
                .compactMap { sentence($0, cited, sort) }
            guard clauses.count == count, clauses.allSatisfy({ !$0.sources.isEmpty }) else { return nil }
            return clauses
        }
        return nil
    }

    /// At each stop before which a mark stands; another one is the writer’s own.
    private static func parted(_ text: String, at stop: Character) -> [String] {
        var clauses: [String] = []
        var clause = ""
        for character in text {
            clause.append(character)
            if character == stop, let last = clause.dropLast().last, last == "]" || SourceMarks.isMark(last) {
                clauses.append(clause)
                clause = ""
            }
        }
        return clauses + [clause]
    }
}
