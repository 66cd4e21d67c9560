package import Desk
import Parties
package import Records
import Secondment
import Storage

extension Desk {
    /// The actor that a person is today, with the seats that follow from appointments and postings.
    package func actor(_ person: ID) async throws(Failure) -> Actor {
        let today = today
        return try await engine.read { connection in
            let language = try Accounts(connection).account(of: person)?.language
            return try Actors.actor(person, language ?? "zh-Hans", connection, on: today)
        }
    }

    package func actor(login: String) async throws(Failure) -> Actor? {
        guard let account = try await engine.read({ try Accounts($0).account(login: login) }) else {
            return nil
        }
        return try await actor(account.person)
    }

    /// Whom a personal token speaks for.
    package func actor(token: String, scope: TokenScope) async throws(Failure) -> Actor? {
        let hash = Secrets.digest(token)
        let since = scope == .notes ? now() + -Desk.notesSeconds : nil
        let person = try await engine.read { connection -> ID? in
            guard let person = try Shelf(connection).tokenOwner(hash, scope: scope.rawValue, since: since),
                try Accounts(connection).account(of: person)?.isActive ?? false
            else { return nil }
            return person
        }
        guard let person else { return nil }
        return try await actor(person)
    }
}

/// Seats come from relations, with dates: nobody is given a role from a menu.
enum Actors {
    static func actor(
        _ person: ID, _ language: String, _ connection: any Connection, on today: Day
    ) throws -> Actor {
        let known = try known(person, connection)
        var seats: [Actor.Seat] = []
        if known?.isSecondee ?? false { seats.append(Actor.Seat(.secondee)) }
        seats += try appointed(person, connection, on: today)
        if known?.isMentor ?? false { seats.append(Actor.Seat(.mentor)) }
        return Actor(
            person: person, name: known?.name ?? "", seats: seats,
            language: Language(rawValue: language) ?? .chinese)
    }
}
