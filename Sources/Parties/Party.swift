import Records

/// 一方 — Everybody who may have to do with a secondment, each said once: the seat from which they act, what a
/// regulation calls them, how far they reach, and what they find when they sign in.
///
/// A new one is a case here and its facts below; what follows from them is in `Party+Following.swift`.
package enum Party: String, Choice {
    case secondee
    case homeUnit = "home_unit"
    case hostUnit = "host_unit"
    case mentor
    case branchSecretary = "branch_secretary"
    case organizer
    case leader
    case hostOrganizer = "host_organizer"
    case careOffice = "care_office"
    case receiver
    case supervisor
    case superior
    case inspector
    case administrator
    case securityOfficer = "security_officer"
    case auditor

    /// What there is to say of one of them.
    struct Facts: Sendable {
        let title: Title
        /// How regulations speak of it; nil where they never do.
        var naming: Naming?
        let reach: Role.Reach
        /// It is not there any more when the posting has ended: the secondee has gone home and the temporary branch
        /// is dissolved, while units and offices remain.
        var isGoneAfterwards = false
        /// It reads what a secondee hands in, or adds a remark to it.
        var isReader = false
        /// 三员: the place in which it is asked to answer another officer.
        var officer: Int?
        var firstPage = FirstPage.batches
        let menu: [MenuEntry]
    }

    var said: Facts {
        switch self {
        case .secondee:
            Facts(
                title: Title("挂职干部", "Secondee"),
                naming: Naming("挂职干部", "secondee", also: ["干部", "本人"]),
                reach: .person("person"), isGoneAfterwards: true, firstPage: .ownPosting,
                menu: [.ownPosting, .learning, .leads, .regulation])
        // Its contact acts for it.
        case .homeUnit:
            Facts(
                title: Title("派出单位", "Sending unit"),
                naming: Naming("派出单位", "home unit", also: ["选派单位", "原单位", "sending unit"]),
                reach: .unit("home_unit"), isReader: true, menu: [.batches, .postings, .learning])
        // So does this one's.
        case .hostUnit:
            Facts(
                title: Title("接收单位", "Host unit"),
                naming: Naming("接收单位", "host unit", also: ["挂职单位"]),
                reach: .unit("host_unit"), isReader: true, menu: [.batches, .postings])
        // Whoever the host has paired with the secondee, for as long as the pairing lasts.
        case .mentor:
            Facts(
                title: Title("带教导师", "Mentor"),
                naming: Naming("导师", "mentor", also: ["结对导师", "辅导员"]),
                reach: .paired(kind: "pairing", posting: "posting", person: "mentor", stages: ["current"]),
                isReader: true, menu: [.batches, .postings])
        case .branchSecretary:
            Facts(
                title: Title("临时党支部书记", "Branch secretary"),
                naming: Naming("临时党支部", "branch", also: ["党支部", "支部"]),
                reach: .batch("batch"), isGoneAfterwards: true, menu: [.batches, .postings, .regulation])
        case .organizer:
            Facts(
                title: Title("组织部", "Organization department"),
                naming: Naming("组织部", "organizer", also: ["派出地组织部", "市委组织部", "home organizer"]),
                reach: .office, isReader: true,
                menu: [.batches, .postings, .people, .learning, .leads, .regulation])
        // 分管领导: sees how the batches stand; decides nothing here unless a regulation asks.
        case .leader:
            Facts(
                title: Title("领导", "Leader"),
                naming: Naming("市领导", "leader", also: ["领导", "分管领导"]),
                reach: .office, firstPage: .overview,
                menu: [.batches, .postings, .programmes, .flows, .goals])
        // The department of the place that hosts, which cares for a batch.
        case .hostOrganizer:
            Facts(
                title: Title("接收地组织部", "Host department"), naming: Naming("接收地组织部", "host organizer"),
                reach: .batch("batch"), menu: [.batches, .postings, .leaves, .meetings, .regulation])
        // Looks after housing, meals and the like for a batch.
        case .careOffice:
            Facts(
                title: Title("服务保障部门", "Care office"),
                naming: Naming("服务保障部门", "care office", also: ["保障办", "服务办"]),
                reach: .batch("batch"), menu: [.batches, .postings, .meetings])
        // 招商局, 人才办 and the like: takes up leads and confirms what has come of them.
        case .receiver:
            Facts(
                title: Title("承接部门", "Receiving department"),
                naming: Naming("承接部门", "receiving department", also: ["受益部门"]),
                reach: .batch("batch"), menu: [.batches, .leads, .flows, .goals])
        // The township or district above the host unit.
        case .supervisor:
            Facts(
                title: Title("接收单位主管", "Supervisor of the host"),
                naming: Naming("接收单位主管", "supervisor", also: ["乡镇党委", "街道", "接收单位上级", "主管单位"]),
                reach: .unit("supervisor"), menu: [.batches, .postings, .leaves, .attendance])
        // Asked where a rule wants the consent of the department above.
        case .superior:
            Facts(
                title: Title("上级组织部", "Superior department"),
                naming: Naming("上级组织部", "superior department", also: ["上级党委组织部"]),
                reach: .office, menu: [.batches, .postings, .changes, .regulation])
        // Inspects on the spot and looks into what is reported.
        case .inspector:
            Facts(
                title: Title("督查组", "Inspector"),
                naming: Naming("督查组", "inspector", also: ["督查部门", "纪检监察"]),
                reach: .office, menu: [.batches, .postings, .contacts, .breaches, .regulation])
        // Keeps accounts and the machine; sees no one's records.
        case .administrator:
            Facts(
                title: Title("系统管理员", "Administrator"), reach: .office, officer: 3, firstPage: .accounts,
                menu: [.people, .accounts, .twoHands, .seats])
        // Gives or refuses what the administrator asks about accounts and seats; sees no one's records.
        case .securityOfficer:
            Facts(
                title: Title("安全保密管理员", "Security officer"), reach: .office, officer: 1,
                firstPage: .accounts, menu: [.accounts, .twoHands, .seats])
        // Reads what was done by whom, and changes nothing.
        case .auditor:
            Facts(
                title: Title("安全审计员", "Auditor"), reach: .office, officer: 2, firstPage: .ledger,
                menu: [.accounts, .twoHands, .seats, .ledger])
        }
    }
}
