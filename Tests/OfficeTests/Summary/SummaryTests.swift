import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The summary of a batch` {
    private func composed(_ cast: Cast) async throws -> Kept<BatchSummary> {
        let wang = try await cast.actor("王敏")
        let id = try await cast.desk.composeSummary(wang, batch: cast.batch)
        let record = try await cast.desk.look(wang, BatchSummary.name, id).record
        guard let summary = Kept<BatchSummary>(record) else { throw Failure.notFound }
        return summary
    }

    private func checked(
        _ cast: Cast, _ summary: Kept<BatchSummary>, _ name: String, as reader: String = "王敏"
    ) async throws -> Checked {
        let all = try await cast.desk.checked(cast.actor(reader), BatchSummary.name, summary.id)
        let turn = summary[BatchSummary.evidence].items.firstIndex { $0.name == name }
        guard let turn else { throw Failure.notFound }
        return all[turn]
    }

    /// One of each: a report, a lead that has come to something, a difficulty, a practice.
    private func months(_ cast: Cast) async throws {
        _ = try await cast.sentReport()
        let lead = try await cast.lead()
        try await cast.confirmed(cast.result(of: lead))
        _ = try await cast.add("张立群", CareCase.name, ["text": "宿舍没有网络"])
        _ = try await cast.add("李娜", CareCase.name, ["text": "李娜的难处"])
    }

    @Test func `says what the records say, each figure with a mark that opens them`() async throws {
        try await Cast.office { cast in
            try await months(cast)
            let summary = try await composed(cast)
            let text = summary[BatchSummary.body].text
            #expect(text.contains("3名①干部从2个派出单位到2个接收单位挂职"))
            #expect(text.contains("报送月度汇报1份②"))
            #expect(text.contains("资金到位3200万元"))
            #expect(text.contains("提出困难2件"))
            // What came to nothing is not said.
            #expect(!text.contains("嫁接"))
            let figures = summary[BatchSummary.evidence].items
            for (turn, figure) in figures.enumerated() {
                #expect(text.contains(figure.value + Desk.citationMark(turn + 1)))
                let (_, grounds) = try await cast.desk.grounds(
                    cast.actor("王敏"), BatchSummary.name, summary.id, mark: turn + 1)
                #expect(grounds.records.count == figure.cited.count)
                #expect(grounds.checked.isAsWritten)
            }
            #expect(
                await Refusal.of {
                    try await cast.desk.grounds(
                        cast.actor("王敏"), BatchSummary.name, summary.id, mark: figures.count + 1)
                } == .notFound)
        }
    }

    @Test func `says of a figure that its records have changed, are more, or are fewer`() async throws {
        try await Cast.office { cast in
            try await months(cast)
            let told = try await cast.confirmed(cast.result("500", on: "2024-05-28"), "500")
            let summary = try await composed(cast)
            #expect(try await checked(cast, summary, "flow-capital").isAsWritten)
            try await cast.move("宋知行", told, by: "undo", note: "票据不全")
            let fewer = try await checked(cast, summary, "flow-capital")
            #expect(fewer.now == "3200万元")
            #expect(fewer.gone == 1)
            try await cast.confirmed(cast.now(told), "800")
            let otherwise = try await checked(cast, summary, "flow-capital")
            #expect(otherwise.now == "4000万元")
            #expect(otherwise.changed == 1)
            _ = try await cast.add("欧阳海生", CareCase.name, ["text": "又一件"])
            let more = try await checked(cast, summary, "cares")
            #expect(more.now == "3件")
            #expect(more.added == 1)
        }
    }

    @Test func `shows a reader that there is a record, and not what it says`() async throws {
        try await Cast.office { cast in
            try await months(cast)
            let draft = try await composed(cast)
            let mark = (draft[BatchSummary.evidence].items.firstIndex { $0.name == "cares" } ?? 0) + 1
            #expect(
                await Refusal.of {
                    try await cast.desk.grounds(cast.actor("张立群"), BatchSummary.name, draft.id, mark: mark)
                } == .notFound)
            try await cast.desk.move(cast.actor("王敏"), draft, .issue)
            let (_, own) = try await cast.desk.grounds(
                cast.actor("张立群"), BatchSummary.name, draft.id, mark: mark)
            #expect(own.records.map(\.record).compactMap { $0[name: "text"].text } == ["宿舍没有网络"])
            #expect(own.hidden == 1)
            let (_, none) = try await cast.desk.grounds(
                cast.actor("何芳"), BatchSummary.name, draft.id, mark: mark)
            #expect(none.records.isEmpty)
            #expect(none.hidden == 2)
        }
    }

    @Test func `names an adopted practice, and stands on its record`() async throws {
        try await Cast.office { cast in
            let graft = try await cast.add(
                "张立群", Graft.name,
                ["heading": "兜底责任人", "observed": "一", "essence": "二", "differences": "三"])
            try await cast.move("张立群", graft, by: "offer")
            try await cast.move("李向东", cast.now(graft), by: "try", writing: ["trial": "三个项目"])
            try await cast.move("李向东", cast.now(graft), by: "adopt", writing: ["outcome": "没有超时"])
            let summary = try await composed(cast)
            #expect(summary[BatchSummary.body].text.contains("采用的有“兜底责任人”"))
            #expect(try await checked(cast, summary, "graft").isAsWritten)
            try await cast.move("李向东", cast.now(graft), by: "fail", note: "后来行不通")
            #expect(try await checked(cast, summary, "graft").changed == 1)
        }
    }

    @Test func `is written by 组织部, read by others once it is issued, and kept when it is withdrawn`()
        async throws
    {
        try await Cast.office { cast in
            for name in ["张立群", "李向东", "何芳", "赵卫国", "李娜"] {
                #expect(
                    [.forbidden, .notFound].contains(
                        await Refusal.of {
                            try await cast.desk.composeSummary(cast.actor(name), batch: cast.batch)
                        }),
                    "\(name)")
            }
            let summary = try await composed(cast)
            for name in ["赵卫国", "李向东", "张立群"] {
                #expect(
                    await Refusal.of {
                        try await cast.desk.look(cast.actor(name), BatchSummary.name, summary.id)
                    }
                        == .notFound, "\(name)")
            }
            let issued = try await cast.desk.move(cast.actor("王敏"), summary, .issue)
            #expect(
                await Refusal.of {
                    try await cast.desk.look(cast.actor("赵卫国"), BatchSummary.name, summary.id)
                } == .done)
            try await cast.desk.move(cast.actor("王敏"), issued, .withdraw, note: "有一处写错")
            #expect(
                await Refusal.of {
                    try await cast.desk.look(cast.actor("赵卫国"), BatchSummary.name, summary.id)
                }
                    == .notFound)
        }
    }

    @Test func `is printed with its marks and what each stands on`() async throws {
        try await Cast.office { cast in
            try await months(cast)
            let summary = try await composed(cast)
            let (name, bytes) = try await cast.desk.formDocument(
                cast.actor("王敏"), BatchSummary.name, summary.id)
            #expect(name.hasSuffix(".docx"))
            let text = try Printed(name, bytes).text
            #expect(text.contains("名①干部"))
            #expect(text.contains("数据依据"))
            #expect(text.contains("张立群"))
        }
    }
}
