import Parties
import Records
import Regulation
import Testing

// 共管, 自然终止, 用表, 自查, 说明: rules that are shown and judge no act.
@Suite struct `Rules that stand by themselves` {
    static let acts: [Act] = [
        .leave(leave("2024-04-01"), others: []), .admission(Candidate()), .branch(members: 3),
        .branchMatter("学习"),
        .change(TermChange(matter: .extend, last: springTerm.upperBound)),
        .grade("优秀", in: .final, given: 0, of: 9),
        .another(kind: "lead", qualifier: nil, day: springTerm.lowerBound, earlier: []),
    ]

    @Test(
        arguments: [
            (
                "共管: 管理, 为主: 接收单位, 协助: [派出单位, 组织部]", "management",
                "以接收单位为主管理，派出单位、组织部协助；没有另行规定的请假由接收单位批，反映的问题先送接收单位", true
            ),
            ("共管: 管理, 为主: 组织部", "management", "以组织部为主管理；没有另行规定的请假由组织部批，反映的问题先送组织部", true),
            ("自然终止: 终止, 终止的: 挂任职务", "lapse-post", "期满次日，挂职自动转为“已期满”", true),
            ("自然终止: 终止, 终止的: [支部, 挂职职务]", "lapse-branch", "批次结束，支部书记的席位自动免去；期满次日，挂职自动转为“已期满”", true),
            ("用表: 请假审批单, 记录: leave, 一式: 2份", "form-leave", "办理后可打印《请假审批单》，一式2份", true),
            ("用表: 鉴定表, 记录: appraisal(final)", "form-appraisal-final", "办理后可打印《鉴定表》", true),
            ("自查: 不打卡, 查: 打卡签到", "self-check-in", "自查页列出，随时核对并给出依据", true),
            ("自查: 备案, 查: 备案编号", "self-filing", "自查页列出，由系统管理员填写依据", true), ("说明: 多交流", nil, "仅作说明", false),
            ("说明: 多交流, 代号: talk", "talk", "仅作说明", false),
        ] as [(String, String?, String, Bool)])
    func `say what they make the office do, and judge nothing`(
        _ text: String, _ code: String?, _ effect: String, _ isChecked: Bool
    ) throws {
        let rule = "- {\(text)}"
        let read = try #require(try regulation(rule).clauses.first?.rules.first)
        #expect(read.code == code && read.effect.chinese == effect && read.isChecked == isChecked)
        #expect(read.duty == nil && !read.effect.english.isEmpty)
        for act in Self.acts { #expect(try said(rule, of: act).isEmpty) }
    }

    @Test func `every matter of self-check can be named, and has a code of its own`() throws {
        let codes = try SelfCheck.Matter.allCases.map { matter in
            try reading("- {自查: 自查, 查: \(matter.title.chinese)}", as: SelfCheck.self).code
        }
        #expect(Set(codes).count == SelfCheck.Matter.allCases.count)
        #expect(SelfCheck.Matter.allCases.count { $0.isDeclared } == 8)
    }

    @Test(arguments: [("一式: 1", 1), ("一式: 20份", 20), ("英文: Form", 1)])
    func `a form is printed once unless more is said`(_ words: String, _ copies: Int) throws {
        #expect(try reading("- {用表: 表, 记录: leave, \(words)}", as: PaperForm.self).copies == copies)
    }

    @Test(arguments: [
        ("共管: 管理\n  协助: 组织部", 1, "缺“为主”"), ("共管: 管理\n  为主: 双方", 2, "“双方”看不懂"),
        ("共管: 管理\n  为主: [组织部]", 2, "这里应是其中之一"),
        ("自然终止: 终止", 1, "缺“终止的”"), ("自然终止: 终止\n  终止的: 挂任职物", 2, "“挂任职物”不认识，是不是“挂任职务”？"),
        ("用表: 审批单", 1, "缺“记录”"),
        ("用表: 审批单\n  记录: 请假", 2, "“请假”看不懂，应是记录种类的名称"),
        ("用表: 审批单\n  记录: leave\n  一式: 0份", 3, "“0份”看不懂，应是1至20的整数"),
        ("用表: 审批单\n  记录: leave\n  一式: 21", 3, "“21”看不懂，应是1至20的整数"), ("自查: 自查", 1, "缺“查”"),
        ("自查: 自查\n  查: 打卡", 2, "“打卡”看不懂"),
        ("自查: 自查\n  查: 积分排行", 2, "“积分排行”不认识，是不是“积分排名”？"), ("说明:", 1, "这里还没有写内容"),
        ("说明: 甲\n  期限: 月底", 2, "“期限”不认识"),
        ("讲明: 甲", 1, "是不是“说明”？一项规则要写明是哪一种"),
    ])
    func `that are misspelt are told on their line`(_ text: String, _ line: Int, _ beginning: String) throws {
        try expectMistake(in: "- \(text)", at: line, beginning)
    }
}
