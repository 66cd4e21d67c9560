/// A workbook of Excel 97 written record by record, since nothing of ours writes one.
enum XlsSeed {
    static let bytes: [[UInt8]] = [compound(stream(0x0600)), compound(stream(0x0500)), stream(0x0600)]

    private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private static func four(_ value: Int) -> [UInt8] { two(value) + two(value >> 16) }
    private static func eight(_ value: Double) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }

    private static func record(_ type: Int, _ bytes: [UInt8]) -> [UInt8] {
        two(type) + two(bytes.count) + bytes
    }
    private static func cell(_ type: Int, _ row: Int, _ column: Int, _ rest: [UInt8]) -> [UInt8] {
        record(type, two(row) + two(column) + two(0) + rest)
    }

    private static func text(_ text: String) -> [UInt8] {
        two(text.utf16.count) + [1] + text.utf16.flatMap { two(Int($0)) }
    }

    private static func stream(_ version: Int) -> [UInt8] {
        let start = record(0x0809, two(version) + [5, 0])
        let name: [UInt8] = version == 0x0600 ? [2, 0, 0x41, 0x42] : [2, 0x41, 0x42]
        let strings = four(2) + four(2) + text("姓名") + text("派出单位")
        let rest =
            record(0x041E, two(200) + text("yyyy\"年\"m")) + record(0x00E0, two(0) + two(200) + two(0))
            + record(0x00FC, strings) + record(0x000A, [])
        let place = start.count + 10 + name.count + rest.count
        let cells =
            cell(0x00FD, 0, 0, four(0)) + cell(0x00FD, 0, 1, four(1)) + cell(0x0203, 1, 0, eight(45366))
            + cell(0x027E, 1, 1, four(0x4000_0002)) + cell(0x0204, 1, 2, text("甲乙"))
            + record(0x00BD, two(2) + two(0) + two(0) + four(6) + two(0) + four(10) + two(1))
            + cell(0x0006, 3, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) + record(0x0207, text("结果"))
            + record(0x00E5, two(1) + two(1) + two(2) + two(0) + two(0)) + cell(0x0205, 4, 0, [0x2A, 1])
            + record(0x0208, two(2) + [UInt8](repeating: 0, count: 10) + two(0x20))
            + record(0x007D, two(0) + two(2) + four(0) + two(1))
        return start + record(0x0085, four(place) + [0, 0] + name) + rest
            + record(0x0809, two(version) + [0x10, 0]) + cells + record(0x000A, [])
    }

    private static func compound(_ content: [UInt8]) -> [UInt8] {
        let stream = content + [UInt8](repeating: 0, count: 4096 - content.count % 4096)
        var file = [UInt8](repeating: 0xFF, count: 512 * 3)
        func put(_ values: [UInt8], at place: Int) {
            file.replaceSubrange(place..<(place + values.count), with: values)
        }
        put([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], at: 0)
        put([9, 0], at: 30)
        put(four(1) + four(0) + four(4096), at: 48)
        put(four(0), at: 76)
        let count = stream.count / 512
        let links = (0..<count).map { $0 == count - 1 ? 0xFFFF_FFFE : $0 + 3 }
        put(([0xFFFF_FFFD, 0xFFFF_FFFE] + links).flatMap(four), at: 512)
        put([5], at: 1024 + 66)
        put(four(1), at: 1024 + 76)
        put("Workbook".utf16.flatMap { two(Int($0)) }, at: 1024 + 128)
        put([18, 0, 2], at: 1024 + 128 + 64)
        put(four(2) + four(stream.count), at: 1024 + 128 + 116)
        return file + stream
    }
}
