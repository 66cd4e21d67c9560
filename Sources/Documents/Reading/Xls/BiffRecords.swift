/// One record of a BIFF stream, with the pieces that continue it ([MS-XLS] 2.1.4).
struct BiffRecord {
    let type: UInt16
    let pieces: [[UInt8]]

    var bytes: [UInt8] { pieces[0] }
}

/// The records of a BIFF stream in order.
struct BiffRecords: Sequence, IteratorProtocol {
    private let stream: [UInt8]
    private(set) var at: Int

    private let end: Int

    init(_ stream: [UInt8], from start: Int = 0, to end: Int = .max) {
        self.stream = stream
        self.at = start
        self.end = Swift.min(end, stream.count)
    }

    mutating func next() -> BiffRecord? {
        guard let (type, first) = piece() else { return nil }
        var pieces = [first]
        while at + 4 <= end, stream.number16(at) == 0x003C, let (_, more) = piece() {
            pieces.append(more)
        }
        return BiffRecord(type: type, pieces: pieces)
    }

    private mutating func piece() -> (UInt16, [UInt8])? {
        guard at >= 0, at + 4 <= end else { return nil }
        let size = Int(stream.number16(at + 2))
        guard at + 4 + size <= end else { return nil }
        defer { at += 4 + size }
        return (stream.number16(at), Array(stream[(at + 4)..<(at + 4 + size)]))
    }
}

/// Reads the strings of the shared table, which break anywhere between two pieces of the record,
/// and then say anew how wide their characters are.
struct BiffStringReader {
    private let pieces: [[UInt8]]
    private var piece = 0
    private var at: Int

    init(_ record: BiffRecord, from start: Int) {
        pieces = record.pieces
        at = start
    }

    /// Nil at the end.
    mutating func next() -> String? {
        guard let low = byte(), let high = byte(), var flags = byte() else { return nil }
        let count = Int(low) | Int(high) << 8
        var skip = 0
        if flags & 8 != 0 { skip += 4 * (Int(byte() ?? 0) | Int(byte() ?? 0) << 8) }
        if flags & 4 != 0 {
            let bytes = (0..<4).map { _ in Int(byte() ?? 0) }
            skip += bytes[0] | bytes[1] << 8 | bytes[2] << 16 | bytes[3] << 24
        }
        var units: [UInt16] = []
        for _ in 0..<count {
            if at >= pieces[piece].count {
                guard advance() else { break }
                flags = pieces[piece].first ?? 0
                at = 1
            }
            guard let first = byte() else { break }
            units.append(flags & 1 == 0 ? UInt16(first) : UInt16(first) | UInt16(byte() ?? 0) << 8)
        }
        while skip > 0, byte() != nil { skip -= 1 }
        return String(decoding: units, as: UTF16.self)
    }

    private mutating func byte() -> UInt8? {
        while at >= pieces[piece].count {
            guard advance() else { return nil }
        }
        defer { at += 1 }
        return pieces[piece][at]
    }

    private mutating func advance() -> Bool {
        guard piece + 1 < pieces.count else { return false }
        piece += 1
        at = 0
        return true
    }

    /// A string that stands alone in a record: 16-bit length, flags, characters.
    static func text(_ bytes: [UInt8], at: Int, count: Int, wide: Bool) -> String {
        // A record may boast of more than it has.
        let there = Swift.max(0, bytes.count - at)
        let units = (0..<Swift.min(count, wide ? there / 2 : there)).map { index -> UInt16 in
            wide ? bytes.number16(at + index * 2) : UInt16(bytes[at + index])
        }
        return String(decoding: units, as: UTF16.self)
    }
}
