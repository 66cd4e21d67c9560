import Desk
import Records
import Secondment

/// What the batch brought home: leads at every stage, one that two have brought, a delegation, a fair, and an
/// acquaintance whom the home unit keeps.
extension Demonstration {
    func leads() async throws(Failure) {
        let all = try await postings()
        guard let zhang = all.first(where: { $0[Posting.personName] == "张立群" }), all.count > 8 else { return }
        let song = try actor("宋知行")
        clock.set("2024-04-10", hour: 15)
        let fair = try await put(
            zhang, Publicity.name,
            [
                "sort": "fair", "heading": "云岭冷链和模具配套的条件", "day": "2024-04-10", "audience": "东州模具行业协会二十家企业",
                "content": "讲了用地、用电和到港时间，发了三页纸的单子。",
            ])
        clock.set("2024-04-22", hour: 10)
        let mould = try await lead(
            zhang, "海川精工有限公司", "压铸模具配套厂", code: "91370200MA3F2K7X8J",
            [
                "scale": "意向投资2.3亿元", "content": "为汽车压铸件配套的模具车间和修模中心。", "contact": "总经理 郭海川",
                "publicity": fair.id.text, "next_day": "2024-06-06",
            ])
        try await move(song, mould, .respond, ["verdict": "符合我市汽配链条，用地60亩可在开发区二期安排。"])
        clock.set("2024-05-28", hour: 9)
        _ = try await lead(all[5], "东州海川精工", "模具生产线", [:])
        clock.set("2024-04-26", hour: 9)
        let cold = try await lead(
            all[6], "海岳冷链物流有限公司", "区域分拨仓",
            ["scale": "8000平方米", "content": "面向西南的冷链分拨。", "contact": "副总 吕晓", "demands": "到港班列的回程价格。"])
        let talent = try await lead(
            all[7], "周启航（北辰大学）", "膜材料团队驻点", sort: "talent",
            [
                "scale": "4人，每月来一周", "content": "污水膜材料中试。", "contact": "周启航教授", "demands": "中试场地500平方米。",
                "phone": "0532-6601-2207", "consent": "4月25日当面同意，用到今年年底",
            ])
        let pure = try await lead(
            all[8], "净源膜材有限公司", "膜材料生产基地",
            [
                "scale": "总投资1.6亿元，一期3200万元", "content": "一期两条线。", "contact": "董事长 沈清", "demands": "环评同步办理。",
            ])
        clock.set("2024-05-06", hour: 9)
        try await move(try await writer(all[6]), cold, .talk)
        try await move(try await writer(all[7]), talent, .visit)
        try await move(try await writer(all[8]), pure, .sign)
        try await share(all[8], pure, with: all[6])
        clock.set("2024-05-20", hour: 9)
        try await move(song, pure, .land)
        try await results(all, pure, cold)
        try await trip(zhang, mould)
        try await acquaintance(zhang)
    }

    private func writer(_ posting: Kept<Posting>) async throws(Failure) -> Actor {
        try await desk.actor(posting[Posting.person].id)
    }

    @discardableResult
    func put(
        _ posting: Kept<Posting>, _ kind: String, _ typed: [String: String]
    ) async throws(Failure) -> Record {
        clock.tick()
        return try await desk.add(
            try await writer(posting), kind,
            Draft(typed.merging(["posting": posting.id.text]) { first, _ in first }))
    }

    private func lead(
        _ posting: Kept<Posting>, _ party: String, _ heading: String, sort: String = "investment",
        code: String? = nil, _ typed: [String: String]
    ) async throws(Failure) -> Record {
        var typed = typed
        typed["party"] = party
        typed["heading"] = heading
        typed["sort"] = sort
        typed["credit_code"] = code
        return try await put(posting, Lead.name, typed)
    }

    private func move(
        _ actor: Actor, _ lead: Record, _ move: Lead.Move, _ typed: [String: String] = [:]
    ) async throws(Failure) {
        clock.tick()
        try await desk.move(actor, Lead.name, lead.id, by: move.rawValue, Draft(typed))
    }

    private func share(
        _ posting: Kept<Posting>, _ lead: Record, with colleague: Kept<Posting>
    ) async throws(Failure) {
        let part = try await desk.share(
            try await writer(posting), lead.id, with: colleague[Posting.personName], unit: "", as: .introduce)
        try await desk.move(try await writer(colleague), part, .agree)
    }

    private func results(
        _ all: [Kept<Posting>], _ pure: Record, _ cold: Record
    ) async throws(Failure) {
        let song = try actor("宋知行")
        clock.set("2024-05-24", hour: 9)
        for (posting, lead, flow, course, day, amount, text) in [
            (all[8], pure.id.text, "capital", "inward", "2024-05-20", "3200", "净源膜材一期到位"),
            (all[8], pure.id.text, "pledged", "inward", "2024-05-06", "16000", "净源膜材投资协议"),
            (all[6], cold.id.text, "goods", "inward", "2024-05-12", "340", "冷链回程货四个班列"),
            (all[6], cold.id.text, "goods", "outward", "2024-05-16", "860", "马铃薯、菌菇发往东州港"),
            (all[5], "", "information", "inward", "2024-04-19", "3", "三项审批做法整理成册"),
            (all[4], "", "people", "outward", "2024-05-08", "27", "云岭窗口人员来东州跟班"),
        ] {
            let result = try await put(
                posting, LeadResult.name,
                ["lead": lead, "flow": flow, "course": course, "day": day, "amount": amount, "text": text])
            guard flow != "information", let kept = Kept<LeadResult>(result) else { continue }
            try await desk.move(song, kept, .confirm, Draft(["confirmed": amount]))
        }
    }

    private func trip(_ zhang: Kept<Posting>, _ lead: Record) async throws(Failure) {
        clock.set("2024-05-14", hour: 9)
        let trip = try await put(
            zhang, Trip.name,
            [
                "heading": "东州模具企业到云岭考察", "course": "inward", "first_day": "2024-05-14",
                "last_day": "2024-05-15",
                "people": "9",
            ])
        for (place, met) in [("云岭开发区二期", "管委会主任"), ("云岭职业技术学院模具专业", "实训中心主任")] {
            _ = try await put(
                zhang, TripStop.name,
                ["trip": trip.id.text, "place": place, "day": "2024-05-14", "met": met, "lead": lead.id.text])
        }
        guard let kept = Kept<Trip>(trip) else { return }
        try await desk.move(
            try await writer(zhang), kept, .hold, Draft(["people": "9", "gain": "看中二期地块，约定六月谈用地和订单班。"]))
    }

    private func acquaintance(_ zhang: Kept<Posting>) async throws(Failure) {
        clock.set("2024-05-16", hour: 9)
        let known = try await put(
            zhang, Acquaintance.name,
            [
                "person": "沈岚 科长", "unit": "东州市行政审批局", "field": "标准地出让、一窗受理", "reach": "0532-8801-3366",
            ])
        guard let kept = Kept<Acquaintance>(known) else { return }
        let offered = try await desk.move(
            try await writer(zhang), kept, .offer, Draft(["consent": "5月15日当面同意由市发展改革委继续联系"]))
        try await desk.move(
            try actor("李向东"), offered, .take, Draft(["keeper": "项目科 李向东", "interval": "quarter"]))
    }
}
