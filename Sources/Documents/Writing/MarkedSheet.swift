import CXlsxWriter
package import Records

/// 错格 — A problem in one cell of a sheet; row and column count from 0.
package struct CellProblem: Sendable {
    package let row: Int
    package let column: Int
    package let sentence: String

    package init(row: Int, column: Int, sentence: String) {
        self.row = row
        self.column = column
        self.sentence = sentence
    }
}

extension Spreadsheet {
    /// The sheet as it was sent, with every faulty cell filled and commented, and a last column
    /// 「问题」 that lists the sentences of its row. Somebody can mend it and send it again: on
    /// reading, the new column is only one more that nobody asked for.
    package static func marked(
        _ sheet: Sheet, problems: [CellProblem], headerRow: Int? = nil
    ) throws(Failure) -> [UInt8] {
        try write { book throws(Failure) in
            let handle = try book.addSheet(sheet.name)
            MarkedSheet(book: book, handle: handle, sheet: sheet, problems: problems).write(
                headerRow)
        }
    }
}

/// Writes a rejected sheet back with its problems.
private struct MarkedSheet {
    let book: OpenWorkbook
    let handle: OpenWorkbook.SheetHandle
    let sheet: Sheet
    let problems: [CellProblem]

    func write(_ headerRow: Int?) {
        let byRow = Dictionary(grouping: problems, by: \.row)
        let last = max(sheet.rows.map(\.count).max() ?? 0, (problems.map(\.column).max() ?? -1) + 1)
        // The writer fills every cell of a range, however large it is said to be.
        var left = 200_000
        for merge in sheet.merges where merge.right < last && merge.bottom < sheet.rows.count {
            left -= (merge.right - merge.left + 1) * (merge.bottom - merge.top + 1)
            guard left >= 0, merge.left >= 0, merge.top >= 0 else { break }
            worksheet_merge_range(
                handle, UInt32(merge.top), UInt16(merge.left), UInt32(merge.bottom),
                UInt16(merge.right), "", book.format(.init(kind: .text)))
        }
        let writer = CellWriter(book: book, sheet: handle)
        let rows = max(sheet.rows.count, (problems.map(\.row).max() ?? -1) + 1)
        for row in 0..<rows {
            let faults = Dictionary(grouping: byRow[row] ?? [], by: \.column)
            let own = sheet.rows.indices.contains(row) ? sheet.rows[row].count : 0
            for column in 0..<max(own, (faults.keys.max() ?? -1) + 1) {
                let sentences = faults[column]?.map(\.sentence).joined(separator: "\n")
                let cell = sheet[row, column]
                guard sentences != nil || cell != .empty else { continue }
                let out = CellOut(cell, mark: sentences == nil ? .none : .late, comment: sentences)
                writer.write(out, .number, UInt32(row), UInt16(column))
            }
            list(byRow[row] ?? [], UInt32(row), UInt16(last), isHeader: row == headerRow, writer)
        }
        worksheet_set_column(handle, 0, UInt16(max(0, last - 1)), 14, nil)
        worksheet_set_column(handle, UInt16(last), UInt16(last), 50, nil)
        if let headerRow { worksheet_freeze_panes(handle, UInt32(headerRow + 1), 0) }
    }

    private func list(
        _ faults: [CellProblem], _ row: UInt32, _ column: UInt16, isHeader: Bool,
        _ writer: CellWriter
    ) {
        if isHeader {
            worksheet_write_string(handle, row, column, "问题", book.format(.init(isHeader: true)))
        } else if !faults.isEmpty {
            let sentences = faults.sorted { $0.column < $1.column }.map { fault in
                "\(CellAddress.letters(fault.column))\(fault.row + 1)：\(fault.sentence)"
            }
            let cell = Cell.text(sentences.joined(separator: "\n"))
            writer.write(CellOut(cell), .text, row, column)
        }
    }
}
