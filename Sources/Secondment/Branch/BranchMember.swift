import Parties
package import Records

/// 支部党员 — That somebody is of a temporary branch, as they say themselves: not every secondee is a Party member, and the roster
/// may be old.
package enum BranchMember: Kind {
    package static let name = "branch_member"
    package static let title = Title("支部党员", "Member of a branch")

    // What is written down

    package static let branch = Field<Link<PartyBranch>>("branch", Title("支部", "Branch"))
    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let subject = Field<String>("subject", Title("支部名称", "Its name"))
    package static let standing = Field<Standing?>("standing", Title("党员身份", "Standing"))
    package static let from = Field<String?>("from_branch", Title("原支部", "Branch at home"))

    package enum Standing: String, Choice {
        case full, probationary
        package var title: Title {
            switch self {
            case .full: Title("正式党员", "Full member")
            case .probationary: Title("预备党员", "On probation")
            }
        }
    }

    package static let form = [
        Section.kept([branch, posting, subject]),
        Section(Title("党员", "Member"), [standing, from]),
    ]
    package static let label: [any Place] = [subject, standing]

    // What happens to it

    package enum Stage: String, Word { case asked, member, declined, left, released }
    package enum Move: String, Word { case confirm, decline, leave, release, rejoin, ask }

    private static let secretary: Who = .seat(.branchSecretary) || .seat(.organizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.asked, Title("待本人确认", "Asked"), .waiting),
            stage(.member, Title("支部党员", "Member"), .good),
            stage(.declined, Title("不在支部", "Not of it")),
            stage(.left, Title("已离开", "Left")),
            stage(.released, Title("随支部撤销", "Dissolved with it")),
        ],
        [
            move(
                .confirm, Title("是，编入支部", "Yes"), from: [.asked, .declined, .left], to: .member,
                by: .seat(.secondee), expected: true, needs: [standing], asks: [standing, from],
                weight: .primary),
            move(
                .decline, Title("不是党员，或不编入", "No"), from: [.asked], to: .declined, by: .seat(.secondee),
                needsNote: true),
            move(
                .leave, Title("离开支部", "Has left"), from: [.member], to: .left, by: secretary,
                answers: .seat(.secondee), needsNote: true),
            // Made with the branch itself.
            move(
                .release, Title("随支部撤销", "Dissolved with it"), from: [.asked, .member], to: .released,
                by: .nobody),
            move(.rejoin, Title("随支部恢复", "Restored with it"), from: [.released], to: .member, by: .nobody),
            move(.ask, Title("再请本人确认", "Asked again"), from: [.released], to: .asked, by: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let entrance = Entrance.aside
    package static let access = Access(
        see: .seat(.secondee) || secretary || .seat(.homeUnit), add: .nobody, edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("支部党员", "Members"), columns: [posting, subject, standing, from])
    ]
}

extension Where<BranchMember> {
    /// 在册 — Of it, or asked to be.
    package static var listed: Self { .stage(.asked, .member) }
}
