import Records
import Yams

/// 一项 — One mapping of the notation: what stands under each word, and where.
///
/// Made with the words that it may have; any other word is reported at once, with the word that was
/// probably meant. What is asked of it and is not there, or is not of the kind asked for, is
/// reported where it stands.
struct Entry {
    let place: Place
    let mistakes: Mistakes
    private let nodes: [Word: Node]

    /// nil, and reported, where the node is no mapping.
    init?(_ node: Node, as what: Title, accepts words: [Word], mistakes: Mistakes) {
        guard case .mapping(let mapping) = node else {
            mistakes.add(
                node.place, "这里应是\(what.chinese)，写成“词: 内容”的形式",
                "\(what.english) is expected here, as “word: content”")
            return nil
        }
        var nodes: [Word: Node] = [:]
        for (key, value) in mapping where !mistakes.isFull {
            let text = key.string ?? ""
            guard let word = words.spelt(text) else {
                Entry.report(text, at: key.place, among: words, to: mistakes)
                continue
            }
            if nodes[word] != nil {
                mistakes.add(
                    key.place, "“\(word.title.chinese)”已经写过一次",
                    "“\(word.title.english)” has been given already")
            }
            nodes[word] = value
        }
        self.place = node.place
        self.mistakes = mistakes
        self.nodes = nodes
    }

    private static func report(
        _ text: String, at place: Place, among words: [Word], to mistakes: Mistakes
    ) {
        if let (chinese, english) = Ambiguous.advice(on: text) {
            mistakes.add(place, chinese, english)
        } else if let near = Spelling.nearest(to: text, among: words) {
            mistakes.add(
                place, "“\(text.inBrief)”不认识，是不是“\(near.title.chinese)”？",
                "“\(text.inBrief)” is not known; did you mean “\(near.title.english)”?")
        } else {
            mistakes.add(
                place, "“\(text.inBrief)”不认识，这里可以写：\(words.listed(.chinese))",
                "“\(text.inBrief)” is not known; what may stand here: \(words.listed(.english))")
        }
    }

    func has(_ word: Word) -> Bool { nodes[word] != nil }

    /// Where the content of the word stands; the entry's own place where the word is missing.
    func place(of word: Word) -> Place { nodes[word]?.place ?? place }

    func isMissing(_ word: Word) {
        mistakes.add(
            place, "缺“\(word.title.chinese)”", "“\(word.title.english)” is missing")
    }

    /// A rule of this kind needs a name of its own.
    func needsCode(such example: String) {
        guard !has(.code) else { return }
        mistakes.add(
            place, "缺“代号”：给它起一个英文短名，如 \(example)",
            "“code” is missing: a short name of its own, such as \(example)")
    }

    /// The same, with what may be written.
    func isMissing(_ word: Word, of values: [Word]) {
        mistakes.add(
            place, "缺“\(word.title.chinese)”，可以写：\(values.listed(.chinese))",
            "“\(word.title.english)” is missing; it may be: \(values.listed(.english))")
    }

    /// What stands under the word. Absence is reported only where it is required.
    func node(_ word: Word, isRequired: Bool = false) -> Node? {
        if let node = nodes[word] { return node }
        if isRequired { isMissing(word) }
        return nil
    }

    /// A mapping of its own under the word.
    func entry(_ word: Word, accepts words: [Word]) -> Entry? {
        node(word).flatMap {
            Entry($0, as: word.title, accepts: words, mistakes: mistakes)
        }
    }

    /// The items of a list under the word; a single item may stand without its list.
    func items(_ word: Word, isRequired: Bool = false) -> [Node] {
        guard let node = node(word, isRequired: isRequired) else { return [] }
        guard case .sequence(let sequence) = node else { return [node] }
        return Array(sequence)
    }
}

extension Node {
    /// Counted from 1; the beginning of the text where the parser does not say.
    var place: Place { Place(line: mark?.line ?? 1, column: mark?.column ?? 1) }
}

extension [Word] {
    func listed(_ language: Language) -> String {
        map { $0.title[language] }.joined(separator: language == .chinese ? "、" : ", ")
    }
}
