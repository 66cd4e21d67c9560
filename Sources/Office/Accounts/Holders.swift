import Desk
import Parties
import Records
import Secondment

/// 在任者 — Who holds the seats towards one posting today.
struct Holders {
    let posting: Kept<Posting>
    let errand: Errand

    init(_ posting: Kept<Posting>, _ errand: Errand) {
        self.posting = posting
        self.errand = errand
    }

    /// Whoever holds the seat, by name.
    func names(_ party: Party) throws -> [String] {
        try errand.all(Person.self, .id(in: persons(party).sorted())).map { $0[Person.fullName] }
    }

    /// Whether somebody holds the seat, and it is the secondee and nobody else.
    func areOnlySecondee(_ party: Party) throws -> Bool {
        guard party != .secondee else { return false }
        let holders = try persons(party)
        return !holders.isEmpty && holders.allSatisfy { $0 == posting[Posting.person].id }
    }
}
