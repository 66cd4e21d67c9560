import CFreeXL
import Records

/// Reads `.xls` through FreeXL, which knows every version of the format but neither formulas,
/// merged cells nor what is hidden.
enum OldXls {
    static func read(
        path: String, named name: String, limits: ReadingLimits
    ) throws(Failure) -> Workbook {
        var handle: UnsafeRawPointer?
        let opened = freexl_open(path, &handle)
        defer { if let handle { freexl_close(handle) } }
        guard opened == FREEXL_OK, let handle else { throw Unreadable.damaged(name) }
        guard info(handle, FREEXL_BIFF_PASSWORD) != UInt32(FREEXL_BIFF_OBFUSCATED) else {
            throw Unreadable.locked(name)
        }
        let budget = ReadingBudget(name, limits)
        guard info(handle, FREEXL_BIFF_SHEET_COUNT) <= UInt32(clamping: limits.sheets) else {
            throw Unreadable.tooMany(name, "工作表", "sheets", limits.sheets)
        }
        var sheets: [Sheet] = []
        for index in 0..<UInt16(clamping: info(handle, FREEXL_BIFF_SHEET_COUNT)) {
            sheets.append(try sheet(handle, index, budget))
        }
        guard !sheets.isEmpty else { throw Unreadable.damaged(name) }
        return Workbook(sheets: sheets)
    }

    private static func info(_ handle: UnsafeRawPointer, _ what: Int32) -> UInt32 {
        var value: UInt32 = 0
        freexl_get_info(handle, UInt16(what), &value)
        return value
    }

    private static func sheet(
        _ handle: UnsafeRawPointer, _ index: UInt16, _ budget: ReadingBudget
    ) throws(Failure) -> Sheet {
        var title: UnsafePointer<CChar>?
        freexl_get_worksheet_name(handle, index, &title)
        let sheetName = title.map { String(cString: $0).inBrief } ?? "Sheet\(Int(index) + 1)"
        var rows: UInt32 = 0
        var columns: UInt16 = 0
        guard freexl_select_active_worksheet(handle, index) == FREEXL_OK,
            freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK
        else { throw Unreadable.damaged(budget.fileName) }
        // Each cell is asked for, whether there is one or not.
        try budget.add(cells: Int(rows) * Int(columns), row: max(0, Int(rows) - 1), of: sheetName)
        budget.forget()
        var gatherer = RowGatherer(budget, sheet: sheetName)
        for row in 0..<rows {
            var cells: [Cell] = []
            for column in 0..<columns {
                var value = FreeXL_CellValue()
                guard freexl_get_cell_value(handle, row, column, &value) == FREEXL_OK else {
                    continue
                }
                let cell = cell(value)
                guard cell != .empty else { continue }
                while cells.count < Int(column) { cells.append(.empty) }
                cells.append(cell)
            }
            try gatherer.take(SheetRow(index: Int(row), cells: cells, hidden: false))
        }
        return Sheet(name: sheetName, rows: gatherer.rows)
    }

    private static func cell(_ value: FreeXL_CellValue) -> Cell {
        switch Int32(value.type) {
        case FREEXL_CELL_INT: return .number(Double(value.value.int_value))
        case FREEXL_CELL_DOUBLE:
            let number = value.value.double_value
            return number.isFinite ? .number(number) : .empty
        case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT:
            guard let start = value.value.text_value else { return .empty }
            let text = String(cString: start)
            return text.isEmpty ? .empty : .text(text)
        case FREEXL_CELL_DATE, FREEXL_CELL_DATETIME, FREEXL_CELL_TIME:
            guard let start = value.value.text_value else { return .empty }
            let text = String(cString: start)
            return Day(iso: text.prefix(10)).map(Cell.day) ?? .text(text)
        default: return .empty
        }
    }
}
