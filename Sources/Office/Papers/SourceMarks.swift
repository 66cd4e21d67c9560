import Records

/// 出处标记 — The marks by which a text cites its sources are for the screen, where they can be followed.
enum SourceMarks {
    /// The marks that stand where only a mark can, before a stop or at the end of a line; a circled number that counts is none.
    static func standing(in text: String, of count: Int) -> Set<Int> {
        let known = Dictionary((1...50).map { (Composing.mark($0), $0) }) { first, _ in first }
        var found: Set<Int> = []
        var isAtStop = true
        for character in text.reversed() {
            if isMark(character) {
                if isAtStop, let number = known[String(character)], number <= count { found.insert(number) }
                continue
            }
            isAtStop = isStop(character)
        }
        for number in stride(from: 51, through: max(50, count), by: 1)
        where text.contains(Composing.mark(number)) {
            found.insert(number)
        }
        return found
    }

    private static func isStop(_ character: Character) -> Bool {
        character.isNewline || "。，；：！？、”）".contains(character)
    }

    /// The text without the marks of so many sources, and without any other circled number that stands where
    /// only a mark can: before a stop or at the end of a line. A circled number that counts stays.
    static func without(_ text: String, of count: Int) -> String {
        cleaned(text, of: count, isEverywhere: true)
    }

    /// The same without those only that stand where a mark can; a circled number that counts stays, whatever it is.
    static func atStops(takenFrom text: String) -> String { cleaned(text, of: 500, isEverywhere: false) }

    private static func cleaned(_ text: String, of count: Int, isEverywhere: Bool) -> String {
        let known = Set((0..<max(0, min(count, 50))).compactMap { Composing.mark($0 + 1).first })
        var result: [Character] = []
        // From the end, so that of ①② before a stop both are seen to stand there.
        for character in text.reversed() {
            let isAtStop = result.last.map(isStop) ?? true
            if isMark(character), isEverywhere && known.contains(character) || isAtStop { continue }
            result.append(character)
        }
        var cleaned = String(result.reversed())
        // Beyond the signs that there are, a mark is a number in brackets.
        for number in stride(from: 51, through: max(50, min(count, 500)), by: 1) {
            cleaned = cleaned.replacing(Composing.mark(number), with: "")
        }
        return cleaned
    }

    static func isMark(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return (0x2460...0x2473).contains(value) || (0x3251...0x325F).contains(value)
            || (0x32B1...0x32BF).contains(value)
    }
}
