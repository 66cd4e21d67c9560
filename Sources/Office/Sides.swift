import Records
import Regulation
import Secondment

extension Side {
    /// The seat that acts for this side.
    var role: Role {
        switch self {
        case .secondee: .secondee
        case .homeUnit: .homeUnit
        case .hostUnit: .hostUnit
        case .mentor: .mentor
        case .branch: .branchSecretary
        case .organizer: .organizer
        case .leader: .leader
        case .hostOrganizer: .hostOrganizer
        case .careOffice: .careOffice
        case .supervisor: .supervisor
        case .superior: .superior
        case .inspector: .inspector
        }
    }

    /// The side as it is written in a field.
    var party: PartyName {
        // Every side has a seat, and every seat a word; a test holds them together.
        PartyName(rawValue: role.name) ?? .organizer
    }
}

extension PartyName {
    var side: Side? { Side.allCases.first { $0.role == role } }
}
