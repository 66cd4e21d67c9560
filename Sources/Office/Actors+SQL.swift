import Records
import Secondment
import Storage

/// From what seats follow, in the few columns that are asked for: this is read anew with every page.
extension Actors {
    static func isPosted(_ person: ID, _ connection: any Connection) throws -> Bool {
        try connection.count(
            "SELECT count(*) FROM \(Posting.self) p WHERE p.\(Posting.person) = \(person)") > 0
    }

    static func isMentor(_ person: ID, _ connection: any Connection) throws -> Bool {
        try connection.count(
            """
            SELECT count(*) FROM \(Pairing.self) p WHERE p.\(Pairing.mentor) = \(person) \
            AND \(Where<Pairing>.stage(.current), of: "p")
            """) > 0
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
            Role.named(cells.text(0)).map {
                Actor.Seat($0, unit: cells.optionalID(1), batch: cells.optionalID(2))
            }
        }.compactMap { $0 }
    }

    static func name(of person: ID, _ connection: any Connection) throws -> String? {
        try connection.one(
            "SELECT p.\(Person.fullName) FROM \(Person.self) p WHERE p.id = \(person)"
        ) { $0.text(0) }
    }
}
