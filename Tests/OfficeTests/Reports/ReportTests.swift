import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Monthly reports` {
    private func compose(_ cast: Cast, _ month: Month = Cast.may) async throws -> Record {
        let id = try await cast.desk.composeReport(
            cast.actor("张立群"), posting: cast.posting("张立群"), month: month)
        return try await cast.desk.look(.system, MonthlyReport.name, id).record
    }

    @Test func `are composed from the month's notes, tasks and sessions, and the plan and last intentions`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.move("张立群", try await cast.plan(), by: "offer")
            cast.clock.set("2024-04-30")
            try await cast.move("张立群", try await cast.draftReport("张立群", Month(2024, 4)), by: "send")
            cast.clock.set("2024-05-24")
            let note = try await cast.note("走访海川精工。", "visit", on: "2024-05-07")
            _ = try await cast.note("四月的事", on: "2024-04-28")
            let study = try await cast.note("读准入办法", "study", on: "2024-05-08")
            let task = try await cast.add(
                "何芳", HostTask.name, ["posting": cast.posting("张立群").text, "heading": "梳理流程"])
            try await cast.move("张立群", task, by: "accept")
            let session = try await cast.add(
                "欧阳海生", StudySession.name,
                ["batch": cast.batch.text, "heading": "案例交流", "day": "2024-05-24"])
            let secretary = try await cast.actor("欧阳海生")
            let (_, roll) = try await cast.desk.roll(secretary, session.id)
            try await cast.desk.hold(secretary, session.id, roll: roll, gains: "有收获")
            cast.clock.set("2024-05-31")

            let report = try await compose(cast)
            let work = report[MonthlyReport.work].text
            #expect(work.contains("5月7日，走访海川精工①。"))
            #expect(work.contains("梳理流程"))
            #expect(!work.contains("四月的事"))
            let learnt = report[MonthlyReport.study].text
            #expect(learnt.contains("5月24日参加集中学习：案例交流") && learnt.contains("读准入办法"))
            // What was intended is not said to be done: that is for the writer to say.
            #expect(report[MonthlyReport.review]?.text == "走访五家企业：")
            #expect(report[MonthlyReport.next].text == "跟班学习")
            let sources = report[MonthlyReport.sources].items.flatMap { $0.cited.ids().map(\.text) }
            // In the order of their days, the task by when it was taken on.
            #expect(sources == [note, task, study, session].map(\.id.text))
        }
    }

    @Test func `hold what was handed in, answered and agreed to in the month, and no thought that was kept`()
        async throws
    {
        try await Cast.office { cast in
            cast.clock.set("2024-05-20")
            _ = try await cast.note("想换个科室", "thought", on: "2024-05-18")
            let research = try await cast.add(
                "张立群", ResearchReport.name, ["heading": "东州的“标准地”出让", "body": "一、做法"])
            try await cast.move("张立群", research, by: "submit")
            let proposal = try await cast.add(
                "张立群", Proposal.name, ["heading": "推行标准地", "problem": "一", "plan": "二"])
            try await cast.move("张立群", proposal, by: "submit")
            try await cast.move("李向东", cast.now(proposal), by: "adopt", note: "先试一个区")
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-05-22", "2024-05-23"), by: "submit")
            try await cast.move("何芳", leave, by: "agree")
            let activity = try await cast.add(
                "欧阳海生", Meeting.name,
                [
                    "batch": cast.batch.text, "sort": "theme", "heading": "学党章", "day": "2024-05-10",
                    "minutes": "到会九人",
                ])
            try await cast.move("欧阳海生", activity, by: "hold")
            let report = try await compose(cast)
            let work = report[MonthlyReport.work].text
            #expect(work.contains("完成调研报告《东州的“标准地”出让》，评阅中①。"))
            #expect(work.contains("提出建议方案《推行标准地》，采纳②。"))
            #expect(report[MonthlyReport.study].text == "5月10日临时党支部开展主题党日：学党章③。")
            #expect(report[MonthlyReport.life]?.text == "5月22日至5月23日请事假，已获批准④。")
            #expect(!report.values.contains { $0.text?.contains("换个科室") ?? false })
        }
    }

    @Test func `are not sent before it is said what became of last month's intentions`() async throws {
        try await Cast.office { cast in
            cast.clock.set("2024-04-30")
            try await cast.move("张立群", try await cast.draftReport("张立群", Month(2024, 4)), by: "send")
            cast.clock.set("2024-05-31")
            let report = try await cast.draftReport()
            #expect(
                await Refusal.of { try await cast.move("张立群", report, by: "send") } == .invalid(["review"]))
            let said = Draft(["review": "走访五家企业：走访了三家，另两家改在六月"])
            try await cast.desk.edit(cast.actor("张立群"), MonthlyReport.name, report.id, version: nil, said)
            try await cast.move("张立群", report, by: "send")
        }
    }

    @Test func `cite no session that one was away from`() async throws {
        try await Cast.office { cast in
            let session = try await cast.add(
                "欧阳海生", StudySession.name,
                ["batch": cast.batch.text, "heading": "案例交流", "day": "2024-05-24"])
            let secretary = try await cast.actor("欧阳海生")
            var (_, roll) = try await cast.desk.roll(secretary, session.id)
            let own = try #require(roll.entries.firstIndex { $0.name == "张立群" })
            roll.entries[own].came = false
            let unexplained = roll
            let refused = await Refusal.of {
                try await cast.desk.hold(secretary, session.id, roll: unexplained, gains: "")
            }
            #expect(refused == .invalid(["why-\(cast.posting("张立群").text)"]))
            roll.entries[own].why = "外出招商"
            try await cast.desk.hold(secretary, session.id, roll: roll, gains: "")
            #expect(try await compose(cast)[MonthlyReport.study].text == "")
        }
    }

    @Test func `are composed once a month, by the one whose they are, within the term`() async throws {
        try await Cast.office { cast in
            let first = try await compose(cast)
            #expect(try await compose(cast).id == first.id)
            for name in ["李娜", "王敏", "何芳"] {
                let refused = await Refusal.of {
                    try await cast.desk.composeReport(
                        cast.actor(name), posting: cast.posting("张立群"), month: Cast.may)
                }
                #expect([.forbidden, .notFound].contains(refused), "\(name)")
            }
            #expect(await Refusal.of { try await compose(cast, Month(2024, 2)) } == .invalid(["month"]))
            #expect(await Refusal.of { try await compose(cast, Month(2024, 9)) } == .invalid(["month"]))
            let twice = await Refusal.of {
                try await cast.add(
                    "张立群", MonthlyReport.name, ["month": "2024-05", "work": "一", "study": "二", "next": "三"])
            }
            #expect(twice == .conflict)
        }
    }

    @Test func `are read by those whom the regulation names`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let report = try await cast.sentReport()
            let readers = try await cast.desk.replies(.system, to: report).map { $0[Receipt.party] }
            #expect(Set(readers) == [.organizer, .homeUnit])
            #expect(
                await Refusal.of {
                    try await cast.move("王敏", cast.receipt(.homeUnit, of: report), by: "acknowledge")
                } != .done)
        }
    }

    @Test func `are received when the last reader has acknowledged, and can still be returned`() async throws
    {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            try await cast.move("王敏", try await cast.receipt(.organizer, of: report), by: "acknowledge")
            #expect(try await cast.now(report).stage == "sent")
            try await cast.move("李向东", try await cast.receipt(.homeUnit, of: report), by: "acknowledge")
            #expect(try await cast.now(report).stage == "received")
            try await cast.move(
                "王敏", try await cast.receipt(.organizer, of: report), by: "return", note: "数字有误")
            #expect(try await cast.now(report).stage == "returned")
            try await cast.move("张立群", report, by: "send")
            #expect(try await cast.receipt(.homeUnit, of: report).stage == "delivered")
        }
    }

    @Test func `bear a reader's comment as it was written last, and the former ones in its history`()
        async throws
    {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            for (move, comment) in [("answer", "写得实在"), ("comment", "写得实在，请附名单")] {
                try await cast.move(
                    "王敏", try await cast.receipt(.organizer, of: report), by: move,
                    writing: ["comment": comment])
            }
            let receipt = try await cast.receipt(.organizer, of: report)
            #expect(receipt[Receipt.comment]?.text == "写得实在，请附名单")
            let seen = try await cast.desk.look(cast.actor("王敏"), Receipt.name, receipt.id)
            let last = try #require(seen.steps.last)
            #expect(Sentences.changes(of: last).map(\.before) == ["写得实在"])
        }
    }
}
