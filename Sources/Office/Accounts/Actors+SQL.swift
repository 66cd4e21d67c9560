import Parties
import Records
import Secondment
import Storage

/// From what seats follow, in the few columns that are asked for: this is read anew with every page.
extension Actors {
    /// Whether the person is or was posted, whether they lead somebody, and what they are called; nil for nobody.
    static func known(
        _ person: ID, _ connection: any Connection
    ) throws -> (isSecondee: Bool, isMentor: Bool, name: String)? {
        try connection.one(
            """
            SELECT EXISTS (SELECT 1 FROM \(Posting.self) p WHERE p.\(Posting.person) = \(person)), \
            EXISTS (SELECT 1 FROM \(Pairing.self) q WHERE q.\(Pairing.mentor) = \(person) \
            AND \(Where<Pairing>.stage(.current), of: "q")), \
            (SELECT p.\(Person.fullName) FROM \(Person.self) p WHERE p.id = \(person))
            """
        ) { ($0.int(0) > 0, $0.int(1) > 0, $0.text(2)) }
    }

    /// The seats to which they are appointed, in the order of the appointments.
    static func appointed(
        _ person: ID, _ connection: any Connection, on today: Day
    ) throws -> [Actor.Seat] {
        try connection.all(
            """
            SELECT a.\(Appointment.seat), a.\(Appointment.unit), a.\(Appointment.batch) \
            FROM \(Appointment.self) a WHERE a.\(Appointment.person) = \(person) \
            AND \(Where<Appointment>.held(on: today), of: "a") ORDER BY a.id
            """
        ) { cells in
            Party(rawValue: cells.text(0)).map {
                Actor.Seat($0, unit: cells.optionalID(1), batch: cells.optionalID(2))
            }
        }.compactMap { $0 }
    }
}
