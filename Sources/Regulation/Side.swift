/// 一方 — One side of a secondment, as a regulation names it: who owes, who reads, who approves.
package enum Side: String, Worded, Hashable {
    case secondee
    case homeUnit
    case hostUnit
    case mentor
    case branch
    case organizer
    case hostOrganizer
    case leader
    case careOffice
    case supervisor
    case superior
    case inspector

    package var word: Word {
        switch self {
        case .secondee: Word("挂职干部", "secondee", also: ["干部", "本人"])
        case .homeUnit: Word("派出单位", "home unit", also: ["选派单位", "原单位", "sending unit"])
        case .hostUnit: Word("接收单位", "host unit", also: ["挂职单位"])
        case .mentor: Word("导师", "mentor", also: ["结对导师", "辅导员"])
        case .branch: Word("临时党支部", "branch", also: ["党支部", "支部"])
        case .organizer:
            Word("组织部", "organizer", also: ["派出地组织部", "市委组织部", "home organizer"])
        case .hostOrganizer: Word("接收地组织部", "host organizer")
        case .leader: Word("市领导", "leader", also: ["领导", "分管领导"])
        case .careOffice: Word("服务保障部门", "care office", also: ["保障办", "服务办"])
        case .supervisor:
            Word("接收单位主管", "supervisor", also: ["乡镇党委", "街道", "接收单位上级", "主管单位"])
        case .superior: Word("上级组织部", "superior department", also: ["上级党委组织部"])
        case .inspector: Word("督查组", "inspector", also: ["督查部门", "纪检监察"])
        }
    }

    /// Whether there is one of them for each posting; of the others there is one for the whole
    /// batch.
    package var isOfOnePosting: Bool {
        switch self {
        case .secondee, .homeUnit, .hostUnit, .mentor, .supervisor: true
        case .branch, .organizer, .hostOrganizer, .leader, .careOffice, .superior, .inspector: false
        }
    }

    /// Whether this side is no longer there when the posting has ended: the secondee has gone home
    /// and the temporary branch is dissolved, while units and offices remain.
    var isGoneAfterwards: Bool { self == .secondee || self == .branch }
}
