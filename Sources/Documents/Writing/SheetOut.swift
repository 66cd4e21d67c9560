/// 列 — One column of a sheet that we write.
package struct Column: Sendable {
    package enum Kind: Sendable { case text, number, day }

    package let title: String
    /// In characters of the default font; nil lets the title and the first rows decide.
    package let width: Double?
    /// Text columns keep identity numbers and telephones as they are, also when edited later.
    package let kind: Kind
    /// What may be chosen in this column; empty for anything.
    package let choices: [String]

    package init(
        _ title: String, width: Double? = nil, kind: Kind = .text, choices: [String] = []
    ) {
        self.title = title
        self.width = width
        self.kind = kind
        self.choices = choices
    }
}

/// 写出的单元格 — A cell, the state it shows, and a remark that appears beside it.
package struct CellOut: Sendable {
    package let cell: Cell
    package let mark: Mark
    package let comment: String?

    package init(_ cell: Cell, mark: Mark = .none, comment: String? = nil) {
        self.cell = cell
        self.mark = mark
        self.comment = comment
    }
}

/// 写出的工作表 — A titled table, ready to be printed on A4.
package struct SheetOut: Sendable {
    package let name: String
    /// Over the whole width, in the first row.
    package let title: String?
    /// Under the title: who reports, when, in what unit.
    package let subtitle: String?
    package let columns: [Column]
    package let rows: [[CellOut]]
    /// Under the table.
    package let notes: [String]

    package init(
        name: String, title: String? = nil, subtitle: String? = nil, columns: [Column],
        rows: [[CellOut]], notes: [String] = []
    ) {
        self.name = name
        self.title = title
        self.subtitle = subtitle
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }
}

/// 写出的工作簿 — What goes into one file.
package struct WorkbookOut: Sendable {
    package let sheets: [SheetOut]

    package init(sheets: [SheetOut]) { self.sheets = sheets }
}
