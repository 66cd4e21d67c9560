/// One or more rows of a sheet, tried as a table's header.
struct HeaderBlock {
    let rows: Range<Int>
    let columns: [HeadedColumn]
    let score: Int

    /// `grid` is the top of the sheet with its merged cells filled in.
    init(_ grid: HeaderGrid, rows: Range<Int>, lexicon: HeaderLexicon) {
        var columns: [HeadedColumn] = []
        var seen: Set<String> = []
        for column in 0..<grid.width {
            let titles = grid.titles(column, rows)
            guard let last = titles.last else { continue }
            let joined = titles.joined(separator: "/")
            var key = lexicon.key(joined) ?? lexicon.key(last)
            // A group's own title names a column only if the group is that column.
            if key == nil, let first = titles.first, titles.count > 1,
                !grid.isGroup(column, rows)
            {
                key = lexicon.key(first)
            }
            // The first column of a kind counts; a second one would overwrite it.
            if let found = key, !seen.insert(found).inserted { key = nil }
            columns.append(HeadedColumn(index: column, key: key, title: joined))
        }
        self.rows = rows
        self.columns = columns
        self.score = seen.count
    }
}

/// The first rows of a sheet as a reader sees them: a merged title covers all of its columns and
/// rows.
struct HeaderGrid {
    static let depth = 24

    private(set) var rows: [[String]]
    let merges: [Range2D]
    let width: Int

    init(_ sheet: Sheet) {
        var rows = sheet.rows.prefix(HeaderGrid.depth).map { row in
            row.prefix(HeaderGrid.columns).map(HeaderGrid.title)
        }
        merges = sheet.merges.lazy.filter {
            (0..<HeaderGrid.depth).contains($0.top) && (0..<HeaderGrid.columns).contains($0.left)
                && $0.left <= $0.right && $0.top <= $0.bottom
        }.prefix(2000).map { $0 }
        var width = rows.map(\.count).max() ?? 0
        for merge in merges where merge.top < rows.count {
            let right = min(merge.right, HeaderGrid.columns - 1)
            let title =
                rows[merge.top].indices.contains(merge.left)
                ? rows[merge.top][merge.left] : ""
            guard !title.isEmpty else { continue }
            for row in merge.top...min(merge.bottom, rows.count - 1) {
                while rows[row].count <= right { rows[row].append("") }
                for column in merge.left...right { rows[row][column] = title }
            }
            width = max(width, right + 1)
        }
        for row in rows.indices {
            while rows[row].count < width { rows[row].append("") }
        }
        self.rows = rows
        self.width = width
    }

    private static let columns = 400

    /// What a cell says if it is a title; of a text too long to be one, its beginning.
    private static func title(_ cell: Cell) -> String {
        if case .text(let text) = cell, text.utf8.count > 600 {
            return HalfWidth.compact(String(text.unicodeScalars.prefix(200)))
        }
        return cell.isBlank ? "" : HalfWidth.compact(cell.plain)
    }

    /// The titles over a column, from the group down, each once.
    func titles(_ column: Int, _ range: Range<Int>) -> [String] {
        var titles: [String] = []
        for row in range where rows.indices.contains(row) {
            let title = rows[row][column]
            if !title.isEmpty, titles.last != title { titles.append(title) }
        }
        return titles
    }

    /// Whether the block's first title over this column also stands over a neighbour.
    func isGroup(_ column: Int, _ range: Range<Int>) -> Bool {
        let top = range.lowerBound
        let title = rows[top][column]
        return [column - 1, column + 1].contains { beside in
            rows[top].indices.contains(beside) && rows[top][beside] == title
        }
    }

    /// A merged cell that begins in these rows and reaches below them, but is no column of data.
    func reach(below range: Range<Int>) -> Int {
        merges.filter { range.contains($0.top) && $0.bottom >= range.upperBound }
            .map(\.bottom).max().map { min($0 + 1, range.upperBound + 2, rows.count) }
            ?? range.upperBound
    }
}
