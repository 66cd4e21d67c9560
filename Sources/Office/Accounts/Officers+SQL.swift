import Desk
import Parties
import Records
import Secondment
import Storage

extension Officers {
    /// Those who hold such a seat today and can sign in: nobody else could answer.
    func able() throws -> [(person: ID, seat: String)] {
        try errand.connection.all(
            """
            SELECT DISTINCT a.\(Appointment.person), a.\(Appointment.seat) FROM \(Appointment.self) a \
            JOIN account c ON c.person = a.\(Appointment.person) \
            WHERE \(held, of: "a") AND c.active = 1 AND c.password IS NOT NULL ORDER BY a.\(Appointment.person)
            """
        ) { ($0.id(0), $0.text(1)) }
    }

    /// The officers' seats that a person holds today, whether they can sign in or not.
    func seats(of person: ID) throws -> Set<String> {
        Set(
            try errand.all(Appointment.self, held, Appointment.person == Link(person))
                .map { $0[Appointment.seat].rawValue })
    }

    private var held: Where<Appointment> {
        .held(on: errand.today) && .ofOfficers
    }
}
