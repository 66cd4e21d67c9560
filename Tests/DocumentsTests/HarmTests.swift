import Documents
import Records
import Testing
import Workbooks

/// Files made to harm: each is read in time that follows its bytes, or refused in a sentence.
struct HarmTests {
    private func said(_ bytes: [UInt8], _ name: String = "a.xlsx") -> String? {
        refusal { _ = try Spreadsheet.read(bytes, named: name) }
    }

    private func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    // Text

    @Test(.timeLimit(.minutes(1)))
    func `a file of nothing but quotes is refused at the cell that grows too long`() {
        let sentence = said([UInt8](repeating: 0x22, count: 4 << 20), "a.csv")
        #expect(sentence?.contains("A1") == true && sentence?.contains("32767") == true)
    }

    @Test(.timeLimit(.minutes(1)))
    func `bytes that are no Chinese text in any encoding are refused at once`() {
        let bytes = [UInt8]("姓名,".utf8) + [UInt8](repeating: 0xFF, count: 5 << 20)
        #expect(said(bytes, "a.csv")?.contains("编码") == true)
        let odd = [UInt8]([0xC3, 0xFB]) + (0..<(1 << 20)).flatMap { _ in [0x81, 0x20] as [UInt8] }
        #expect(said(odd, "a.csv")?.contains("编码") == true)
    }

    @Test(.timeLimit(.minutes(1)))
    func `marks heaped upon one letter are refused at their cell`() {
        let heap = "姓名,单位\n张三,a" + repeated("\u{0301}\u{0323}", 2 << 20)
        #expect(said(Array(heap.utf8), "a.csv")?.contains("B2") == true)
        let few = "姓名,单位\n张三,a" + repeated("\u{0301}\u{0323}", 100)
        #expect(said(Array(few.utf8), "a.csv")?.contains("B2") == true)
        // A name of a minority language, or a mark too many, is none of these.
        #expect(said(Array("姓名,单位\n扎西་ཚེ་རིང,é\u{0301}\u{0323}".utf8), "a.csv") == nil)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a file of nothing but line ends is refused for its rows`() {
        let sentence = said(Array(("姓名" + repeated("\n", 3 << 20)).utf8), "a.csv")
        #expect(sentence?.contains("1048576") == true)
    }

    // Workbooks

