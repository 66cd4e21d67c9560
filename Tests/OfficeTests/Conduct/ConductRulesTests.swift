import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Breaches, lists and appraisals` {
    @Test func `a unit that still assigns work is reported, heard, and climbs the ladder`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 禁止: 派出单位不得安排原单位工作
                  代号: no-home-work
                  约束: [派出单位]
                  谁定: 组织部
                  处置:
                    - {第: 1次, 则: 提醒}
                    - {第: 2次, 则: 通报, 告知: [市领导]}
                """)
            func report(_ day: String) async throws -> Record {
                try await cast.add(
                    "张立群", Breach.name,
                    [
                        "rule": "no-home-work", "subject": "安排原单位工作", "party": "home_unit", "day": day,
                        "text": "让我写年中总结",
                    ])
            }
            let first = try await report("2024-06-01")
            #expect(first[Breach.clause]?.contains("《试行办法》第一条") == true)
            // Whom it is about does not learn of it before it was found true.
            #expect(
                await Refusal.of {
                    _ = try await cast.desk.look(cast.actor("李向东"), Breach.name, first.id)
                } == .notFound)
            #expect(
                await Refusal.of { try await cast.move("李向东", first, by: "confirm", note: "嗯") } == .notFound)
            try await cast.move("王敏", first, by: "confirm", note: "电话核实")
            #expect(try await cast.now(first)[Breach.proposed]?.text == "第1次：提醒")
            // Then it is heard on the matter, and never told by whom it was reported.
            try await cast.desk.attach(
                cast.actor("张立群"), Breach.name, first.id, name: "通知.txt", bytes: Array("请写年中总结".utf8))
            let heard = try await cast.desk.look(cast.actor("李向东"), Breach.name, first.id).steps
            #expect(heard.map(\.actorName) == ["王敏"])
            let known = try await cast.desk.look(cast.actor("王敏"), Breach.name, first.id).steps
            #expect(known.map(\.actorName) == ["张立群", "王敏", "张立群"])
            // Nothing is decided before they were heard, unless it is said why not.
            #expect(await Refusal.of { try await cast.move("王敏", first, by: "decide") } == .invalid(["note"]))
            try await cast.move("李向东", first, by: "explain", writing: ["explanation": "不知道有这条规定"])
            try await cast.move("王敏", first, by: "decide")
            let second = try await report("2024-06-03")
            #expect(
                await Refusal.of { try await cast.move("王敏", second, by: "reject") } == .invalid(["note"]))
            try await cast.move("王敏", second, by: "confirm", note: "属实")
            #expect(try await cast.now(second)[Breach.proposed]?.text == "第2次：通报")
            try await cast.move("王敏", second, by: "decide", note: "电话听取，不再书面说明")
            let filed = try await cast.desk.list(.system, Receipt.name, Desk.Filter()).records
            // Whoever it is about is told each time, and those whom the rung names.
            #expect(filed.map { $0[Receipt.party] } == [.leader, .homeUnit, .homeUnit])
        }
    }

    @Test func `a breach is of a rule that holds, and against a side that it binds`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {要求: 不走读, 代号: residence, 约束: [挂职干部]}")
            func report(_ rule: String, _ party: String, _ day: String) async -> Refusal {
                await Refusal.of {
                    try await cast.add(
                        "何芳", Breach.name,
                        [
                            "posting": cast.posting("张立群").text, "rule": rule, "subject": "走读",
                            "party": party, "day": day, "text": "每晚回云岭",
                        ])
                }
            }
            #expect(await report("nothing", "secondee", "2024-06-01") == .invalid(["rule"]))
            #expect(await report("residence", "home_unit", "2024-06-01") == .invalid(["party"]))
            #expect(await report("residence", "secondee", "2024-06-05") == .invalid(["day"]))
            #expect(await report("residence", "secondee", "2024-06-01") == .done)
        }
    }

    @Test func `a list is ticked by whom it falls to, by records, and in its order`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 清单: 到岗
                  代号: arrival
                  何时用: 到岗
                  由谁: 接收单位
                  依次: 是
                  各项: [明确分工, {项: 学习计划, 凭: study_plan}, {项: 本人知悉, 由谁: 挂职干部}]
                """)
            let posting = cast.posting("张立群")
            #expect(try await cast.due("张立群", "arrival", "term")?.state == .open)
            func tick(_ name: String, _ item: Int) async -> Refusal {
                await Refusal.of {
                    try await cast.desk.tick(
                        cast.actor(name), posting: posting, rule: "arrival", item: item, done: true)
                }
            }
            #expect(await tick("张立群", 2) == .forbidden)
            #expect(await tick("张立群", 0) == .forbidden)
            #expect(await tick("何芳", 0) == .done)
            let plan = try await cast.plan()
            try await cast.move("张立群", plan, by: "offer")
            for (name, party) in [("周启明", Party.mentor), ("李向东", .homeUnit)] {
                try await cast.move(name, cast.signature(party, of: plan), by: "sign")
            }
            #expect(try await cast.now(plan).stage == "signed")
            let sheet = try #require(try await cast.desk.tickSheets(cast.actor("何芳"), posting: posting).first)
            #expect(sheet.items.map(\.state) == [.done, .done, .open])
            #expect(sheet.items[1].evidence?.id == plan.id)
            #expect(await tick("张立群", 2) == .done)
            #expect(try await cast.due("张立群", "arrival", "term")?.state == .settled)
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `a list of which the last item is shown by a record is whole when that is there`() async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                "- {清单: 到岗, 代号: arrival, 何时用: 到岗, 由谁: 接收单位, 各项: [明确分工, {项: 交办任务, 凭: host_task}]}")
            let posting = cast.posting("张立群")
            try await cast.desk.tick(
                cast.actor("何芳"), posting: posting, rule: "arrival", item: 0, done: true)
            #expect(try await cast.due("张立群", "arrival", "term")?.state == .open)
            let task = try await cast.add(
                "何芳", HostTask.name, ["posting": posting.text, "heading": "走访五家企业", "due": "2024-06-20"])
            try await cast.move("张立群", task, by: "accept")
            try await cast.move("张立群", task, by: "finish", writing: ["result": "走访了五家"])
            try await cast.move("何芳", task, by: "confirm")
            #expect(try await cast.due("张立群", "arrival", "term")?.state == .settled)
        }
    }

    @Test func `an appraisal is begun from the day on which the regulation has it done, and not before`()
        async throws
    {
        try await Cast.office { cast in
            let typed = ["posting": cast.posting("张立群").text, "sort": "final", "month": "2024-08"]
            try await cast.apply(
                """
                - {考核: 期满考核, 哪种考核: 期满考核, 谁提出: 接收单位, 期限: 期满前, 何时起: 期满前30日}
                - {考核: 年度考核, 哪种考核: 年度考核, 谁提出: 接收单位, 期限: 12月31日前, 不满一期: 有一天即算}
                """)
            for day in ["2024-06-04", "2024-07-15"] {
                cast.clock.set(day)
                do {
                    try await cast.add("何芳", Appraisal.name, typed)
                    Issue.record("begun on \(day)")
                } catch Failure.invalid(let problems) {
                    #expect(problems.map(\.place) == ["month"])
                    #expect(problems.map(\.sentence.chinese) == ["“期满考核”从2024年7月16日起才可以办（第一条）"])
                }
            }
            // What the regulation gives no day for is begun in its period, and another sort is another matter.
            for other in [["sort": "annual"], ["sort": "interim"]] {
                #expect(
                    await Refusal.of {
                        try await cast.add("何芳", Appraisal.name, typed.merging(other) { $1 })
                    } == .done)
            }
            cast.clock.set("2024-07-16")
            #expect(try await cast.add("何芳", Appraisal.name, typed).stage == "draft")
        }
    }

    @Test func `an appraisal goes from proposer to decider, keeps its grades and its share of the best`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 考核: 期满考核
                  哪种考核: 期满考核
                  谁提出: 接收单位
                  谁审核: [派出单位]
                  谁定: 组织部
                  内容: [政治表现, 工作实绩]
                  等次: [优秀, 合格, 不合格]
                  优秀比例不超过: 20%
                  表: 干部挂职锻炼总结鉴定表
                  存档: 派出单位
                """)
            let begun = try await cast.add(
                "何芳", Appraisal.name,
                ["posting": cast.posting("张立群").text, "sort": "final", "month": "2024-08"])
            #expect(begun[Appraisal.items]?.text == "政治表现：\n工作实绩：")
            #expect(begun[Appraisal.paper] == "干部挂职锻炼总结鉴定表")
            func edit(_ grade: String) async throws {
                try await cast.desk.edit(
                    cast.actor("何芳"), Appraisal.name, begun.id, version: nil,
                    Draft(["opinion": "踏实肯干", "grade": grade]))
            }
            try await edit("良好")
            #expect(await Refusal.of { try await cast.move("何芳", begun, by: "propose") } == .invalid([""]))
            // Of so few people a fifth is nobody.
            try await edit("优秀")
            #expect(await Refusal.of { try await cast.move("何芳", begun, by: "propose") } == .invalid([""]))
            try await edit("合格")
            try await cast.move("何芳", begun, by: "propose")
            #expect(
                await Refusal.of { try await cast.move("何芳", begun, by: "agree", note: "好") } == .forbidden)
            try await cast.move("李向东", begun, by: "agree", note: "同意鉴定")
            try await cast.move("王敏", begun, by: "agree", note: "同意")
            let decided = try await cast.now(begun)
            #expect(decided.stage == "decided" && decided[Appraisal.decided] == "合格")
            #expect(decided[Appraisal.opinions]?.text == "派出单位：同意鉴定\n组织部：同意")
            try await cast.move("张立群", begun, by: "acknowledge")
            #expect(try await cast.dues("张立群", "appraisal-final").map(\.state) == [.settled])
        }
    }

    @Test func `a month is confirmed once by each side, for its readers, by declared leave`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                "- {应办: 出勤, 代号: attendance, 由谁: 接收单位, 多久: 每月, 期限: 次月5日, 送: [组织部], 凭: attendance}")
            let leave = try await cast.move("张立群", cast.leave("2024-05-13", "2024-05-14"), by: "submit")
            try await cast.move("何芳", leave, by: "agree")
            func confirm(_ month: String) async -> Refusal {
                await Refusal.of {
                    try await cast.add(
                        "何芳", Attendance.name, ["posting": cast.posting("张立群").text, "month": month])
                }
            }
            #expect(await confirm("2024-05") == .done)
            #expect(await confirm("2024-05") == .invalid(["month"]))
            #expect(await confirm("2024-07") == .invalid(["month"]))
            let made = try await cast.desk.list(.system, Attendance.name, Desk.Filter()).records
            #expect(made.map { $0[Attendance.days] } == ["工作日21天，离岗2天，在岗19天"])
            #expect(try await cast.due("张立群", "attendance", "2024-05")?.state == .settled)
            let filed = try await cast.desk.list(.system, Receipt.name, Desk.Filter()).records
            #expect(filed.map { $0[Receipt.party] } == [.organizer])
        }
    }

    @Test func `an exception passes with a reason, or waits for whom the rule names`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {应办: 月报, 代号: report, 由谁: 挂职干部, 多久: 每月, 凭: monthly_report, 强度: 一般}
                - {应办: 心得, 代号: essay, 由谁: 挂职干部, 多久: 每月, 凭: writing(reflection), 须经: [接收单位]}
                """)
            func ask(_ duty: String) async throws -> Record {
                let due = try #require(try await cast.due("张立群", duty, "2024-06"))
                return try await cast.add(
                    "张立群", Exception.name,
                    ["obligation": due.key, "subject": due.title.chinese, "reason": "住院"])
            }
            #expect(try await ask("report").stage == "granted")
            #expect(try await cast.due("张立群", "report", "2024-06")?.state == .excepted)
            let second = try await ask("essay")
            #expect(second.stage == "asked" && second[Exception.awaiting] == .hostUnit)
            #expect(await Refusal.of { try await cast.move("王敏", second, by: "grant") } == .forbidden)
            try await cast.move("何芳", second, by: "grant")
            #expect(try await cast.due("张立群", "essay", "2024-06")?.state == .excepted)
        }
    }
}
