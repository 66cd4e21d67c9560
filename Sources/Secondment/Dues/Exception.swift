package import Parties
package import Records

/// 例外 — One obligation that somebody asks to be let off, with the reason, and who agreed.
package enum Exception: Kind {
    package static let name = "exception"
    package static let title = Title("免办申请", "Exception")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let obligation = Field<String>("obligation", Title("应办编号", "Obligation"))
    package static let subject = Field<String>("subject", Title("应办事项", "What is owed"))
    package static let reason = Field<Prose>("reason", Title("原因", "Reason"))

    /// Whose yes is awaited: 组织部's, unless the rule names somebody else.
    package static let awaiting = Field<Party?>("awaiting", Title("待谁决定", "Awaiting"))
    package static let form = [
        Section(Title("免办", "Exception"), [posting, obligation, subject, reason]),
        Section.kept([awaiting]),
    ]
    package static let label: [any Place] = [subject]
    package static let words: [any Place] = [subject, reason]

    // What happens to it

    package enum Stage: String, Word { case asked, granted, refused, withdrawn }
    package enum Move: String, Word { case grant, refuse, pass, withdraw }

    package static let lifecycle = Lifecycle(
        [
            stage(.asked, Title("待决定", "Asked"), .waiting, wants: Title("审批", "Decide on")),
            stage(.granted, Title("同意免办", "Granted"), .good),
            stage(.refused, Title("不同意", "Refused"), .bad),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .grant, Title("同意免办", "Grant"), from: [.asked], to: .granted,
                by: .named("awaiting", among: Party.answering), answers: .owner || .seat(.secondee),
                expected: true,
                weight: .primary),
            move(
                .refuse, Title("不同意", "Refuse"), from: [.asked], to: .refused,
                by: .named("awaiting", among: Party.answering), answers: .owner || .seat(.secondee),
                needsNote: true),
            move(
                .withdraw, Title("撤回", "Take back"), from: [.asked], to: .withdrawn, by: .owner,
                unanswered: true),
            // A rule of the strength 一般 lets one pass with the reason alone.
            move(
                .pass, Title("写明理由，免办", "Passed with a reason"), from: [.asked], to: .granted, by: .nobody),
        ])
    package static let touchesDues = true
    package static let entrance = Entrance.aside

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || .seat(.secondee) || .seat(.organizer) || .seat(.homeUnit)
            || .named("awaiting", among: Party.answering),
        add: .around,
        edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("免办申请", "Exceptions"), columns: [posting, subject, reason])
    ]
}
