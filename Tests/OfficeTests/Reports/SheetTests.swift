import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The sheet on which a report is written` {
    private func sheet(_ cast: Cast, _ month: Month = Cast.may) async throws -> ReportSheet {
        let zhang = try await cast.actor("张立群")
        let id = try await cast.desk.composeReport(zhang, posting: cast.posting("张立群"), month: month)
        return try await cast.desk.reportSheet(zhang, id)
    }

    private func keep(
        _ cast: Cast, _ sheet: ReportSheet, _ typed: [String: String], then: String? = nil
    ) async throws -> Record {
        _ = try await cast.desk.keepSheet(
            cast.actor("张立群"), sheet.report.id, version: nil, typed, then: then)
        return try await cast.now(sheet.report.record)
    }

    @Test func `has a row for each sentence, with what it rests on`() async throws {
        try await Cast.office { cast in
            let task = try await cast.note("梳理流程。", on: "2024-05-07")
            cast.clock.pass(minutes: 1)
            let thought = try await cast.note("他们敢拍板。", "thought", on: "2024-05-09")
            let sheet = try await sheet(cast)
            let rows = sheet.parts.flatMap(\.rows)
            #expect(rows.map(\.key) == [task.id.text, thought.id.text])
            #expect(rows.map(\.text) == ["5月7日，梳理流程", "5月9日，他们敢拍板"])
            #expect(rows.map(\.state) == [.used, .left] && rows.map(\.isPrivate) == [false, true])
            #expect(sheet.counts.used == 1 && sheet.counts.left == 1)
            #expect(sheet.readers.map(\.party) == [.organizer, .homeUnit])
            #expect(sheet.readers.flatMap(\.names).contains("王敏"))
        }
    }

    @Test func `gathers what was done several times, and still knows each`() async throws {
        try await Cast.office { cast in
            for (text, day) in [("走访海川精工", "2024-05-07"), ("走访金石模具", "2024-05-09"), ("走访三和", "2024-05-13")] {
                _ = try await cast.note(text, "visit", on: day)
                cast.clock.pass(minutes: 1)
            }
            let sheet = try await sheet(cast)
            #expect(
                sheet.report[MonthlyReport.work].text
                    == "走访3次：5月7日，走访海川精工①；5月9日，走访金石模具②；5月13日，走访三和③。")
            let rows = sheet.parts[0].rows
            #expect(rows.map(\.text) == ["5月7日，走访海川精工", "5月9日，走访金石模具", "5月13日，走访三和"])
            // Two are left, and the number says so; the one that was left out is lent to nobody.
            let report = try await keep(
                cast, sheet, ["use.\(rows[1].key)": "no", "text.\(rows[2].key)": "走访三和，收到诉求两条。"])
            #expect(
                report[MonthlyReport.work].text == "走访2次：5月7日，走访海川精工①；走访三和，收到诉求两条②。")
            #expect(
                report[MonthlyReport.sources].items.flatMap { $0.cited.ids().map(\.text) }
                    == [rows[0].key, rows[2].key])
        }
    }

    @Test func `keeps what was left out on offer, and offers what came since`() async throws {
        try await Cast.office { cast in
            let first = try await cast.note("梳理流程", on: "2024-05-07")
            var sheet = try await sheet(cast)
            _ = try await keep(cast, sheet, ["use.\(first.id.text)": "no", "add.work": "牵头办了一件事"])
            cast.clock.pass(minutes: 5)
            let later = try await cast.note("又办一件", on: "2024-05-08")
            sheet = try await cast.desk.reportSheet(cast.actor("张立群"), sheet.report.id)
            let rows = sheet.parts[0].rows
            #expect(rows.map(\.text) == ["牵头办了一件事", "5月7日，梳理流程", "5月8日，又办一件"])
            #expect(rows.map(\.state) == [.used, .left, .new] && rows[0].composed == nil)
            let report = try await keep(cast, sheet, ["use.\(later.id.text)": "yes"])
            #expect(report[MonthlyReport.work].text == "牵头办了一件事。\n5月8日，又办一件①。")
        }
    }

    @Test func `tells a thought to the readers only where its writer takes it in`() async throws {
        try await Cast.office { cast in
            let thought = try await cast.note("他们敢拍板", "thought")
            let sheet = try await sheet(cast)
            let typed = ["add.work": "办了事", "add.study": "学了办法", "next.0": "走访"]
            _ = try await keep(cast, sheet, typed, then: "send")
            #expect(try await cast.now(thought).stage == "kept")
            try await cast.move("张立群", sheet.report.record, by: "withdraw")
            let again = try await cast.desk.reportSheet(cast.actor("张立群"), sheet.report.id)
            let report = try await keep(cast, again, ["use.\(thought.id.text)": "yes"], then: "send")
            #expect(report[MonthlyReport.study].text.contains("他们敢拍板①"))
            #expect(try await cast.now(thought).stage == "lent")
        }
    }

    @Test func `asks after each intention of last month, and why one was not carried out`() async throws {
        try await Cast.office { cast in
            cast.clock.set("2024-04-30")
            let april = try await cast.draftReport("张立群", Month(2024, 4))
            try await cast.desk.edit(
                cast.actor("张立群"), MonthlyReport.name, april.id, version: nil,
                Draft(["next": "走访五家企业\n写出初稿：标准地\n跟班两天"]))
            try await cast.move("张立群", april, by: "send")
            cast.clock.set("2024-05-31")
            let sheet = try await sheet(cast)
            #expect(sheet.intentions.map(\.text) == ["走访五家企业", "写出初稿：标准地", "跟班两天"])
            #expect(sheet.intentions.allSatisfy { $0.state == nil })
            let said = ["state.0": "done", "state.1": "going", "why.1": "提纲在改：还差一节", "state.2": "not"]
            #expect(await Refusal.of { try await keep(cast, sheet, said) } == .invalid(["why.2"]))
            let typed = said.merging(["why.2": "科室忙"]) { $1 }
            let report = try await keep(cast, sheet, typed)
            #expect(
                report[MonthlyReport.review]?.text
                    == "走访五家企业：办成\n写出初稿：标准地：在办，提纲在改：还差一节\n跟班两天：没办，科室忙")
            let again = try await cast.desk.reportSheet(cast.actor("张立群"), sheet.report.id)
            #expect(again.intentions.map(\.state) == [.done, .going, .not])
            #expect(again.intentions.map(\.why) == ["", "提纲在改：还差一节", "科室忙"])
        }
    }

    @Test func `keeps the writer's own words, numbers and counts as they were typed`() async throws {
        try await Cast.office { cast in
            _ = try await cast.note("问题有：①用工；②融资", on: "2024-05-07")
            var sheet = try await sheet(cast)
            let own = ["add.work": "走访5次：主要了解用工需求\n协调三件事③", "add.study": "学了办法①", "next.0": "走访③"]
            let report = try await keep(cast, sheet, own)
            #expect(
                report[MonthlyReport.work].text
                    == "5月7日，问题有：①用工；②融资①。\n走访5次：主要了解用工需求。\n协调三件事。")
            #expect(report[MonthlyReport.sources].count == 1 && report[MonthlyReport.next].text == "走访")
            // Opened and kept again, nothing has changed.
            sheet = try await cast.desk.reportSheet(cast.actor("张立群"), report.id)
            #expect(try await keep(cast, sheet, [:])[MonthlyReport.work] == report[MonthlyReport.work])
        }
    }

    @Test func `takes two sentences of a line apart, each with its own source`() async throws {
        try await Cast.office { cast in
            let first = try await cast.note("甲", on: "2024-05-07")
            cast.clock.pass(minutes: 1)
            let second = try await cast.note("乙", on: "2024-05-08")
            let sheet = try await sheet(cast)
            try await cast.desk.edit(
                cast.actor("张立群"), MonthlyReport.name, sheet.report.id, version: nil,
                Draft(["work": "办了甲①。办了乙②。", "study": "学", "next": "走访"]))
            let rows = try await cast.desk.reportSheet(cast.actor("张立群"), sheet.report.id).parts[0].rows
            #expect(rows.map(\.key) == [first.id.text, second.id.text])
            #expect(rows.map(\.text) == ["办了甲", "办了乙"])
        }
    }

    @Test func `reads what became of an intention only where it was said`() async throws {
        try await Cast.office { cast in
            let sheet = try await sheet(cast)
            try await cast.desk.edit(
                cast.actor("张立群"), MonthlyReport.name, sheet.report.id, version: nil,
                Draft([
                    "review": "走访企业：在办理营业执照\n都已落实\n跟班：没办法联系上", "work": "一", "study": "二",
                    "next": "三",
                ]))
            let again = try await cast.desk.reportSheet(cast.actor("张立群"), sheet.report.id)
            #expect(again.intentions.map(\.state) == [nil, nil, nil])
            #expect(
                try await keep(cast, again, [:])[MonthlyReport.review]?.text
                    == "走访企业：在办理营业执照\n都已落实\n跟班：没办法联系上")
        }
    }

    @Test func `is its writer's alone, as long as the report may be changed`() async throws {
        try await Cast.office { cast in
            let sheet = try await sheet(cast)
            for name in ["王敏", "李向东", "何芳", "李娜"] {
                let refused = await Refusal.of {
                    try await cast.desk.reportSheet(cast.actor(name), sheet.report.id)
                }
                #expect(refused == .notFound, "\(name)")
            }
            let version = sheet.report.version
            _ = try await keep(cast, sheet, ["add.work": "一", "add.study": "二", "next.0": "三"])
            let stale = await Refusal.of {
                try await cast.desk.keepSheet(
                    cast.actor("张立群"), sheet.report.id, version: version, ["add.work": "四"])
            }
            #expect(stale == .conflict)
            try await cast.move("张立群", sheet.report.record, by: "send")
            #expect(await Refusal.of { try await keep(cast, sheet, ["add.work": "五"]) } == .conflict)
        }
    }
}

