import Parties
package import Records

/// 临时党支部 — The temporary branch of a batch: asked for, approved with its number, its officers appointed, and dissolved with its
/// archive handed over.
package enum PartyBranch: Kind {
    package static let name = "party_branch"
    package static let title = Title("临时党支部", "Temporary branch")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let heading = Field<String>("heading", Title("名称", "Name"))
    package static let ground = Field<Prose>(
        "ground", Title("为什么设立", "Why it is set up"),
        hint: Title("依据、任务、期限、党员人数", "on what ground, for what, until when, how many members"))
    package static let secretary = Field<String>("secretary", Title("书记", "Secretary"))
    package static let deputy = Field<String?>("deputy", Title("副书记", "Deputy"))
    package static let organization = Field<String?>("organization", Title("组织委员", "For organization"))
    package static let discipline = Field<String?>("discipline", Title("纪检委员", "For discipline"))
    package static let relation = Field<Relation>("relation", Title("组织关系", "Party relations"))
    package static let approver = Field<String?>("approver", Title("批准单位", "Approved by"))
    package static let number = Field<String?>("number", Title("批准文号", "Number of the approval"))
    package static let approvedOn = Field<Day?>("approved_on", Title("批准日期", "Approved on"))
    package static let archive = Field<String?>("archive", Title("档案移交给", "Archive handed to"))
    package static let dissolvedOn = Field<Day?>("dissolved_on", Title("撤销日期", "Dissolved on"))

    /// 组织关系 — Whether members' relations are moved while they serve.
    package enum Relation: String, Choice {
        case letter, moved, kept
        package var title: Title {
            switch self {
            case .letter: Title("持党员证明信", "A letter")
            case .moved: Title("转入", "Moved")
            case .kept: Title("不转", "Not moved")
            }
        }
    }

    package static let form = [
        Section(Title("请示", "Request"), [batch, heading, ground, relation]),
        Section(Title("支部委员会", "Officers"), [secretary, deputy, organization, discipline]),
        Section.kept([approver, number, approvedOn, archive, dissolvedOn]),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, ground]

    // What happens to it

    package enum Stage: String, Word { case draft, asked, active, dissolved }
    package enum Move: String, Word { case ask, withdraw, approve, `return`, appoint, dissolve, reopen }

    private static let founder: Who = .any([
        .seat(.organizer), .seat(.branchSecretary), .seat(.hostOrganizer),
    ])

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("拟设", "Draft")),
            stage(.asked, Title("已请示", "Asked for"), .waiting),
            stage(.active, Title("已成立", "Set up"), .good),
            stage(.dissolved, Title("已撤销", "Dissolved")),
        ],
        [
            move(
                .ask, Title("报请批准", "Ask for approval"), from: [.draft], to: .asked, by: founder,
                answers: .nobody, weight: .primary),
            move(.withdraw, Title("收回", "Take it back"), from: [.asked], to: .draft, by: .owner),
            move(
                .approve, Title("批准成立", "Approve"), from: [.asked], to: .active, by: .seat(.organizer),
                answers: .owner, expected: true, needs: [approver, number, approvedOn],
                asks: [approver, number, approvedOn], weight: .primary),
            move(
                .return, Title("退回", "Return"), from: [.asked], to: .draft, by: .seat(.organizer),
                answers: .owner, needsNote: true),
            move(
                .appoint, Title("更正、调整委员", "Mend it, appoint others"), from: [.active], to: nil,
                by: .seat(.organizer),
                answers: .nobody, needsNote: true, needs: [secretary, approver, number, approvedOn],
                asks: [secretary, deputy, organization, discipline, approver, number, approvedOn]),
            move(
                .dissolve, Title("撤销", "Dissolve"), from: [.active], to: .dissolved, by: founder,
                answers: .nobody, needs: [archive], asks: [archive], weight: .grave),
            move(
                .reopen, Title("恢复", "Undo the end"), from: [.dissolved], to: .active,
                by: .seat(.organizer), answers: .nobody, needsNote: true),
        ])
    package static let settling: Settling? = settles(at: [.active, .dissolved], day: approvedOn)

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: .around, add: founder, edit: founder && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("临时党支部", "Temporary branches"), columns: [heading, batch, secretary, approvedOn])
    ]
}