    @Test(.timeLimit(.minutes(1)))
    func `a text that thousands of cells share is read once, and has its limit`() throws {
        let cells = (1...5000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c></row>" }
        var fixture = XlsxFixture(sheetXML: cells.joined())
        fixture.strings = "<si><t>\(repeated("王", 1 << 20))</t></si>"
        let sentence = said(try fixture.bytes())
        #expect(sentence?.contains("A1") == true && sentence?.contains("32767") == true)
        // What no cell shows harms nobody.
        fixture.sheetXML = "<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row>"
        #expect(try fixture.row() == [.text("甲")])
    }

    @Test(.timeLimit(.minutes(1)))
    func `cells that together show more text than a file may are refused`() throws {
        let cells = (1...9000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c></row>" }
        var fixture = XlsxFixture(sheetXML: cells.joined())
        fixture.strings = "<si><t>\(repeated("王", 30_000))</t></si>"
        #expect(said(try fixture.bytes())?.contains("文字过多") == true)
    }

    @Test func `a cell's own text has the same limit, wherever it stands`() throws {
        let long = repeated("甲", 32_768)
        let inline = XlsxFixture(
            sheetXML: "<row><c r=\"C1\" t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")
        #expect(said(try inline.bytes())?.contains("C1") == true)
        let plain = XlsxFixture(sheetXML: "<row><c r=\"B1\" t=\"str\"><v>\(long)</v></c></row>")
        #expect(said(try plain.bytes())?.contains("B1") == true)
        let page = "<html><table><tr><td>甲</td><td>\(long)</td></tr></table>"
        #expect(said(Array(page.utf8), "a.xls")?.contains("B1") == true)
        let whole = repeated("甲", 32_767)
        #expect(said(Array("姓名,\(whole)".utf8), "a.csv") == nil)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a tag with more attributes than any sheet has is refused`() throws {
        let many = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        let fixture = XlsxFixture(sheetXML: "<row \(many)><c><v>1</v></c></row>")
        #expect(said(try fixture.bytes())?.contains("标记") == true)
        let book = #"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" "#
        #expect(said(Array((book + many + "/>").utf8), "a.xls")?.contains("标记") == true)
    }

    @Test(.timeLimit(.minutes(1)))
    func `hidden columns named a hundred thousand times cost what they weigh`() throws {
        var fixture = XlsxFixture(sheetXML: "<row><c><v>1</v></c></row>")
        fixture.head = "<cols>\(repeated(#"<col min="1" max="16384" hidden="1"/>"#, 100_000))</cols>"
        #expect(try fixture.sheet().hiddenColumns.count == 16_384)
    }

    @Test(.timeLimit(.minutes(1)))
    func `styles without end are refused, and a long code is looked at once`() throws {
        var fixture = XlsxFixture(sheetXML: "<row><c s=\"1\"><v>45366</v></c></row>")
        let code = repeated("y", 100_000)
        fixture.styles =
            "<numFmts><numFmt numFmtId=\"200\" formatCode=\"\(code)\"/></numFmts><cellXfs>"
            + repeated("<xf numFmtId=\"200\"/>", 60_000) + "</cellXfs>"
        #expect(try fixture.row() == [.number(45366)])
        fixture.styles = "<cellXfs>\(repeated("<xf/>", 100_000))</cellXfs>"
        #expect(said(try fixture.bytes())?.contains("格式") == true)
    }

    @Test func `a sheet that is listed again and again is read once`() throws {
        var fixture = XlsxFixture(sheetXML: "<row><c><v>1</v></c></row>")
        let one = #"<sheet name="甲" sheetId="1" r:id="rId1"/>"#
        fixture.sheets = repeated(one, 50)
        #expect(try Spreadsheet.read(fixture.bytes(), named: "a.xlsx").sheets.count == 1)
        fixture.sheets = repeated(one, 5000)
        #expect(said(try fixture.bytes())?.contains("工作表") == true)
    }

    @Test func `what is just allowed is read, and one more is refused`() throws {
        var fixture = XlsxFixture(sheetXML: "<row><c><v>1</v></c></row>")
        let one = fixture.sheets
        fixture.sheets = repeated(one, 200)
        #expect(said(try fixture.bytes()) == nil)
        fixture.sheets = repeated(one, 201)
        #expect(said(try fixture.bytes())?.contains("200") == true)
        fixture.sheets = one
        func row(_ attributes: Int) -> String {
            "<row \((0..<attributes).map { "a\($0)=\"\"" }.joined(separator: " "))><c><v>1</v></c></row>"
        }
        fixture.sheetXML = row(300)
        #expect(said(try fixture.bytes()) == nil)
        fixture.sheetXML = row(301)
        #expect(said(try fixture.bytes())?.contains("标记") == true)
        fixture.sheetXML = row(0)
        func merged(_ ranges: Int) -> String {
            "<mergeCells>\(repeated(#"<mergeCell ref="A1:A2"/>"#, ranges))</mergeCells>"
        }
        fixture.tail = merged(200_000)
        #expect(said(try fixture.bytes()) == nil)
        fixture.tail = merged(200_001)
        #expect(said(try fixture.bytes())?.contains("合并") == true)
    }

    @Test func `numbers at the edge of what a machine can count are read`() throws {
        let numbers = ["-9223372036854775808", "9223372036854775807", "1e18", "1e308", "-1e-308"]
        let cells = numbers.map { "<c><v>\($0)</v></c>" }.joined()
        let row = try XlsxFixture(sheetXML: "<row>\(cells)</row>").row()
        #expect(row.count == 5)
        #expect(row.allSatisfy { !$0.written.isEmpty && DateText.read($0).isUnreadable })
    }

    @Test func `a sheet of Excel 2003 cannot point outside of itself`() throws {
        func book(_ rows: String) -> [UInt8] {
            let head = #"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet""#
            let ss =
                #" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>"#
            return Array("\(head)\(ss)\(rows)</Table></Worksheet></Workbook>".utf8)
        }
        let words = [HeaderWord(column: "name", words: ["姓名"])]
        for rows in [
            #"<Row ss:Index="-5"><Cell ss:MergeAcross="1"><Data>姓名</Data></Cell></Row>"#,
            #"<Row><Cell ss:Index="-3" ss:MergeAcross="1"><Data>姓名</Data></Cell></Row>"#,
            #"<Row ss:Index="4000000000"><Cell ss:MergeDown="1"><Data>姓名</Data></Cell></Row>"#,
            #"<Row><Cell><Data ss:Type="Number">nan</Data></Cell></Row>"#,
        ] {
            let text = #"<Row ss:Index="1"><Cell><Data>姓名</Data></Cell></Row>"#
            let workbook = try Spreadsheet.read(book(rows + text), named: "a.xls")
            _ = try? Table.find(in: workbook, words: words, least: 1)
        }
    }

