import Records

/// One row as it streams out of a file; the index counts from 0.
struct SheetRow {
    let index: Int
    let cells: [Cell]
    let hidden: Bool
}

/// Gathers streaming rows into the dense rows of a `Sheet`, within limits.
struct RowGatherer {
    private(set) var rows: [[Cell]] = []
    private var cells = 0
    let fileName: String
    let sheetName: String
    let limits: ReadingLimits

    init(fileName: String, sheetName: String, limits: ReadingLimits) {
        self.fileName = fileName
        self.sheetName = sheetName
        self.limits = limits
    }

    /// Fails with `.invalid` when the sheet grows larger than memory is meant for.
    mutating func take(_ row: SheetRow) throws(Failure) {
        cells += row.cells.count + max(0, row.index - rows.count)
        guard cells <= limits.cells else {
            throw Unreadable.tooManyCells(fileName, sheet: sheetName)
        }
        while rows.count <= row.index { rows.append([]) }
        rows[row.index] = row.cells
    }
}
