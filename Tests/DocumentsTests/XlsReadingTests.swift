import Documents
import Foundation
import Records
import Testing
import Workbooks

/// Workbooks of Excel 5 to 2003.
struct XlsReadingTests {
    private typealias X = XlsFixture

    private func sheet(_ fixture: XlsFixture) throws -> Sheet {
        try #require(try Spreadsheet.read(fixture.bytes(), named: "a.xls").sheets.first)
    }

    private func strings(_ pieces: [UInt8]...) -> [UInt8] {
        let first = X.record(0x00FC, X.four(2) + X.four(2) + pieces[0])
        return pieces.dropFirst().reduce(first) { $0 + X.record(0x003C, $1) }
    }

    @Test func `texts, numbers, days, flags, errors and formulas are read`() throws {
        var fixture = XlsFixture()
        fixture.global =
            X.record(0x00E0, X.two(0) + X.two(0)) + X.record(0x00E0, X.two(0) + X.two(57))
            + strings(X.unicode("张三", wide: true) + X.unicode("ab", wide: false))
        fixture.sheet =
            X.cell(0x00FD, 0, 0, 0, X.four(0)) + X.cell(0x00FD, 0, 1, 0, X.four(1))
            + X.cell(0x0203, 0, 2, 0, X.eight(1.5)) + X.cell(0x0203, 0, 3, 1, X.eight(45366))
            + X.cell(0x0205, 0, 4, 0, [1, 0]) + X.cell(0x0205, 0, 5, 0, [0x17, 1])
            + X.cell(0x0006, 0, 6, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + [0, 0, 0, 0, 0, 0])
            + X.record(0x0207, X.unicode("结果", wide: true))
            + X.cell(0x027E, 0, 7, 0, X.four(138 << 2 | 2))
        let day = try #require(Day(2024, 3, 15))
        #expect(
            try sheet(fixture).rows == [
                [
                    .text("张三"), .text("ab"), .number(1.5), .day(day), .flag(true),
                    .error("#REF!"), .text("结果"), .number(138),
                ]
            ])
    }

    @Test func `a string that breaks between two records is whole again`() throws {
        var fixture = XlsFixture()
        let first = X.two(4) + [1] + "张三".utf16.flatMap { X.two(Int($0)) }
        fixture.global = strings(first, [0, 0x61, 0x62] + X.unicode("x", wide: false))
        fixture.sheet = X.cell(0x00FD, 0, 0, 0, X.four(0)) + X.cell(0x00FD, 0, 1, 0, X.four(1))
        #expect(try sheet(fixture).rows == [[.text("张三ab"), .text("x")]])
    }

    @Test func `merged cells and hidden rows and columns are reported`() throws {
        var fixture = XlsFixture()
        fixture.sheet =
            X.record(0x007D, [1, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0])
            + X.record(0x0208, X.two(3) + [UInt8](repeating: 0, count: 10) + [0x20, 0, 0, 0])
            + X.cell(0x0203, 0, 0, 0, X.eight(1))
            + X.record(0x00E5, [1, 0, 0, 0, 1, 0, 0, 0, 2, 0])
        let sheet = try sheet(fixture)
        #expect(sheet.name == "AB")
        #expect(sheet.hiddenColumns == [1, 2])
        #expect(sheet.hiddenRows == [3])
        #expect(sheet.merges == [Range2D(top: 0, left: 0, bottom: 1, right: 2)])
    }

    @Test func `the text of Excel 95 is in GBK`() throws {
        var fixture = XlsFixture()
        fixture.version = 0x0500
        fixture.name = [4, 0xC3, 0xFB, 0xB2, 0xE1]
        fixture.sheet = X.cell(0x0204, 0, 0, 0, X.two(4) + [0xD5, 0xC5, 0xC8, 0xFD])
        let sheet = try sheet(fixture)
        #expect(sheet.name == "名册")
        #expect(sheet.rows == [[.text("张三")]])
    }

    @Test func `a workbook with a password says so`() {
        var fixture = XlsFixture()
        fixture.global = X.record(0x002F, [1, 0, 1, 0, 0, 0])
        let said = refusal { _ = try Spreadsheet.read(fixture.bytes(), named: "a.xls") }
        #expect(said?.contains("密码") == true)
    }

    @Test func `no byte changed by chance brings the reader down`() throws {
        var fixture = XlsFixture()
        fixture.global = strings(X.unicode("张三", wide: true) + X.unicode("ab", wide: false))
        fixture.sheet =
            X.cell(0x00FD, 0, 0, 0, X.four(0)) + X.record(0x00E5, [1, 0, 0, 0, 1, 0, 0, 0, 2, 0])
        let bytes = fixture.bytes()
        for at in stride(from: 0, to: 2200, by: 3) {
            var changed = bytes
            changed[at] ^= 0xFF
            _ = try? Spreadsheet.read(changed, named: "a.xls")
        }
    }
}
