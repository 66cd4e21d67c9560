import Documents
package import Records

/// 表格文件 — Lists as files for spreadsheet programs.
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
}
