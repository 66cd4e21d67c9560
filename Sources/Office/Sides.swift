import Records
import Regulation
import Secondment

extension Side {
    /// The seat that acts for this side; nil for sides that have no seat here yet.
    var role: Role? {
        switch self {
        case .secondee: .secondee
        case .homeUnit: .homeUnit
        case .hostUnit: .hostUnit
        case .mentor: .mentor
        case .branch: .branchSecretary
        case .organizer: .organizer
        case .leader: .leader
        case .hostOrganizer, .careOffice: nil
        }
    }
}
