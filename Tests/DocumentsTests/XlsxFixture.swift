import Documents
import Records
import Testing

/// A workbook written by hand, so that each ugliness of real files can be put into it.
struct XlsxFixture {
    var sheetXML: String
    var tail = ""
    var head = ""
    var strings: String? = nil
    var styles: String? = nil
    var bookProperties = ""
    var sheets = #"<sheet name="名册" sheetId="1" r:id="rId1"/>"#
    var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var separator = "/"
    var extra: [(name: String, bytes: [UInt8])] = []

    func bytes() throws -> [UInt8] {
        let relation = "http://schemas.openxmlformats.org/package/2006/relationships"
        var parts: [(name: String, bytes: [UInt8])] = []
        func add(_ name: String, _ text: String) {
            parts.append((name.replacing("/", with: separator), Array(text.utf8)))
        }
        add(
            "xl/worksheets/sheet1.xml",
            #"<worksheet xmlns="\#(namespace)"><dimension ref="A1"/>\#(head)<sheetData>\#(sheetXML)</sheetData>\#(tail)</worksheet>"#
        )
        add(
            "xl/workbook.xml",
            #"<workbook xmlns="\#(namespace)" xmlns:r="\#(relations)">\#(bookProperties)<sheets>\#(sheets)</sheets></workbook>"#
        )
        add(
            "xl/_rels/workbook.xml.rels",
            #"<Relationships xmlns="\#(relation)"><Relationship Id="rId1" Type="\#(relations)/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\#(relations)/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>"#
        )
        if let strings {
            add("xl/sharedStrings.xml", #"<sst xmlns="\#(namespace)">\#(strings)</sst>"#)
        }
        if let styles {
            add("xl/styles.xml", #"<styleSheet xmlns="\#(namespace)">\#(styles)</styleSheet>"#)
        }
        return try Archive.write(parts + extra)
    }

    func sheet() throws -> Sheet {
        try #require(try Spreadsheet.read(bytes(), named: "名册.xlsx").sheets.first)
    }

    func row() throws -> [Cell] { try #require(try sheet().rows.first) }
}

/// What a failing call said, in Chinese; nil where it did not fail with a problem.
func refusal(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch Failure.invalid(let problems) {
        return problems.map(\.sentence.chinese).joined(separator: "\n")
    } catch {
        return nil
    }
}
