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
    private let budget: ReadingBudget

    private init(_ budget: ReadingBudget) { self.budget = budget }

    static func read(
        _ bytes: [UInt8], named name: String, limits: ReadingLimits
    ) throws(Failure) -> Workbook {
        let reader = SpreadsheetXML(ReadingBudget(name, limits))
        try XMLPush.read(bytes, with: reader, named: name)
        return Workbook(sheets: reader.sheets)
    }

    override func start(_ name: XMLWord, _ attributes: XMLAttributes) {
        guard refusal == nil else { return }
        switch name {
        case "Worksheet":
            self.name = (attributes.text("Name") ?? "Sheet\(sheets.count + 1)").inBrief
            (rows, merges, hiddenRows, row) = ([], [], [], -1)
        case "Row":
            row = place(attributes.number("Index"), after: row, within: CellAddress.rows)
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
        guard refusal == nil else { return }
        switch name {
        case "Data":
            inData = false
            hold { () throws(Failure) in try place(read(), row, column) }
        case "Worksheet": hold(endSheet)
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if inData, value.count < budget.limits.cellBytes { value.append(contentsOf: bytes) }
    }

    /// An index counts from 1, and may lie; what lies outside of any sheet is put at its end.
    private func place(_ index: Int?, after last: Int, within most: Int) -> Int {
        guard let index, index > 0 else { return min(last + 1, most) }
        return min(index - 1, most)
    }

    private func startCell(_ attributes: XMLAttributes) {
        column = place(attributes.number("Index"), after: column, within: CellAddress.columns)
        let across = max(0, attributes.number("MergeAcross") ?? 0)
        let down = max(0, attributes.number("MergeDown") ?? 0)
        guard across + down > 0, (0..<CellAddress.rows).contains(row), column + across < CellAddress.columns,
            row + down < CellAddress.rows
        else { return }
        hold { () throws(Failure) in try budget.addMerge(of: name) }
        merges.append(
            Range2D(top: row, left: column, bottom: row + down, right: column + across))
        column += across
    }

    private func endSheet() throws(Failure) {
        guard sheets.count < budget.limits.sheets else {
            throw Unreadable.tooMany(budget.fileName, "工作表", "sheets", budget.limits.sheets)
        }
        sheets.append(Sheet(name: name, rows: rows, merges: merges, hiddenRows: hiddenRows))
        (rows, merges, hiddenRows, row) = ([], [], [], -1)
    }

    private func read() -> Cell {
        let text = String(decoding: value, as: UTF8.self)
        switch type {
        case "Number":
            return Double(text).flatMap { $0.isFinite ? Cell.number($0) : nil } ?? .text(text)
        case "DateTime": return Day(iso: text.prefix(10)).map(Cell.day) ?? .text(text)
        case "Boolean": return .flag(text == "1")
        case "Error": return .error(text)
        default: return text.isEmpty ? .empty : .text(text)
        }
    }

    private func place(_ cell: Cell, _ row: Int, _ last: Int) throws(Failure) {
        let column = merges.last.map { $0.top == row && $0.right == last ? $0.left : last } ?? last
        guard cell != .empty, (0..<CellAddress.rows).contains(row),
            (0..<CellAddress.columns).contains(column)
        else { return }
        let gap = rows.indices.contains(row) ? column + 1 - rows[row].count : row - rows.count + column + 1
        try budget.add(cells: max(1, gap), row: row, of: name)
        try budget.add(cell.written, row: row, column: column, of: name)
        while rows.count <= row { rows.append([]) }
        while rows[row].count <= column { rows[row].append(.empty) }
        rows[row][column] = cell
    }
}
