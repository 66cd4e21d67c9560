import Records

/// A workbook stream of Excel 97–2003 (BIFF8) or of Excel 5 and 95 (BIFF5): its sheets' names and
/// places, its strings and formats.
struct BiffBook {
    struct Listed {
        let name: String
        let hidden: Bool
        let place: Int
    }

    enum Refused: Error {
        /// Older than BIFF5: another reader knows it.
        case older
        case locked
        case damaged
        case tooMany(Failure)
    }

    private(set) var listed: [Listed] = []
    private(set) var strings: [String] = []
    private(set) var from1904 = false
    /// Indexed as cells name their format.
    private(set) var dates: [Bool] = []
    let stream: [UInt8]
    /// Whether text is Unicode; before Excel 97 it was in the code page of the machine.
    let isUnicode: Bool

    init(_ stream: [UInt8], _ budget: ReadingBudget) throws(Refused) {
        self.stream = stream
        let (name, limits) = (budget.fileName, budget.limits)
        var codes: [Int: Bool] = [:]
        var formats: [Int] = []
        var records = BiffRecords(stream)
        guard let first = records.next(), first.type == 0x0809 else { throw .older }
        let version = first.bytes.number16(0)
        guard version == 0x0600 || version == 0x0500 else { throw .older }
        isUnicode = version == 0x0600
        reading: while let record = records.next() {
            let bytes = record.bytes
            switch record.type {
            case 0x000A: break reading
            case 0x002F: throw .locked
            case 0x0022: from1904 = bytes.number16(0) == 1
            case 0x0085:
                if let sheet = sheet(bytes) { listed.append(sheet) }
                guard listed.count <= limits.sheets else {
                    throw .tooMany(Unreadable.tooMany(name, "工作表", "sheets", limits.sheets))
                }
            case 0x041E:
                let code = text(bytes, at: 2, lengthBytes: isUnicode ? 2 : 1)
                codes[Int(bytes.number16(0))] = DateFormat.isDate(code: code)
            case 0x00E0:
                formats.append(Int(bytes.number16(2)))
                guard formats.count <= limits.styles else {
                    throw .tooMany(Unreadable.tooMany(name, "单元格格式", "styles", limits.styles))
                }
            case 0x00FC:
                var reader = BiffStringReader(record, from: 8)
                while let text = reader.next() {
                    strings.append(text)
                    guard strings.count <= limits.strings else {
                        throw .tooMany(Unreadable.tooMany(name, "共用文字", "shared texts", limits.strings))
                    }
                }
            default: continue
            }
        }
        guard !listed.isEmpty else { throw .damaged }
        dates = formats.map { id in
            codes[id] ?? DateFormat.isDate(builtIn: id)
        }
    }

    /// A string that stands alone in a record: its length in one byte or two, in Unicode then its
    /// flags, and its characters.
    func text(_ bytes: [UInt8], at: Int, lengthBytes: Int) -> String {
        guard at + lengthBytes <= bytes.count else { return "" }
        let count = lengthBytes == 1 ? Int(bytes[at]) : Int(bytes.number16(at))
        let start = at + lengthBytes
        guard isUnicode else {
            let raw = Array(bytes.dropFirst(start).prefix(count))
            return TextEncoding.utf8OrGB18030(raw)
                ?? String(raw.map { Character(Unicode.Scalar($0)) })
        }
        let wide = start < bytes.count && bytes[start] & 1 != 0
        return BiffStringReader.text(bytes, at: start + 1, count: count, wide: wide)
    }

    /// A sheet ends where the next one begins, whatever it says itself; and one place is one sheet.
    var places: [Range<Int>] {
        let starts = Set(listed.map(\.place)).sorted()
        let ends = starts.dropFirst() + [max(stream.count, starts.last ?? 0)]
        let next = Dictionary(uniqueKeysWithValues: zip(starts, ends))
        var seen: Set<Int> = []
        return listed.map { sheet in
            let isFirst = seen.insert(sheet.place).inserted
            return sheet.place..<(isFirst ? next[sheet.place] ?? sheet.place : sheet.place)
        }
    }

    /// Charts and macros are listed too; they hold no cells.
    private func sheet(_ bytes: [UInt8]) -> Listed? {
        guard bytes.count >= 8, bytes[5] == 0 else { return nil }
        return Listed(
            name: text(bytes, at: 6, lengthBytes: 1).inBrief, hidden: bytes[4] & 3 != 0,
            place: Int(bytes.number32(0)))
    }
}
