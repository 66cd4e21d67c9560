import Documents
import Records
import Testing

/// Tables as offices make them.
struct TableTests {
    private let words = [
        HeaderWord(column: "name", words: ["姓名", "干部姓名"]),
        HeaderWord(column: "birth", words: ["出生年月", "出生日期"]),
        HeaderWord(column: "host", words: ["挂职单位", "接收单位"]),
        HeaderWord(column: "start", words: ["挂职时间/起", "开始时间"]),
        HeaderWord(column: "end", words: ["挂职时间/止"]),
        HeaderWord(column: "period", words: ["挂职时间"]),
        HeaderWord(column: "phone", words: ["联系电话", "手机"]),
    ]

    private func sheet(
        _ rows: [[String]], name: String = "名册", hidden: Bool = false, merges: [Range2D] = [],
        hiddenRows: Set<Int> = []
    ) -> Sheet {
        Sheet(
            name: name, hidden: hidden,
            rows: rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } }, merges: merges,
            hiddenRows: hiddenRows)
    }

    private func find(_ sheets: Sheet...) throws -> HeadedTable {
        try Table.find(in: Workbook(sheets: sheets), words: words)
    }

    private func names(_ table: HeadedTable) -> [String] {
        table.rows.map { table.cell($0, "name").plain }
    }

    @Test func `titles with blanks, breaks, stars and hints are known`() throws {
        let table = try find(
            sheet([
                ["××市挂职干部花名册（2026年度）"], ["填报单位：某市", "", "单位：人"],
                ["序号", "姓  名", "*出生\n年月（如1985.03）", "接收单位：", "手机（必填）", "其他"],
                ["1", "张三", "1985.03", "云岭县", "138", "x"],
            ]))
        #expect(table.headerRows == 2..<3)
        #expect(table.columns.map(\.key) == [nil, "name", "birth", "host", "phone", nil])
        #expect(table.rows.map(\.number) == [4])
        #expect(table.cell(table.rows[0], "host") == .text("云岭县"))
    }

    @Test func `a header of two rows joins groups and their parts`() throws {
        let table = try find(
            sheet(
                [
                    ["花名册"], ["姓名", "挂职单位", "挂职时间", "", "手机"], ["", "", "起", "止", ""],
                    ["张三", "云岭县", "2024.03", "2026.03", "138"],
                ],
                merges: [
                    Range2D(top: 0, left: 0, bottom: 0, right: 4),
                    Range2D(top: 1, left: 0, bottom: 2, right: 0),
                    Range2D(top: 1, left: 1, bottom: 2, right: 1),
                    Range2D(top: 1, left: 2, bottom: 1, right: 3),
                    Range2D(top: 1, left: 4, bottom: 2, right: 4),
                ]))
        #expect(table.headerRows == 1..<3)
        #expect(table.columns.map(\.key) == ["name", "host", "start", "end", "phone"])
        #expect(names(table) == ["张三"])
    }

    @Test func `a header of two rows is seen without merged cells too`() throws {
        let table = try find(
            sheet([
                ["姓名", "挂职单位", "手机", "挂职时间", ""], ["", "", "", "起", "止"],
                ["张三", "云岭县", "138", "2024.03", "2026.03"],
            ]))
        #expect(table.headerRows == 0..<2)
        #expect(names(table) == ["张三"])
        #expect(table.columns[4].title == "止")
    }

    @Test func `a cover sheet and hidden sheets are passed over`() throws {
        let rows = [["姓名", "出生年月", "手机"], ["张三", "1985.03", "138"]]
        let table = try find(
            sheet([["封面"], ["姓名"]], name: "封面"),
            sheet(rows, name: "旧", hidden: true), sheet(rows, name: "名册"))
        #expect(table.sheet == "名册")
        #expect(table.sheetIndex == 2)
    }

    @Test func `notes, totals, samples and repeated headers are left out, each with a reason`()
        throws
    {
        let table = try find(
            sheet([
                ["姓名", "出生年月", "手机"], ["甲", "1", "2"], ["示例", "1980.01", "139"],
                ["张三", "1985.03", "138"], ["一、省直单位"], ["李四", "1986.03", "137"],
                ["小计", "2"], ["姓名", "出生年月", "手机"], ["王五", "1987.03", "136"],
                ["合计：3人"], ["注：本表一式两份"], ["填表人：赵六", "", "审核人："],
            ]))
        #expect(names(table) == ["张三", "李四", "王五"])
        #expect(table.leftOut.map(\.number) == [2, 3, 5, 7, 8, 10, 11, 12])
        #expect(
            table.leftOut.map(\.reason.chinese) == [
                "栏次编号", "填写示例", "只有一格有内容", "合计行", "重复的表头", "合计行", "表尾说明“注”",
                "在表尾说明之后",
            ])
    }

    /// Rows are mostly told from their first characters, without normalising them.
    @Test func `a header is known once more however it is typed, and data that begins like one is data`()
        throws
    {
        let table = try find(
            sheet([
                ["姓名", "2024年考核", "手机", "接收单位"], ["张三", "优", "138", "云岭县"],
                ["　＊姓 名：", "２０２４年考核", "（必填）手机", "【接收单位】"], ["姓字", "2024", "手", "接收站"],
                ["接收", "姓", "单位", "手机"], ["李四", "优", "137", "'云岭县"],
                [" 姓\n名 ", "李四", "手机(选填)", "接收单位*"],
            ]))
        #expect(names(table) == ["张三", "姓字", "接收", "李四"])
        #expect(table.leftOut.map(\.number) == [3, 7])
        #expect(Set(table.leftOut.map(\.reason.chinese)) == ["重复的表头"])
    }

    @Test func `notes, ditto marks and numbers of columns are known with blanks around them`() throws {
        let table = try find(
            sheet([
                ["姓名", "接收单位", "手机"], ["　甲 ", " １", "2 "], ["张三", "云岭县", "138"],
                [" 李四\u{200B}", "　同　上　 ", " 137"], ["王五", "\u{FEFF}〃", "'136"],
                ["　合　计 ", "3", "人"], ["　注： 一式两份", "", ""],
            ]))
        #expect(names(table) == ["张三", "李四", "王五"])
        #expect(table.rows.map { table.cell($0, "host").plain } == ["云岭县", "云岭县", "云岭县"])
        #expect(table.leftOut.map(\.number) == [2, 6, 7])
    }

    @Test(arguments: [
        "张三", "Zhang", "O'Neill", "'138", "''", " 张三", "张三　", "张\u{200B}三", "１２", "·", "a\u{301}", "é",
        "\u{3000}", "\u{FEFF}", "张三\u{200B}", "𠮷", "〇", "ㄅ", "(张)", "\u{85}", "", "张'", "三\u{301}",
    ])
    func `clean text is what tidying leaves as it is`(_ text: String) {
        #expect(CleanText.plain(.text(text)) == Cell.text(text).plain)
        if CleanText.holds(text) {
            #expect(
                Array(HeaderWord.normalised(text).utf8)
                    == Array(text.lowercased().filter { !"*:()".contains($0) }.utf8))
        }
    }

    @Test func `three blank rows end the table, two do not`() throws {
        let table = try find(
            sheet([
                ["姓名", "出生年月", "手机"], ["张三", "1985.03", "138"], [], [],
                ["李四", "1986.03", "137"], [], [], [], ["王五", "1987.03", "136"],
            ]))
        #expect(names(table) == ["张三", "李四"])
        #expect(table.leftOut.map(\.number) == [9])
    }

    @Test func `cells merged downwards and ditto marks repeat the value above`() throws {
        let table = try find(
            sheet(
                [
                    ["挂职单位", "姓名", "手机"], ["云岭县", "张三", "1"], ["", "李四", "2"],
                    ["同上", "王五", "3"], ["〃", "赵六", "4"], ["", "钱七", "5"],
                ], merges: [Range2D(top: 1, left: 0, bottom: 2, right: 0)]))
        #expect(
            table.rows.map { table.cell($0, "host").plain } == ["云岭县", "云岭县", "云岭县", "云岭县", ""])
    }

    @Test func `hidden rows are data, and known as hidden`() throws {
        let table = try find(
            sheet(
                [["姓名", "出生年月", "手机"], ["张三", "1", "2"], ["李四", "3", "4"]], hiddenRows: [2]))
        #expect(table.rows.map(\.hidden) == [false, true])
    }

    @Test func `a workbook without the titles is refused with what was seen`() {
        let said = refusal { _ = try find(sheet([["姓名", "x"], ["张三", "y"]])) }
        #expect(said?.contains("只认出表头“姓名”，至少需要 3 列") == true)
        let nothing = refusal { _ = try find(sheet([["x"]])) }
        #expect(nothing?.contains("没有找到表头") == true)
    }

    @Test func `a long table streams with the same result`() throws {
        let data = (1...3000).map {
            "<row r=\"\($0 + 1)\"><c t=\"str\"><v>张三</v></c><c/><c t=\"str\"><v>\($0)</v></c></row>"
        }
        let header = ["姓名", "出生年月", "手机"].map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
        let fixture = XlsxFixture(
            sheetXML: "<row r=\"1\">\(header)</row>" + data.joined()
                + #"<row r="3002"><c t="str"><v>合计</v></c></row>"#,
            tail:
                #"<mergeCells count="1"><mergeCell ref="B2900:B2901"/></mergeCells><headerFooter><oddFooter>第页</oddFooter></headerFooter>"#
        )
        try withFile(fixture.bytes()) { path in
            var count = 0
            let table = try Table.each(path: path, named: "a.xlsx", words: words) { _ in count += 1
            }
            #expect(count == 3000)
            #expect(table.leftOut.map(\.number) == [3002])
        }
    }
}
