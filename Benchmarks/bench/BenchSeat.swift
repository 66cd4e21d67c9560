import Crypto
import Desk
import Foundation
import Ground
import Office
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 席位 — Somebody in a seat, signed in, whose first page is measured; each is a person of their own.
struct BenchSeat: Sendable {
    let party: Party
    let person: ID
    let session: String
    /// What the seat owes, as a condition on `obligation`; nil where it owes nothing.
    let owed: String?

    /// The seats that most people have. Those of units are for the units of the posting whose page is measured.
    static func all(_ desk: Desk, batch: ID, posting: ID, path: String) async throws -> [BenchSeat] {
        let engine = try SQLite(path: path)
        let record = try await engine.read { try Rows($0).find(Posting.declaration, posting) }
        guard let record else { throw Workshop.Failed(what: "the posting") }
        let (host, home) = (record[Posting.hostUnit].id, record[Posting.homeUnit].id)
        let secondee = record[Posting.person].id
        return [
            try await sign(.secondee, secondee, "bearer = 'secondee' AND person = \(secondee.raw)", engine),
            try await appoint(
                .hostUnit, ["unit": host.text], "bearer = 'host_unit' AND unit = \(host.raw)", desk, engine),
            try await appoint(
                .homeUnit, ["unit": home.text], "bearer = 'home_unit' AND unit = \(home.raw)", desk, engine),
            try await appoint(
                .branchSecretary, ["batch": batch.text],
                "bearer = 'branch_secretary' AND batch = \(batch.raw)", desk,
                engine),
            try await appoint(.organizer, [:], "bearer = 'organizer'", desk, engine),
            try await appoint(.leader, [:], nil, desk, engine),
        ]
    }

    private static func appoint(
        _ party: Party, _ place: [String: String], _ owed: String?, _ desk: Desk, _ engine: SQLite
    ) async throws -> BenchSeat {
        let person = try await desk.add(
            .system, Person.name, Draft(["full_name": party.title.chinese])
        ).id
        let words = ["person": person.text, "seat": party.rawValue, "since": "2024-03-01"]
        try await desk.add(
            .system, Appointment.name, Draft(words.merging(place, uniquingKeysWith: { first, _ in first })))
        return try await sign(party, person, owed, engine)
    }

    /// A session as the desk keeps it, by the hash of its cookie: passwords are not what is measured.
    private static func sign(
        _ party: Party, _ person: ID, _ owed: String?, _ engine: SQLite
    ) async throws -> BenchSeat {
        let session = "seat-\(party.rawValue)"
        let hash = SHA256.hash(data: Data(session.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        try await engine.jot { connection in
            try Accounts(connection).open(person, login: party.rawValue)
            try Accounts(connection).begin(
                person, hash: hash, formToken: "form", agent: "bench", at: BenchOffice.now)
        }
        return BenchSeat(party: party, person: person, session: session, owed: owed)
    }

    /// What its first page says cannot be known without: what the seat owes by now, whose it is, and what else stands
    /// on its agenda; for those who look after batches also the batches, and how they stand.
    func rows(_ agenda: Agenda) -> [String] {
        let today = BenchOffice.now.day.iso
        var rows: [String] = []
        if let owed {
            let mine = "state = 'open' AND opens <= '\(today)' AND \(owed)"
            rows += [
                "SELECT * FROM obligation WHERE \(mine)",
                "SELECT id, person_name FROM posting WHERE id IN (SELECT posting FROM obligation WHERE \(mine))",
            ]
        }
        for item in agenda.items {
            if case .record(let kind, let id) = item.target {
                rows.append("SELECT * FROM \(kind) WHERE id = \(id.raw)")
            }
        }
        guard party != .secondee else {
            return rows + ["SELECT * FROM posting WHERE person = \(person.raw)"]
        }
        return rows + [
            "SELECT * FROM batch WHERE stage = 'open'",
            "SELECT stage, count(*) FROM posting WHERE batch IN (SELECT id FROM batch) GROUP BY batch, stage",
            """
            SELECT bearer, count(*) FROM obligation WHERE batch IN (SELECT id FROM batch) \
            AND bearer IN (\(Party.named.map { "'\($0.rawValue)'" }.joined(separator: ","))) \
            AND state = 'open' AND due < '\(today)' GROUP BY batch, bearer
            """,
        ]
    }
}
