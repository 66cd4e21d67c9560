import Logging
import Parties
package import Records
import Secondment
import Storage
import Synchronization

/// 演示 — An office in the middle of a term, made through the desk as people would have made it, day by day.
package struct Demonstration {
    package struct Link: Sendable {
        package let seat: String
        package let name: String
        package let token: String
    }

    let clock: Clock
    let desk: Desk
    private var people: [String: Actor] = [:]
    private var batch = ID(raw: 0)

    /// Makes the office in this file and returns an activation link for each seat.
    package static func make(
        at place: String, roster: [UInt8], regulation: String,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) async throws(Failure) -> [Link] {
        let clock = Clock()
        let desk = try await Desk.open(
            at: place, now: { clock.now }, logger: Logger(label: "tashan"))
        var demonstration = Demonstration(clock: clock, desk: desk)
        progress?(0, 5)
        try await demonstration.foundOffice()
        progress?(1, 5)
        try await demonstration.sendBatch(roster, regulation)
        progress?(2, 5)
        try await demonstration.plan()
        progress?(3, 5)
        try await demonstration.live()
        progress?(4, 5)
        let links = try await demonstration.invite()
        progress?(5, 5)
        return links
    }

    private init(clock: Clock, desk: Desk) {
        self.clock = clock
        self.desk = desk
    }

    /// The day on which the demonstration stands when it is opened.
    package static let today = "2024-06-04"

    final class Clock: Sendable {
        private let held = Mutex(Moment(milliseconds: 0))
        var now: Moment { held.withLock { $0 } }
        func set(_ day: String, hour: Int = 9) {
            guard let day = Day(iso: day) else { return }
            held.withLock { $0 = Moment(day, hour: hour) }
        }
        func tick() { held.withLock { $0 = $0 + 60 } }
    }
}

// The office and its people

extension Demonstration {
    private mutating func foundOffice() async throws(Failure) {
        clock.set("2024-02-26")
        _ = try await desk.found(name: "钱进", login: "qianjin", office: "中共云岭市委组织部")
        let officials: [(String, String, Party)] = [
            ("王敏", "wangmin", .organizer), ("赵卫国", "zhaoweiguo", .leader),
            ("孙慎", "sunshen", .auditor), ("郑国栋", "zhengguodong", .superior), ("严明", "yanming", .inspector),
        ]
        for (name, login, seat) in officials { try await appoint(name, login, seat) }
    }

    private mutating func appoint(
        _ name: String, _ login: String, _ seat: Party, unit: ID? = nil
    ) async throws(Failure) {
        let batch = batch
        let person = try await desk.change(.system) { errand in
            let person = try errand.keepPerson(name)
            try errand.appoint(
                person, seat, unit: unit, batch: seat.isOfBatch ? batch : nil)
            try errand.accounts.open(person, login: login)
            return person
        }
        people[name] = try await desk.actor(person)
    }

    private func actor(_ name: String) throws(Failure) -> Actor {
        guard let actor = people[name] else { throw .notFound }
        return actor
    }

    private mutating func sendBatch(_ roster: [UInt8], _ regulation: String) async throws(Failure) {
        clock.set("2024-03-08")
        let organizer = try actor("王敏")
        let programme = try await desk.add(
            organizer, Programme.name,
            Draft([
                "heading": "2024年“五个一批”培养锻炼计划", "year": "2024",
                "strands": "赴发达地区挂职一批（24人）\n到上级机关跟班一批（12人）\n到乡镇一线锻炼一批（30人）\n到招商前沿锻炼一批（10人）\n到信访一线锻炼一批（8人）",
            ]))
        batch = try await desk.add(
            organizer, Batch.name,
            Draft([
                "heading": "2024年赴东州挂职第一批", "direction": "outbound", "place": "东州市",
                "first_day": "2024-03-15", "last_day": "2024-08-15",
                "programme": programme.id.text, "strand": "赴发达地区挂职一批",
            ])
        ).id
        _ = try await desk.importRoster(
            organizer, batch: batch, bytes: roster, named: "东州第一批花名册.xlsx")
        try await desk.applyRegulation(organizer, yaml: regulation, batch: batch)
        let units = try await named(Unit.declaration, Unit.fullName.spec)
        for (name, login, seat, unit) in [
            ("李向东", "lixiangdong", Party.homeUnit, "市发展改革委"),
            ("何芳", "hefang", .hostUnit, "东州经济技术开发区投资促进局"),
        ] {
            let found = units.first { $0.key.contains(unit) || unit.contains($0.key) }?.value
            try await appoint(name, login, seat, unit: found ?? units.sorted { $0.key < $1.key }.first?.value)
        }
        try await appoint("陆远航", "luyuanhang", .hostOrganizer)
        try await appoint("温雅琴", "wenyaqin", .careOffice)
        try await openAccounts()
    }

