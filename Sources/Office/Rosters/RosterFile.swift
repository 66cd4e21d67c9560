import Documents
import Records

/// 花名册文件 — The sheets of a file that are rosters, with what each of their columns says.
struct RosterFile: Sendable {
    let sheets: [RosterSheet]
    /// Sheets that hold something else.
    let skipped: [(name: String, reason: Title)]

    /// Columns are counted through the whole file, so that one number names one column of one
    /// sheet.
    static let columnsASheet = 16_384

    /// Fails with `.invalid` where the file is no table, is locked, damaged or too large, or holds
    /// no roster.
    init(_ bytes: [UInt8], named name: String, mapping: [Int: String]?) throws(Failure) {
        let workbook = try Spreadsheet.read(bytes, named: name)
        let shown = workbook.sheets.filter { !$0.hidden }
        var found: [RosterSheet] = []
        var skipped: [(name: String, reason: Title)] = []
        for (index, sheet) in workbook.sheets.enumerated() where shown.isEmpty || !sheet.hidden {
            do throws(Failure) {
                let table = try Table.find(
                    in: Workbook(sheets: [sheet]), words: RosterColumn.words)
                found.append(RosterSheet(index, sheet, table, mapping))
            } catch {
                skipped.append((sheet.name, RosterFile.noHeader))
            }
        }
        guard !found.isEmpty else {
            // Asked of all sheets at once, the search says best what it missed.
            _ = try Table.find(in: workbook, words: RosterColumn.words)
            throw .problem(RosterFile.noHeader.chinese, RosterFile.noHeader.english)
        }
        let named = found.filter { $0.columns[.name] != nil }
        if !named.isEmpty {
            for sheet in found where sheet.columns[.name] == nil {
                skipped.append((sheet.name, Title("没有“姓名”这一列", "it has no column of names")))
            }
        }
        self.sheets = named.isEmpty ? found : named
        self.skipped = skipped
    }

    private static let noHeader = Title("没有花名册的表头", "it has no header of a roster")

    /// `C7`; where the file has several rosters, `青石县!C7`.
    func address(_ sheet: Int, row number: Int, column: Int) -> String {
        let cell = CellAddress.name(row: number - 1, column: column)
        return sheets.count > 1 ? "\(sheets[sheet].name)!\(cell)" : cell
    }

    /// Columns that no roster can be without, by the header that lacks them.
    var missing: [(sheet: Int, column: RosterColumn)] {
        sheets.indices.flatMap { index in
            RosterColumn.required.filter { sheets[index].columns[$0] == nil }.map { (index, $0) }
        }
    }
}

/// One sheet that is a roster.
struct RosterSheet: Sendable {
    let index: Int
    let sheet: Sheet
    let table: HeadedTable
    /// Where each thing is told.
    let columns: [RosterColumn: Int]
    /// The same by the columns' places, for every cell of every row.
    private let places: [Int?]

    var name: String { sheet.name }

    init(_ index: Int, _ sheet: Sheet, _ table: HeadedTable, _ mapping: [Int: String]?) {
        var columns: [RosterColumn: Int] = [:]
        let chosen = mapping ?? [:]
        for column in table.columns {
            let place = index * RosterFile.columnsASheet + column.index
            guard chosen[place] == nil, let key = column.key.flatMap(RosterColumn.init) else {
                continue
            }
            columns[key] = column.index
        }
        // What somebody chose stands over what was guessed.
        for column in table.columns {
            let place = index * RosterFile.columnsASheet + column.index
            if let key = chosen[place].flatMap(RosterColumn.init) { columns[key] = column.index }
        }
        self.index = index
        self.sheet = sheet
        self.table = table
        self.columns = columns
        self.places = RosterColumn.allCases.map { columns[$0] }
    }

    func cell(_ row: HeadedRow, _ column: RosterColumn) -> Cell {
        guard let index = places[column.place], row.cells.indices.contains(index) else {
            return .empty
        }
        return row.cells[index]
    }

    /// The column of the sheet in which a fault stands; where it has no column of its own, one
    /// beside it.
    func place(of fault: RosterFault) -> Int {
        let beside: [RosterColumn] =
            [.term, .first, .last].contains(fault.column) ? [.last, .first, .term] : []
        let place = ([fault.column] + beside + [.name]).lazy.compactMap { columns[$0] }.first
        return place ?? table.columns.first?.index ?? 0
    }

    /// The last row of the header, counted from 0.
    var headerRow: Int { table.headerRows.upperBound - 1 }
}
