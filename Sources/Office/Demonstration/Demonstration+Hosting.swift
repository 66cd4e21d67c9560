import Desk
import Parties
import Records
import Secondment
import Storage

/// 迎 — The same city as a host: forty guests, and what it owes them.
extension Demonstration {
    /// Receives the guests, and tells what their first two months were like.
    mutating func host(_ roster: [UInt8], _ regulation: String) async throws(Failure) {
        try await former()
        clock.set("2024-03-28")
        let organizer = try actor("王敏")
        let guests = try await desk.add(
            organizer, Batch.name,
            Draft([
                "heading": "2024年来云岭挂职干部", "direction": "inbound", "place": "云岭市",
                "first_day": "2024-04-01", "last_day": "2025-03-31",
            ])
        ).id
        _ = try await desk.importRoster(organizer, batch: guests, bytes: roster, named: "来云岭挂职名册.xlsx")
        try await desk.applyRegulation(organizer, yaml: regulation, batch: guests)
        clock.set("2024-04-01", hour: 10)
        let all = try await desk.look(.system) {
            try $0.all(Posting.self, Posting.batch == Records.Link(guests))
        }
        for posting in all { try await desk.move(organizer, posting, .arrive) }
        let own = try await ofGuests(guests)
        guard own.count > 2 else { return }
        try await seat(own, guests)
        try await realPosts(own)
        try await lives(guests, own)
        try await works(own)
        try await contributions(own)
        try await letters(guests, own)
        try await introduce(own)
        try await consult(guests, own)
        try await bring(own)
    }

    /// Those who serve at the unit that also sends one of the city's own; its contact sits on both sides.
    private func ofGuests(_ batch: ID) async throws(Failure) -> [Kept<Posting>] {
        let units = try await named(Unit.declaration, Unit.fullName.spec)
        guard let unit = units.first(where: { $0.key.contains("发展改革委") && !$0.key.contains("东州") })?.value
        else {
            return []
        }
        return try await desk.look(.system) {
            try $0.all(
                Posting.self, Posting.batch == Records.Link(batch), Posting.hostUnit == Records.Link(unit)
            ).reversed()
        }
    }

    private mutating func seat(_ own: [Kept<Posting>], _ batch: ID) async throws(Failure) {
        let first = own[0]
        let (lee, wen) = (try actor("李向东"), try actor("温雅琴"))
        try await desk.change(.system) { errand in
            try errand.appoint(lee.person, .hostUnit, unit: first[Posting.hostUnit].id, batch: nil)
            try errand.appoint(wen.person, .careOffice, unit: nil, batch: batch)
            try errand.accounts.open(first[Posting.person].id, login: "guest")
        }
        for official in [lee, wen] { people[official.name] = try await desk.actor(official.person) }
        try await appoint("苏启明", "suqiming", .homeUnit, unit: first[Posting.homeUnit].id)
    }

    func guest(_ posting: Kept<Posting>) async throws(Failure) -> Actor {
        try await desk.actor(posting[Posting.person].id)
    }

    /// What each post was announced to be, and what its holder says of it.
    private func realPosts(_ own: [Kept<Posting>]) async throws(Failure) {
        let unit = try actor("李向东")
        for (place, work) in ["产业发展、重大项目前期", "区域合作、开发区改革", "能源和绿色转型"].enumerated() {
            clock.set("2024-04-\(10 + place)")
            let mandate = try await desk.add(
                unit, Mandate.name,
                Draft([
                    "posting": own[place].id.text, "work": "协助主任分管\(work)。",
                    "authority": "分管科室的请示件先由其审签；列席委党组会；5万元以下的调研经费可以签批。", "since": "2024-04-15",
                    "document": "云发改党组〔2024〕\(11 + place)号",
                ]))
            clock.tick()
            try await desk.move(unit, Mandate.name, mandate.id, by: Mandate.Move.announce.rawValue)
        }
        clock.set("2024-05-28")
        try await desk.add(
            guest(own[0]), PostCheck.name,
            Draft([
                "posting": own[0].id.text, "month": "2024-05", "finding": "partly",
                "gap": "说好列席党组会，到现在一次也没有通知过。",
            ]))
        clock.tick()
        try await desk.add(
            guest(own[1]), PostCheck.name,
            Draft(["posting": own[1].id.text, "month": "2024-05", "finding": "whole"]))
    }

    /// What was hard, who sees to it, and one question to all.
    private func lives(_ batch: ID, _ own: [Kept<Posting>]) async throws(Failure) {
        let organizer = try actor("王敏")
        for (place, day, sort, text, due) in [
            (0, "2024-05-08", "housing", "公寓热水器坏了两周，报修没有人来。", "2024-05-15"),
            (1, "2024-05-20", "schooling", "孩子九月上小学，想在云岭借读一年。", "2024-06-12"),
            (2, "2024-05-22", "medical", "要办异地就医备案，不知道找谁。", "2024-05-29"),
        ] {
            clock.set(day)
            let care = try await desk.add(
                guest(own[place]), CareCase.name,
                Draft(["posting": own[place].id.text, "sort": sort, "text": text]))
            clock.tick()
            let given = try await desk.move(
                organizer, CareCase.name, care.id, by: CareCase.Move.assign.rawValue,
                Draft(["keeper": "care_office", "due": due]))
            guard place == 2 else { continue }
            clock.set("2024-05-27")
            try await desk.move(
                try actor("温雅琴"), CareCase.name, given.id, by: CareCase.Move.answer.rawValue,
                Draft(["answer": "已经陪同在市医保中心办好备案，市一院有专人对接。"]))
        }
        for (day, until, text, isClosed) in [
            ("2024-04-22", "2024-04-30", "到云岭三个星期，住处、食堂、办公都安顿好了吗？", true),
            ("2024-06-03", "2024-06-10", "到云岭两个月，吃住、工作都还顺吗？", false),
        ] {
            clock.set(day)
            let pulse = try await desk.add(
                organizer, Pulse.name, Draft(["batch": batch.text, "text": text, "until": until])
            ).id
            let asked = try await desk.look(.system) {
                try $0.all(Posting.self, Posting.batch == Records.Link(batch), limit: 16)
            }
            // The one whose page is looked at has not answered the open question yet.
            for (place, posting) in asked.enumerated() where isClosed || posting.id != own[0].id {
                try await desk.answer(
                    guest(posting), pulse, PulseAnswer.Answer.allCases[place % 4 == 3 ? 1 : 0])
            }
            guard isClosed else { continue }
            clock.set("2024-05-06")
            try await desk.move(organizer, Pulse.name, pulse, by: Pulse.Move.close.rawValue)
        }
    }

