import Documents
package import Records
import Secondment

/// 表格文件 — Lists and the board as files for spreadsheet programs.
extension Desk {
    /// A list as a spreadsheet: the columns of the listing, every row that the actor may see.
    package func listWorkbook(
        _ actor: Actor, _ kind: String, _ filter: Filter
    ) async throws(Failure) -> [UInt8] {
        let page = try await list(actor, kind, filter, limit: 100_000)
        let language = actor.language
        return try Spreadsheet.write(
            WorkbookOut(sheets: [
                SheetOut(
                    name: page.listing.title[language], title: page.listing.title[language],
                    subtitle: "\(actor.name) \(now().written)",
                    columns: page.listing.columns.map { Column($0.title[language]) }
                        + [Column(Title("阶段", "Stage")[language])],
                    rows: page.records.map { record in
                        page.listing.columns.map {
                            CellOut(.text(page.names.shown($0, of: record, language)))
                        } + [CellOut(.text(record.stageTitle[language]))]
                    })
            ]))
    }

    package func listText(
        _ actor: Actor, _ kind: String, _ filter: Filter
    ) async throws(Failure)
        -> [UInt8]
    {
        let page = try await list(actor, kind, filter, limit: 100_000)
        let language = actor.language
        let header = page.listing.columns.map(\.title[language]) + [Title("阶段", "Stage")[language]]
        let rows = page.records.map { record in
            page.listing.columns.map { page.names.shown($0, of: record, language) }
                + [record.stageTitle[language]]
        }
        return try CSV.write(
            [header] + rows, encoding: .utf8WithBOM)
    }

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
