import Records
import Regulation
import Testing

@Suite struct `Layers` {
    static func report(_ due: String) -> String {
        "- {应办: 月报, 代号: monthly-report, 由谁: 挂职干部, 多久: 每月, 期限: \(due)}"
    }

    func layers() throws -> [Regulation] {
        [
            try regulation(Self.report("当月25日前"), id: "nation", layer: "国家"),
            try regulation(Self.report("当月最后一个工作日"), id: "city", layer: "市"),
            try regulation(Self.report("当月20日前"), id: "host", layer: "接收地"),
            try regulation("- {应办: 座谈, 代号: talk, 由谁: 导师, 多久: 每季}", id: "other", layer: "省"),
        ]
    }

    @Test func `the more particular layer prevails and says what it displaces`() throws {
        let duties = Rulebook(regulations: try layers()).duties(for: posting())
        #expect(duties.map(\.regulation.id) == ["other", "host"])
        #expect(duties.last?.displaced.map(\.regulation) == ["city", "nation"])
        #expect(duties.last?.citation.written.chinese == "《试行办法》第一条")
    }

    @Test func `the order in which regulations are given changes nothing`() throws {
        let layers = try layers() + [try shipped("yunling-outbound"), try shipped("national")]
        let expected = Obligations.of(
            posting: posting(), rulebook: Rulebook(regulations: layers), calendar: calendar)
        for _ in 0..<20 {
            let book = Rulebook(regulations: layers.shuffled())
            let owed = Obligations.of(posting: posting(), rulebook: book, calendar: calendar)
            #expect(written(owed) == written(expected))
        }
    }

    @Test func `a rule for one category prevails over the rule for all`() throws {
        let book = Rulebook(regulations: [
            try regulation(
                Self.report("当月最后一个工作日") + "\n"
                    + "- {应办: 月报, 代号: monthly-report, 适用: {类别: 市属}, 由谁: 挂职干部, 多久: 每季}")
        ])
        let of = { (category: String?) in
            book.duties(for: posting(category: category)).map(\.duty.cadence)
        }
        #expect(of("市属") == [.quarter])
        #expect(of("区属") == [.month])
        #expect(of(nil) == [.month])
    }

    @Test func `a note of a narrower layer lifts the duty of the same code`() throws {
        let book = Rulebook(regulations: [
            try regulation(Self.report("当月25日前"), id: "city"),
            try regulation("- {说明: 本批不写月报, 代号: monthly-report}", id: "batch", layer: "批次"),
        ])
        #expect(book.duties(for: posting()).isEmpty)
        #expect(book.rules(for: posting()).map(\.displaced.count) == [1])
    }

    @Test func `a regulation that comes into force in mid-term holds from its first whole period`()
        throws
    {
        let book = Rulebook(regulations: [
            try regulation(Self.report("当月25日前"), id: "old", until: "2024-06-01"),
            try regulation(Self.report("当月20日前"), id: "new", from: "2024-06-01"),
        ])
        let owed = Obligations.of(posting: posting(), rulebook: book, calendar: calendar)
        #expect(
            owed.map { "\($0.due.iso) \($0.regulation)" }.sorted() == [
                "2024-03-25 old", "2024-04-25 old", "2024-05-25 old", "2024-06-20 new",
                "2024-07-20 new", "2024-08-15 new",
            ])
        #expect(Set(owed.map(\.key)).count == 6)
    }
}