    /// What they were asked to do, and did.
    private func works(_ own: [Kept<Posting>]) async throws(Failure) {
        let unit = try actor("李向东")
        for (place, heading) in ["与国家级平台对接新材料中试基地", "编制开发区改革方案初稿", "梳理能耗双控的政策口径"].enumerated() {
            clock.set("2024-05-\(13 + place)")
            let task = try await desk.add(
                unit, HostTask.name,
                Draft(["posting": own[place].id.text, "heading": heading, "due": "2024-05-31"])
            ).id
            let guest = try await guest(own[place])
            clock.tick()
            try await desk.move(guest, HostTask.name, task, by: HostTask.Move.accept.rawValue)
            clock.set("2024-05-30")
            try await desk.edit(
                guest, HostTask.name, task, version: nil, Draft(["result": "已经办完，材料附在任务里。"]))
            try await desk.move(guest, HostTask.name, task, by: HostTask.Move.finish.rawValue)
            clock.tick()
            try await desk.move(unit, HostTask.name, task, by: HostTask.Move.confirm.rawValue)
        }
    }

    /// What the city means to reach, and what its guests have helped it to so far.
    private func contributions(_ own: [Kept<Posting>]) async throws(Failure) {
        clock.set("2024-04-08")
        let organizer = try actor("王敏")
        let table = """
            一个确保
            两个翻番
            三个率先
            四个提升
            三大主体战略\t协同发展
            三大主体战略\t创新驱动
            三大主体战略\t环境支撑
            九个着力
            四件大事\t做强新型城镇化支撑
            四件大事\t做强产业升级支撑
            四件大事\t摘掉贫困帽子
            四件大事\t摘掉大气污染帽子
            """
        _ = try await desk.keepGoals(organizer, table: table)
        let goals = try await named(Goal.declaration, Goal.heading.spec)
        func goal(_ name: String) -> String { goals[name]?.text ?? "" }
        for (place, sort, goalName, heading, reached) in [
            (0, "innovation", "创新驱动", "国家级新材料中试基地落户云岭", 3),
            (0, "funds", "做强产业升级支撑", "制造业转型升级专项资金", 3), (0, "policy", "协同发展", "提前了解区域协同发展规划的口径", 2),
            (1, "pilot", "三个率先", "开发区“一枚印章管审批”改革试点", 1), (1, "appeal", "环境支撑", "请上级支持大气监测站点扩建", 1),
            (2, "deed", "四个提升", "为三所乡村学校接通清洁供暖", 3), (2, "introduction", "做强产业升级支撑", "引荐两家能源服务企业来考察", 0),
        ] {
            clock.set("2024-04-22", hour: 9 + place)
            let guest = try await guest(own[place])
            let contribution = try await desk.add(
                guest, Contribution.name,
                Draft([
                    "posting": own[place].id.text, "sort": sort, "heading": heading, "goal": goal(goalName),
                    "agreed": place == 0 ? "1" : "0", "next_day": "2024-06-20",
                ])
            ).id
            for (step, move) in ["seek", "win"].enumerated() where step < reached {
                clock.tick()
                try await desk.move(
                    guest, Contribution.name, contribution, by: move, note: move == "win" ? "已经批下来。" : nil)
            }
            guard reached == 3 else { continue }
            clock.set("2024-05-21", hour: 9 + place)
            try await desk.move(
                try actor("李向东"), Contribution.name, contribution, by: Contribution.Move.land.rawValue,
                Draft(["effect": "已经落地，正在见效。"]))
            guard sort == "funds" else { continue }
            clock.set("2024-05-24")
            let gain = try await desk.add(
                guest, ContributionGain.name,
                Draft([
                    "posting": own[place].id.text, "contribution": contribution.text, "day": "2024-05-22",
                    "amount": "860", "text": "专项资金第一批下达",
                ]))
            clock.tick()
            try await desk.move(
                try actor("李向东"), ContributionGain.name, gain.id, by: ContributionGain.Move.confirm.rawValue,
                Draft(["confirmed": "860"]))
        }
    }

    /// The units at home are told; one letter has gone out.
    private func letters(_ batch: ID, _ own: [Kept<Posting>]) async throws(Failure) {
        clock.set("2024-06-03", hour: 10)
        let (organizer, leader) = (try actor("王敏"), try actor("赵卫国"))
        _ = try await desk.composeLetters(
            organizer, batch, Month(2024, 4).first...Month(2024, 5).last)
        let letter = try await desk.look(.system) { errand in
            try errand.first(HomeLetter.self, HomeLetter.posting == own[0].link)
        }
        guard let letter else { return }
        for (who, move) in [
            (organizer, HomeLetter.Move.submit), (leader, .approve), (organizer, .send),
        ] {
            clock.tick()
            try await desk.move(who, HomeLetter.name, letter.id, by: move.rawValue)
        }
    }
}
