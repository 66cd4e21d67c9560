import Records

/// Reads the cells of one sheet of a BIFF workbook.
struct BiffSheet {
    private let book: BiffBook
    private let budget: ReadingBudget
    private let name: String
    private var cells: [Int: [Int: Cell]] = [:]
    private var merges: [Range2D] = []
    private var hiddenRows: Set<Int> = []
    private var hiddenColumns: Set<Int> = []
    /// The formula whose text follows in a record of its own.
    private var waiting: (row: Int, column: Int)?

    static func read(
        _ listed: BiffBook.Listed, at place: Range<Int>, of book: BiffBook, _ budget: ReadingBudget
    ) throws(Failure) -> Sheet {
        var sheet = BiffSheet(book, listed.name, budget)
        var depth = 0
        for record in BiffRecords(book.stream, from: place.lowerBound, to: place.upperBound) {
            // Charts within the sheet have beginnings and ends of their own.
            if record.type == 0x0809 { depth += 1 }
            if record.type == 0x000A { depth -= 1 }
            if depth <= 0 { break }
            if depth == 1 { try sheet.take(record) }
        }
        var gatherer = RowGatherer(budget, sheet: listed.name)
        for (row, found) in sheet.cells.sorted(by: { $0.key < $1.key }) {
            let width = (found.keys.max() ?? -1) + 1
            let cells = (0..<width).map { found[$0] ?? .empty }
            try gatherer.take(SheetRow(index: row, cells: cells, hidden: false))
        }
        return Sheet(
            name: listed.name, hidden: listed.hidden, rows: gatherer.rows, merges: sheet.merges,
            hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns)
    }

    private init(_ book: BiffBook, _ name: String, _ budget: ReadingBudget) {
        self.book = book
        self.name = name
        self.budget = budget
    }

    private mutating func take(_ record: BiffRecord) throws(Failure) {
        let bytes = record.bytes
        let row = Int(bytes.number16(0))
        let column = Int(bytes.number16(2))
        let format = Int(bytes.number16(4))
        switch record.type {
        case 0x00FD:
            let index = Int(bytes.number32(6))
            if book.strings.indices.contains(index) { put(text(book.strings[index]), row, column) }
        case 0x0203: put(number(bytes.double(6), format), row, column)
        case 0x027E: put(number(BiffSheet.packed(bytes.number32(6)), format), row, column)
        case 0x00BD: takeSeveral(bytes, row, column)
        case 0x0204, 0x00D6: put(text(book.text(bytes, at: 6, lengthBytes: 2)), row, column)
        case 0x0205:
            if bytes.count >= 8 { put(judged(bytes[6], isError: bytes[7] == 1), row, column) }
        case 0x0006: takeFormula(bytes, row, column, format)
        case 0x0207: takeResult(record)
        case 0x0208: if bytes.number16(12) & 0x20 != 0 { hiddenRows.insert(row) }
        case 0x007D:
            let last = min(column, 255)
            if bytes.number16(8) & 1 != 0, row <= last { hiddenColumns.formUnion(row...last) }
        case 0x00E5: try takeMerges(bytes)
        default: break
        }
    }

    private mutating func put(_ cell: Cell, _ row: Int, _ column: Int) {
        if cell != .empty, column < CellAddress.columns { cells[row, default: [:]][column] = cell }
    }

    private func text(_ text: String) -> Cell {
        text.isEmpty
            ? .empty : .text(LineEnds.unified(text))
    }

    private func number(_ number: Double, _ format: Int) -> Cell {
        guard number.isFinite else { return .empty }
        if book.dates.indices.contains(format), book.dates[format],
            let day = SerialDay.day(number, from1904: book.from1904)
        {
            return .day(day)
        }
        return .number(number)
    }

    /// A run of numbers in one row: format and packed number, six bytes each.
    private mutating func takeSeveral(_ bytes: [UInt8], _ row: Int, _ column: Int) {
        for (index, at) in stride(from: 4, to: bytes.count - 7, by: 6).enumerated() {
            let value = BiffSheet.packed(bytes.number32(at + 2))
            put(number(value, Int(bytes.number16(at))), row, column + index)
        }
    }

    private mutating func takeFormula(_ bytes: [UInt8], _ row: Int, _ column: Int, _ format: Int) {
        waiting = nil
        guard bytes.count >= 14 else { return }
        guard bytes.number16(12) == 0xFFFF else {
            put(number(bytes.double(6), format), row, column)
            return
        }
        switch bytes[6] {
        case 0: waiting = (row, column)
        case 1: put(judged(bytes[8], isError: false), row, column)
        case 2: put(judged(bytes[8], isError: true), row, column)
        default: break
        }
    }

    private mutating func takeResult(_ record: BiffRecord) {
        guard let place = waiting else { return }
        waiting = nil
        guard book.isUnicode else {
            put(text(book.text(record.bytes, at: 0, lengthBytes: 2)), place.row, place.column)
            return
        }
        var reader = BiffStringReader(record, from: 0)
        if let found = reader.next() { put(text(found), place.row, place.column) }
    }

    private mutating func takeMerges(_ bytes: [UInt8]) throws(Failure) {
        for at in stride(from: 2, to: bytes.count - 7, by: 8) {
            let (top, bottom) = (Int(bytes.number16(at)), Int(bytes.number16(at + 2)))
            let (left, right) = (Int(bytes.number16(at + 4)), Int(bytes.number16(at + 6)))
            guard top <= bottom, left <= right else { continue }
            try budget.addMerge(of: name)
            merges.append(Range2D(top: top, left: left, bottom: bottom, right: right))
        }
    }

    private func judged(_ value: UInt8, isError: Bool) -> Cell {
        guard isError else { return .flag(value != 0) }
        let names: [UInt8: String] = [
            0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
            0x24: "#NUM!", 0x2A: "#N/A",
        ]
        return .error(names[value] ?? "#ERR")
    }

    /// RK: a whole number or the upper half of a double, perhaps times a hundred.
    private static func packed(_ value: UInt32) -> Double {
        let number =
            value & 2 != 0
            ? Double(Int32(bitPattern: value) >> 2)
            : Double(bitPattern: UInt64(value & ~3) << 32)
        return value & 1 != 0 ? number / 100 : number
    }
}