@Suite struct `What was handed in and not answered` {
    @Test func `is taken back by its writer, and its readers have it no longer`() async throws {
        try await Cast.office { cast in
            let note = try await cast.note("走访海川精工", "visit")
            let report = try await cast.draftReport()
            try await cast.desk.edit(
                cast.actor("张立群"), MonthlyReport.name, report.id, version: nil,
                Draft(["work": "走访海川精工①。"]))
            try await cast.move("张立群", report, by: "send")
            #expect(try await cast.now(note).stage == "lent")
            let receipt = try await cast.receipt(.organizer, of: report)
            #expect(
                await Refusal.of { try await cast.move("王敏", report, by: "withdraw") } == .forbidden)
            try await cast.move("张立群", report, by: "withdraw")
            #expect(try await cast.now(report).stage == "draft")
            #expect(try await cast.now(note).stage == "kept")
            #expect(try await cast.now(receipt).stage == "withdrawn")
            let wang = try await cast.actor("王敏")
            for record in [report, note] {
                let refused = await Refusal.of {
                    try await cast.desk.look(wang, record.kind.name, record.id)
                }
                #expect(refused == .notFound)
            }
            try await cast.move("张立群", report, by: "send")
            #expect(try await cast.receipt(.organizer, of: report).stage == "delivered")
        }
    }

    @Test func `is not taken back once a reader has received it, or said something`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            try await cast.move("李向东", try await cast.receipt(.homeUnit, of: report), by: "acknowledge")
            #expect(await Refusal.of { try await cast.move("张立群", report, by: "withdraw") } == .conflict)
            let other = try await cast.sentReport("李娜")
            try await cast.move(
                "王敏", try await cast.receipt(.organizer, of: other), by: "answer",
                writing: ["comment": "写得实在"])
            #expect(await Refusal.of { try await cast.move("李娜", other, by: "withdraw") } == .conflict)
        }
    }

    @Test func `goes back where nobody has made the next step, and the button is gone where somebody has`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            func may(_ leave: Record) async throws -> Bool {
                let zhang = try await cast.actor("张立群")
                return try await cast.desk.look(zhang, Leave.name, leave.id).moves
                    .contains { $0.name == "withdraw" }
            }
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-20"), by: "submit")
            #expect(try await may(leave))
            #expect(await Refusal.of { try await cast.move("何芳", leave, by: "withdraw") } == .forbidden)
            try await cast.move("张立群", leave, by: "withdraw")
            #expect(try await cast.now(leave).stage == "draft")
            let again = try await cast.move("张立群", cast.now(leave), by: "submit")
            cast.clock.pass(minutes: 1)
            let agreed = try await cast.move("何芳", again, by: "agree")
            guard agreed.stage == "submitted" else { return }
            #expect(try await !may(again))
            #expect(await Refusal.of { try await cast.move("张立群", again, by: "withdraw") } == .conflict)
        }
    }

    @Test func `is taken back by whoever proposed an appraisal, and all are asked anew`() async throws {
        try await Cast.office { cast in
            cast.clock.set("2024-08-10")
            let appraisal = try await cast.add(
                "何芳", Appraisal.name,
                ["posting": cast.posting("张立群").text, "sort": "final", "month": "2024-08"])
            let proposed = try await cast.move(
                "何芳", appraisal, by: "propose", writing: ["opinion": "表现好", "grade": "称职"])
            for name in ["张立群", "王敏"] {
                let refused = await Refusal.of {
                    try await cast.move(name, proposed, by: "withdraw")
                }
                #expect(refused != .done, "\(name)")
            }
            // Whoever only agreed to it has proposed nothing.
            let back = try await cast.move("何芳", proposed, by: "withdraw")
            #expect(back.stage == "draft" && back[Appraisal.awaiting] == .hostUnit)
        }
    }
}
