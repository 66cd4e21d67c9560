package import Records
import Yams

/// 原文的门槛 — The text of a regulation before it is looked at: how long it may be, how deep, and what may not
/// stand in it, so that what it unfolds into is as long as it is itself.
enum NotationText {
    /// The longest real regulation has some ten thousand characters; what is a hundred times longer
    /// is none.
    static let longest = 1_000_000
    /// Real ones have eight levels at most.
    static let deepest = 40
    static let mostNames = 200

    /// The text's nodes; nil with a mistake where there are none.
    static func compose(_ text: String, _ mistakes: Mistakes) -> Node? {
        let start = Place(line: 1, column: 1)
        // The parser counts the end of an unfinished text as a line of its own.
        let last = text.utf8.count { $0 == 10 } + 1
        guard text.utf8.count <= longest else {
            mistakes.add(start, "文件过大，不像一份制度", "too large to be a regulation")
            return nil
        }
        guard !text.isHeaped else {
            mistakes.add(start, "有一个字上叠了太多符号", "too many marks are heaped upon one letter")
            return nil
        }
        var scan = NotationScan()
        if let found = scan.fault(in: text) {
            mistakes.add(found.place, found.sentence.chinese, found.sentence.english)
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
            let listed = words.prefix(5).map(\.inBrief).joined(separator: "、")
            mistakes.add(
                Place(line: context.mark.line, column: context.mark.column),
                "“\(listed)”在同一项里写了两次", "“\(listed)” is given twice in one entry")
        } catch {
            mistakes.add(start, "文件读不出来", "the file cannot be read")
        }
        return nil
    }
}

extension Regulation: OutsideReader {
    package static var limits: [Limit] {
        [
            Limit(NotationText.longest, "文本字节", "bytes of the text"),
            Limit(NotationText.deepest, "层", "levels"),
            Limit(NotationText.mostNames, "称谓", "names of the sides"),
            Limit(Mistakes.most, "说出的错处", "mistakes that are told"),
        ]
    }
}

extension RegulationSheet: OutsideReader {
    /// As many clauses, and rules in a clause, as a form may carry; and rules in all.
    package static let most = 300
    package static let mostRules = 300
    /// Words of one clause or rule.
    package static let mostLines = 100

    package static var limits: [Limit] {
        Regulation.limits + [
            Limit(most, "条款", "clauses of a form"),
            Limit(mostRules, "规则", "rules of a form"),
            Limit(mostLines, "一条里的词", "words of a clause"),
        ]
    }
}
