import Foundation
import Records

/// Tables of a web page saved as `.xls`, as office systems export them. Each table becomes a sheet.
struct HTMLTable {
    private var sheets: [Sheet] = []
    private var rows: [[Cell]] = []
    private var merges: [Range2D] = []
    /// By column, the last row that an earlier row's `rowspan` has taken.
    private var taken: [Int] = []
    private let budget: ReadingBudget

    private var depth = 0
    private var column = 0
    private var text = ""
    private var open: (rowSpan: Int, columnSpan: Int)?

    static func read(
        _ bytes: [UInt8], named name: String, limits: ReadingLimits
    ) throws(Failure) -> Workbook {
        guard let page = decode(bytes) else { throw Unreadable.damaged(name) }
        var table = HTMLTable(budget: ReadingBudget(name, limits))
        for token in HTMLTokens(page) { try table.take(token) }
        try table.endTable()
        guard !table.sheets.isEmpty else {
            throw Unreadable.other(name, "是网页，其中没有表格", "is a web page without a table")
        }
        return Workbook(sheets: table.sheets)
    }

    private init(budget: ReadingBudget) { self.budget = budget }

    /// The page may name its encoding; browsers believe it before they guess.
    private static func decode(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        if ["charset=gb", "charset=\"gb", "charset='gb"].contains(where: head.contains),
            let text = TextEncoding.gb18030(bytes)
        {
            return text
        }
        return TextEncoding.decode(bytes)
    }

    private var name: String { "表\(sheets.count + 1)" }

    private mutating func take(_ token: HTMLTokens.Token) throws(Failure) {
        switch token {
        case .text(let more):
            if open != nil, text.utf8.count < budget.limits.cellBytes { text += more }
        case .start("table", _, _): depth += 1
        case .end("table"):
            depth -= 1
            if depth <= 0 { try endTable() }
        case .start("tr", _, _):
            try endCell()
            try startRow()
        case .start("td", let rowSpan, let columnSpan), .start("th", let rowSpan, let columnSpan):
            try endCell()
            if rows.isEmpty { try startRow() }
            open = (span(rowSpan), span(columnSpan))
        case .end("td"), .end("th"), .end("tr"): try endCell()
        case .start("br", _, _), .start("p", _, _), .start("div", _, _):
            if open != nil, !text.isEmpty, text.utf8.count < budget.limits.cellBytes { text += "\n" }
        default: break
        }
    }

    private func span(_ text: String?) -> Int {
        min(1000, max(1, text.flatMap { Int($0) } ?? 1))
    }

    private mutating func startRow() throws(Failure) {
        try budget.add(cells: 1, row: rows.count, of: name)
        rows.append([])
        column = 0
    }

    private mutating func endCell() throws(Failure) {
        guard let spans = open else { return }
        let row = rows.count - 1
        while column < taken.count, taken[column] >= row { column += 1 }
        let written = text.spaced.trimming(\.isWhitespace)
        if !written.isEmpty, column < CellAddress.columns {
            try budget.add(cells: column - rows[row].count + 1, row: row, of: name)
            try budget.add(written, row: row, column: column, of: name)
            while rows[row].count < column { rows[row].append(.empty) }
            rows[row].append(.text(written))
        }
        if spans.rowSpan > 1 || spans.columnSpan > 1, column < CellAddress.columns {
            try budget.addMerge(of: name)
            try budget.add(cells: spans.rowSpan * spans.columnSpan, row: row, of: name)
            merges.append(
                Range2D(
                    top: row, left: column, bottom: row + spans.rowSpan - 1,
                    right: column + spans.columnSpan - 1))
            let end = min(column + spans.columnSpan, CellAddress.columns)
            while taken.count < end { taken.append(-1) }
            for beside in column..<end where spans.rowSpan > 1 {
                taken[beside] = max(taken[beside], row + spans.rowSpan - 1)
            }
        }
        column = min(column + spans.columnSpan, CellAddress.columns)
        text = ""
        open = nil
    }

    private mutating func endTable() throws(Failure) {
        try endCell()
        if rows.contains(where: { !$0.isEmpty }) {
            guard sheets.count < budget.limits.sheets else {
                throw Unreadable.tooMany(budget.fileName, "表格", "tables", budget.limits.sheets)
            }
            sheets.append(Sheet(name: name, rows: rows, merges: merges))
        }
        (rows, merges, taken, column) = ([], [], [], 0)
    }
}

extension String {
    /// With ordinary blanks for those that do not break.
    fileprivate var spaced: String {
        guard utf8.contains(0xC2) else { return self }
        var result = UnicodeScalarView()
        for scalar in unicodeScalars { result.append(scalar == "\u{00A0}" ? " " : scalar) }
        return String(result)
    }
}
