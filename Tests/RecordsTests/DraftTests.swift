import Records
import Testing

/// A kind of the tests' own: the grammar knows no particular one.
private enum Errand: Kind {
    static let name = "errand"
    static let title = Title("差事", "Errand")
    static let heading = Field<String>("heading", Title("名称", "Name"))
    static let day = Field<Day>("day", Title("日期", "Day"))
    static let month = Field<Month?>("month", Title("月份", "Month"))
    static let count = Field<Int?>("count", Title("数量", "Count"))
    static let isUrgent = Field<Bool>("urgent", Title("急", "Urgent"))
    static let items = Field<Checklist>("items", Title("清单", "Items"))
    static let text = Field<Prose?>("text", Title("内容", "Text"))
    static let hidden = Field<String?>("hidden", Title("内部", "Hidden"))
    static let form = [
        Section(Title("差事", "Errand"), [heading, day, month, count, isUrgent, items, text]),
        Section.kept([hidden]),
    ]
    static let label: [any Place] = [heading, day]
    enum Stage: String, Word { case kept }
    static let lifecycle = Lifecycle([stage(.kept, Title("在册", "Kept"))], [])
    static let about = About.office
    static let access = Access(see: .signedIn, add: .signedIn, edit: .owner)
    static let lists = [Listing("all", Title("差事", "Errands"), columns: [heading])]
}

@Suite struct `Drafts` {
    private let kind = Errand.declaration
    private var blank: [Value] { kind.fields.map { _ in .null } }

    private func problems(_ typed: [String: String]) -> [String] {
        do throws(Failure) {
            _ = try Draft(typed).read(into: blank, of: kind)
            return []
        } catch {
            guard case .invalid(let problems) = error else { return ["?"] }
            return problems.map { "\($0.place ?? ""): \($0.sentence.chinese)" }
        }
    }

    @Test func `tell every problem at once, each beside its field`() {
        let found = problems([
            "heading": " 　", "day": "明天", "month": "2024-13", "count": "三个", "urgent": "也许",
        ])
        #expect(found.map { $0.prefix { $0 != ":" } } == ["heading", "day", "month", "count", "urgent"])
        #expect(found.first == "heading: “名称”没有填")
        #expect(found.dropFirst().first?.contains("“明天”不是日期，请写成 2024-03-15") ?? false)
    }

    @Test func `may leave out what is optional, a box, and a list`() throws {
        let values = try Draft(["heading": "  寄件　", "day": "2024.6.4"]).read(into: blank, of: kind)
        #expect(values.prefix(4) == [.text("寄件"), .text("2024-06-04"), .null, .null])
        #expect(values[4] == .int(0))
        #expect(Checklist(value: values[5]) == .empty)
    }

    @Test func `keep what a form did not ask again, and touch nothing that it may not ask`() throws {
        let first = try Draft(["heading": "寄件", "day": "2024-06-04", "count": "3"]).read(
            into: blank, of: kind)
        let second = try Draft(["heading": "取件", "hidden": "改"]).read(into: first, of: kind)
        #expect(second.prefix(4) == [.text("取件"), .text("2024-06-04"), .null, .int(3)])
        #expect(second.last == .null)
        let emptied = try Draft(["count": ""]).read(into: second, of: kind)
        #expect(emptied[3] == .null)
    }

    @Test func `have limits`() {
        #expect(
            problems(["heading": String(repeating: "长", count: 201), "day": "2024-06-04"]).first?.contains(
                "最多200字，现有201字") ?? false)
        #expect(problems(["heading": "两\n行", "day": "2024-06-04"]) == ["heading: 只能写一行"])
        #expect(problems(["heading": "一", "day": "2024-06-04", "count": "-1"]).count == 1)
        let long = String(repeating: "长", count: 20_001)
        #expect(problems(["heading": "一", "day": "2024-06-04", "text": long]).count == 1)
    }

    @Test func `a record is called by its label, without its empty parts`() throws {
        let values = try Draft(["heading": "寄件", "day": "2024-06-04"]).read(into: blank, of: kind)
        let record = Record(
            kind: kind, id: ID(raw: 1), owner: ID(raw: 2), stage: "kept", version: 1,
            madeAt: Moment(milliseconds: 0), changedAt: Moment(milliseconds: 0), values: values)
        #expect(record.label(.chinese) == "寄件 2024年6月4日")
        #expect(record.label(.english) == "寄件 4 Jun 2024")
        let kept = try #require(Kept<Errand>(record))
        #expect(kept[Errand.heading] == "寄件" && kept[Errand.month] == nil)
        #expect(record.stageTitle.chinese == "在册")
    }

    @Test func `a required field is so by its type`() {
        #expect(kind.fields.filter(\.isRequired).map(\.name) == ["heading", "day", "urgent", "items"])
        #expect(kind.askedFields.count == 7 && kind.fields.count == 8)
    }
}
