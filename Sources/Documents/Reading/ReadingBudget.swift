import Records

/// 余量 — What of a file has been taken in so far, held against its limits. One for all sheets of a file.
final class ReadingBudget {
    let fileName: String
    let limits: ReadingLimits
    private var cells = 0
    private var text = 0
    private var merges = 0

    init(_ fileName: String, _ limits: ReadingLimits) {
        self.fileName = fileName
        self.limits = limits
    }

    /// `count` more cells, of a sheet that now reaches down to `row`, counted from 0.
    func add(cells count: Int, row: Int, of sheet: String) throws(Failure) {
        guard row < limits.rows else { throw Unreadable.tooManyRows(fileName, sheet: sheet, limits.rows) }
        cells += count
        guard cells <= limits.cells else { throw Unreadable.tooManyCells(fileName, sheet: sheet) }
    }

    /// What a cell shows; counted from 0.
    func add(_ shown: String, row: Int, column: Int, of sheet: String) throws(Failure) {
        let count = shown.utf8.count
        text += count
        guard text <= limits.text else { throw Unreadable.tooMuchText(fileName, sheet: sheet) }
        // No text has more characters than bytes.
        if count > limits.characters, shown.utf16.count > limits.characters {
            throw Unreadable.cellTooLong(fileName, sheet: sheet, row, column, limits.characters)
        }
        if shown.isHeaped { throw Unreadable.heaped(fileName, sheet: sheet, row, column) }
    }

    func add(_ row: SheetRow, gap: Int, of sheet: String) throws(Failure) {
        try add(cells: row.cells.count + max(0, gap), row: row.index, of: sheet)
        for (column, cell) in row.cells.enumerated() {
            switch cell {
            case .text(let shown), .error(let shown):
                try add(shown, row: row.index, column: column, of: sheet)
            default: continue
            }
        }
    }

    func addMerge(of sheet: String) throws(Failure) {
        merges += 1
        guard merges <= limits.merges else {
            throw Unreadable.tooMany(fileName, "合并区域", "merged ranges", limits.merges)
        }
    }

    /// Those who keep no rows have their cells back.
    func forget() { cells = 0 }
}
