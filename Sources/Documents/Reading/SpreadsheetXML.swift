import Foundation
import Records

/// A workbook in the XML of Excel 2003, which many office systems still export under the name
/// `.xls`.
final class SpreadsheetXML: XMLReader {
    private var sheets: [Sheet] = []
    private var name = ""
    private var rows: [[Cell]] = []
    private var merges: [Range2D] = []
    private var hiddenRows: Set<Int> = []
    private var row = -1
    private var column = -1
    private var type = ""
    private var value: [UInt8] = []
    private var inData = false
    private var cells = 0
    private let limit: Int

    private init(limit: Int) { self.limit = limit }

    static func read(
        _ bytes: [UInt8], named name: String, limits: ReadingLimits
    ) throws(Failure) -> Workbook {
        let reader = SpreadsheetXML(limit: limits.cells)
        try XMLPush.read(bytes, with: reader, named: name)
        guard reader.cells <= limits.cells else {
            throw Unreadable.tooManyCells(name, sheet: reader.name)
        }
        return Workbook(sheets: reader.sheets)
    }

    override func start(_ name: XMLWord, _ attributes: XMLAttributes) {
        switch name {
        case "Worksheet":
            self.name = attributes.text("Name") ?? "Sheet\(sheets.count + 1)"
            (rows, merges, hiddenRows, row) = ([], [], [], -1)
        case "Row":
            row = attributes.number("Index").map { $0 - 1 } ?? row + 1
            column = -1
            if attributes.flag("Hidden") { hiddenRows.insert(row) }
        case "Cell": startCell(attributes)
        case "Data":
            type = attributes.text("Type") ?? "String"
            value.removeAll(keepingCapacity: true)
            inData = true
        default: break
        }
    }

    override func end(_ name: XMLWord) {
        switch name {
        case "Data":
            inData = false
            place(read(), row, column)
        case "Worksheet":
            sheets.append(
                Sheet(name: self.name, rows: rows, merges: merges, hiddenRows: hiddenRows))
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if inData { value.append(contentsOf: bytes) }
    }

    private func startCell(_ attributes: XMLAttributes) {
        column = attributes.number("Index").map { $0 - 1 } ?? column + 1
        let across = max(0, attributes.number("MergeAcross") ?? 0)
        let down = max(0, attributes.number("MergeDown") ?? 0)
        guard across + down > 0, across < CellAddress.columns, down < CellAddress.rows else {
            return
        }
        merges.append(
            Range2D(top: row, left: column, bottom: row + down, right: column + across))
        column += across
    }

    private func read() -> Cell {
        let text = String(decoding: value, as: UTF8.self)
        switch type {
        case "Number": return Double(text).map(Cell.number) ?? .text(text)
        case "DateTime": return Day(iso: text.prefix(10)).map(Cell.day) ?? .text(text)
        case "Boolean": return .flag(text == "1")
        case "Error": return .error(text)
        default: return text.isEmpty ? .empty : .text(text)
        }
    }

    private func place(_ cell: Cell, _ row: Int, _ last: Int) {
        let column = merges.last.map { $0.top == row && $0.right == last ? $0.left : last } ?? last
        guard cell != .empty, (0..<CellAddress.rows).contains(row),
            (0..<CellAddress.columns).contains(column)
        else { return }
        cells += max(0, row - rows.count) + column
        guard cells <= limit else { return }
        while rows.count <= row { rows.append([]) }
        while rows[row].count <= column { rows[row].append(.empty) }
        rows[row][column] = cell
    }
}
