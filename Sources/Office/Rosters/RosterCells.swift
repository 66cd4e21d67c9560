import Documents
import Records

// One cell of the row at a time: what cannot be read becomes a fault of that cell.
extension RosterRowReader {
    /// Text is tidied once here and read by `text`; any other cell is read by `read`.
    mutating func take<Value>(
        _ column: RosterColumn, text: (String) -> Documents.Reading<Value>,
        _ read: (Cell) -> Documents.Reading<Value>
    ) -> Value? {
        let cell = sheet.cell(row, column)
        guard !isTooLong(cell, column) else { return nil }
        let shown = CleanText.plain(cell)
        if !column.isRequired, RosterText.saysNothing(shown) { return nil }
        guard !isFault(cell, shown, column) else { return nil }
        let reading = if case .text = cell { text(shown) } else { read(cell) }
        if let sentence = reading.sentence {
            entry.faults.append(
                RosterFault(column, sentence, isWarning: !reading.isUnreadable))
        }
        return reading.value
    }

    /// Told from the bytes alone: a long text may stand in thousands of cells, and is read in none.
    mutating func isTooLong(_ cell: Cell, _ column: RosterColumn) -> Bool {
        guard case .text(let text) = cell, text.utf8.count > RosterText.longest else { return false }
        if !isRefused(column) {
            entry.refuse(
                column, "“\(text.inBrief)”过长，最多200字", "“\(text.inBrief)” is too long; at most 200 characters")
        }
        return true
    }

    mutating func takeDate(_ column: RosterColumn) -> CivilDate? {
        take(column, text: { [memory] in memory.date($0) }, DateText.read)
    }

    mutating func text(_ column: RosterColumn) -> String? {
        take(column, text: RosterRowReader.line) { RosterRowReader.line($0.plain) }
    }

    private static func line(_ text: String) -> Documents.Reading<String> {
        let line = RosterText.line(text)
        if line.isEmpty { return .nothing }
        // No text has more characters than bytes.
        guard line.utf8.count <= 200 || line.count <= 200 else {
            return .unreadable(
                Title(
                    "最多200字，现有\(line.count)字",
                    "at most 200 characters, this has \(line.count)"))
        }
        return .plain(line)
    }

    mutating func usual(
        _ column: RosterColumn, _ known: (String) -> String?
    ) -> String? {
        guard let written = text(column) else { return nil }
        if let usual = known(written) { return usual }
        let title = column.title
        entry.warn(
            column, "\(title.chinese)“\(written.inBrief)”不在通用名称里，照原样读入",
            "“\(written.inBrief)” is no usual \(title.english.lowercased()); it is kept as it stands")
        return written
    }

    mutating func needed(_ column: RosterColumn, _ value: String?) -> String? {
        // A column that is not there at all is reported once, at the header.
        if value == nil, sheet.columns[column] != nil, !isRefused(column) {
            let title = column.title
            entry.refuse(
                column, "没有填写\(title.chinese)", "the \(title.english.lowercased()) is missing")
        }
        return value
    }

    mutating func isFault(_ cell: Cell, _ shown: String, _ column: RosterColumn) -> Bool {
        if case .error = cell {
        } else if shown.utf8.first != UInt8(ascii: "#") || !RosterText.faults.contains(shown) {
            return false
        }
        entry.refuse(
            column, "单元格是错误值 \(shown)，请改为具体内容",
            "the cell holds the error value \(shown); type the content instead")
        return true
    }

    func isRefused(_ column: RosterColumn) -> Bool {
        entry.faults.contains { $0.column == column && !$0.isWarning }
    }

    mutating func refuse(_ column: RosterColumn, _ chinese: String, _ english: String) {
        entry.refuse(column, chinese, english)
    }
}
