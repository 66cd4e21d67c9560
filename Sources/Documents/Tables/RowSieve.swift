import Records

/// Takes the rows under a header one by one and tells data from everything else that stands there.
struct RowSieve {
    private let columns: [HeadedColumn]
    private let repeated: [Int: [Range2D]]
    private let header: RepeatedHeader
    private var previous: [Cell] = []
    private var carried: [Int: (until: Int, cell: Cell)] = [:]
    private var lastIndex: Int
    private var ended: Title?
    private(set) var leftOut: [LeftOutRow] = []
    /// Cells that merged ones were made to fill.
    private(set) var added = 0

    init(_ block: HeaderBlock, merges: [Range2D]) {
        columns = block.columns
        header = RepeatedHeader(block.columns)
        lastIndex = block.rows.upperBound - 1
        let first = block.rows.upperBound
        // Titles merged across the sheet, within the data, head a section and repeat nothing.
        let titled = Set(block.columns.map(\.index))
        let down = merges.filter {
            $0.top >= first && $0.bottom > $0.top && $0.left == $0.right && titled.contains($0.left)
        }
        repeated = Dictionary(grouping: down, by: \.top)
    }

    /// The row as data, or nil with an entry in `leftOut` unless it is blank.
    mutating func take(_ row: SheetRow) -> HeadedRow? {
        var cells = row.cells
        let filled = cells.count { $0.isFilled }
        guard filled > 0 else { return nil }
        if row.index - lastIndex > 3, ended == nil, lastIndex >= 0 {
            ended = Title("在三个以上空行之后", "after three blank rows")
        }
        lastIndex = row.index
        if let ended {
            return leave(row, ended)
        }
        let text = RowReason.first(cells)
        if let reason = RowReason.ends(text, filled: filled) {
            ended = Title("在表尾说明之后", "after the notes that end the table")
            return leave(row, reason)
        }
        if let reason = RowReason.none(
            cells, text, filled: filled, header: header, columns: columns)
        {
            return leave(row, reason)
        }
        guard filled > 1 || columns.count < 3 else {
            return leave(row, Title("只有一格有内容", "only one cell is filled"))
        }
        spread(&cells, row.index)
        repeatMarks(&cells)
        previous = cells
        return HeadedRow(number: row.index + 1, cells: cells, hidden: row.hidden)
    }

    private mutating func leave(_ row: SheetRow, _ reason: Title) -> HeadedRow? {
        leftOut.append(LeftOutRow(number: row.index + 1, reason: reason))
        return nil
    }

    /// A cell merged downwards holds for each of its rows.
    private mutating func spread(_ cells: inout [Cell], _ index: Int) {
        guard !repeated.isEmpty else { return }
        for merge in repeated[index] ?? [] where cells.indices.contains(merge.left) {
            carried[merge.left] = (merge.bottom, cells[merge.left])
        }
        for (column, value) in carried {
            if value.until < index {
                carried[column] = nil
            } else if !cells.indices.contains(column) || cells[column].isBlank {
                added += max(1, column + 1 - cells.count)
                while cells.count <= column { cells.append(.empty) }
                cells[column] = value.cell
            }
        }
    }

    /// 同上 and the ditto marks stand for the cell above.
    private func repeatMarks(_ cells: inout [Cell]) {
        for column in cells.indices where previous.indices.contains(column) {
            guard case .text(let text) = cells[column], mayBeMark(text) else { continue }
            let mark = CleanText.compact(CleanText.plain(cells[column]))
            if RowReason.dittos.contains(mark) { cells[column] = previous[column] }
        }
    }

    /// No mark is longer than three characters, with some blanks around it; a longer text without any
    /// blank needs no closer look.
    private func mayBeMark(_ text: String) -> Bool {
        text.utf8.count <= 9 || text.utf8.count <= 90 && !CleanText.holds(text)
    }
}
