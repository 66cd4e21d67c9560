import Foundation
import Records

/// Tables of a web page saved as `.xls`, as office systems export them. Each table becomes a sheet.
struct HTMLTable {
    private var sheets: [Sheet] = []
    private var rows: [[Cell]] = []
    private var merges: [Range2D] = []
    /// Cells that an earlier row's `rowspan` has taken, by row and column.
    private var taken: Set<Place> = []
    private var cells = 0
    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    private var depth = 0
    private var column = 0
    private var text = ""
    private var open: (rowSpan: Int, columnSpan: Int)?

    static func read(
        _ bytes: [UInt8], named name: String, limits: ReadingLimits
    ) throws(Failure) -> Workbook {
        guard let page = decode(bytes) else { throw Unreadable.damaged(name) }
        var table = HTMLTable()
        for token in HTMLTokens(page) {
            table.take(token)
            guard table.cells <= limits.cells else {
                throw Unreadable.tooManyCells(name, sheet: "表\(table.sheets.count + 1)")
            }
        }
        table.endTable()
        guard !table.sheets.isEmpty else {
            throw Unreadable.other(name, "是网页，其中没有表格", "is a web page without a table")
        }
        return Workbook(sheets: table.sheets)
    }

    /// The page may name its encoding; browsers believe it before they guess.
    private static func decode(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        if ["charset=gb", "charset=\"gb", "charset='gb"].contains(where: head.contains),
            let text = String(bytes: bytes, encoding: TextEncoding.gb18030)
        {
            return text
        }
        return TextEncoding.decode(bytes)
    }

    private mutating func take(_ token: HTMLTokens.Token) {
        switch token {
        case .text(let more): if open != nil { text += more }
        case .start("table", _): depth += 1
        case .end("table"):
            depth -= 1
            if depth <= 0 { endTable() }
        case .start("tr", _):
            endCell()
            rows.append([])
            column = 0
        case .start("td", let attributes), .start("th", let attributes):
            endCell()
            if rows.isEmpty { rows.append([]) }
            open = (span(attributes["rowspan"]), span(attributes["colspan"]))
        case .end("td"), .end("th"), .end("tr"): endCell()
        case .start("br", _), .start("p", _), .start("div", _):
            if open != nil, !text.isEmpty { text += "\n" }
        default: break
        }
    }

    private func span(_ text: String?) -> Int {
        min(1000, max(1, text.flatMap { Int($0) } ?? 1))
    }

    private mutating func endCell() {
        guard let spans = open else { return }
        let row = rows.count - 1
        while taken.contains(Place(row: row, column: column)) { column += 1 }
        let written = text.replacing("\u{00A0}", with: " ").trimming(\.isWhitespace)
        if !written.isEmpty, column < CellAddress.columns {
            cells += column - rows[row].count + 1
            while rows[row].count < column { rows[row].append(.empty) }
            rows[row].append(.text(written))
        }
        if spans.rowSpan > 1 || spans.columnSpan > 1 {
            merges.append(
                Range2D(
                    top: row, left: column, bottom: row + spans.rowSpan - 1,
                    right: column + spans.columnSpan - 1))
            cells += spans.rowSpan * spans.columnSpan
            for below in 0..<spans.rowSpan where below > 0 {
                for beside in 0..<spans.columnSpan {
                    taken.insert(Place(row: row + below, column: column + beside))
                }
            }
        }
        column += spans.columnSpan
        text = ""
        open = nil
    }

    private mutating func endTable() {
        endCell()
        if rows.contains(where: { !$0.isEmpty }) {
            sheets.append(Sheet(name: "表\(sheets.count + 1)", rows: rows, merges: merges))
        }
        (rows, merges, taken, column) = ([], [], [], 0)
    }
}
