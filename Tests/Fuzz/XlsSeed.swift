import Workbooks

/// A workbook of Excel 97 with every kind of cell that we read.
enum XlsSeed {
    static let bytes: [[UInt8]] = [book(0x0600).bytes(), book(0x0500).bytes(), book(0x0600).stream()]

    private typealias X = XlsFixture

    private static func text(_ text: String) -> [UInt8] { X.unicode(text, wide: true) }

    private static func book(_ version: UInt16) -> XlsFixture {
        var book = XlsFixture()
        book.version = version
        if version < 0x0600 { book.name = [2, 0x41, 0x42] }
        let strings = X.four(2) + X.four(2) + text("姓名") + text("派出单位")
        book.global =
            X.record(0x041E, X.two(200) + text("yyyy\"年\"m"))
            + X.record(0x00E0, X.two(0) + X.two(200) + X.two(0)) + X.record(0x00FC, strings)
        let formula: [UInt8] = [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        book.sheet =
            X.cell(0x00FD, 0, 0, 0, X.four(0)) + X.cell(0x00FD, 0, 1, 0, X.four(1))
            + X.cell(0x0203, 1, 0, 0, X.eight(45366)) + X.cell(0x027E, 1, 1, 0, X.four(0x4000_0002))
            + X.cell(0x0204, 1, 2, 0, text("甲乙"))
            + X.record(
                0x00BD, X.two(2) + X.two(0) + X.two(0) + X.four(6) + X.two(0) + X.four(10) + X.two(1))
            + X.cell(0x0006, 3, 0, 0, formula) + X.record(0x0207, text("结果"))
            + X.record(0x00E5, X.two(1) + X.two(1) + X.two(2) + X.two(0) + X.two(0))
            + X.cell(0x0205, 4, 0, 0, [0x2A, 1])
            + X.record(0x0208, X.two(2) + [UInt8](repeating: 0, count: 10) + X.two(0x20))
            + X.record(0x007D, X.two(0) + X.two(2) + X.four(0) + X.two(1))
        return book
    }
}
