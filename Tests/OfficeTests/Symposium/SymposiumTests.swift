import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `A symposium` {
    @Test func `turns difficulties into cases, suggestions into items, and what was asked for into a notice`()
        async throws
    {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let network = try await cast.said("宿舍没有网络", at: symposium, by: "张立群", as: .difficulty)
            try await cast.said("每季度对一次企业名单", at: symposium, by: "李娜", as: .suggestion)
            try await cast.said("先问怎么办成", at: symposium, by: "李娜", as: .gain)
            try await cast.said("汇报写实事", at: symposium, by: "赵卫国", as: .requirement)
            try await cast.end(symposium, giving: [network.id: .careOffice])

            let fates = try await cast.fates(of: symposium)
            #expect(fates.map(\.point.stage) == [.handed, .handed, .minuted, .handed])
            let care = try #require(fates[0].record)
            #expect(care.kind.name == CareCase.name)
            #expect(care.owner == cast.person("张立群"))
            #expect(care[CareCase.keeper] == .careOffice)
            #expect(care[CareCase.due]?.iso == "2024-06-18")
            let item = try #require(fates[1].record)
            #expect(item.kind.name == Suggestion.name && item.owner == cast.person("李娜"))
            #expect(fates[2].record == nil && !fates[2].isHidden)
            let notice = try #require(fates[3].record)
            #expect(notice.stage == "draft")
            #expect(notice[Notice.body].text == "1. 汇报写实事")
            #expect(try await cast.now(symposium).stage == "held")
        }
    }

    @Test
    func `waits on the first page of whoever is to see to a difficulty, and comes back to whom it concerns`()
        async throws
    {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let point = try await cast.said("宿舍没有网络", at: symposium, by: "张立群", as: .difficulty)
            try await cast.end(symposium, giving: [point.id: .careOffice])
            let care = try await cast.care(of: point)
            func waits(_ name: String, _ party: Party) async throws -> Bool {
                try await cast.desk.agenda(cast.actor(name), party).items.contains {
                    $0.target == .record(kind: CareCase.name, care.id)
                }
            }
            #expect(try await waits("温雅琴", .careOffice))
            #expect(try await !waits("张立群", .secondee))
            try await cast.move("温雅琴", care, by: "answer", writing: ["answer": "已装好"])
            #expect(try await waits("张立群", .secondee))
            try await cast.move("张立群", care, by: "reopen", note: "三楼还没有")
            #expect(try await waits("温雅琴", .careOffice))
            try await cast.move("温雅琴", care, by: "answer", writing: ["answer": "三楼也装好了"])
            let settled = try await cast.move("张立群", care, by: "accept")
            #expect(settled.stage == "settled")
        }
    }

    @Test func `opens with what became of what was said the last time`() async throws {
        try await Cast.office { cast in
            let first = try await cast.symposium("见面会", on: "2024-06-03")
            let network = try await cast.said("宿舍没有网络", at: first, by: "张立群", as: .difficulty)
            try await cast.said("每季度对一次名单", at: first, by: "李娜", as: .suggestion)
            try await cast.end(first, giving: [network.id: .careOffice])
            let care = try await cast.care(of: network)
            try await cast.move("温雅琴", care, by: "answer", writing: ["answer": "已装好"])
            let item = try #require(try await cast.fates(of: first)[1].record)
            try await cast.move("王敏", item, by: "answer", note: "采纳")

            // One that was planned and not held is none before it.
            try await cast.symposium("没开成的", on: "2024-06-03")
            let second = try await cast.symposium("中期座谈会")
            let former = try #require(try await cast.desk.symposium(cast.actor("王敏"), second.id).former)
            #expect(former.meeting.id == first.id)
            #expect(former.points.map(\.answer) == ["已装好", "采纳"])
            #expect(former.points.map { $0.record?.stage } == ["answered", "answered"])
            let earlier = try await cast.desk.symposium(cast.actor("王敏"), first.id).former
            #expect(earlier == nil)
        }
    }

    @Test func `tells a note-taker that a case is in hand, and not what it says`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let point = try await cast.said("家里老人没人照看", at: symposium, by: "张立群", as: .difficulty)
            try await cast.end(symposium, giving: [point.id: .organizer])
            let fate = try #require(try await cast.fates(of: symposium, as: "欧阳海生").first)
            #expect(fate.isHidden && fate.record == nil && fate.answer == nil)
            let care = try await cast.care(of: point)
            for name in ["欧阳海生", "李娜", "周启明", "何芳", "李向东", "严明"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.desk.look(cast.actor(name), CareCase.name, care.id)
                }
            }
        }
    }

    @Test func `shows each speaker what was noted of them, and of nobody else`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            try await cast.said("张的收获", at: symposium, by: "张立群", as: .gain)
            try await cast.said("李的收获", at: symposium, by: "李娜", as: .gain)
            let own = try await cast.fates(of: symposium, as: "张立群")
            #expect(own.map { $0.point[SpeakingPoint.text].text } == ["张的收获"])
            #expect(try await cast.fates(of: symposium, as: "何芳").isEmpty)
            #expect(try await cast.fates(of: symposium, as: "陆远航").count == 2)
        }
    }

    @Test func `keeps what two note-takers write at once`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let (wang, ouyang) = (try await cast.actor("王敏"), try await cast.actor("欧阳海生"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for place in 0..<10 {
                    let actor = place.isMultiple(of: 2) ? wang : ouyang
                    group.addTask {
                        try await cast.desk.note(
                            actor, at: symposium.id, .posting(cast.posting("李娜")), .gain, "第\(place)条")
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await cast.fates(of: symposium).count == 10)
        }
    }

    @Test func `takes no more notes once it has ended, and is ended once`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            try await cast.said("收获", at: symposium, by: "李娜", as: .gain)
            try await cast.end(symposium)
            await #expect(throws: Failure.self) {
                try await cast.said("晚了", at: symposium, by: "李娜", as: .gain)
            }
            await #expect(throws: Failure.self) { try await cast.end(symposium) }
            #expect(try await cast.fates(of: symposium).count == 1)
        }
    }

    @Test func `refuses words of nobody, no words, and people of another batch`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            for (speaker, text) in [("", "有话"), ("赵卫国", "  ")] {
                await #expect(throws: Failure.self) {
                    try await cast.said(text, at: symposium, by: speaker, as: .requirement)
                }
            }
            await #expect(throws: Failure.self) {
                try await cast.desk.note(
                    cast.actor("王敏"), at: symposium.id, .posting(ID(raw: 1)), .gain, "不在册")
            }
            for name in ["李娜", "何芳", "李向东", "严明", "温雅琴"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.said("不该我记", at: symposium, by: "李娜", as: .gain, noted: name)
                }
            }
            #expect(try await cast.fates(of: symposium).isEmpty)
        }
    }

    @Test func `is not ended before its day, without reasons for who was away, or by a day that is past`()
        async throws
    {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            let tomorrow = try await cast.symposium("明天的", on: "2024-06-05")
            await #expect(throws: Failure.self) { try await cast.end(tomorrow) }
            let today = try await cast.symposium()
            let point = try await cast.said("困难", at: today, by: "李娜", as: .difficulty)
            var roll = try await cast.desk.symposium(wang, today.id).roll
            roll.entries[0].came = false
            let away = roll
            await #expect(throws: Failure.self) {
                try await cast.desk.endSymposium(wang, today.id, seen: nil, roll: away, [:], minutes: "一、")
            }
            let past = Assignment(keeper: .organizer, due: Month(2024, 6).first)
            await #expect(throws: Failure.self) {
                try await cast.desk.endSymposium(
                    wang, today.id, seen: nil, roll: .empty, [point.id: past], minutes: "一、")
            }
            #expect(try await cast.now(today).stage == "planned")
            #expect(try await cast.now(point.record).stage == "noted")
        }
    }

    @Test func `leaves a difficulty that nobody was given to 组织部`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let point = try await cast.said("困难", at: symposium, by: "李娜", as: .difficulty)
            try await cast.end(symposium)
            let care = try await cast.care(of: point)
            #expect(care.stage == "raised")
            let given = try await cast.move(
                "王敏", care, by: "assign", writing: ["keeper": "host_unit", "due": "2024-06-20"])
            #expect(given.stage == "given")
            // 何芳 acts for another host.
            await #expect(throws: Failure.self) {
                try await cast.move("何芳", given, by: "answer", writing: ["answer": "不归我"])
            }
            try await cast.move("吴江", given, by: "answer", writing: ["answer": "办好了"])
        }
    }

    @Test func `has a page on each who will speak, made of the records`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let first = try await cast.symposium("见面会", on: "2024-06-03")
            try await cast.said("宿舍没有网络", at: first, by: "张立群", as: .difficulty)
            try await cast.end(first)
            _ = try await cast.sentReport()
            let task = try await cast.add(
                "何芳", HostTask.name,
                ["posting": cast.posting("张立群").text, "heading": "梳理流程", "due": "2024-06-20"])
            let second = try await cast.symposium()
            let (_, briefs) = try await cast.desk.briefs(cast.actor("王敏"), second.id)
            #expect(briefs.map { $0.posting[Posting.personName] }.sorted() == ["张立群", "李娜", "欧阳海生"].sorted())
            let brief = try #require(briefs.first { $0.posting.id == cast.posting("张立群") })
            #expect(brief.done.map(\.text.chinese) == ["2024年5月"])
            #expect(brief.open.contains { $0.record?.id == task.id })
            #expect(brief.open.contains { $0.text.chinese.contains("调研报告") })
            #expect(brief.last.map { $0.point[SpeakingPoint.text].text } == ["宿舍没有网络"])
            #expect(brief.difficulties.count == 1)
            #expect(brief.progress.gone + brief.progress.left == 154)
        }
    }

    @Test func `has its minutes drafted by sorts and without names`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            try await cast.said("要求一", at: symposium, by: "赵卫国", as: .requirement)
            try await cast.said("困难一。", at: symposium, by: "张立群", as: .difficulty)
            try await cast.said("收获一", at: symposium, by: "李娜", as: .gain)
            let struck = try await cast.said("说错了", at: symposium, by: "李娜", as: .gain)
            try await cast.move("王敏", struck.record, by: "strike")
            let draft = try await cast.desk.symposium(cast.actor("王敏"), symposium.id).draft
            #expect(draft == "一、收获和体会\n1. 收获一。\n二、困难和问题\n1. 提出困难1件，逐件交办。\n三、会议要求\n1. 要求一。")
        }
    }

    @Test func `stands in the report of whoever came, and of nobody else`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            var roll = try await cast.desk.symposium(cast.actor("王敏"), symposium.id).roll
            for place in roll.entries.indices where roll.entries[place].name == "李娜" {
                roll.entries[place].came = false
                roll.entries[place].why = "外出招商"
            }
            try await cast.desk.endSymposium(
                cast.actor("王敏"), symposium.id, seen: nil, roll: roll, [:], minutes: "一、收获")
            for (name, isThere) in [("张立群", true), ("李娜", false)] {
                let actor = try await cast.actor(name)
                let id = try await cast.desk.composeReport(
                    actor, posting: cast.posting(name), month: Month(2024, 6))
                let report = try await cast.desk.look(actor, MonthlyReport.name, id).record
                #expect(report[MonthlyReport.study].text.contains("6月4日参加中期座谈会") == isThere, "\(name)")
            }
        }
    }

    @Test func `prints minutes with place, chair and who came`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            try await cast.said("收获", at: symposium, by: "李娜", as: .gain)
            try await cast.end(symposium, minutes: "一、收获和体会\n1. 收获。")
            let (name, bytes) = try await cast.desk.formDocument(
                cast.actor("王敏"), Meeting.name, symposium.id)
            #expect(name.hasSuffix(".docx") && bytes.starts(with: [0x50, 0x4B]))
        }
    }
}
