import Documents
import Foundation
import Records
import Testing

/// Tables as text, in the encodings and separators that arrive.
struct TextFileTests {
    private let table = "姓名,出生年月\r\n张三,1985.03\r\n"
    private let expected: [[Cell]] = [
        [.text("姓名"), .text("出生年月")], [.text("张三"), .text("1985.03")],
    ]

    private func rows(_ bytes: [UInt8]) throws -> [[Cell]] {
        try Spreadsheet.read(bytes, named: "a.csv").sheets[0].rows
    }

    @Test func `every encoding in use is told apart`() throws {
        let gb = String.Encoding(rawValue: 0x8000_0632)
        #expect(try rows(Array(table.utf8)) == expected)
        #expect(try rows([0xEF, 0xBB, 0xBF] + Array(table.utf8)) == expected)
        #expect(try rows([UInt8](try #require(table.data(using: gb)))) == expected)
        let little = table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try rows([0xFF, 0xFE] + little) == expected)
        let big = table.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try rows([0xFE, 0xFF] + big) == expected)
    }

    @Test(arguments: [",", ";", "\t"])
    func `every separator in use is told apart`(separator: String) throws {
        let text = table.replacing(",", with: separator)
        #expect(try rows(Array(text.utf8)) == expected)
        #expect(try rows(Array(("sep=" + separator + "\r\n" + text).utf8)) == expected)
    }

    @Test func `quotes hold separators, line breaks and quotes`() throws {
        let text = "a,\"b,\n\"\"c\"\"\",d\n\n,,e"
        #expect(
            try rows(Array(text.utf8)) == [
                [.text("a"), .text("b,\n\"c\""), .text("d")], [],
                [.empty, .empty, .text("e")],
            ])
    }

    @Test func `an unclosed quote ends with the file`() throws {
        #expect(try rows(Array("a,\"b".utf8)) == [[.text("a"), .text("b")]])
        #expect(try rows(Array("a,\"".utf8)) == [[.text("a")]])
    }

    @Test func `codes keep their zeros and lose the tricks that protected them`() throws {
        let text = "=\"007\",\t330100198506120017,001\n"
        #expect(
            try rows(Array(text.utf8)) == [
                [.text("007"), .text("330100198506120017"), .text("001")]
            ])
    }

    @Test func `formulas are disarmed when written, and come back as they were`() throws {
        let row = ["=1+1", "+86 571", "-5", "-a", "@x", "12.5", "+3", "plain", "\tx"]
        let bytes = try CSV.write([row])
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(text == "'=1+1,'+86 571,-5,'-a,'@x,12.5,+3,plain,'\tx\r\n")
        let back = try rows(bytes)[0].map(\.written)
        #expect(back.prefix(8) == row.prefix(8))
    }

    @Test func `what is written in GB18030 is read again`() throws {
        let bytes = try CSV.write([["张三", "𠮷野"]], encoding: .gb18030)
        #expect(try rows(bytes) == [[.text("张三"), .text("𠮷野")]])
    }

    @Test func `a web page named xls is read, with merged cells`() throws {
        let page =
            "<html><head><meta charset=\"utf-8\"><style>td{a:b}</style></head><body><!-- <td>no</td> -->"
            + "<table border=1><tr><th rowspan=2>姓&nbsp;名</th><th colspan='2'>挂职时间</th></tr>"
            + "<tr><td>起<td>止</tr><tr><td>张三<br>李四</td><td>2024.03</td><td>&#20004;年</td></tr></table></body></html>"
        let sheet = try Spreadsheet.read(Array(page.utf8), named: "a.xls").sheets[0]
        #expect(
            sheet.rows == [
                [.text("姓 名"), .text("挂职时间")], [.empty, .text("起"), .text("止")],
                [.text("张三\n李四"), .text("2024.03"), .text("两年")],
            ])
        #expect(sheet.merges.count == 2)
    }

    @Test func `the XML of Excel 2003 is read`() throws {
        let xml =
            #"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>"#
            + #"<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">"#
            + #"<Worksheet ss:Name="名册"><Table><Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">姓名</Data></Cell>"#
            + #"<Cell ss:Index="4"><Data ss:Type="Number">5</Data></Cell></Row></Table></Worksheet></Workbook>"#
        let sheet = try Spreadsheet.read(Array(xml.utf8), named: "a.xls").sheets[0]
        #expect(sheet.name == "名册")
        #expect(sheet.rows == [[], [.text("姓名"), .empty, .empty, .number(5)]])
        #expect(sheet.merges == [Range2D(top: 1, left: 0, bottom: 1, right: 1)])
    }
}
