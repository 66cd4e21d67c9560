import CXlsxWriter
import Records

/// Writes one `SheetOut`, from the top down.
struct SheetWriter {
    private let book: OpenWorkbook
    private let sheet: OpenWorkbook.SheetHandle
    private let out: SheetOut
    private var row: UInt32 = 0

    init(_ out: SheetOut, in book: OpenWorkbook) throws(Failure) {
        self.out = out
        self.book = book
        self.sheet = try book.addSheet(out.name)
    }

    mutating func write() {
        setPage()
        setWidths()
        if let title = out.title { across(title, look: .init(isTitle: true), height: 30) }
        if let subtitle = out.subtitle { across(subtitle, look: .init(isNote: true), height: 18) }
        header()
        let first = row
        for cells in out.rows {
            for (column, cell) in cells.enumerated() {
                let kind = out.columns.indices.contains(column) ? out.columns[column].kind : .text
                CellWriter(book: book, sheet: sheet).write(cell, kind, row, UInt16(column))
            }
            row += 1
        }
        setChoices(first)
        for note in out.notes {
            worksheet_write_string(
                sheet, row, 0, ExcelText.encode(note), book.format(.init(isNote: true)))
            row += 1
        }
    }

    private mutating func header() {
        worksheet_set_row(sheet, row, 26, nil)
        let look = book.format(.init(isHeader: true))
        for (column, heading) in out.columns.enumerated() {
            worksheet_write_string(
                sheet, row, UInt16(column), ExcelText.encode(heading.title), look)
        }
        worksheet_repeat_rows(sheet, row, row)
        row += 1
        worksheet_freeze_panes(sheet, row, 0)
    }

    private mutating func across(_ text: String, look: OpenWorkbook.Look, height: Double) {
        worksheet_set_row(sheet, row, height, nil)
        let format = book.format(look)
        if out.columns.count > 1 {
            let last = UInt16(out.columns.count - 1)
            worksheet_merge_range(sheet, row, 0, row, last, ExcelText.encode(text), format)
        } else {
            worksheet_write_string(sheet, row, 0, ExcelText.encode(text), format)
        }
        row += 1
    }

    private func setPage() {
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
        worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页")
    }

    private func setWidths() {
        for (index, column) in out.columns.enumerated() {
            let seen = out.rows.prefix(50).map { row in
                row.indices.contains(index) ? SheetWriter.width(row[index].cell.written) : 0
            }
            let fitting = max(SheetWriter.width(column.title), seen.max() ?? 0) + 3
            // Text columns are text all the way down, for whoever fills in the rows below.
            worksheet_set_column(
                sheet, UInt16(index), UInt16(index), column.width ?? min(40, max(8, fitting)),
                column.kind == .text
                    ? book.format(.init(kind: .text, isBordered: false)) : nil)
        }
    }

    private func setChoices(_ first: UInt32) {
        let last = max(row, first + 500)
        for (index, column) in out.columns.enumerated() where !column.choices.isEmpty {
            ChoiceList.set(column.choices, on: sheet, UInt16(index), first...last)
        }
    }

    /// Han characters are twice as wide as Latin ones.
    private static func width(_ text: String) -> Double {
        let longest = text.split(separator: "\n").max { $0.utf8.count < $1.utf8.count } ?? ""
        return Double(longest.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) })
    }
}
