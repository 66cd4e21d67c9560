import Records

/// Text with separators: csv, tab-separated “Unicode text” of Excel, and their like.
///
/// Nothing is turned into a number, so that 001 and identity numbers stay as they were typed.
final class DelimitedText {
    private let bytes: [UInt8]
    private let separator: UInt8
    private let start: Int
    private let name: String
    private let limits: ReadingLimits

    init(_ bytes: [UInt8], named name: String, limits: ReadingLimits) throws(Failure) {
        guard let text = TextEncoding.decode(bytes) else {
            throw Unreadable.encoding(name)
        }
        self.bytes = Array(text.utf8)
        self.name = name
        self.limits = limits
        (self.separator, self.start) = DelimitedText.separator(of: self.bytes)
    }

    func sheet(firstRows: Int) throws(Failure) -> Sheet {
        var gatherer = RowGatherer(ReadingBudget(name, limits), sheet: name)
        var reader = Reader(text: self)
        while let row = reader.next(), row.index < firstRows {
            if reader.isTooWide { throw Unreadable.tooManyCells(name, sheet: name) }
            try gatherer.take(row)
        }
        return Sheet(name: name, rows: gatherer.rows)
    }

    func eachRow(_ body: (SheetRow) throws -> Void) throws {
        var reader = Reader(text: self)
        let budget = ReadingBudget(name, limits)
        while let row = reader.next() {
            if reader.isTooWide { throw Unreadable.tooManyCells(name, sheet: name) }
            try budget.add(row, gap: 0, of: name)
            budget.forget()
            if !row.cells.isEmpty { try body(row) }
        }
    }

    /// The first line may say `sep=;`. Otherwise, the separator seen most in the first lines,
    /// outside of quotes.
    private static func separator(of bytes: [UInt8]) -> (UInt8, Int) {
        let declared = Array("sep=".utf8)
        if bytes.count > 5,
            bytes[..<4].map({ $0 | 0x20 }).elementsEqual(declared.map { $0 | 0x20 }),
            let end = bytes.prefix(16).firstIndex(of: 0x0A)
        {
            return (bytes[4], end + 1)
        }
        var counts: [UInt8: Int] = [:]
        var inQuotes = false
        for byte in bytes.prefix(20_000) {
            if byte == 0x22 { inQuotes.toggle() }
            if !inQuotes, byte == 0x2C || byte == 0x3B || byte == 0x09 {
                counts[byte, default: 0] += 1
            }
        }
        // Tabs hardly occur within text, semicolons do: so ties go to the tab, then the comma.
        let best = [0x09, 0x2C, 0x3B].max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? 0x2C
        let most = counts[best] ?? 0
        for byte in [UInt8(0x09), 0x2C, 0x3B] where most > 0 && counts[byte] == most {
            return (byte, 0)
        }
        return (0x2C, 0)
    }

    private struct Reader {
        let bytes: [UInt8]
        let separator: UInt8
        /// What a cell holds beyond this is passed over: it is refused anyway.
        let cellBytes: Int
        var at: Int
        var index = 0
        /// Whether some row had more cells than any sheet.
        private(set) var isTooWide = false

        init(text: DelimitedText) {
            bytes = text.bytes
            separator = text.separator
            cellBytes = text.limits.cellBytes
            at = text.start
        }

        mutating func next() -> SheetRow? {
            guard at < bytes.count else { return nil }
            var cells: [Cell] = []
            var blanks = 0
            repeat {
                let cell = field()
                guard cells.count + blanks < CellAddress.columns else {
                    isTooWide = isTooWide || cell != .empty
                    continue
                }
                if cell == .empty {
                    blanks += 1
                } else {
                    for _ in 0..<blanks { cells.append(.empty) }
                    blanks = 0
                    cells.append(cell)
                }
            } while consume(separator)
            if consume(0x0D) { _ = consume(0x0A) } else { _ = consume(0x0A) }
            defer { index += 1 }
            return SheetRow(index: index, cells: cells, hidden: false)
        }

        private mutating func consume(_ byte: UInt8) -> Bool {
            guard at < bytes.count, bytes[at] == byte else { return false }
            at += 1
            return true
        }

        private mutating func field() -> Cell {
            var value: [UInt8] = []
            // `="0123"` is how some systems keep Excel from dropping a leading zero.
            if at + 1 < bytes.count, bytes[at] == 0x3D, bytes[at + 1] == 0x22 { at += 1 }
            if consume(0x22) {
                while at < bytes.count {
                    if consume(0x22) {
                        guard at < bytes.count, bytes[at] == 0x22 else { break }
                    }
                    if value.count < cellBytes { value.append(bytes[at]) }
                    at += 1
                }
            }
            while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D {
                if value.count < cellBytes { value.append(bytes[at]) }
                at += 1
            }
            // By bytes: to compare characters takes long where marks are heaped upon one.
            let shown = value.drop { $0 == 0x09 || $0 == 0x20 }
            guard let last = shown.lastIndex(where: { $0 != 0x09 && $0 != 0x20 }) else { return .empty }
            let text = String(decoding: shown[...last], as: UTF8.self)
            return .text(CSV.unguarded(LineEnds.unified(text)))
        }
    }
}

/// 换行 — Every end of a line as a line feed.
enum LineEnds {
    /// A line that ends between two Chinese characters was broken by the width of a page: the words go on. An empty line is an end.
    static func joined(_ text: String) -> String {
        var joined = String.UnicodeScalarView()
        var held: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\r" || scalar == " " || scalar == "\t" {
                held.append(scalar)
                continue
            }
            let ends = held.count { $0 == "\n" }
            let goesOn = ends == 1 && scalar.isHan && joined.last?.isHan ?? false
            if !goesOn { joined.append(contentsOf: held) }
            held.removeAll(keepingCapacity: true)
            joined.append(scalar)
        }
        joined.append(contentsOf: held)
        return String(joined)
    }

    static func unified(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var before: UInt8 = 0
        for byte in text.utf8 {
            if byte != 0x0A || before != 0x0D { result.append(byte == 0x0D ? 0x0A : byte) }
            before = byte
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension String {
    func trimming(_ drop: (Character) -> Bool) -> String {
        guard let first = firstIndex(where: { !drop($0) }),
            let last = lastIndex(where: { !drop($0) })
        else { return "" }
        return String(self[first...last])
    }
}
