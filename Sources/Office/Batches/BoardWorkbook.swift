package import Desk
import Documents
package import Records
import Secondment

extension Desk {
    /// The board as a spreadsheet: a shape and a word in every cell, so that it reads without colour.
    package func boardWorkbook(
        _ actor: Actor, _ batch: ID, side: String?
    ) async throws(Failure)
        -> [UInt8]
    {
        let board = try await board(actor, batch, side: side)
        let language = actor.language
        let people = [
            Column(Title("干部", "Secondee")[language], width: 10),
            Column(Title("派出单位", "Sending unit")[language], width: 24),
            Column(Title("接收单位", "Host unit")[language], width: 24),
        ]
        let columns = board.columns.map { column in
            Column(
                column.title[language] + (column.month.map { " \($0.dotted)" } ?? ""), width: 12)
        }
        let rows = board.rows.map { row in
            [row.name, row.homeUnit, row.hostUnit].map { CellOut(.text($0)) }
                + row.cells.map { cell in
                    guard let cell else { return CellOut(.empty) }
                    return CellOut(
                        .text("\(cell.look.mark) \(cell.look.title[language])"),
                        mark: cell.look.spreadsheetMark)
                }
        }
        return try Spreadsheet.write(
            WorkbookOut(sheets: [
                SheetOut(
                    name: Title("批次一览", "Board")[language], title: board.batch[Batch.heading],
                    subtitle: "\(board.today.written(language))　\(actor.name)",
                    columns: people + columns, rows: rows,
                    notes: DueRow.Look.allCases.map { "\($0.mark) \($0.title[language])" })
            ]))
    }
}

extension DueRow.Look {
    /// The shapes are the board's own, written in the cell; the workbook adds the colour.
    fileprivate var spreadsheetMark: Documents.Mark {
        switch self {
        case .late: .late
        case .soon: .soon
        case .done: .good
        case .exempt: .exempt
        case .half, .now, .wait: .none
        }
    }
}
