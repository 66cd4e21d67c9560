import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `Every page is well formed` {
    @Test(arguments: Language.allCases)
    func `for every seat, in both languages`(_ language: Language) async throws {
        try await Cast.office { cast in
            let paths = try await Self.furnish(cast)
            var opened = 0
            for name in `First pages`.seats {
                var visit = try await Visit(cast, as: name)
                visit.language = language
                for path in paths {
                    let page = await visit.get(path)
                    guard page.header("Content-Type")?.hasPrefix("text/html") ?? false else { continue }
                    if page.status == 200 { opened += 1 }
                    #expect([200, 403, 404].contains(page.status), "\(name) \(path)")
                    #expect(WellFormed.faults(page.bytes).prefix(2) == [], "\(name) \(path)")
                    #expect(page.text.contains("<html lang=\"\(language.rawValue)\""))
                }
            }
            #expect(opened > 300)
        }
    }

    /// Records of most kinds, and every main address.
    private static func furnish(_ cast: Cast) async throws -> [String] {
        try await cast.applyRegulation()
        let posting = cast.posting("张立群").text
        let note = try await cast.note("走访海川精工")
        let report = try await cast.sentReport()
        let draft = try await cast.draftReport("张立群", Month(2024, 4))
        let plan = try await cast.move("张立群", try await cast.plan(), by: "offer")
        let leave = try await cast.move("张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
        let task = try await cast.add(
            "何芳", HostTask.name,
            [
                "posting": cast.posting("张立群").text, "heading": "梳理流程", "due": "2024-06-20",
            ])
        let session = try await cast.add(
            "欧阳海生", StudySession.name,
            [
                "posting": "", "batch": cast.batch.text, "heading": "期中回头看", "day": "2024-06-03",
            ])
        let symposium = try await cast.symposium()
        let said = try await cast.said("困难", at: symposium, by: "张立群", as: .difficulty)
        let question = try await cast.add(
            "李向东", HomeQuestion.name, ["posting": cast.posting("张立群").text, "text": "怎样不超时限？"])
        let graft = try await cast.add(
            "张立群", Graft.name,
            [
                "heading": "兜底", "observed": "一", "essence": "二", "differences": "三",
                "question": question.id.text,
            ])
        let lead = try await cast.lead("海川精工有限公司", of: "张立群", ["scale": "2.3亿元", "phone": "0532-1"])
        let result = try await cast.result(of: lead)
        let trip = try await cast.add(
            "张立群", Trip.name,
            ["heading": "考察", "course": "inward", "first_day": "2024-06-04", "people": "9"])
        let other = try await cast.lead(of: "李娜")
        try await cast.desk.nameUsualTopics(cast.actor("王敏"))
        let topic = try await cast.desk.learningMap(cast.actor("王敏"), nil)?.topics.first?.id
        let choice = try await cast.add("张立群", TopicChoice.name, ["topic": topic?.text ?? "", "wish": "放权"])
        let material = try await cast.material("办事指南", topic: topic)
        let breach = try await cast.add(
            "何芳", Breach.name,
            [
                "posting": cast.posting("张立群").text, "rule": "discipline", "subject": "走读",
                "party": "secondee",
                "day": "2024-06-01", "text": "每晚回云岭",
            ])
        let reminder = try await cast.add(
            "王敏", Reminder.name,
            [
                "posting": cast.posting("张立群").text, "sort": "talk", "day": "2024-06-03", "matter": "没有及时销假",
                "text": "提醒<b>返回</b>后销假。",
            ])
        let branchReport = try await cast.desk.composeBranchReport(
            cast.actor("欧阳海生"), batch: cast.batch, month: Month(2024, 5))
        let pulse = try await cast.add(
            "王敏", Pulse.name, ["batch": cast.batch.text, "text": "都<b>顺</b>吗？", "until": "2024-06-10"])
        let check = try await cast.add(
            "张立群", PostCheck.name, ["month": "2024-05", "finding": "partly", "gap": "没有列席<b>党组会</b>"])
        let mandate = try await cast.add(
            "何芳", Mandate.name,
            [
                "posting": cast.posting("张立群").text, "work": "招商", "authority": "审签", "since": "2024-05-06",
            ])
        _ = try await cast.desk.composeLetters(
            cast.actor("陆远航"), cast.batch, Month(2024, 4).first...Month(2024, 5).last)
        let letter = try await cast.desk.look(.system) { try $0.first(HomeLetter.self, .all) }
        _ = try await cast.desk.keepGoals(cast.actor("王敏"), table: "三大主体战略\t创新<b>驱动</b>\n一个确保")
        let goal = try await cast.desk.look(.system) { try $0.first(Goal.self, .all) }
        let contribution = try await cast.move(
            "张立群",
            cast.add(
                "张立群", Contribution.name,
                ["sort": "funds", "heading": "专项<b>资金</b>", "goal": goal?.id.text ?? "", "agreed": "1"]),
            by: "win",
            note: "批下来了")
        let gain = try await cast.add(
            "张立群", ContributionGain.name,
            ["contribution": contribution.id.text, "day": "2024-06-03", "amount": "5", "text": "第一批"])
        let line = try await cast.move(
            "张立群",
            cast.add("张立群", Expertise.name, ["sort": "knows", "text": "懂<b>债券</b>发行", "area": "finance"]),
            by: "open")
        let card = try await cast.move(
            "张立群", cast.add("张立群", IntroCard.name, ["intro": "从<i>发改委</i>来", "after": "card"]), by: "show")
        let consultation = try await cast.add(
            "王敏", Consultation.name,
            ["batch": cast.batch.text, "heading": "规划<b>纲要</b>", "mark": "inside", "until": "2024-06-14"])
        _ = try await cast.desk.putDraft(
            cast.actor("王敏"), consultation.id, "一、<script>alert(1)</script>\n二、创新")
        _ = try await cast.desk.askAdvisers(
            cast.actor("王敏"), consultation.id, [cast.posting("张立群")])
        _ = try await cast.move("王敏", consultation, by: "send")
        let adviser = try #require(try await cast.desk.look(.system) { try $0.first(Adviser.self, .all) })
            .record
        try await cast.desk.advise(
            cast.actor("张立群"), adviser.id, on: 1, "不<b>要</b>", wanted: "一、", reason: "因为")
        let advice = try #require(try await cast.desk.look(.system) { try $0.first(Advice.self, .all) })
            .record
        let talk = try await cast.add(
            "张立群", Talk.name,
            ["sort": "lecture", "heading": "讲<b>债券</b>", "day": "2024-06-03", "content": "一"])
        let deed = try await cast.add(
            "何芳", Deed.name,
            [
                "posting": posting, "heading": "<b>暖冬</b>", "body": "走了十一趟", "channel": "inside",
            ])
        let matching = try await cast.add(
            "王敏", Matching.name,
            [
                "batch": cast.batch.text, "heading": "一稿", "trade": "much", "wish": "some", "level": "little",
                "problem": "none",
            ])
        _ = try await cast.desk.keepNeeds(
            cast.actor("王敏"), cast.batch, table: "东<b>州</b>局\t副局长\t1\t债券\n西州局\t副局长\t1",
            makesUnits: true)
        _ = try await cast.desk.keepNominees(
            cast.actor("王敏"), cast.batch, table: "周启明\t\t债券\n郑国栋\t\t规划\t西州")
        let need = try #require(try await cast.desk.look(.system) { try $0.first(PostNeed.self, .all) })
            .record
        let nominee = try #require(try await cast.desk.look(.system) { try $0.first(Nominee.self, .all) })
            .record
        let records = [
            line, card, consultation, adviser, advice, talk, deed, matching, need, nominee,
            contribution, gain, pulse, check, mandate, try #require(letter).record, choice, material, breach,
            reminder, lead,
            result, trip, other, note, report, draft, plan, leave,
            task, session, symposium,
            said.record, question, graft,
        ].map {
            "/\($0.kind.name)/\($0.id.text)"
        }
        let due = try await cast.due("张立群", "monthly-report", "2024-05")?.key ?? ""
        return records + records.map { "\($0)/edit" }
            + kinds.kinds.flatMap { ["/\($0.name)", "/\($0.name)/new"] }
            + [
                "/learning", "/library", "/library?words=%E5%8A%9E%E4%BA%8B&way=asking",
                "/posting/\(posting)/learning",
                "/posting/\(posting)/closing", "/branch_report/\(branchReport.text)",
                "/goals", "/goals?kept=2", "/batch/\(cast.batch.text)/letters",
                "/batch/\(cast.batch.text)/letters?drafted=3",
                "/branch_report/\(branchReport.text)/evidence/1", "/batch/\(cast.batch.text)/closing",
                "/directory", "/experts", "/experts?need=%E5%80%BA%E5%88%B8&area=finance", "/deeds",
                "/matching/\(matching.id.text)/person/\(nominee.id.text)",
                "/leads", "/leads?missing=1&sort=talent", "/flows", "/lead/\(lead.id.text)/merge",
                "/lead/\(lead.id.text)/merge?with=\(other.id.text)", "/desk", "/posting/\(posting)",
                "/batch/\(cast.batch.text)",
                "/batch/\(cast.batch.text)/import",
                "/batch/\(cast.batch.text)?side=host_unit", "/study_session/\(session.id.text)/roll",
                "/meeting/\(symposium.id.text)/live", "/meeting/\(symposium.id.text)/briefs",
                "/meeting/\(symposium.id.text)/close",
                "/why?key=\(Form.encoded(due))", "/search?q=%E5%BC%A0%E7%AB%8B%E7%BE%A4", "/search?q=zlq",
                "/regulation", "/regulation/new", "/account", "/accounts", "/ledger", "/sign-in", "/nope",
            ]
    }

    @Test func `the checker itself sees what is wrong`() {
        let wrong = [
            "<p>", "</p>", "<p><b></p></b>", "<a href=x>y</a>", "<a href=\"x\" href=\"y\">z</a>", "1 < 2",
            "a & b", "<p><div></div></p>", "<a href=\"/\"><a href=\"/\">x</a></a>",
            "<i id=\"a\"></i><i id=\"a\"></i>", "<form><form></form></form>",
        ]
        for text in wrong { #expect(!WellFormed.faults(Array(text.utf8)).isEmpty, "\(text)") }
        let right = "<!doctype html>\n<p class=\"a&amp;b\">x<br>&lt;y&gt;<input required></p>"
        #expect(WellFormed.faults(Array(right.utf8)) == [])
    }
}
