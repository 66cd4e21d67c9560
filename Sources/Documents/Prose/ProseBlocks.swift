extension OfficialDocument.Block {
    /// A text that somebody typed, as the parts of a document: blank lines are gone, marks are put right, and
    /// the numbers that begin its lines say their level. `under` a numbered heading of the document its own
    /// numbers stand one level lower.
    package static func prose(_ text: String, under level: Int = 0) -> [OfficialDocument.Block] {
        let lines = text.split(whereSeparator: \.isNewline).map { Punctuation.tidied(String($0)) }
            .filter { !$0.isEmpty }
        let marks = lines.map { LevelMark($0) }
        let top = marks.compactMap { $0?.level }.min() ?? 1
        let shift = max(0, level + 1 - top)
        return zip(lines, marks).map { line, mark in
            guard let mark else { return .paragraph(line) }
            let own = min(4, mark.level + shift)
            let written = mark.written(at: own)
            return own == 1 ? .heading1(written) : own == 2 ? .heading2(written) : .paragraph(written)
        }
    }

    /// `一、…`, the n-th part of the document.
    package static func part(_ number: Int, _ heading: String) -> OfficialDocument.Block {
        .heading1("\(LevelMark.chinese(number))、\(heading)")
    }
}