    @Test func `a small stream that leads back to itself ends`() {
        var bytes = [UInt8](repeating: 0xFF, count: 512 * 5)
        func put(_ values: [UInt8], at place: Int) {
            bytes.replaceSubrange(place..<(place + values.count), with: values)
        }
        put([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], at: 0)
        put([9, 0], at: 30)
        put(XlsFixture.four(1), at: 48)
        // Every stream is called small, and the links of the small ones go round.
        put([0xFF, 0xFF, 0xFF, 0x7F], at: 56)
        put(XlsFixture.four(2), at: 60)
        put(XlsFixture.four(0), at: 76)
        put(
            [0xFD, 0xFF, 0xFF, 0xFF] + repeatElement([0xFE, 0xFF, 0xFF, 0xFF], count: 3).flatMap(\.self),
            at: 512)
        put([5], at: 1024 + 66)
        put(XlsFixture.four(1), at: 1024 + 76)
        put(XlsFixture.four(3), at: 1024 + 116)
        put(XlsFixture.four(512), at: 1024 + 120)
        put("Workbook".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, at: 1024 + 128)
        put([18, 0, 2], at: 1024 + 128 + 64)
        put(XlsFixture.four(0) + XlsFixture.four(0x7FFF_FF00), at: 1024 + 128 + 116)
        put(XlsFixture.four(0), at: 1536)
        #expect(said(bytes, "a.xls") != nil)
    }

    @Test(.timeLimit(.minutes(1)))
    func `labels of Excel 97 that boast of their length cost what they weigh`() throws {
        var fixture = XlsFixture()
        let label = XlsFixture.cell(0x0204, 0, 0, 0, [0xFF, 0xFF, 0])
        fixture.sheet = (0..<4000).flatMap { _ in label }
        _ = try Spreadsheet.read(fixture.bytes(), named: "a.xls")
    }

    @Test func `a zip whose directory lies is refused before it has grown`() throws {
        var archive = try Archive.write([
            ("xl/workbook.xml", [UInt8](repeating: 0x20, count: 8 << 20))
        ])
        // The directory's own record says that the part has a hundred bytes.
        let mark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        let place = try #require(
            archive.indices.dropLast(4).last { Array(archive[$0..<($0 + 4)]) == mark })
        archive.replaceSubrange((place + 24)..<(place + 28), with: XlsFixture.four(100))
        let sentence = refusal { _ = try Archive.read(archive, named: "a.zip") }
        #expect(sentence?.contains("解压后过大") == true)
    }

    // Tables

    @Test(.timeLimit(.minutes(1)))
    func `merged cells cannot fill a table beyond its limit`() throws {
        let wide = (0..<400).map { Cell.text("列\($0)") }
        let data = (0..<40_000).map { [Cell.text("甲\($0)"), .text("乙")] }
        let merges = (2..<400).map { Range2D(top: 1, left: $0, bottom: 40_000, right: $0) }
        var rows = [wide] + data
        rows[1] += (2..<400).map { Cell.text("丙\($0)") }
        let workbook = Workbook(sheets: [Sheet(name: "名册", rows: rows, merges: merges)])
        let words = [HeaderWord(column: "name", words: ["列0"])]
        let sentence = refusal { _ = try Table.find(in: workbook, words: words, least: 1) }
        #expect(sentence?.contains("单元格过多") == true)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a rejected sheet with a cell far out and a huge merged range is written back`() throws {
        var rows = [[Cell]](repeating: [.text("甲")], count: 20_000)
        rows[0] = [Cell](repeating: .empty, count: 16_000) + [.text("乙")]
        let merge = Range2D(top: 0, left: 0, bottom: 19_999, right: 15_999)
        let sheet = Sheet(name: "名册", rows: rows, merges: [merge])
        let problem = CellProblem(row: 3, column: 0, sentence: "请改")
        let bytes = try Spreadsheet.marked(sheet, problems: [problem])
        #expect(try Spreadsheet.read(bytes, named: "a.xlsx").sheets[0][3, 0] == .text("甲"))
    }

    // What we write

    @Test func `formulas in full-width signs are disarmed too, and come back as they were`() throws {
        let row = ["＝1+1", "＋86", "－a", "＠x", "－5", "甲＝乙"]
        let bytes = try CSV.write([row])
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(text == "'＝1+1,'＋86,'－a,'＠x,'－5,甲＝乙\r\n")
        #expect(try Spreadsheet.read(bytes, named: "a.csv").sheets[0].rows == [row.map(Cell.text)])
    }
}
