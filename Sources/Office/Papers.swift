import Documents
package import Records
import Secondment
import Storage

extension Desk {
    /// The report as an official document (GB/T 9704-2012), once it has been written.
    package func reportDocument(
        _ actor: Actor, _ id: ID
    ) async throws(Failure) -> (
        name: String, bytes: [UInt8]
    ) {
        let (document, name) = try await look(actor) { errand -> (OfficialDocument, String) in
            let report = try errand.find(MonthlyReport.declaration, id)
            let posting = try errand.fetch(Posting.declaration, report[MonthlyReport.posting].id)
            return try errand.paper(report, posting)
        }
        return (name, try document.docx())
    }

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

extension Errand {
    fileprivate func paper(_ report: Record, _ posting: Record) throws -> (OfficialDocument, String) {
        let month = report[MonthlyReport.month]
        let name = posting[Posting.personName]
        let home = try fetch(Unit.declaration, posting[Posting.homeUnit].id)[Unit.fullName]
        let office = try shelf.setting("office_name") ?? "组织部"
        var body: [OfficialDocument.Block] = []
        let parts: [(String, String?)] = [
            ("上月打算落实情况", report[MonthlyReport.review]?.text),
            ("工作情况", report[MonthlyReport.work].text),
            ("学习情况", report[MonthlyReport.study].text),
            ("生活情况和困难", report[MonthlyReport.life]?.text),
            ("下月打算", report[MonthlyReport.next].text),
            ("接收单位意见", report[MonthlyReport.remark]?.text),
        ]
        let numerals = ["一", "二", "三", "四", "五", "六"]
        for (heading, text) in parts {
            guard let text, !text.trimmed.isEmpty else { continue }
            let number = numerals[body.count { if case .heading1 = $0 { true } else { false } }]
            body.append(.heading1("\(number)、\(heading)"))
            body += text.split(whereSeparator: \.isNewline).map {
                .paragraph(String($0.filter { !Errand.isMark($0) }).trimmed)
            }
        }
        let document = OfficialDocument(
            title: "\(month.written(.chinese))挂职工作情况汇报", addressees: [office, home],
            body: body, signer: name, date: report.changedAt.day)
        return (document, "\(name)\(month.written(.chinese))挂职工作情况汇报.docx")
    }

    /// The marks of sources are for the screen, where they can be followed.
    private static func isMark(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0x2460...0x2473).contains(scalar.value) || (0x3251...0x325F).contains(scalar.value)
            || (0x32B1...0x32BF).contains(scalar.value)
    }
}
