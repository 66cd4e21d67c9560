package import Parties
import Records

/// The lists that kinds and regulations have in common, as words of the notation.
extension Worded where Self: Named {
    package var word: Word { Word(naming) }
    package static var values: [Self] { named }
}

extension Party: Worded {}
extension Direction: Worded {}
extension LeaveSort: Worded {}
extension ChangeMatter: Worded {}
extension AppraisalSort: Worded {}

extension ChangeMatter {
    /// `early-end`, as it stands in the code of a rule that was given none.
    var code: String { String(called.english.map { $0 == " " ? "-" : $0 }) }
}
