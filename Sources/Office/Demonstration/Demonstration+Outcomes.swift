import Desk
import Parties
import Records
import Secondment
import Storage

/// What comes of it.
extension Demonstration {
    func tasks() async throws(Failure) {
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

    /// What the batch has come to at mid-term, for the leader to read.
    func summary() async throws(Failure) {
        clock.set("2024-06-03")
        let organizer = try actor("王敏")
        let id = try await desk.composeSummary(organizer, batch: batch)
        guard
            let draft = Kept<BatchSummary>(try await desk.look(organizer, BatchSummary.name, id).record)
        else { return }
        let named = try await desk.edit(
            organizer, BatchSummary.name, id, version: draft.version, Draft(["heading": "赴东州挂职第一批中期小结"]))
        if let named = Kept<BatchSummary>(named) { try await desk.move(organizer, named, .issue) }
    }

    /// What the branch reported upward of May, composed of what its members had handed in.
    func branchReport() async throws(Failure) {
        clock.set("2024-06-03", hour: 8)
        let secretary = try actor("欧阳海生")
        let id = try await desk.composeBranchReport(secretary, batch: batch, month: Month(2024, 5))
        clock.tick()
        try await desk.move(secretary, BranchReport.name, id, by: BranchReport.Move.send.rawValue)
    }

    func outcomes() async throws(Failure) {
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
