package import Records

/// 表列 — One column of a table that was found; `key` is nil where no word fits its title.
package struct HeadedColumn: Sendable, Hashable {
    package let index: Int
    package let key: String?
    package let title: String
}

/// 表行 — One row of data.
package struct HeadedRow: Sendable, Hashable {
    /// As the sheet numbers its rows, from 1.
    package let number: Int
    package let cells: [Cell]
    package let hidden: Bool

    /// The cell in that column of the sheet, or `.empty`.
    package subscript(column: HeadedColumn) -> Cell {
        cells.indices.contains(column.index) ? cells[column.index] : .empty
    }
}

/// 略去的行 — A row that was not taken for data, and why.
package struct LeftOutRow: Sendable, Hashable {
    package let number: Int
    package let reason: Title
}

/// 数据表 — The table within a workbook: where its header stands, and what follows it.
package struct HeadedTable: Sendable {
    package let sheet: String
    package let sheetIndex: Int
    /// Rows of the sheet, counted from 0.
    package let headerRows: Range<Int>
    package let columns: [HeadedColumn]
    package var rows: [HeadedRow]
    package var leftOut: [LeftOutRow]

    package func column(_ key: String) -> HeadedColumn? {
        columns.first { $0.key == key }
    }

    /// The row's cell under this key; `.empty` where the table has no such column.
    package func cell(_ row: HeadedRow, _ key: String) -> Cell {
        column(key).map { row[$0] } ?? .empty
    }
}
