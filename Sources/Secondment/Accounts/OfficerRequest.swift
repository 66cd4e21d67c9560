package import Parties
package import Records

/// 双人复核 — What one officer asks for and another gives: a new link, an account shut or opened, a seat that
/// reaches the whole office. Nobody does such a thing alone.
package enum OfficerRequest: Kind {
    package static let name = "officer_request"
    package static let title = Title("双人复核", "Two officers’ act")

    // What is written down

    package static let act = Field<Act>("act", Title("办什么", "What"))
    package static let person = Field<Link<Person>>("person", Title("对谁", "Whom it is about"))
    package static let personName = Field<String?>("person_name", Title("姓名", "Name"))
    package static let seat = Field<Party?>("seat", Title("席位", "Seat"))
    package static let appointment = Field<Link<Appointment>?>(
        "appointment", Title("原任命", "Appointment"))
    package static let reason = Field<Prose>("reason", Title("理由", "Reason"))
    package static let asker = Field<String?>("asker", Title("申请人", "Asked by"))
    /// Which officer gives or refuses it: fixed when it is asked, and never the asker or whom it is about.
    package static let answers = Field<Party>("answers", Title("由谁复核", "Who answers"))

    package enum Act: String, Choice {
        case link, disable, enable, appoint, end
        package var title: Title {
            switch self {
            case .link: Title("发新的激活链接", "Give a new link")
            case .disable: Title("停用账户", "Disable the account")
            case .enable: Title("启用账户", "Enable the account")
            case .appoint: Title("任命席位", "Appoint to a seat")
            case .end: Title("免去席位", "End a seat")
            }
        }
    }

    package static let form = [
        Section(Title("申请", "Request"), [act, seat, reason]),
        Section.kept([person, appointment, asker, answers]),
        Section.working([personName]),
    ]
    package static let label: [any Place] = [act, personName, seat]
    package static let words: [any Place] = [personName]

    // What happens to it

    package enum Stage: String, Word { case asked, given, refused, withdrawn }
    package enum Move: String, Word { case give, refuse, withdraw }

    private static let answering: Who = .named("answers", among: Party.officers)

    package static let lifecycle = Lifecycle(
        [
            stage(.asked, Title("待复核", "Asked"), .waiting),
            stage(.given, Title("已同意", "Given"), .good),
            stage(.refused, Title("不同意", "Refused"), .bad),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .give, Title("同意办理", "Give"), from: [.asked], to: .given, by: answering,
                answers: .owner, expected: true, weight: .primary),
            move(
                .refuse, Title("不同意", "Refuse"), from: [.asked], to: .refused, by: answering,
                answers: .owner, needsNote: true),
            move(.withdraw, Title("撤回", "Withdraw"), from: [.asked], to: .withdrawn, by: .owner),
        ])

    // Who may touch it

    package static let about = About.office
    /// It is asked for on a page of its own, where what is asked must fit the person.
    package static let access = Access(
        see: .seats(Party.officers), add: .nobody, edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("双人复核", "Two officers’ acts"),
            columns: [act, personName, seat, reason, asker, answers])
    ]
}
