import Desk
import Records
import Secondment

extension Demonstration {
    /// 学 — Topics were named and chosen; material came together, some of it shared.
    func learning() async throws(Failure) {
        clock.set("2024-03-22")
        try await desk.nameUsualTopics(try actor("王敏"))
        let topics = try await named(LearningTopic.declaration, LearningTopic.heading.spec)
        let all = try await postings()
        let wishes = [
            (0, "工作流程", "一件事怎样一次办好"), (0, "招商引资", "项目怎样从线索走到开工"), (1, "产业发展", "配套企业怎样跟着龙头走"),
            (2, "工作流程", "窗口怎样放权"), (3, "基础设施建设", "管网底数由谁管"), (4, "政策制定", "惠企政策怎样免申即享"),
            (5, "招商引资", "驻点招商怎样不扑空"), (6, "项目运作", "专班怎样开会"), (7, "规划与发展", "园区怎样留白"),
        ]
        for (place, topic, wish) in wishes where place < all.count {
            guard let topic = topics[topic] else { continue }
            try await put(all[place], TopicChoice.name, ["topic": topic.text, "wish": wish])
        }
        clock.set("2024-04-18")
        try await material(
            all[0], "东州市“一件事一次办”事项清单", "procedure", "reading", topics["工作流程"], basis: .open,
            "把跨部门的事合成一张表，前台收、后台转，办不成的由牵头部门说明理由。",
            file: "办理流程说明.txt", "第一步收件登记；第二步并联审批，三个部门同时办；第三步统一出证。超时由牵头部门约谈。")
        try await material(
            all[5], "驻点招商日志（上半年）", "case", "asking", topics["招商引资"], basis: .agreed,
            "先摸清对方决策链条，再约见；每次见面只谈一个问题。", file: "驻点招商要领.txt",
            "龙头企业的配套目录要提前半年整理；用地、能耗、环评三张清单先对照。")
        try await material(
            all[0], "开发区项目专班周例会旁听笔记", "lecture", "watching", topics["招商引资"], basis: nil,
            "卡点当场定人定时，下周例会先问上周的卡点。", file: nil, "")
    }

    private func material(
        _ posting: Kept<Posting>, _ heading: String, _ sort: String, _ way: String, _ topic: ID?,
        basis: Material.Basis?, _ text: String, file: String?, _ words: String
    ) async throws(Failure) {
        var typed = ["heading": heading, "sort": sort, "way": way, "day": clock.now.day.iso, "text": text]
        typed["topic"] = topic?.text
        typed["batch"] = posting[Posting.batch].id.text
        let record = try await put(posting, Material.name, typed)
        let writer = try await desk.actor(posting[Posting.person].id)
        if let file {
            try await desk.attach(writer, Material.name, record.id, name: file, bytes: Array(words.utf8))
        }
        guard let basis, let kept = Kept<Material>(record) else { return }
        clock.tick()
        try await desk.move(writer, kept, .share, Draft(["basis": basis.rawValue]))
    }
}
