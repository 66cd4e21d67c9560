/// 区域 — A block of cells; rows and columns count from 0 and both ends belong to it.
package struct Range2D: Sendable, Hashable {
    package let top: Int
    package let left: Int
    package let bottom: Int
    package let right: Int

    package init(top: Int, left: Int, bottom: Int, right: Int) {
        self.top = top
        self.left = left
        self.bottom = bottom
        self.right = right
    }
}

/// 工作表 — One sheet of a workbook, with what a reader of it would see and what was hidden from them.
package struct Sheet: Sendable {
    package let name: String
    package let hidden: Bool
    /// Dense from row 0; a row ends at its last cell that holds something.
    package var rows: [[Cell]]
    package let merges: [Range2D]
    package let hiddenRows: Set<Int>
    package let hiddenColumns: Set<Int>

    package init(
        name: String, hidden: Bool = false, rows: [[Cell]], merges: [Range2D] = [],
        hiddenRows: Set<Int> = [], hiddenColumns: Set<Int> = []
    ) {
        self.name = name
        self.hidden = hidden
        self.rows = rows
        self.merges = merges
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
    }

    /// The cell there, or `.empty` outside of what is written.
    package subscript(row: Int, column: Int) -> Cell {
        guard rows.indices.contains(row), rows[row].indices.contains(column) else { return .empty }
        return rows[row][column]
    }
}

/// 工作簿 — A file of sheets.
package struct Workbook: Sendable {
    package let sheets: [Sheet]

    package init(sheets: [Sheet]) { self.sheets = sheets }
}
