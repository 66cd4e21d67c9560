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
    private let budget: ReadingBudget
    private let sheet: String

    init(_ budget: ReadingBudget, sheet: String) {
        self.budget = budget
        self.sheet = sheet
    }

    /// Fails with `.invalid` when the sheet grows larger than memory is meant for.
    mutating func take(_ row: SheetRow) throws(Failure) {
        // A row costs as much as a cell, also where it is empty.
        try budget.add(row, gap: row.index + 1 - rows.count, of: sheet)
        while rows.count <= row.index { rows.append([]) }
        rows[row.index] = row.cells
    }
}
