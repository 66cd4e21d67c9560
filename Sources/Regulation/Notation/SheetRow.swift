import Records

/// 一行 — A row of a table as it is typed: `超过: 3日；不超过: 7日；批准: 接收单位、组织部`.
///
/// Colons and semicolons may have either width, and commas part as well. What follows a mark and begins with
/// no word of the row belongs to what stands before it: `则: 提醒谈话，限期整改`.
struct SheetRow {
    /// What stands before the first word: the title of an item.
    private(set) var title = ""
    private(set) var pairs: [(key: String, value: String)] = []

    init(_ text: String, words: [Word], isItem: Bool) {
        for (mark, segment) in Self.segments(text) {
            if let pair = pair(segment, among: words, isItem: isItem) {
                pairs.append(pair)
            } else if let last = pairs.indices.last {
                pairs[last].value += mark + segment
            } else if isItem || !title.isEmpty {
                title += (title.isEmpty ? "" : mark) + segment
            } else {
                // No word at all: it becomes the word that is not known, and is told as such.
                pairs.append((segment, ""))
            }
        }
    }

    private func pair(
        _ segment: String, among words: [Word], isItem: Bool
    ) -> (key: String, value: String)? {
        func known(_ key: String) -> String? {
            let word = words.first { $0.isSpelt(key) }?.title.chinese
            return word.flatMap { word in pairs.contains { $0.key == word } ? nil : word }
        }
        if let colon = segment.firstIndex(where: { ":：".contains($0) }) {
            let key = String(segment[..<colon]).trimmed
            let value = String(segment[segment.index(after: colon)...]).trimmed
            if let word = known(key) { return (word, value) }
            let isMeant =
                Spelling.nearest(to: key, among: words) != nil || Ambiguous.advice(on: key) != nil
            return isMeant || (!isItem && pairs.isEmpty && title.isEmpty) ? (key, value) : nil
        }
        // 超过3日: a bound needs no colon.
        let spelt = words.lazy.flatMap(\.spellings).filter { segment.hasPrefix($0) }.max {
            $0.count < $1.count
        }
        guard !isItem, let spelt, let word = known(spelt) else { return nil }
        let value = segment.dropFirst(spelt.count)
        return value.first.map(Numeral.isPart) ?? false ? (word, String(value).trimmed) : nil
    }

    private static func segments(_ text: String) -> [(mark: String, segment: String)] {
        var found: [(String, String)] = []
        var mark = ""
        var segment = ""
        for character in text {
            if "；;，,".contains(character) {
                found.append((mark, segment.trimmed))
                mark = String(character)
                segment = ""
            } else {
                segment.append(character)
            }
        }
        found.append((mark, segment.trimmed))
        return found.filter { !$0.1.isEmpty }
    }

    /// 称谓: a name and its side a line.
    static func pairs(_ text: String) -> [(key: String, value: String)] {
        lines(text).map { line in
            guard let colon = line.firstIndex(where: { ":：".contains($0) }) else { return (line, "") }
            return (String(line[..<colon]).trimmed, String(line[line.index(after: colon)...]).trimmed)
        }
    }

    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// A list as it is typed: one a line where there are lines, else with 、 or a comma between.
    static func list(_ text: String) -> [String] {
        let lines = lines(text)
        guard lines.count < 2 else { return lines }
        return text.split { "、，,；;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
