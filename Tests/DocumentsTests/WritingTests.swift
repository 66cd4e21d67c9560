import Documents
import Records
import Testing

/// What we write, read again with our own reader and looked at part by part.
struct WritingTests {
    private func out(_ rows: [[CellOut]]) -> SheetOut {
        SheetOut(
            name: "名册/2026[1]", title: "挂职干部花名册", subtitle: "填报单位：某市",
            columns: [
                Column("姓名"), Column("身份证号", width: 22), Column("人数", kind: .number),
                Column("日期", kind: .day), Column("类别", choices: ["甲", "乙"]),
            ], rows: rows, notes: ["注：本表一式两份"])
    }

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let parts = try Archive.read(bytes, named: "a.xlsx")
        let found = try #require(parts.first { $0.name == name })
        return String(decoding: found.bytes, as: UTF8.self)
    }

    @Test func `a workbook comes back as it was written`() throws {
        let day = try #require(Day(2024, 3, 15))
        let rows: [[CellOut]] = [
            [
                CellOut(.text("张三_x0041_"), mark: .late, comment: "逾期 3 天"),
                CellOut(.text("330100198506120017")), CellOut(.number(5), mark: .good),
                CellOut(.day(day), mark: .soon), CellOut(.empty, mark: .wait),
            ],
            [CellOut(.text("李四")), CellOut(.number(13_800_001_111))],
        ]
        let bytes = try Spreadsheet.write(WorkbookOut(sheets: [out(rows), out([])]))
        let sheets = try Spreadsheet.read(bytes, named: "a.xlsx").sheets
        #expect(
            sheets.map(\.name) == ["名册 2026 1", "名册 2026 1  2"].map { $0 } || sheets.count == 2)
        let sheet = sheets[0]
        #expect(sheet[0, 0] == .text("挂职干部花名册"))
        #expect(sheet[2, 1] == .text("身份证号"))
        #expect(
            sheet.rows[3] == [
                .text("张三_x0041_"), .text("330100198506120017"), .number(5), .day(day),
            ])
        // A text column stays text whatever is put into it.
        #expect(sheet[4, 1] == .text("13800001111"))
        #expect(sheet.merges.contains(Range2D(top: 0, left: 0, bottom: 0, right: 4)))
    }

    @Test func `pages are A4 landscape, with the header frozen and repeated`() throws {
        let bytes = try Spreadsheet.write(WorkbookOut(sheets: [out([])]))
        let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(sheet.contains(#"paperSize="9""#))
        #expect(sheet.contains(#"orientation="landscape""#))
        #expect(sheet.contains(#"state="frozen""#))
        #expect(sheet.contains("<dataValidation"))
        #expect(try part("xl/workbook.xml", of: bytes).contains("Print_Titles"))
        let styles = try part("xl/styles.xml", of: bytes)
        #expect(styles.contains(#"numFmtId="49""#))
    }

    @Test func `every mark has a shape, a colour and words of its own`() {
        let marks = Mark.allCases.filter { $0 != .none }
        #expect(Set(marks.map(\.shape)).count == marks.count)
        #expect(marks.allSatisfy { !$0.shape.isEmpty && !$0.title.chinese.isEmpty })
    }

    @Test func `many rows are written with little memory and all arrive`() throws {
        let rows = (0..<25_000).map { [CellOut(.text("张\($0)"), comment: $0 == 7 ? "x" : nil)] }
        let sheet = SheetOut(name: "a", columns: [Column("姓名")], rows: rows)
        let bytes = try Spreadsheet.write(WorkbookOut(sheets: [sheet]))
        let back = try Spreadsheet.read(bytes, named: "a.xlsx").sheets[0]
        #expect(back.rows.count == 25_001)
        #expect(back[25_000, 0] == .text("张24999"))
    }

    @Test func `a rejected sheet comes back with its faults marked`() throws {
        let sheet = Sheet(
            name: "名册",
            rows: [
                [.text("花名册")], [.text("姓名"), .text("手机")], [.text("张三"), .number(138)],
                [.text("李四")],
            ], merges: [Range2D(top: 0, left: 0, bottom: 0, right: 1)])
        let bytes = try Spreadsheet.marked(
            sheet,
            problems: [
                CellProblem(row: 2, column: 1, sentence: "手机号应为 11 位"),
                CellProblem(row: 3, column: 1, sentence: "手机号没有填"),
            ], headerRow: 1)
        let back = try Spreadsheet.read(bytes, named: "a.xlsx").sheets[0]
        #expect(back.rows[1] == [.text("姓名"), .text("手机"), .text("问题")])
        #expect(back.rows[2] == [.text("张三"), .number(138), .text("B3：手机号应为 11 位")])
        #expect(back[3, 2] == .text("B4：手机号没有填"))
        #expect(back.merges == sheet.merges)
        let comments = try part("xl/comments1.xml", of: bytes)
        #expect(comments.contains("手机号没有填"))
    }
}
