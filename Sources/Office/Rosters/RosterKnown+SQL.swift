import Desk
import Records
import Secondment
import Storage

/// The few columns that a roster is held against, for everybody there is.
extension RosterKnown {
    /// The newest first.
    static func eachUnit(_ errand: Errand, _ body: (ID, String) -> Void) throws {
        try errand.connection.each(
            "SELECT u.id, u.\(Unit.fullName) FROM \(Unit.self) u ORDER BY u.id DESC"
        ) { body($0.id(0), $0.text(1)) }
    }

    static func headings(_ errand: Errand) throws -> [ID: String] {
        var headings: [ID: String] = [:]
        try errand.connection.each("SELECT b.id, b.\(Batch.heading) FROM \(Batch.self) b") {
            headings[$0.id(0)] = $0.text(1)
        }
        return headings
    }

    static func eachPerson(_ errand: Errand, _ body: (Human) -> Void) throws {
        try errand.connection.each(
            """
            SELECT p.id, p.\(Person.fullName), p.\(Person.born), p.\(Person.unit), p.\(Person.identity) \
            FROM \(Person.self) p ORDER BY p.id
            """
        ) {
            body(
                Human(
                    id: $0.id(0), name: $0.text(1), born: $0.optionalText(2), unit: $0.optionalID(3),
                    identity: $0.optionalText(4)))
        }
    }

    static func eachPosting(of people: [ID], _ errand: Errand, _ body: (Place) -> Void) throws {
        try errand.connection.each(
            """
            SELECT p.id, p.\(Posting.person), p.\(Posting.batch), p.\(Posting.homeUnit), \
            p.\(Posting.hostUnit), p.\(Posting.first), p.\(Posting.last), \
            CASE WHEN \(Where<Posting>.running, of: "p") THEN 1 ELSE 0 END, p.\(Posting.personName) \
            FROM \(Posting.self) p WHERE p.\(Posting.person) IN (\(list: people))
            """
        ) { cells in
            guard let first = cells.day(5), let last = cells.day(6), first <= last else { return }
            body(
                Place(
                    id: cells.id(0), person: cells.id(1), batch: cells.id(2), homeUnit: cells.id(3),
                    hostUnit: cells.id(4), term: first...last, isRunning: cells.int(7) == 1,
                    name: cells.text(8)))
        }
    }
}
