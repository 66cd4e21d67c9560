import Foundation
import Records

/// Listens to one worksheet and makes rows of it.
final class SheetPart: XMLReader {
    private(set) var rows: [SheetRow] = []
    private(set) var merges: [Range2D] = []
    private(set) var hiddenRows: Set<Int> = []
    private(set) var lastRow = -1
    /// By column, how many more, or fewer, of the ranges that hide columns cover it than the one before.
    private var hiding: [Int: Int] = [:]
    /// Cells of rows that nobody has taken yet.
    private var waiting = 0

    private let name: String
    private let budget: ReadingBudget

    private let strings: [String]
    private let dates: [Bool]
    private let from1904: Bool

    private var cells: [Cell] = []
    private var row = -1
    private var column = -1
    private var rowHidden = false
    private var kind = Kind.number
    private var isDate = false
    private var value: [UInt8] = []
    private var listening = false
    private var aids = 0

    private enum Kind { case number, shared, text, inline, flag, error, isoDate }

    init(
        _ name: String, _ budget: ReadingBudget, strings: [String], dates: [Bool], from1904: Bool
    ) {
        self.name = name
        self.budget = budget
        self.strings = strings
        self.dates = dates
        self.from1904 = from1904
    }

    /// The rows finished since the last time this was asked.
    func takeRows() -> [SheetRow] {
        defer { rows.removeAll(keepingCapacity: true) }
        waiting = 0
        return rows
    }

    var hiddenColumns: Set<Int> {
        var hidden: Set<Int> = []
        var covering = 0
        for column in 0..<CellAddress.columns {
            covering += hiding[column] ?? 0
            if covering > 0 { hidden.insert(column) }
        }
        return hidden
    }

    override func start(_ name: XMLWord, _ attributes: XMLAttributes) {
        guard refusal == nil else { return }
        switch name {
        case "c": startCell(attributes)
        case "v": listening = kind != .inline
        case "row": startRow(attributes)
        case "t": listening = kind == .inline && aids == 0
        case "rPh": aids += 1
        case "mergeCell":
            if let range = attributes.text("ref").flatMap(CellAddress.range) {
                hold { () throws(Failure) in try budget.addMerge(of: self.name) }
                merges.append(range)
            }
        case "col": startColumns(attributes)
        default: break
        }
    }

    override func end(_ name: XMLWord) {
        guard refusal == nil else { return }
        switch name {
        case "v", "t": listening = false
        case "c": endCell()
        case "row": endRow()
        case "rPh": aids -= 1
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if listening, value.count < budget.limits.cellBytes { value.append(contentsOf: bytes) }
    }

    // The parts of a sheet

    private func startRow(_ attributes: XMLAttributes) {
        row += 1
        if let number = attributes.number("r"), (1...CellAddress.rows).contains(number) {
            row = number - 1
        }
        column = -1
        rowHidden = attributes.flag("hidden")
        if rowHidden, row < CellAddress.rows, hiddenRows.insert(row).inserted {
            hold { () throws(Failure) in try budget.add(cells: 1, row: row, of: name) }
        }
        cells.removeAll(keepingCapacity: true)
    }

    private func endRow() {
        lastRow = max(lastRow, row)
        guard !cells.isEmpty else { return }
        waiting += cells.count
        hold { () throws(Failure) in
            guard waiting <= budget.limits.cells else {
                throw Unreadable.tooManyCells(budget.fileName, sheet: name)
            }
        }
        rows.append(SheetRow(index: row, cells: cells, hidden: rowHidden))
    }

    private func startColumns(_ attributes: XMLAttributes) {
        guard attributes.flag("hidden"), let first = attributes.number("min"),
            let last = attributes.number("max"), first >= 1, first <= last
        else { return }
        guard first <= CellAddress.columns else { return }
        hiding[first - 1, default: 0] += 1
        hiding[min(last, CellAddress.columns), default: 0] -= 1
    }

    private func startCell(_ attributes: XMLAttributes) {
        column += 1
        kind = .number
        isDate = false
        value.removeAll(keepingCapacity: true)
        guard let fields = attributes.fields else { return }
        for at in 0..<attributes.count {
            guard let name = fields[at * 5], let bytes = attributes.value(at) else { continue }
            switch XMLWord(start: name) {
            case "r":
                if let address = CellAddress.read(bytes) { column = address.column }
            case "s":
                let style = whole(bytes)
                isDate = dates.indices.contains(style) && dates[style]
            case "t": kind = SheetPart.kind(bytes)
            default: break
            }
        }
    }

    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> Kind {
        switch (bytes.first, bytes.count) {
        case (0x73, 1): .shared
        case (0x73, _): .text
        case (0x69, _): .inline
        case (0x62, _): .flag
        case (0x65, _): .error
        case (0x64, _): .isoDate
        default: .number
        }
    }

    private func endCell() {
        guard !value.isEmpty, column < CellAddress.columns else { return }
        let cell = read()
        guard cell != .empty else { return }
        if cells.count > column {
            cells[column] = cell
        } else {
            while cells.count < column { cells.append(.empty) }
            cells.append(cell)
        }
    }

    private func read() -> Cell {
        switch kind {
        case .number: return number()
        case .shared:
            let index = value.withUnsafeBufferPointer(whole)
            guard strings.indices.contains(index) else { return .empty }
            return strings[index].isEmpty ? .empty : .text(strings[index])
        case .text, .inline:
            let text = ExcelText.decode(value)
            return text.isEmpty ? .empty : .text(text)
        case .flag: return .flag(value.first == 0x31 || value.first == 0x74)
        case .error: return .error(String(decoding: value, as: UTF8.self))
        case .isoDate:
            let text = String(decoding: value, as: UTF8.self)
            return Day(iso: text.prefix(10)).map(Cell.day) ?? .text(text)
        }
    }

    private func number() -> Cell {
        value.append(0)
        let parsed: Double? = value.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return nil }
                var end: UnsafeMutablePointer<CChar>?
                let number = strtod(start, &end)
                return end == UnsafeMutablePointer(mutating: start) || !number.isFinite
                    ? nil : number
            }
        }
        guard let parsed else {
            let text = String(decoding: value.dropLast(), as: UTF8.self)
            return text.allSatisfy(\.isWhitespace) ? .empty : .text(text)
        }
        if isDate, let day = SerialDay.day(parsed, from1904: from1904) { return .day(day) }
        return .number(parsed)
    }

    /// -1 where it is no whole number.
    private func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var result = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte), result < 1 << 40 else { return -1 }
            result = result * 10 + Int(byte - 0x30)
        }
        return bytes.isEmpty ? -1 : result
    }
}
