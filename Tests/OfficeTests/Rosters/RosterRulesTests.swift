import Desk
import Documents
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

struct RosterRulesTests {
    private static let header = "姓名,性别,出生年月,身份证号,派出单位,现任职务,挂职单位,挂职职务,挂职时间,联系电话,备注"

    private func rows(_ lines: String...) -> [UInt8] {
        RosterOffice.table([RosterRulesTests.header] + lines)
    }

    @Test func `a preview finds each column's value at its place`() async throws {
        let office = try await RosterOffice()
        let preview = try await office.preview(
            rows("王伟,男,1986.02,,市交通局,科长,东州市交通局,副局长,2024.03.15-2024.08.15,13800001111,内向"))
        let row = try #require(preview.rows.first)
        #expect(
            RosterColumn.allCases.map { row[$0] } == [
                "王伟", "男", "1986.02", "", "", "", "", "市交通局", "科长", "东州市交通局", "副局长",
                "2024.03.15—2024.08.15", "2024.03.15", "2024.08.15", "13800001111", "", "内向",
                "", "", "", "", "",
            ])
    }

    @Test func `a made person sounds as one who was added by hand`() async throws {
        let office = try await RosterOffice()
        try await office.take(rows("单小曾,男,1986.02,,市交通局,,东州市交通局,,,,", "Amy,女,,,市交通局,,东州市交通局,,,,"))
        for made in try await office.records(Person.declaration) {
            let name = made[Person.fullName]
            let added = try await office.desk.add(
                RosterOffice.organizer, Person.name, Draft(["full_name": name]))
            #expect(made[Person.pinyin] == added[Person.pinyin])
            #expect(made[Person.initials] == added[Person.initials])
        }
    }

    @Test func `two people of one name are two people`() async throws {
        let office = try await RosterOffice()
        let outcome = try await office.take(
            rows(
                "王伟,男,1986.02,,市交通局,,东州市交通局,,,,",
                "王伟,男,1990.08,,市交通局,,东州市教育局,,,,"))
        #expect(outcome.persons == 2)
        #expect(outcome.units == 3)
    }

    @Test func `a known person is known by identity number or by name and birth month`()
        async throws
    {
        let office = try await RosterOffice()
        let second = try await RosterOffice.batch(office.desk, "第二批", "2025-03-01", "2025-08-31")
        try await office.take(
            rows(
                "李娜,女,1988.06,539901198806059022,市农业局,,东州市农业局,,,,",
                "周启航,男,1987.12,,市人社局,,东州市人社局,,,,"))
        let outcome = try await office.take(
            rows(
                "李　娜,,,539901198806059022,市畜牧局,,东州市商务局,,,,",
                "周启航,男,1987年12月,,市人社局,,东州市商务局,,,,",
                "周启航,男,1987年12月,,市水务局,,东州市商务局,,,,"),
            into: second)
        // The third differs in unit; by name and birth month alone it is another person.
        #expect(outcome.persons == 1)
        #expect(outcome.postings == 3)
    }

    @Test func `a name alone never makes somebody the same`() async throws {
        let office = try await RosterOffice()
        try await office.take(rows("王伟,男,,,市交通局,,东州市交通局,,,,"))
        let again = rows("王伟,男,,,市交通局,,东州市交通局,,,,")
        #expect(try await office.take(again).alreadyThere == 1)
        let other = try await office.preview(rows("王伟,男,,,市交通局,,东州市教育局,,,,"))
        #expect(other.rows.first?.action == .newPerson)
        #expect(other.rows.first?.problems.first?.isWarning == true)
    }

    @Test func `a term that meets another batch's is refused at the name`() async throws {
        let office = try await RosterOffice()
        let second = try await RosterOffice.batch(office.desk, "第二批", "2024-08-01", "2025-08-31")
        try await office.take(
            rows("李娜,女,,539901198806059022,市农业局,,东州市农业局,,2024.08.01-2024.12.31,,"), into: second)
        let problems = await office.refusal(
            rows("李娜,女,,539901198806059022,市农业局,,东州市农业局,,,,"))
        #expect(problems.map(\.0) == ["A2"])
        #expect(problems.first?.1.contains("第二批") == true)
        // Before August nothing meets.
        let outcome = try await office.take(
            rows("李娜,女,,539901198806059022,市农业局,,东州市农业局,,2024.03.15-2024.07.31,,"))
        #expect(outcome.postings == 1)
        #expect(outcome.persons == 0)
    }

    @Test func `a missing term is the batch's, and a month of its ends is its day`() async throws {
        let office = try await RosterOffice()
        let preview = try await office.preview(
            rows(
                "甲一,男,1986.02,,市交通局,,东州市交通局,,,,",
                "甲二,男,1986.02,,市交通局,,东州市交通局,,2024.03-2024.08,,",
                "甲三,男,1986.02,,市交通局,,东州市交通局,,五个月,,",
                "甲四,男,1986.02,,市交通局,,东州市交通局,,2024.04-2024.06,,",
                "甲五,男,1986.02,,市交通局,,东州市交通局,,2024年4月1日起两个月,,"))
        #expect(
            preview.rows.map(\.term) == [
                "2024.03.15—2024.08.15", "2024.03.15—2024.08.15", "2024.03.15—2024.08.15",
                "2024.04.01—2024.06.30", "2024.04.01—2024.05.31",
            ])
    }

    @Test func `sex and identity number must agree, and one fills in for the other`() async throws {
        let office = try await RosterOffice()
        let preview = try await office.preview(
            rows(
                "李娜,男,1988.06,539901198806059022,市农业局,,东州市农业局,,,,",
                "陈曦,,,539901199101089022,市农业局,,东州市农业局,,,,"))
        #expect(preview.rows.first?.problems.map(\.cell) == ["B2"])
        #expect(preview.rows.last?[.sex] == "女" || preview.rows.last?.problems.isEmpty == false)
    }

    @Test func `an identity number is never shown whole`() async throws {
        let office = try await RosterOffice()
        let preview = try await office.preview(
            rows("李娜,女,1988.06,539901198806059022,市农业局,,东州市农业局,,,,"))
        #expect(preview.rows.first?[.identity] == "539901********9022")
        #expect(preview.sheets.first?.columns[3].samples == ["539901********9022"])
        #expect(preview.newUnits == ["市农业局", "东州市农业局"])
    }

    @Test func `a roster without a needed column is refused at its header, once`() async throws {
        let office = try await RosterOffice()
        let bytes = RosterOffice.table(["姓名,性别,派出单位", "李娜,女,市农业局", "陈曦,女,市农业局"])
        let problems = await office.refusal(bytes)
        #expect(problems.map(\.0) == ["A1"])
        #expect(problems.first?.1.contains("挂职单位") == true)
    }

    @Test func `a mapping stands over what was guessed`() async throws {
        let office = try await RosterOffice()
        let bytes = RosterOffice.table(["姓名,性别,派出单位,去向,职务", "李娜,女,市农业局,东州市农业局,副科长"])
        #expect(try await office.preview(bytes).isRight == false)
        let preview = try await office.preview(bytes, [3: "host_unit", 4: "host_post", 1: ""])
        #expect(preview.isRight)
        #expect(preview.rows.first?[.hostUnit] == "东州市农业局")
        #expect(preview.rows.first?[.hostPost] == "副科长")
        #expect(preview.rows.first?[.homePost] == "")
        #expect(preview.rows.first?[.sex] == "")
    }

    @Test func `units are known by their whole name, however it is laid out`() async throws {
        let office = try await RosterOffice()
        let outcome = try await office.take(
            rows(
                "李娜,女,1988.06,,市农业局（本级）,,东州市农业局,,,,",
                "陈曦,女,1991.01,,市农业局(本级),,东州市 农业局,,,,"))
        #expect(outcome.units == 2)
    }

    @Test func `a rejected roster comes back with its problems`() async throws {
        let office = try await RosterOffice()
        let bytes = try await office.desk.rejectedRoster(
            RosterOffice.organizer, batch: office.batch,
            bytes: RosterOffice.file("问题花名册.xlsx"), named: "问题花名册.xlsx")
        let sheet = try #require(Spreadsheet.read(bytes, named: "x.xlsx").sheets.first)
        #expect(sheet[2, 15] == .text("问题"))
        #expect(sheet[4, 15].written.contains("身份证号"))
        #expect(sheet[3, 15] == .empty)
        // Mended or not, it can be sent again: the same cells are wrong.
        let again = await office.refusal(bytes)
        #expect(again.count == 12)
    }

    @Test func `a file of several rosters tells the sheet of each cell and of each table`()
        async throws
    {
        let office = try await RosterOffice("2025-03-01", "2026-01-31")
        let file = try RosterOffice.file("大花名册300人.xlsx")
        let problems = await office.refusal(file)
        #expect(problems.count == 300)
        #expect(problems.contains { $0.0 == "青石县!N4" })
        let preview = try await office.preview(file)
        let names = ["市直单位", "青石县", "临江县", "白沙县", "开发区及企事业"]
        #expect(preview.sheets.map(\.name) == names)
        #expect(preview.skipped.map(\.sheet) == ["封面", "汇总表"])
        #expect(preview.sheets.first?.leftOut.isEmpty == false)
        let bytes = try await office.desk.rejectedRoster(
            RosterOffice.organizer, batch: office.batch, bytes: file, named: "x")
        let sheets = try Spreadsheet.read(bytes, named: "x.xlsx").sheets
        #expect(sheets.map(\.name) == preview.sheets.map(\.name))
        #expect(await office.refusal(bytes).count == 300)
    }

    @Test func `nothing is imported into a batch that has ended`() async throws {
        let office = try await RosterOffice()
        try await office.desk.move(RosterOffice.organizer, "batch", office.batch, by: "close")
        await #expect {
            try await office.take(rows("李娜,女,1988.06,,市农业局,,东州市农业局,,,,"))
        } throws: { error in
            if case Failure.conflict = error { true } else { false }
        }
    }
}
