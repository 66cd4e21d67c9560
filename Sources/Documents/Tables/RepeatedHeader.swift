import Foundation

/// 重复的表头 — Tells a row that says the header once more, as at the top of each printed page.
struct RepeatedHeader {
    private let columns: [HeadedColumn]
    private let titles: [String]
    /// Every scalar that a title, or what normalising takes out of a title, can begin with or hold.
    private let scalars: Set<Unicode.Scalar>

    init(_ columns: [HeadedColumn]) {
        self.columns = columns
        titles = columns.map { HeaderWord.normalised($0.title) }
        let words = titles + titles.map(\.decomposedStringWithCanonicalMapping) + ["必选填"]
        scalars = Set(words.flatMap(\.unicodeScalars))
    }

    /// More than half of what the row holds, and at least three of its cells, are their columns'
    /// titles.
    func isSaid(by cells: [Cell], filled: Int) -> Bool {
        var same = 0
        var left = columns.count
        for (column, title) in zip(columns, titles) {
            left -= 1
            if cells.indices.contains(column.index), mayBeTitle(cells[column.index]) {
                let text = HeaderWord.normalised(CleanText.plain(cells[column.index]))
                if !text.isEmpty, title == text || title.hasSuffix("/" + text) { same += 1 }
            }
            // What is still to come could not make it a header.
            if same + left < 3 || (same + left) * 2 <= filled { return false }
        }
        return same >= 3 && same * 2 > filled
    }

    /// False where the cell begins with a Han character or a digit of which no title has any:
    /// normalising keeps both, so that the texts cannot be the same.
    private func mayBeTitle(_ cell: Cell) -> Bool {
        switch cell {
        case .empty: return false
        case .text(let text):
            guard text.utf8.count <= 600, let first = text.unicodeScalars.first else { return false }
            switch first.value {
            case 0x30...0x39, 0x4000...0x9FFF: return scalars.contains(first)
            default: return true
            }
        default: return true
        }
    }
}
