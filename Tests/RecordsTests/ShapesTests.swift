import Parties
import Records
import Testing

@Suite struct `Shapes` {
    private func kept<T: Shape>(_ type: T.Type, _ typed: String) -> T? {
        guard case .kept(let value) = T.read(typed) else { return nil }
        return value
    }

    @Test func `a checklist is one item a line, its month before it or not`() throws {
        let list = try #require(
            kept(Checklist.self, "2024-05 跟班学习\n\n  2024年6月 写调研报告\r\n没有月份的一项\n2024-13 不是月份"))
        #expect(list.items.map(\.text) == ["跟班学习", "写调研报告", "没有月份的一项", "2024-13 不是月份"])
        #expect(list.items.map(\.month) == ["2024-05", "2024-06", nil, nil])
        #expect(list.items.allSatisfy { $0.state == .open })
        #expect(Checklist(value: list.value) == list)
    }

    @Test func `a checklist has sixty items at most`() {
        #expect(kept(Checklist.self, Array(repeating: "一", count: 60).joined(separator: "\n")) != nil)
        #expect(kept(Checklist.self, Array(repeating: "一", count: 61).joined(separator: "\n")) == nil)
    }

    @Test func `a text that begins with a brace is still a list of items`() throws {
        #expect(kept(Checklist.self, "{重点}跟班学习") != nil)
    }

    @Test(arguments: [
        ("13812340001", true), ("138 1234 0001", true), ("+86 138-1234-0001", true), ("12345", false),
        ("23812340001", false),
    ])
    func `a phone number has eleven digits`(_ typed: String, _ isKept: Bool) {
        #expect((kept(Phone.self, typed)?.digits == "13812340001") == isKept)
        if isKept { #expect(kept(Phone.self, typed)?.masked == "138****0001") }
    }

    @Test(arguments: [
        ("on", true), ("1", true), ("是", true), ("TRUE", true), ("", false), ("0", false), ("否", false),
    ])
    func `a box is ticked or not`(_ typed: String, _ isTicked: Bool) {
        #expect(kept(Bool.self, typed) == isTicked)
    }

    @Test(arguments: ["-1", "1.5", "1e3", "", "１２", "1000000001"])
    func `a number is whole and not below nothing`(_ typed: String) {
        #expect(kept(Int.self, typed) == nil)
    }

    @Test func `an optional shape is empty where nothing is typed`() throws {
        #expect(try #require(kept(Day?.self, "")) == nil)
        #expect(try #require(kept(Day?.self, "2024-06-04")) == Day(iso: "2024-06-04"))
        #expect(kept(Day?.self, "morgen") == nil)
        #expect(Day?(value: .null) == .some(nil))
        #expect(Day?(value: .text("x")) == nil)
    }

    @Test func `prose keeps its lines, and its empty lines`() throws {
        #expect(kept(Prose.self, "一\r\n二\n三")?.text == "一\n二\n三")
        #expect(kept(Prose.self, "一\n\n二")?.text == "一\n\n二")
        #expect(kept(Prose.self, "一\r\n\r\n二")?.text == "一\n\n二")
    }

    @Test func `a roll tells who came and why others did not`() {
        let roll = RollCall(entries: [
            .init(posting: "1", name: "张立群", came: true, why: nil),
            .init(posting: "2", name: "李娜", came: false, why: "出差"),
        ])
        #expect(roll.shown(.chinese) == "到会1人；未到：李娜（出差）")
        #expect(RollCall(value: roll.value) == roll)
        #expect(RollCall(value: .text("nope")) == nil)
    }

    @Test func `permission speaks of seats only where it does`() {
        let role = Role("guest", Title("客", "Guest"), reach: .office)
        let actor = Actor(person: ID(raw: 1), name: "客", seats: [Actor.Seat(role)])
        #expect(actor.holds(role))
        #expect((Who.owner || .seat(role) && .at(["kept"])).roles == [role])
        #expect(Who.nobody.roles.isEmpty)
    }
}
