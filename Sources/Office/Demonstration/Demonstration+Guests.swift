import Desk
import Parties
import Records
import Secondment
import Storage

/// 客 — Who the guests are, what they are asked, what they bring, and those who have gone home and may be asked on.
extension Demonstration {
    /// Two who were here the year before; one of them said that they would help on.
    func former() async throws(Failure) {
        let organizer = try actor("王敏")
        clock.set("2022-10-10")
        let batch = try await desk.add(
            organizer, Batch.name,
            Draft([
                "heading": "2022年来云岭挂职干部", "direction": "inbound", "place": "云岭市",
                "first_day": "2022-10-15", "last_day": "2023-10-14",
            ])
        ).id
        let units = try await named(Unit.declaration, Unit.fullName.spec)
        let host = units.first { $0.key.contains("发展改革委") && !$0.key.contains("东州") }?.value
        for (name, from, post) in [
            ("江海平", "华夏开发银行总行", "债券发行处副处长"), ("许望舒", "北方工业大学", "科研处副处长"),
        ] {
            clock.tick()
            let unit = try await desk.add(organizer, Unit.name, Draft(["full_name": from])).id
            let person = try await desk.add(
                organizer, Person.name, Draft(["full_name": name, "unit": unit.text, "post": post])
            ).id
            let posting = try await desk.add(
                organizer, Posting.name,
                Draft([
                    "person": person.text, "batch": batch.text, "home_unit": unit.text, "home_post": post,
                    "host_unit": host?.text ?? unit.text, "host_post": "主任助理", "first_day": "2022-10-15",
                    "last_day": "2023-10-14",
                ])
            ).id
            try await desk.move(organizer, Posting.name, posting, by: Posting.Move.arrive.rawValue)
        }
        let postings =
            try await desk.look(.system) {
                try $0.all(Posting.self, Posting.batch == Records.Link(batch)).reversed()
            } as [Kept<Posting>]
        clock.set("2023-09-20")
        for posting in postings {
            let guest = try await guest(posting)
            let stays = posting[Posting.personName] == "江海平"
            try await tell(
                guest, posting, stays ? "knows" : "resource", stays ? "懂地方政府专项债券发行" : "能协调高校中试平台",
                stays ? "finance" : "science", afterwards: stays)
            try await card(
                guest, posting, "在云岭一年，跑遍了十二个县区。", stays ? "account" : "none", "专项债券、政策性金融")
        }
        clock.set("2023-10-15")
        for posting in postings { try await desk.move(organizer, posting, .end) }
        _ = try await desk.sweep(.system)
        let card = try await desk.look(.system) { errand in
            try errand.first(IntroCard.self, IntroCard.after == .account)
        }
        guard let card else { return }
        try await desk.move(
            organizer, IntroCard.name, card.id, by: IntroCard.Move.take.rawValue,
            Draft(["keeper": "组织部干部二科", "interval": "half"]))
        clock.set("2024-01-25")
        try await desk.move(
            organizer, IntroCard.name, card.id, by: IntroCard.Move.touch.rawValue,
            Draft(["said": "春节前问候；愿意为专项债申报把关。"]))
    }

    private func tell(
        _ guest: Actor, _ posting: Kept<Posting>, _ sort: String, _ text: String, _ area: String,
        afterwards: Bool = false, to move: Expertise.Move = .open
    ) async throws(Failure) {
        clock.tick()
        let line = try await desk.add(
            guest, Expertise.name,
            Draft([
                "posting": posting.id.text, "sort": sort, "text": text, "area": area,
                "afterwards": afterwards ? "1" : "0",
            ]))
        clock.tick()
        try await desk.move(guest, Expertise.name, line.id, by: move.rawValue)
    }

    private func card(
        _ guest: Actor, _ posting: Kept<Posting>, _ intro: String, _ after: String, _ wish: String
    ) async throws(Failure) {
        clock.tick()
        let card = try await desk.add(
            guest, IntroCard.name,
            Draft([
                "posting": posting.id.text, "intro": intro, "after": after, "wish": wish,
                "reach": "由组织部联系",
            ]))
        clock.tick()
        try await desk.move(guest, IntroCard.name, card.id, by: IntroCard.Move.show.rawValue)
    }

    /// Cards and what each knows, as they agree to tell it.
    func introduce(_ own: [Kept<Posting>]) async throws(Failure) {
        clock.set("2024-04-15")
        for (place, intro) in [
            "长期做新材料产业政策，参与过三个国家级中试基地的论证。", "做过两轮开发区体制改革评估，愿意和大家一起跑现场。", "熟悉能耗核算和绿色电力交易。",
        ].enumerated() {
            try await card(guest(own[place]), own[place], intro, "card", "有需要再联系")
        }
        for (place, sort, text, area, move) in [
            (0, "knows", "懂新材料中试基地的申报", "industry", Expertise.Move.open),
            (0, "channel", "能联系到国家级平台的评审专家", "science", .tell),
            (1, "knows", "熟悉开发区管理体制改革", "planning", .open),
            (1, "resource", "能协调改革试点的政策咨询", "planning", .open),
            (2, "knows", "懂绿色电力交易、碳核算", "environment", .open),
        ] {
            try await tell(guest(own[place]), own[place], sort, text, area, to: move)
        }
    }

