import CXlsxWriter
import Records

/// Writes one cell with its mark and its remark.
struct CellWriter {
    let book: OpenWorkbook
    let sheet: OpenWorkbook.SheetHandle

    func write(_ out: CellOut, _ kind: Column.Kind, _ row: UInt32, _ column: UInt16) {
        var shown = kind
        if case .day = out.cell { shown = .day }
        if case .text = out.cell { shown = .text }
        let format = book.format(.init(kind: shown, mark: out.mark))
        switch out.cell {
        case .empty: worksheet_write_blank(sheet, row, column, format)
        case .number(let number) where kind != .text && number.isFinite:
            worksheet_write_number(sheet, row, column, number, format)
        case .day(let day) where day.year >= 1900:
            worksheet_write_number(sheet, row, column, SerialDay.serial(day), format)
        case .flag(let flag) where kind != .text:
            worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, format)
        default: text(out.cell.written, row, column, format)
        }
        if let comment = out.comment, !comment.isEmpty {
            worksheet_write_comment(sheet, row, column, CellWriter.short(comment))
        }
    }

    private func text(
        _ text: String, _ row: UInt32, _ column: UInt16, _ format: OpenWorkbook.Format?
    ) {
        worksheet_write_string(sheet, row, column, ExcelText.encode(CellWriter.short(text)), format)
    }

    /// Excel holds at most 32,767 characters in a cell.
    private static func short(_ text: String) -> String {
        text.utf16.count <= 32_000 ? text : String(text.prefix(16_000)) + "…"
    }
}
