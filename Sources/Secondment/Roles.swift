package import Records

extension Role {
    /// 挂职干部
    package static let secondee = Role(
        "secondee", Title("挂职干部", "Secondee"), reach: .person("person"))
    /// 带教导师 — whoever the host has paired with the secondee, for as long as the pairing lasts.
    package static let mentor = Role(
        "mentor", Title("带教导师", "Mentor"),
        reach: .paired(
            kind: "pairing", posting: "posting", person: "mentor", stages: ["current"]))
    /// 派出单位联络人
    package static let homeUnit = Role(
        "home_unit", Title("派出单位", "Sending unit"), reach: .unit("home_unit"))
    /// 接收单位联络人
    package static let hostUnit = Role(
        "host_unit", Title("接收单位", "Host unit"), reach: .unit("host_unit"))
    /// 临时党支部书记
    package static let branchSecretary = Role(
        "branch_secretary", Title("临时党支部书记", "Branch secretary"), reach: .batch("batch"))
    /// 组织部经办人
    package static let organizer = Role(
        "organizer", Title("组织部", "Organization department"), reach: .office)
    /// 分管领导 — sees how the batches stand; decides nothing here.
    package static let leader = Role("leader", Title("领导", "Leader"), reach: .office)
    /// 接收地组织部 — the department of the place that hosts, which cares for a batch.
    package static let hostOrganizer = Role(
        "host_organizer", Title("接收地组织部", "Host department"), reach: .batch("batch"))
    /// 服务保障部门 — looks after housing, meals and the like for a batch.
    package static let careOffice = Role(
        "care_office", Title("服务保障部门", "Care office"), reach: .batch("batch"))
    /// 接收单位主管 — the township or district above the host unit.
    package static let supervisor = Role(
        "supervisor", Title("接收单位主管", "Supervisor of the host"), reach: .unit("supervisor"))
    /// 上级组织部 — asked where a rule wants the consent of the department above.
    package static let superior = Role(
        "superior", Title("上级组织部", "Superior department"), reach: .office)
    /// 督查组 — inspects on the spot and looks into what is reported.
    package static let inspector = Role("inspector", Title("督查组", "Inspector"), reach: .office)
    /// 系统管理员 — keeps accounts and the machine; sees no one's records.
    package static let administrator = Role(
        "administrator", Title("系统管理员", "Administrator"), reach: .office)
    /// 安全保密管理员 — gives or refuses what the administrator asks about accounts and seats; sees no one's records.
    package static let securityOfficer = Role(
        "security_officer", Title("安全保密管理员", "Security officer"), reach: .office)
    /// 安全审计员 — reads what was done by whom, and changes nothing.
    package static let auditor = Role("auditor", Title("安全审计员", "Auditor"), reach: .office)

    /// The seats, in the order in which they are explained.
    package static let all: [Role] = [
        secondee, homeUnit, hostUnit, mentor, branchSecretary, organizer, leader, hostOrganizer,
        careOffice, supervisor, superior, inspector, administrator, securityOfficer, auditor,
    ]

    /// 三员: they keep the house and check one another; first whoever is asked first.
    package static let officers: [Role] = [securityOfficer, auditor, administrator]

    package static func named(_ name: String) -> Role? { all.first { $0.name == name } }
}

/// 一方 — A seat as it is written in a field.
package enum PartyName: String, Choice {
    case secondee
    case home_unit
    case host_unit
    case mentor
    case branch_secretary
    case organizer
    case leader
    case host_organizer
    case care_office
    case supervisor
    case superior
    case inspector
    case administrator
    case security_officer
    case auditor

    package var role: Role {
        switch self {
        case .secondee: .secondee
        case .home_unit: .homeUnit
        case .host_unit: .hostUnit
        case .mentor: .mentor
        case .branch_secretary: .branchSecretary
        case .organizer: .organizer
        case .leader: .leader
        case .host_organizer: .hostOrganizer
        case .care_office: .careOffice
        case .supervisor: .supervisor
        case .superior: .superior
        case .inspector: .inspector
        case .administrator: .administrator
        case .security_officer: .securityOfficer
        case .auditor: .auditor
        }
    }

    package var title: Title { role.title }
}

extension Who {
    /// Everybody who has to do with the posting: both units, the mentor, the branch, 组织部.
    static let around: Who = .any([
        .seat(.secondee), .seat(.mentor), .seat(.homeUnit), .seat(.hostUnit),
        .seat(.branchSecretary), .seat(.organizer), .seat(.leader), .seat(.hostOrganizer),
        .seat(.careOffice), .seat(.supervisor), .seat(.superior), .seat(.inspector),
    ])
    /// Everybody whom a regulation may ask to decide, to examine or to agree.
    static let answering: [Role] = [
        .secondee, .homeUnit, .hostUnit, .mentor, .branchSecretary, .organizer, .leader, .hostOrganizer,
        .careOffice, .supervisor, .superior, .inspector,
    ]
    /// The two readers of what a secondee hands in, and the host that may add a remark.
    static let readers: Who = .any([
        .seat(.organizer), .seat(.homeUnit), .seat(.hostUnit), .seat(.mentor),
    ])
}
