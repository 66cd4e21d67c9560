import Desk
import Records
import Secondment

/// What 张立群's home unit wanted answered, and what he brought it: one practice on trial, one that did not do.
extension Demonstration {
    func questions() async throws(Failure) {
        let li = try actor("李向东")
        guard let posting = try await postings().first(where: { $0[Posting.personName] == "张立群" }) else {
            return
        }
        clock.set("2024-03-16", hour: 10)
        let asked = try await desk.add(
            li, HomeQuestion.name,
            Draft([
                "posting": posting.id.text, "text": "重点项目的审批怎样才能不超时限？",
                "background": "去年十二个重点项目有七个超了时限，卡在部门之间谁也不兜底。",
            ]))
        try await desk.add(
            li, HomeQuestion.name,
            Draft(["posting": posting.id.text, "text": "招商部门和审批部门的信息怎样当天互通？"]))
        let zhang = try await desk.actor(posting[Posting.person].id)
        clock.set("2024-04-18", hour: 16)
        let offered = try await graft(
            zhang, posting, "审批兜底责任人",
            observed: "每张审批单背后写着一个兜底责任人，时限写进出让合同。", essence: "时限有人担，超时由他去协调，不由企业去跑。",
            differences: "云岭的窗口人员没有协调部门的授权，要先由分管领导书面授权。", answering: asked.id)
        let failed = try await graft(
            zhang, posting, "企业名单两市共享平台", observed: "东州各园区共用一个企业名单平台。", essence: "同一家企业只有一个经办人。",
            differences: "云岭没有统一的平台。", answering: nil)
        clock.set("2024-05-08", hour: 9)
        try await desk.move(
            li, offered, .attempt, Draft(["trial": "在三个重点项目上试：由科长兜底，分管主任书面授权，试到六月底。"]))
        try await desk.move(li, failed, .fail, note: "建平台要省里统一，市里先用每月互送名单代替。")
        clock.set("2024-05-30", hour: 9)
        if let question = Kept<HomeQuestion>(try await desk.look(zhang, HomeQuestion.name, asked.id).record) {
            try await desk.move(
                zhang, question, .answer, Draft(["answer": "设兜底责任人并书面授权，时限写进合同。已在三个项目上试，见嫁接的做法。"]))
        }
    }

    private func graft(
        _ actor: Actor, _ posting: Kept<Posting>, _ heading: String, observed: String, essence: String,
        differences: String, answering question: ID?
    ) async throws(Failure) -> Kept<Graft> {
        let noted = try await desk.add(
            actor, Graft.name,
            Draft([
                "posting": posting.id.text, "heading": heading, "observed": observed, "essence": essence,
                "differences": differences, "question": question?.text ?? "",
            ]))
        guard let kept = Kept<Graft>(noted) else { throw .notFound }
        return try await desk.move(actor, kept, .offer)
    }
}
