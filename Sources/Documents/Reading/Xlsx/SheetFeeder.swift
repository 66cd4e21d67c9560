import Records

/// Feeds a worksheet to its reader, skipping the middle of a long one.
///
/// The merged ranges of a sheet stand after its last row. To learn them before reading 100,000
/// rows, the rows after the first few are unpacked but not parsed: about a tenth of the work.
final class SheetFeeder {
    private enum Stage { case head, middle, tail }

    private let reader: SheetPart
    private let firstRows: Int
    private let fileName: String
    private var push: XMLPush
    private var stage = Stage.head
    private var root = ""
    private var ended = false
    private var carried: [UInt8] = []
    /// Kept from one chunk to the next, so that a closing tag cut in two is still found.
    private static let overlap = 64
    private static let mark = Array("sheetData>".utf8)

    init(_ reader: SheetPart, firstRows: Int, named name: String) throws(Failure) {
        self.reader = reader
        self.firstRows = firstRows
        self.fileName = name
        self.push = try XMLPush(reader, named: name)
    }

    func feed(_ chunk: UnsafeRawBufferPointer) throws(Failure) {
        switch stage {
        case .head:
            if root.isEmpty { root = SheetFeeder.root(of: chunk) }
            try push.feed(chunk)
            guard !ended, reader.lastRow >= firstRows, !root.isEmpty else { return }
            // The last row may already have been in this chunk; then nothing is skipped.
            ended = SheetFeeder.end(in: Array(chunk)) != nil
            guard !ended else { return }
            stage = .middle
            carried = Array(chunk.suffix(SheetFeeder.overlap))
        case .middle:
            var bytes = carried
            bytes.append(contentsOf: chunk)
            guard let end = SheetFeeder.end(in: bytes) else {
                carried = Array(bytes.suffix(SheetFeeder.overlap))
                return
            }
            stage = .tail
            push = try XMLPush(reader, named: fileName)
            try push.feed(Array("<\(root)>".utf8) + bytes[end...])
        case .tail:
            try push.feed(chunk)
        }
    }

    func finish() throws(Failure) {
        guard stage != .middle else { throw Unreadable.damaged(fileName) }
        try push.finish()
    }

    /// Where the bytes after `</sheetData>` begin.
    private static func end(in bytes: [UInt8]) -> Int? {
        var from = bytes.startIndex
        while let at = bytes[from...].firstIndex(of: mark[0]) {
            if bytes.count - at >= mark.count, bytes[at..<(at + mark.count)].elementsEqual(mark),
                isClosing(bytes[..<at])
            {
                return at + mark.count
            }
            from = at + 1
        }
        return nil
    }

    /// `</` or `</x:` in front of the name.
    private static func isClosing(_ before: ArraySlice<UInt8>) -> Bool {
        guard let slash = before.suffix(overlap).lastIndex(of: 0x2F), slash > before.startIndex,
            before[slash - 1] == 0x3C
        else { return false }
        let prefix = before[(slash + 1)...]
        return prefix.isEmpty || prefix.last == 0x3A && !prefix.contains(0x3E)
    }

    /// The name of the first element, as written.
    private static func root(of chunk: UnsafeRawBufferPointer) -> String {
        var at = chunk.startIndex
        while let open = chunk[at...].firstIndex(of: 0x3C), open + 1 < chunk.endIndex {
            let next = chunk[open + 1]
            if next != 0x3F, next != 0x21 {
                let name = chunk[(open + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
                return String(decoding: name, as: UTF8.self)
            }
            at = open + 1
        }
        return ""
    }
}
