import Documents
import Foundation
import Records

/// 种子 — What our own writers write, and what people send: inputs that are right, from which the others are made.
enum Seeds {
    private static let heading = ["姓名", "性别", "出生年月", "派出单位", "接收单位", "挂职时间", "联系电话", "身份证号"]
    private static let people = [
        ["李娜", "女", "1985.06", "东州市财政局", "青石县政府办", "2024.03-2024.08", "13800000001", ""],
        ["王　伟", "男", "1985-03-15", "东州市教育局", "青石县财政局", "2024年3月15日至8月15日", "0571-88001234", ""],
        ["阿依古丽·买买提", "女", "八五年三月", "同上", "青石县", "5个月", "13800000003、13800000004", ""],
    ]

    static func csv() throws -> [[UInt8]] {
        let rows = [heading] + people
        return [
            try CSV.write(rows), try CSV.write(rows, encoding: .gb18030),
            Array(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n").utf8),
            [0xFF, 0xFE] + "姓名;单位\n张三;\"甲\n乙\"\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            Array("sep=;\n姓名;单位\n=\"007\";'=1+1\n".utf8),
        ]
    }

    static func forms() throws -> [[UInt8]] {
        func cell(_ text: String) -> String { "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>" }
        let row = "<w:tr>\(cell("{{任务.名}}"))\(cell("{{姓"))</w:tr>"
        let body = "<w:p><w:r><w:t>{{姓</w:t></w:r><w:r><w:t>名}}</w:t></w:r></w:p><w:tbl>\(row)\(row)</w:tbl>"
        let xml = "<?xml version=\"1.0\"?><w:document><w:body>\(body)</w:body></w:document>"
        return [try Archive.write([(name: "word/document.xml", bytes: Array(xml.utf8))])]
    }

    static func xlsx() throws -> [[UInt8]] {
        let rows = people.map { row in row.map { CellOut(.text($0), mark: .late, comment: "请核对") } }
        let sheet = SheetOut(
            name: "名册", title: "花名册", subtitle: "2024年", columns: heading.map { Column($0) }, rows: rows,
            notes: ["注：示例"])
        let dates = SheetOut(
            name: "日期", columns: [Column("姓名"), Column("开始", kind: .day), Column("数", kind: .number)],
            rows: [[CellOut(.text("李娜")), CellOut(.day(Day(number: 19_797))), CellOut(.number(1985.1))]])
        return [try Spreadsheet.write(WorkbookOut(sheets: [sheet, dates])), try byHand()]
    }

    /// With all that our own writer does not write: inline texts, errors, flags, merged and hidden ranges.
    private static func byHand() throws -> [UInt8] {
        let cells = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
            <row r="2" hidden="1"><c r="A2" t="str"><v>李娜_x000D_</v></c><c r="B2" t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>
            <row r="3"><c s="1"><v>45366</v></c><c t="d"><v>2024-03-15</v></c><c r="H3"><v>1e18</v></c></row>
            """
        let space = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
        let parts = [
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet \(space)><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>\(cells)</sheetData>"
                    + "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>"
            ),
            (
                "xl/workbook.xml",
                #"<workbook><workbookPr date1904="1"/><sheets><sheet name="甲" id="r1"/></sheets></workbook>"#
            ),
            (
                "xl/sharedStrings.xml",
                "<sst \(space)><si><t>派出单位</t></si><si><r><t>接收</t></r><r><t>单位</t></r><rPh><t>x</t></rPh></si></sst>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet \(space)><numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy&quot;年&quot;m\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>"
            ),
        ]
        return try Archive.write(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    static let pages: [[UInt8]] = [
        "<html><meta charset=utf-8><table><tr><th colspan=2>花名册</th></tr><tr><td rowspan=\"2\">姓名&nbsp;甲</td>"
            + "<td>单位<br>乙</td></tr><tr><td>1985.06</td></tr></table><!-- 注 --><style>td{}</style></html>",
        "<table><tr><td>姓名<td>派出单位<td>接收单位<tr><td>李娜<td>东州市财政局<td>青石县</table>",
    ].map { Array($0.utf8) }

    static let sheetXML: [[UInt8]] = [
        #"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" "#
            + #"xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名册"><Table>"#
            + #"<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">姓名</Data></Cell></Row>"#
            + #"<Row ss:Hidden="1"><Cell ss:Index="3"><Data ss:Type="Number">1985.1</Data></Cell>"#
            + #"<Cell ss:MergeDown="2"><Data ss:Type="DateTime">2024-03-15T00:00:00</Data></Cell></Row>"#
            + "</Table></Worksheet></Workbook>"
    ].map { Array($0.utf8) }

    static let values =
        (heading + people.flatMap(\.self) + [
            "198.5", "1985.1", "2026年3月起两年", "1年6个月", "至今", "3/15/2024", "2024-03-15 08:00:00", "一九八五年十二月",
            "+86 138 0000 0001", "330100198506120017", "91330000MA27XX0000", "张三（女）", "0833ep380s1ph",
        ]).filter { !$0.isEmpty }.map { Array($0.utf8) }

    static let typed =
        values
        + [
            #"{"items":[{"text":"跟班学习","month":"2024-05","state":"done","on":"2024-05-20"}]}"#,
            #"{"entries":[{"posting":"0833ep380s1ph","name":"李娜","came":false,"why":"出差"}]}"#,
            #"{"items":[{"kind":"note","record":"0833ep380s1ph","day":"2024-05-07","line":"甲"}]}"#,
            #"{"items":[{"name":"note","value":"5月7日 甲","kind":"note","cited":"0833ep380s1ph.2 0833ep380s1pj.1"}]}"#,
            "2024-05 跟班学习\n写调研报告", "2024.3.15", "是", "on", "123",
        ].map { Array($0.utf8) }

    static let requests: [[UInt8]] = [
        "--B\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n甲\r\n--B\r\nContent-Disposition: form-data; "
            + "name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n姓名,单位\r\n--B--\r\n",
        "name=%E6%9D%8E&form_token=abc&a=1+2&%zz=%",
        #"{"name":"李娜","days":3,"list":[1,{"a":null}],"ok":true}"#,
    ].map { Array($0.utf8) }

    /// Every regulation that the house ships.
    static func regulations() -> [[UInt8]] {
        let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "regulations")
        let files = FileManager.default.enumerator(atPath: house.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".yaml") }.sorted().compactMap {
            // One that cannot be read is no seed.
            (try? Data(contentsOf: house.appending(path: $0))).map { [UInt8]($0) }
        }
    }
}
