package import Records

/// 找表 — Finds the table in a workbook as people make them: with titles, groups, notes and cover
/// sheets.
package enum Table {
    /// The sheet and rows that hold the most of the titles asked for. A hidden sheet counts only
    /// where there is no visible one.
    ///
    /// Fails with `.invalid` where nowhere `least` different titles stand in one header.
    package static func find(
        in workbook: Workbook, words: [HeaderWord], least: Int = 3, limits: ReadingLimits = ReadingLimits()
    ) throws(Failure) -> HeadedTable {
        let (index, block) = try header(of: workbook, words: words, least: least)
        let sheet = workbook.sheets[index]
        var sieve = RowSieve(block, merges: sheet.merges)
        var rows: [HeadedRow] = []
        for number in sheet.rows.indices.dropFirst(block.rows.upperBound) {
            let row = SheetRow(
                index: number, cells: sheet.rows[number], hidden: sheet.hiddenRows.contains(number))
            if let taken = sieve.take(row) { rows.append(taken) }
            guard sieve.added <= limits.cells else {
                throw Unreadable.tooManyCells(sheet.name, sheet: sheet.name)
            }
        }
        return HeadedTable(
            sheet: sheet.name, sheetIndex: index, headerRows: block.rows, columns: block.columns,
            rows: rows, leftOut: sieve.leftOut)
    }

    /// As `find`, for long files: each row of data is handed over and none is kept, so the table
    /// that comes back has no rows. `start` is called once, when the header is known.
    package static func each(
        path: String, named name: String, words: [HeaderWord], least: Int = 3,
        limits: ReadingLimits = ReadingLimits(),
        start: (HeadedTable) throws -> Void = { _ in },
        _ body: (HeadedRow) throws -> Void
    ) throws -> HeadedTable {
        let file = try SpreadsheetFile(path: path, named: name, limits: limits)
        let top = try file.workbook(firstRows: 64)
        let (index, block) = try header(of: top, words: words, least: least)
        var sieve = RowSieve(block, merges: top.sheets[index].merges)
        var table = HeadedTable(
            sheet: top.sheets[index].name, sheetIndex: index, headerRows: block.rows,
            columns: block.columns, rows: [], leftOut: [])
        try start(table)
        try file.eachRow(sheet: index) { row in
            guard row.index >= block.rows.upperBound else { return }
            if let taken = sieve.take(row) { try body(taken) }
        }
        table.leftOut = sieve.leftOut
        return table
    }

    private static func header(
        of workbook: Workbook, words: [HeaderWord], least: Int
    ) throws(Failure) -> (Int, HeaderBlock) {
        let lexicon = HeaderLexicon(words)
        let visible = workbook.sheets.indices.filter { !workbook.sheets[$0].hidden }
        var best: (index: Int, block: HeaderBlock)?
        for index in visible.isEmpty ? Array(workbook.sheets.indices) : visible {
            guard let block = HeaderSearch(workbook.sheets[index], lexicon: lexicon).best() else {
                continue
            }
            if block.score > (best?.block.score ?? 0) { best = (index, block) }
        }
        guard let best, best.block.score >= least else {
            throw missing(words, found: best?.block.columns.filter { $0.key != nil } ?? [], least)
        }
        return best
    }

    private static func missing(
        _ words: [HeaderWord], found: [HeadedColumn], _ least: Int
    ) -> Failure {
        let wanted = words.prefix(6).compactMap(\.words.first).joined(separator: "、")
        let seen = found.map(\.title.inBrief).joined(separator: "、")
        let chinese = seen.isEmpty ? "没有找到表头" : "只认出表头“\(seen)”"
        let english = seen.isEmpty ? "no header was found" : "only “\(seen)” was recognised"
        return .problem(
            "\(chinese)，至少需要 \(least) 列。表头应在前 20 行内，列名如：\(wanted)。",
            "In the first 20 rows \(english); at least \(least) columns are needed, "
                + "with titles such as \(wanted).")
    }
}
