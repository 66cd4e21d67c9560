import Documents
import Records
import Testing

/// What real workbooks get wrong, one by one.
struct XlsxReadingTests {
    @Test func `the stated dimension is not believed`() throws {
        let sheet = try XlsxFixture(
            sheetXML:
                #"<row r="2"><c r="C2"><v>7</v></c></row><row r="5"><c r="A5"><v>1.5</v></c></row>"#
        ).sheet()
        #expect(sheet.rows.count == 5)
        #expect(sheet[1, 2] == .number(7))
        #expect(sheet[4, 0] == .number(1.5))
        #expect(sheet[0, 0] == .empty)
    }

    @Test func `cells and rows without addresses follow one another`() throws {
        let sheet = try XlsxFixture(
            sheetXML: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>"
        ).sheet()
        #expect(sheet.rows == [[.number(1), .number(2)], [.empty, .number(3)]])
    }

    @Test func `shared strings are joined from runs, without reading aids`() throws {
        let fixture = XlsxFixture(
            sheetXML:
                #"<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row>"#,
            strings:
                "<si><r><t>张</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">三 </t></r></si>"
                + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>")
        #expect(try fixture.row() == [.text("张三 "), .text("東京")])
    }

    @Test func `inline strings, formula strings, flags and errors are read`() throws {
        let fixture = XlsxFixture(
            sheetXML: #"<row><c t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>"#
                + #"<c t="str"><f>A1&amp;"x"</f><v>结果</v></c><c t="b"><v>1</v></c>"#
                + #"<c t="e"><v>#REF!</v></c><c t="d"><v>2024-03-15T08:00:00</v></c></row>"#)
        let day = try #require(Day(2024, 3, 15))
        #expect(
            try fixture.row() == [
                .text("内联"), .text("结果"), .flag(true), .error("#REF!"), .day(day),
            ])
    }

    @Test func `escaped characters become themselves and line breaks are one kind`() throws {
        let fixture = XlsxFixture(
            sheetXML:
                #"<row><c t="inlineStr"><is><t>姓_x000D_&#10;名_x005F_x0041_&amp;</t></is></c></row>"#
        )
        #expect(try fixture.row() == [.text("姓\n名_x0041_&")])
    }

    @Test func `missing shared strings leave the cells empty`() throws {
        let fixture = XlsxFixture(sheetXML: #"<row><c t="s"><v>0</v></c><c><v>4</v></c></row>"#)
        #expect(try fixture.row() == [.empty, .number(4)])
    }

    @Test(arguments: [14, 22, 27, 31, 36, 50, 57, 58, 176])
    func `numbers in date formats are days, the Chinese built-in ones too`(format: Int) throws {
        let styles =
            #"<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts>"#
            + #"<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="0"/></cellStyleXfs>"#
            + #"<cellXfs><xf numFmtId="0"/><xf numFmtId="\#(format)"/></cellXfs>"#
        let fixture = XlsxFixture(
            sheetXML: #"<row><c s="0"><v>45366</v></c><c s="1"><v>45366.5</v></c></row>"#,
            styles: styles)
        let day = try #require(Day(2024, 3, 15))
        #expect(try fixture.row() == [.number(45366), .day(day)])
    }

    @Test(arguments: ["0.00", "#,##0", "[h]:mm", "General", "\"day\"0", "0.00E+00", "@", "[Red]0"])
    func `other formats leave numbers alone`(code: String) throws {
        let escaped = code.replacing("\"", with: "&quot;")
        let fixture = XlsxFixture(
            sheetXML: #"<row><c s="0"><v>45366</v></c></row>"#,
            styles: #"<numFmts><numFmt numFmtId="176" formatCode="\#(escaped)"/></numFmts>"#
                + #"<cellXfs><xf numFmtId="176"/></cellXfs>"#)
        #expect(try fixture.row() == [.number(45366)])
    }

    @Test func `the calendar of 1904 is respected, and the phantom leap day is no day`() throws {
        var fixture = XlsxFixture(
            sheetXML:
                #"<row><c s="0"><v>60</v></c><c s="0"><v>61</v></c><c s="0"><v>1</v></c></row>"#,
            styles: #"<cellXfs><xf numFmtId="14"/></cellXfs>"#)
        let march = try #require(Day(1900, 3, 1))
        let january = try #require(Day(1900, 1, 1))
        #expect(try fixture.row() == [.number(60), .day(march), .day(january)])
        fixture.bookProperties = #"<workbookPr date1904="1"/>"#
        let later = try #require(Day(1904, 3, 1))
        #expect(try fixture.row()[0] == .day(later))
    }

    @Test func `strict documents and backslashes in the archive are read`() throws {
        var fixture = XlsxFixture(sheetXML: "<row><c><v>1</v></c></row>")
        fixture.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        fixture.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        fixture.separator = "\\"
        fixture.extra = [("docProps/core.xml", Array("<not xml".utf8))]
        #expect(try fixture.row() == [.number(1)])
    }

    @Test func `hidden sheets, rows and columns and merged cells are reported`() throws {
        var fixture = XlsxFixture(
            sheetXML:
                #"<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c></row>"#,
            tail: #"<mergeCells><mergeCell ref="A1:C2"/></mergeCells>"#,
            head: #"<cols><col min="2" max="3" hidden="1"/></cols>"#)
        fixture.sheets = #"<sheet name="a" state="veryHidden" r:id="rId1"/>"#
        let sheet = try fixture.sheet()
        #expect(sheet.hidden)
        #expect(sheet.hiddenRows == [2])
        #expect(sheet.hiddenColumns == [1, 2])
        #expect(sheet.merges == [Range2D(top: 0, left: 0, bottom: 1, right: 2)])
    }

    @Test func `rows stream out of a file one by one`() throws {
        let rows = (1...5000).map {
            "<row r=\"\($0)\"><c><v>\($0)</v></c><c t=\"inlineStr\"><is><t>张</t></is></c></row>"
        }
        let fixture = XlsxFixture(
            sheetXML: rows.joined(), tail: #"<mergeCells><mergeCell ref="A2:A3"/></mergeCells>"#)
        try withFile(fixture.bytes()) { path in
            var seen = 0
            try Spreadsheet.eachRow(path: path, named: "x") { index, cells in
                #expect(cells[0] == .number(Double(index + 1)))
                seen += 1
            }
            #expect(seen == 5000)
            let top = try Spreadsheet.read(path: path, named: "x", firstRows: 3)
            #expect(top.sheets[0].rows.count == 3)
            #expect(top.sheets[0].merges.count == 1)
        }
    }

    @Test func `an error of the receiver ends the reading and is its own`() throws {
        struct Enough: Error {}
        let fixture = XlsxFixture(sheetXML: "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
        try withFile(fixture.bytes()) { path in
            #expect(throws: Enough.self) {
                try Spreadsheet.eachRow(path: path, named: "x") { _, _ in throw Enough() }
            }
        }
    }
}