    /// A draft that is out, with what was said of it so far.
    func consult(_ batch: ID, _ own: [Kept<Posting>]) async throws(Failure) {
        clock.set("2024-05-27")
        let organizer = try actor("王敏")
        let consultation = try await desk.add(
            organizer, Consultation.name,
            Draft([
                "batch": batch.text, "heading": "“十四五”规划中期调整方案", "mark": "inside", "until": "2024-06-14",
                "note": "最想听：目标定得实不实，创新驱动一章还缺什么。",
            ])
        ).id
        let text = """
            一、总体目标。到2025年，地区生产总值年均增长6%左右，城镇化率达到60%。
            二、创新驱动。建设三个省级以上创新平台，研发投入强度达到2%。
            三、环境支撑。空气质量优良天数比例达到80%，单位能耗持续下降。
            四、开发区改革。赋予开发区市级审批权限，实行“一枚印章管审批”。
            五、组织保障。建立部门联席会议制度，每季度调度一次。
            """
        _ = try await desk.putDraft(organizer, consultation, text)
        _ = try await desk.askAdvisers(organizer, consultation, own.prefix(3).map(\.id))
        clock.tick()
        try await desk.move(organizer, Consultation.name, consultation, by: Consultation.Move.send.rawValue)
        for (place, paragraph, text, wanted) in [
            (1, 4, "只有审批权不够，财政和用人的权也要写。", "四、开发区改革。赋予开发区市级审批权限和相应的财政、用人自主权，实行“一枚印章管审批”。"),
            (1, 5, "联席会议由谁召集要写明。", ""), (2, 3, "能耗要有数，建议写下降比例。", ""),
        ] {
            clock.set("2024-05-29", hour: 8 + paragraph)
            let adviser = try await desk.look(.system) { errand in
                try errand.first(Adviser.self, Adviser.posting == own[place].link)
            }
            guard let adviser else { continue }
            try await desk.advise(
                guest(own[place]), adviser.id, on: paragraph, text, wanted: wanted, reason: "")
        }
        clock.set("2024-05-31")
        let first = try await desk.look(.system) { errand in
            try errand.first(Advice.self, Advice.paragraph == 4)
        }
        guard let first else { return }
        try await desk.move(
            organizer, Advice.name, first.id, by: Advice.Move.adopt.rawValue, Draft(["answer": "改得好，照此写入。"]))
    }

    /// What they brought to those here, and what others should hear of.
    func bring(_ own: [Kept<Posting>]) async throws(Failure) {
        let (organizer, unit) = (try actor("王敏"), try actor("李向东"))
        for (place, day, sort, heading, proposal, due) in [
            (0, "2024-05-16", "lecture", "新材料产业怎么布局", "", ""),
            (1, "2024-05-22", "frontline", "到开发区窗口坐了一天", "取号和受理分两层楼，建议并到一层。", "2024-06-10"),
            (2, "2024-05-24", "discussion", "解放思想大讨论：绿电能不能成为招商牌", "把绿电交易写进招商手册。", ""),
        ] {
            clock.set(day)
            let talk = try await desk.add(
                guest(own[place]), Talk.name,
                Draft([
                    "posting": own[place].id.text, "sort": sort, "heading": heading, "day": day,
                    "audience": "机关干部和企业", "content": "讲了三个案例，现场问答一小时。", "proposal": proposal,
                ])
            ).id
            clock.tick()
            if !due.isEmpty {
                try await desk.move(
                    organizer, Talk.name, talk, by: Talk.Move.follow.rawValue,
                    Draft(["keeper": "host_unit", "due": due]))
            }
        }
        for (place, heading, isPublished) in [(2, "三所乡村学校的暖冬", true), (0, "把评审专家请到车间", false)] {
            clock.set("2024-05-28", hour: 9 + place)
            let deed = try await desk.add(
                unit, Deed.name,
                Draft([
                    "posting": own[place].id.text, "heading": heading,
                    "body": "两个月里走了十一趟，从勘察、报批到施工都在现场，入冬前全部通上了。", "channel": "inside",
                ])
            ).id
            guard isPublished else { continue }
            clock.tick()
            try await desk.move(guest(own[place]), Deed.name, deed, by: Deed.Move.consent.rawValue)
            clock.tick()
            try await desk.move(
                try actor("赵卫国"), Deed.name, deed, by: Deed.Move.approve.rawValue)
            clock.tick()
            try await desk.move(unit, Deed.name, deed, by: Deed.Move.publish.rawValue)
        }
    }
}
