/// A workbook of Excel 97 put together record by record.
package struct XlsFixture: Sendable {
    package var global: [UInt8] = []
    package var sheet: [UInt8] = []
    package var version: UInt16 = 0x0600
    package var name: [UInt8] = [2, 0, 0x41, 0x42]

    package static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    package static func four(_ value: Int) -> [UInt8] { two(value) + two(value >> 16) }
    package static func eight(_ value: Double) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }

    package static func record(_ type: Int, _ bytes: [UInt8]) -> [UInt8] {
        two(type) + two(bytes.count) + bytes
    }

    /// A cell's record: row, column, format, and what the kind of cell adds.
    package static func cell(
        _ type: Int, _ row: Int, _ column: Int, _ format: Int, _ rest: [UInt8]
    ) -> [UInt8] {
        record(type, two(row) + two(column) + two(format) + rest)
    }

    package static func unicode(_ text: String, wide: Bool) -> [UInt8] {
        two(text.utf16.count) + [wide ? 1 : 0]
            + text.utf16.flatMap { wide ? two(Int($0)) : [UInt8($0)] }
    }

    package init() {}

    /// The workbook's stream, as it also stood alone in a file once.
    package func stream() -> [UInt8] {
        let start = XlsFixture.record(0x0809, XlsFixture.two(Int(version)) + [5, 0])
        let listing = 4 + 6 + name.count
        let place = start.count + listing + global.count + 4
        return start
            + XlsFixture.record(0x0085, XlsFixture.four(place) + [0, 0] + name)
            + global + XlsFixture.record(0x000A, [])
            + XlsFixture.record(0x0809, XlsFixture.two(Int(version)) + [0x10, 0])
            + sheet + XlsFixture.record(0x000A, [])
    }

    /// The stream within a compound file: allocation table, directory, and the stream's sectors.
    package func bytes() -> [UInt8] {
        var stream = stream()
        stream += [UInt8](repeating: 0, count: max(0, 4096 - stream.count))
        stream += [UInt8](repeating: 0, count: (512 - stream.count % 512) % 512)
        return XlsFixture.compound(stream)
    }

    private static func compound(_ stream: [UInt8]) -> [UInt8] {
        var file = [UInt8](repeating: 0xFF, count: 512 * 3)
        func put(_ values: [UInt8], at place: Int) {
            file.replaceSubrange(place..<(place + values.count), with: values)
        }
        put([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], at: 0)
        put([9, 0], at: 30)
        put(four(1), at: 48)
        put(four(4096), at: 56)
        put(four(0), at: 76)
        let sectors = stream.count / 512
        let links = (0..<sectors).map { $0 == sectors - 1 ? 0xFFFF_FFFE : $0 + 3 }
        put(([0xFFFF_FFFD, 0xFFFF_FFFE] + links).flatMap(four), at: 512)
        put([5], at: 1024 + 66)
        put(four(1), at: 1024 + 76)
        put("Workbook".utf16.flatMap { two(Int($0)) }, at: 1024 + 128)
        put([18, 0, 2], at: 1024 + 128 + 64)
        put(four(2) + four(stream.count), at: 1024 + 128 + 116)
        return file + stream
    }
}