    private mutating func openAccounts() async throws(Failure) {
        let batch = batch
        let persons = try await named(Person.declaration, Person.fullName.spec)
        for (name, login) in [
            ("张立群", "zhangliqun"), ("李娜", "lina"), ("陈曦", "chenxi"), ("欧阳海生", "ouyanghaisheng"),
        ] {
            guard let id = persons[name] else { continue }
            try await desk.change(.system) { try $0.accounts.open(id, login: login) }
        }
        if let secretary = persons["欧阳海生"] {
            try await desk.change(.system) {
                try $0.appoint(secretary, .branchSecretary, batch: batch)
            }
        }
        let mentor = try await desk.change(.system) { errand in
            let mentor = try errand.keepPerson("周启明")
            try errand.accounts.open(mentor, login: "zhouqiming")
            return mentor
        }
        for (name, id) in persons { people[name] = try await desk.actor(id) }
        people["周启明"] = try await desk.actor(mentor)
    }

    func named(_ kind: Declaration, _ field: FieldSpec) async throws(Failure) -> [String: ID] {
        try await desk.look(.system) { errand in
            Dictionary(
                try errand.rows.list(kind, where: .always).compactMap { record in
                    record[name: field.name].text.map { ($0, record.id) }
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    private func postings() async throws(Failure) -> [Kept<Posting>] {
        let batch = batch
        return try await desk.look(.system) {
            try $0.all(Posting.self, Posting.batch == Records.Link(batch)).reversed()
        }
    }

    // Arrival, pairing, and the plans

    private mutating func plan() async throws(Failure) {
        clock.set("2024-03-15")
        let organizer = try actor("王敏")
        for posting in try await postings() {
            try await desk.move(organizer, Posting.name, posting.id, by: "arrive")
        }
        let mentor = try actor("周启明").person
        clock.set("2024-03-18")
        for (place, posting) in try await postings().enumerated() where place % 6 != 5 {
            try await desk.add(
                organizer, Pairing.name,
                Draft([
                    "posting": posting.id.text, "mentor": mentor.text, "part": "work",
                    "since": "2024-03-18",
                ]))
        }
        people["周启明"] = try await desk.actor(mentor)
        for (place, posting) in try await postings().enumerated() {
            clock.set("2024-03-2\(2 + place % 4)", hour: 10)
            let secondee = try await desk.actor(posting[Posting.person].id)
            let plan = try await desk.add(
                secondee, StudyPlan.name, Draft(Demonstration.plan(for: posting)))
            guard place != 7 else { continue }
            try await desk.move(secondee, StudyPlan.name, plan.id, by: "offer")
            guard place % 9 != 8 else { continue }
            try await sign(plan)
        }
    }

    private func sign(_ plan: Record) async throws(Failure) {
        for signature in try await desk.replies(.system, to: plan)
        where signature.stage == Signature.Stage.asked.rawValue {
            clock.tick()
            try await desk.move(.system, Signature.name, signature.id, by: "sign")
        }
    }

    private static func plan(for posting: Kept<Posting>) -> [String: String] {
        [
            "posting": posting.id.text,
            "focus": "学习接收单位的工作理念、办事流程和服务企业的方法；重点看产业项目从招引到落地的全过程。",
            "items": [
                "2024-03 熟悉单位职能，读近三年的文件和总结", "2024-04 跟班学习项目审批和“标准地”出让流程",
                "2024-05 随科室走访企业，整理诉求和办法", "2024-06 参与一个项目的全程服务",
                "2024-07 围绕一个专题调研，写出调研报告", "2024-08 形成建议方案，做好交接",
            ].joined(separator: "\n"),
            "abilities": "项目谋划能力、服务企业能力、与人打交道的能力。",
        ]
    }

    // March to the beginning of June

    private func live() async throws(Failure) {
        try await sessions()
        try await moreSessionsAndMeetings()
        for (place, posting) in try await postings().enumerated() {
            let secondee = try await desk.actor(posting[Posting.person].id)
            for month in 3...5 { try await notes(secondee, posting, month, place) }
        }
        for month in 3...5 { try await reports(month) }
        try await tasks()
        try await outcomes()
        clock.set(Demonstration.today)
    }

    private func sessions() async throws(Failure) {
        let secretary = try actor("欧阳海生")
        let plans = [
            ("2024-03-29", "学习《挂职干部管理制度》，谈初到的体会"),
            ("2024-04-26", "“亩均论英雄”改革的做法和启示"), ("2024-05-24", "怎样服务一家企业：案例交流"),
        ]
        for (place, (day, heading)) in plans.enumerated() {
            clock.set(day, hour: 8)
            let session = try await desk.add(
                try await desk.actor(secretary.person), StudySession.name,
                Draft([
                    "batch": batch.text, "heading": heading, "day": day, "place": "东州市委党校203室",
                ]))
            clock.set(day, hour: 17)
            var (_, roll) = try await desk.roll(secretary, session.id)
            let away = (place * 5 + 3) % max(1, roll.entries.count)
            if !roll.entries.isEmpty {
                roll.entries[away].came = false
                roll.entries[away].why = "随接收单位外出招商"
            }
            try await desk.hold(
                secretary, session.id, roll: roll, gains: "五位同志交流了体会，大家最关心的是怎样把好做法带回去。")
        }
        clock.set("2024-06-03")
        try await desk.add(
            secretary, StudySession.name,
            Draft([
                "batch": batch.text, "heading": "期中回头看：我带来的问题答到哪里了", "day": "2024-06-14",
                "place": "东州市委党校203室",
            ]))
    }

    private func moreSessionsAndMeetings() async throws(Failure) {
        let secretary = try actor("欧阳海生")
        for (day, heading) in [("2024-03-28", "临时党支部成立，学习管理制度"), ("2024-04-25", "走进东州港，重温入党誓词")] {
            clock.set(day)
            let meeting = try await desk.add(
                secretary, Meeting.name,
                Draft([
                    "batch": batch.text, "sort": "branch", "heading": heading, "day": day,
                    "minutes": "21名党员参加，3名同志列席。",
                ]))
            try await desk.move(secretary, Meeting.name, meeting.id, by: "hold")
        }
    }

    private static let seen = [
        (Note.Sort.task, "参与“标准地”出让流程梳理，整理出17个环节的时限表"),
        (.visit, "随科室走访海川精工，了解扩建用地和用工的难处"),
        (.study, "读开发区近三年项目准入办法，记下三条可以借鉴的"),
        (.meeting, "列席项目推进例会，学习“一事一议”的议事办法"),
        (.lead, "海川精工有意在内地设配套厂，意向投资2.3亿元，已留联系人"),
        (.thought, "这里的办事员敢拍板，是因为容错的边界写得清楚"),
    ]

    private func notes(
        _ secondee: Actor, _ posting: Kept<Posting>, _ month: Int, _ place: Int
    ) async throws(Failure) {
        let count = 3 + (place + month) % 4
        for index in 0..<count {
            let (sort, text) = Demonstration.seen[(place + index + month) % Demonstration.seen.count]
            let day = "2024-0\(month)-\(18 + (index * 3 + place) % 10)"
            clock.set(day, hour: 20)
            try await desk.add(
                secondee, Note.name,
                Draft(["posting": posting.id.text, "sort": sort.rawValue, "day": day, "text": text]))
        }
    }

    private func reports(_ month: Int) async throws(Failure) {
        let organizer = try actor("王敏")
        for (place, posting) in try await postings().enumerated() {
            // A few are late, as people are.
            if month == 5, place % 4 == 0 { continue }
            if month == 4, place == 11 { continue }
            clock.set("2024-0\(month)-\(month == 4 ? 30 : month == 3 ? 29 : 31)", hour: 11)
            let secondee = try await desk.actor(posting[Posting.person].id)
            let id = try await desk.composeReport(
                secondee, posting: posting.id, month: Month(2024, month))
            try await desk.edit(
                secondee, MonthlyReport.name, id, version: nil,
                Draft([
                    "life": "住在单位宿舍，食堂方便，一切都好。",
                    "review": month == 3 ? "" : "随科室走访企业，整理诉求和办法：走访了七家，诉求已分类报送。",
                    "next": month == 5 ? "参与一个项目的全程服务；定下调研题目。" : "随科室走访企业，整理诉求和办法。",
                ]))
            try await desk.move(secondee, MonthlyReport.name, id, by: "send")
            let report = try await desk.look(.system, MonthlyReport.name, id).record
            for reply in try await desk.replies(.system, to: report) {
                guard let receipt = Kept<Receipt>(reply) else { continue }
                if month == 5, receipt[Receipt.party] == .homeUnit || place % 3 != 0 { continue }
                clock.tick()
                let reader = receipt[Receipt.party] == .organizer ? organizer : Actor.system
                try await desk.move(reader, Receipt.name, receipt.id, by: "acknowledge")
            }
        }
    }

    private func tasks() async throws(Failure) {
        clock.set("2024-05-20")
        let host = try actor("何芳")
        let own = try await desk.look(host) { errand in
            try errand.shown(Posting.self)
        }
        for posting in own.prefix(2) {
            try await desk.add(
                host, HostTask.name,
                Draft([
                    "posting": posting.id.text, "heading": "梳理“标准地”出让流程",
                    "detail": "列出各环节的办理部门、时限和材料。", "due": "2024-06-20",
                ]))
        }
    }

    private func outcomes() async throws(Failure) {
        let all = try await postings()
        guard all.count > 4 else { return }
        clock.set("2024-05-27")
        let first = try await desk.actor(all[2][Posting.person].id)
        let report = try await desk.add(
            first, ResearchReport.name,
            Draft([
                "posting": all[2].id.text, "heading": "东州“标准地”出让的做法与云岭的差距",
                "question": "为什么同样的项目，东州拿地只用30天？",
                "body":
                    "一、做法。东州把能耗、亩均、环保等标准写进出让条件，企业拿地即可开工。\n二、差距。云岭的区域评估还没有做完，企业要各自去评。\n三、建议。先在一个园区做完区域评估，试行“标准地”。",
            ]))
        try await desk.move(first, ResearchReport.name, report.id, by: "submit")
        let second = try await desk.actor(all[3][Posting.person].id)
        let proposal = try await desk.add(
            second, Proposal.name,
            Draft([
                "posting": all[3].id.text, "heading": "建立重点项目服务专班的建议",
                "problem": "企业办事要跑多个部门，没有人从头负责到底。", "plan": "每个重点项目确定一名首席服务员，授权协调。",
            ]))
        try await desk.move(second, Proposal.name, proposal.id, by: "submit")
        let third = try await desk.actor(all[4][Posting.person].id)
        clock.set("2024-05-29")
        let leave = try await desk.add(
            third, Leave.name,
            Draft([
                "posting": all[4].id.text, "sort": "personal", "first_day": "2024-06-06",
                "last_day": "2024-06-10", "reason": "回云岭照顾生病的父亲",
            ]))
        try await desk.move(third, Leave.name, leave.id, by: "submit")
        try await desk.add(
            third, Suggestion.name, Draft(["sort": "suggestion", "text": "希望集中学习多安排到企业现场。"]))
    }
}
