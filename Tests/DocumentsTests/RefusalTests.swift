import Documents
import Records
import Testing

/// Files that must not be read, and what their senders are told.
struct RefusalTests {
    private func read(_ bytes: [UInt8], _ name: String = "a.xlsx") -> String? {
        refusal { _ = try Spreadsheet.read(bytes, named: name) }
    }

    @Test func `a document type declaration is refused`() throws {
        let bomb =
            #"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>"#
            + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"
        let archive = try Archive.write([
            (
                "xl/workbook.xml",
                Array(#"<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>"#.utf8)
            ),
            ("xl/worksheets/sheet1.xml", Array(bomb.utf8)),
        ])
        #expect(read(archive)?.contains("DTD") == true)
    }

    @Test func `an archive that unpacks to too much is refused`() throws {
        let zeros = [UInt8](repeating: 0x20, count: 40 << 20)
        let archive = try Archive.write([("xl/workbook.xml", zeros)])
        #expect(read(archive)?.contains("解压后过大") == true)
        let limits = ReadingLimits(expanded: 1 << 20, ratio: .max)
        let said = refusal { _ = try Archive.read(archive, named: "a.zip", limits: limits) }
        #expect(said?.contains("解压后过大") == true)
    }

    @Test func `a sheet with cells far out is refused before memory is spent`() throws {
        let rows = (1...2000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }
        let bytes = try XlsxFixture(sheetXML: rows.joined()).bytes()
        #expect(read(bytes)?.contains("单元格过多") == true)
    }

    @Test func `a file larger than the limit is refused`() {
        let said = refusal {
            _ = try Spreadsheet.read(
                [UInt8](repeating: 0x41, count: 3 << 20), named: "a.csv",
                limits: ReadingLimits(file: 2 << 20))
        }
        #expect(said == "文件“a.csv”超过 2 MB，请分成几个文件。")
    }

    @Test func `other kinds of files are named for what they are`() throws {
        #expect(read(Array("%PDF-1.7".utf8), "a.pdf")?.contains("PDF") == true)
        #expect(read([0xFF, 0xD8, 0xFF, 0xE0])?.contains("图片") == true)
        #expect(read([])?.contains("空的") == true)
        #expect(read([0, 1, 2, 3, 4, 5])?.contains("不是表格") == true)
        let word = try Archive.write([("word/document.xml", Array("<x/>".utf8))])
        #expect(read(word)?.contains("Word 文档") == true)
        let binary = try Archive.write([("xl/workbook.bin", [1, 2, 3])])
        #expect(read(binary)?.contains("xlsb") == true)
        let other = try Archive.write([("a.txt", [0x41])])
        #expect(read(other)?.contains("压缩包") == true)
    }

    @Test func `a password-protected workbook is said to be one`() {
        // A compound file of two sectors: its allocation table, and a directory with one stream.
        var bytes = [UInt8](repeating: 0xFF, count: 512 * 3)
        func put(_ values: [UInt8], at place: Int) {
            bytes.replaceSubrange(place..<(place + values.count), with: values)
        }
        put([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], at: 0)
        put([9, 0], at: 30)
        put([1, 0, 0, 0], at: 48)
        put([0, 0x10, 0, 0], at: 56)
        put([0, 0, 0, 0], at: 76)
        put([0xFD, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF], at: 512)
        put([5], at: 1024 + 66)
        put([1, 0, 0, 0], at: 1024 + 76)
        put(
            "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, at: 1024 + 128)
        put([34, 0, 2], at: 1024 + 128 + 64)
        #expect(read(bytes)?.contains("密码") == true)
    }

    @Test func `damaged files are refused whatever is cut off`() throws {
        let bytes = try XlsxFixture(sheetXML: "<row><c><v>1</v></c></row>").bytes()
        for count in stride(from: 5, to: bytes.count - 1, by: 37) {
            #expect(read(Array(bytes.prefix(count))) != nil)
        }
        #expect(read(try XlsxFixture(sheetXML: "<row><c><v>1</c></row>").bytes()) != nil)
    }
}
