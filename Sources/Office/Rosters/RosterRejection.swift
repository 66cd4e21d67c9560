import Documents
import Records

/// 退回的花名册 — A roster as it was sent, with every problem marked in its cell.
enum RosterRejection {
    /// One faulty sheet comes back as it was; several come back as tables, one sheet each. Where
    /// there is nothing but doubts, these are marked; where there is nothing at all, the first
    /// sheet comes back.
    static func workbook(_ judged: RosterJudgement) throws(Failure) -> [UInt8] {
        let onlyDoubts = judged.problems.isEmpty
        var problems: [Int: [CellProblem]] = [:]
        for (sheet, column) in judged.file.missing {
            let roster = judged.file.sheets[sheet]
            problems[sheet, default: []].append(
                CellProblem(
                    row: roster.headerRow, column: roster.table.columns.first?.index ?? 0,
                    sentence: "表头里没有“\(column.title.chinese)”这一列"))
        }
        for entry in judged.entries {
            let roster = judged.file.sheets[entry.sheet]
            for fault in entry.faults where onlyDoubts || !fault.isWarning {
                problems[entry.sheet, default: []].append(
                    CellProblem(
                        row: entry.number - 1, column: roster.place(of: fault),
                        sentence: fault.sentence.chinese))
            }
        }
        let faulty = problems.keys.sorted()
        guard faulty.count > 1 else {
            let roster = judged.file.sheets[faulty.first ?? 0]
            return try Spreadsheet.marked(
                roster.sheet, problems: problems[faulty.first ?? 0] ?? [],
                headerRow: roster.headerRow)
        }
        return try Spreadsheet.write(
            WorkbookOut(
                sheets: faulty.map { table(judged.file.sheets[$0], problems[$0] ?? []) }))
    }

    private static func table(_ roster: RosterSheet, _ problems: [CellProblem]) -> SheetOut {
        let byRow = Dictionary(grouping: problems, by: \.row)
        let keys = Dictionary(
            roster.columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        let columns = roster.table.columns
        return SheetOut(
            name: roster.name,
            columns: columns.map { Column(keys[$0.index]?.title.chinese ?? $0.title) }
                + [Column("问题", width: 50)],
            rows: roster.table.rows.map { row in
                let faults = byRow[row.number - 1] ?? []
                let cells = columns.map { column in
                    let here = faults.filter { $0.column == column.index }.map(\.sentence)
                    return CellOut(
                        row[column], mark: here.isEmpty ? .none : .late,
                        comment: here.isEmpty ? nil : here.joined(separator: "\n"))
                }
                let all = faults.map(\.sentence).joined(separator: "\n")
                return cells + [CellOut(all.isEmpty ? .empty : .text(all))]
            },
            notes: (byRow[roster.headerRow] ?? []).map(\.sentence))
    }
}
