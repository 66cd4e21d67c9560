/// 标题回行 — A title too long for one line is parted into lines of about one length, and not within a word
/// that is plain to see (7.3.1: 词意完整, 排列对称).
enum TitleLines {
    /// As many characters of 二号 as stand beside one another.
    private static let most = 20

    static func parted(_ title: String) -> String {
        guard !title.contains("\n") else { return title }
        let text = Array(title)
        let widths = text.map { $0.isASCII ? 0.5 : 1 }
        let whole = widths.reduce(0, +)
        guard whole > Double(most) else { return title }
        let share = whole / (whole / Double(most)).rounded(.up)
        var lines: [String] = []
        var start = 0
        while start < text.count {
            var ends = start
            var width = 0.0
            while ends < text.count, width + widths[ends] <= share + 0.5 {
                width += widths[ends]
                ends += 1
            }
            if ends < text.count { ends = breakable(text, near: max(start + 1, ends), after: start) }
            lines.append(String(text[start..<ends]))
            start = ends
        }
        return lines.joined(separator: "\n")
    }

    /// The place within three characters after which a word has surely ended; else the place itself, but no
    /// mark begins a line and none that opens ends one.
    private static func breakable(_ text: [Character], near place: Int, after start: Int) -> Int {
        for distance in [0, 1, -1, 2, -2, 3, -3] {
            let tried = place + distance
            guard tried > start + 1, tried < text.count else { continue }
            if "的、》”）".contains(text[tried - 1]), !closes(text[tried]) { return tried }
            if "《“（".contains(text[tried]) { return tried }
        }
        let isStuck = closes(text[place]) || "《“（".contains(text[place - 1])
        return isStuck && place + 1 < text.count ? place + 1 : place
    }

    private static func closes(_ character: Character) -> Bool { "，。；：！？、）》”’".contains(character) }
}
