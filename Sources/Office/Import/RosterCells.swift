import Documents
import Records

// One cell of the row at a time: what cannot be read becomes a fault of that cell.
extension RosterRowReader {
    mutating func take<Value>(
        _ column: RosterColumn, _ read: (Cell) -> Documents.Reading<Value>
    ) -> Value? {
        let cell = sheet.cell(row, column)
        if !RosterColumn.required.contains(column), RosterText.saysNothing(cell.plain) {
            return nil
        }
        guard !isFault(cell, column) else { return nil }
        let reading = read(cell)
        if let sentence = reading.sentence {
            entry.faults.append(
                RosterFault(column, sentence, isWarning: !reading.isUnreadable))
        }
        return reading.value
    }

    mutating func text(_ column: RosterColumn) -> String? {
        take(column) { cell in
            let line = RosterText.line(cell.plain)
            if line.isEmpty { return .nothing }
            guard line.count <= 200 else {
                return .unreadable(
                    Title(
                        "最多200字，现有\(line.count)字",
                        "at most 200 characters, this has \(line.count)"))
            }
            return .plain(line)
        }
    }

    mutating func usual(
        _ column: RosterColumn, _ known: (String) -> String?
    ) -> String? {
        guard let written = text(column) else { return nil }
        if let usual = known(written) { return usual }
        let title = column.title
        entry.warn(
            column, "\(title.chinese)“\(written)”不在通用名称里，照原样读入",
            "“\(written)” is no usual \(title.english.lowercased()); it is kept as it stands")
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

    mutating func isFault(_ cell: Cell, _ column: RosterColumn) -> Bool {
        let shown = cell.plain
        let codes = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"]
        if case .error = cell {
        } else if !shown.hasPrefix("#") || !codes.contains(shown) {
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
