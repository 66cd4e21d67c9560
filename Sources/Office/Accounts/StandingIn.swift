package import Desk
package import Parties
package import Records
import Secondment
import Storage

/// 代办 — Who does the work of a unit’s or a branch’s seat while its holder is away; by the holder’s own word, for a while.
///
/// Seats that reach the whole office take two people to give, and nobody passes them on alone: there a paper is handed
/// on instead.
package struct StandingIn: Sendable {
    /// Seats of the actor’s that can be lent.
    package let seats: [Seat]
    /// Whoever stands in for the actor, now or later.
    package let deputies: [Deputy]

    package struct Seat: Sendable {
        package let appointment: ID
        package let party: Party
        /// The unit, or the batch.
        package let place: String
        /// Colleagues at the same unit, and who else sits for it.
        package let candidates: [(id: ID, name: String)]
    }

    package struct Deputy: Sendable {
        package let appointment: ID
        package let name: String
        package let party: Party
        package let since: Day
        package let until: Day
    }

    package static let longest = 92
}

extension Desk {
    package func standingIn(_ actor: Actor) async throws(Failure) -> StandingIn {
        try await look(actor) { errand in
            let mine = try errand.lendable()
            let deputies = try errand.all(
                Appointment.self, Appointment.standsFor == Optional(Link<Person>(actor.person)),
                .stage(.held),
                Appointment.until >= errand.today)
            return StandingIn(
                seats: try mine.map {
                    StandingIn.Seat(
                        appointment: $0.id, party: $0[Appointment.seat], place: try errand.place(of: $0),
                        candidates: try errand.colleagues($0).map { ($0.id, $0[Person.fullName]) })
                },
                deputies: deputies.compactMap { deputy in
                    deputy[Appointment.until].map {
                        StandingIn.Deputy(
                            appointment: deputy.id, name: deputy[Appointment.personName] ?? "",
                            party: deputy[Appointment.seat], since: deputy[Appointment.since], until: $0)
                    }
                })
        }
    }

    /// Lends a seat of the actor’s to a colleague from one day to another.
    package func lendSeat(
        _ actor: Actor, _ appointment: ID, to person: ID, since: Day, until: Day
    ) async throws(Failure) -> Record {
        try await change(actor) { errand in
            guard let own = try errand.lendable().first(where: { $0.id == appointment }) else {
                throw Failure.notFound
            }
            guard let deputy = try errand.colleagues(own).first(where: { $0.id == person }) else {
                throw Failure.problem("请选本单位的一位同事", "choose a colleague of the same unit", at: "person")
            }
            guard since >= errand.today, until >= since else {
                throw Failure.problem(
                    "从今天起，到不早于开始的一天", "from today on, to a day not before that", at: "until")
            }
            guard until - since < StandingIn.longest else {
                throw Failure.problem(
                    "一次代办最多\(StandingIn.longest)天；更久的请组织部任命",
                    "at most \(StandingIn.longest) days; for longer ask for an appointment", at: "until")
            }
            let last = min(until, own[Appointment.until] ?? until)
            guard since <= last else {
                throw Failure.problem("那时你自己也不再任这个席位", "by then the seat is yours no longer", at: "since")
            }
            var lent = try errand.blank(Appointment.self)
            lent[Appointment.person] = deputy.link
            lent[Appointment.seat] = own[Appointment.seat]
            lent[Appointment.unit] = own[Appointment.unit]
            lent[Appointment.batch] = own[Appointment.batch]
            lent[Appointment.since] = since
            lent[Appointment.until] = last
            lent[Appointment.standsFor] = Link(actor.person)
            let kept = try errand.keep(
                lent,
                action: Title("请\(deputy[Person.fullName])代办", "asked \(deputy[Person.fullName]) to stand in")
            )
            let span = "\(since.short(.chinese))至\(last.short(.chinese))"
            try errand.rememberAccount(
                person, "appoint",
                Title(
                    "\(actor.name)请你代办“\(own[Appointment.seat].title.chinese)”，\(span)",
                    "\(actor.name) asks you to stand in as \(own[Appointment.seat].title.english), "
                        + "\(since.iso) to \(last.iso)"))
            return kept.record
        }
    }

    /// The holder is back: the seat that was lent is their own again.
    package func takeSeatBack(_ actor: Actor, _ appointment: ID) async throws(Failure) {
        try await change(actor) { errand in
            guard
                let lent = try errand.first(
                    Appointment.self, .id(appointment), .stage(.held),
                    Appointment.standsFor == Optional(Link<Person>(actor.person)))
            else { throw Failure.notFound }
            try Appointing.end(lent, note: "本人回来了", errand)
        }
    }
}

extension Errand {
    /// Appointments of the actor’s own that they may lend: nobody lends what was lent to them.
    fileprivate func lendable() throws -> [Kept<Appointment>] {
        try all(
            Appointment.self, Appointment.person == Link(actor.person), .held(on: today),
            Appointment.standsFor == nil
        ).filter { $0[Appointment.seat].giver == .organizer }
    }

    fileprivate func colleagues(_ own: Kept<Appointment>) throws -> [Kept<Person>] {
        var people: Set<ID> = []
        if let unit = own[Appointment.unit] {
            people.formUnion(try all(Person.self, Person.unit == Optional(unit), limit: 500).map(\.id))
        }
        let beside =
            try all(
                Appointment.self, Appointment.seat == own[Appointment.seat],
                Appointment.unit == own[Appointment.unit], Appointment.batch == own[Appointment.batch],
                .held(on: today)
            )
        people.formUnion(beside.map { $0[Appointment.person].id })
        // Nobody acts for those who look after them; a branch is its members’ own.
        if let batch = own[Appointment.batch] {
            let secondees = try all(Posting.self, Posting.batch == batch, .running).map {
                $0[Posting.person].id
            }
            if own[Appointment.seat] == .branchSecretary {
                people.formUnion(secondees)
            } else {
                people.subtract(secondees)
            }
        }
        if let unit = own[Appointment.unit] {
            people.subtract(
                try all(Posting.self, Posting.homeUnit == unit || Posting.hostUnit == unit, .running)
                    .map { $0[Posting.person].id })
        }
        people.remove(actor.person)
        return try all(Person.self, .id(in: people.sorted()), order: Person.pinyin)
    }

    fileprivate func place(of appointment: Kept<Appointment>) throws -> String {
        if let unit = appointment[Appointment.unit] { return try fetch(unit)[Unit.fullName] }
        if let batch = appointment[Appointment.batch] { return try fetch(batch)[Batch.heading] }
        return ""
    }
}
