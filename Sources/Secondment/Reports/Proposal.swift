import Parties
package import Records

/// 建议方案 — A proposal to the sending city; received, answered with reasons, followed to its effect.
package enum Proposal: Kind {
    package static let name = "proposal"
    package static let title = Title("建议方案", "Proposal")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let heading = Field<String>("heading", Title("题目", "Title"))
    package static let problem = Field<Prose>("problem", Title("针对的问题", "The problem"))
    package static let plan = Field<Prose>("plan", Title("建议内容", "What is proposed"))
    package static let gain = Field<Prose?>("gain", Title("预期效果", "What it would bring"))

    /// The home unit's question that it answers.
    package static let asked = Field<Link<HomeQuestion>?>(
        "home_question", Title("回答派出单位哪个问题", "The home unit's question"))

    package static let form = [
        Section(Title("建议方案", "Proposal"), [posting, heading, asked, problem, plan, gain])
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, problem, plan, gain]

    // What happens to it

    package enum Stage: String, Word { case draft, submitted, adopted, partly, kept, effective }
    package enum Move: String, Word {
        case submit, withdraw, `return`, adopt, adoptPartly = "adopt-partly", keep, effect
    }

    private static let answerer: Who = .seat(.organizer) || .seat(.homeUnit)

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft")),
            stage(
                .submitted, Title("待答复", "Submitted"), .waiting, awaits: true,
                wants: Title("答复", "Answer")),
            stage(.adopted, Title("采纳", "Adopted"), .good),
            stage(.partly, Title("部分采纳", "Partly adopted"), .good),
            stage(.kept, Title("留作参考", "Kept for reference")),
            stage(.effective, Title("已见效", "In effect"), .good),
        ],
        [
            move(
                .submit, Title("报送", "Submit"), from: [.draft], to: .submitted, by: .owner,
                expected: true, weight: .primary),
            move(
                .withdraw, Title("撤回", "Take back"), from: [.submitted], to: .draft, by: .owner,
                unanswered: true),
            move(
                .return, Title("退回修改", "Return"), from: [.submitted], to: .draft, by: answerer,
                answers: .owner || .seat(.secondee),
                needsNote: true),
            move(
                .adopt, Title("采纳", "Adopt"), from: [.submitted], to: .adopted, by: answerer,
                answers: .owner || .seat(.secondee),
                expected: true, needsNote: true, weight: .primary),
            move(
                .adoptPartly, Title("部分采纳", "Adopt in part"), from: [.submitted],
                to: .partly, by: answerer, answers: .owner || .seat(.secondee), needsNote: true),
            move(
                .keep, Title("留作参考", "Keep for reference"), from: [.submitted], to: .kept,
                by: answerer, answers: .owner || .seat(.secondee), needsNote: true),
            move(
                .effect, Title("记下效果", "Record its effect"), from: [.adopted, .partly],
                to: .effective, by: answerer, answers: .owner || .seat(.secondee), needsNote: true),
        ])
    package static let settling: Settling? = settles(at: [.submitted, .adopted, .partly, .kept, .effective])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner
            || (at(.submitted, .adopted, .partly, .kept, .effective) && .readers),
        add: .seat(.secondee),
        edit: .owner && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("建议方案", "Proposals"), columns: [posting, heading])
    ]
}
