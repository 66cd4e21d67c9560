import Crypto
import Desk
import Foundation
import Ground
import Records
import Secondment
import Storage

/// Somebody whose session stands in the store already: 200 passwords would take longer than all the rest.
struct SignedIn: Sendable {
    let cookie: String
    let formToken: String
    let person: ID
    let posting: ID
    let notes: [ID]

    /// Secondees with an account each, and the organizer; the same sessions on every store.
    static func prepare(
        _ count: Int, on stores: [Stores.Store]
    ) async throws -> (people: [SignedIn], organizer: SignedIn) {
        let mark = String(UInt64.random(in: .min ... .max), radix: 36)
        var people: [SignedIn] = []
        var organizer: SignedIn?
        for store in stores {
            let engine = try Engines.open(Address(store.address), connections: 1)
            people = try await engine.jot { connection in
                let rows = Rows(connection)
                let postings = try rows.list(Posting.declaration, where: .always, limit: count)
                return try postings.enumerated().map { number, posting in
                    let person = posting[Posting.person].id
                    try Accounts(connection).open(person, login: "bench\(number)")
                    let notes = try rows.list(
                        Note.declaration, where: "r.posting = \(posting.id)", limit: 5)
                    let one = SignedIn(
                        cookie: "\(mark)-\(number)", formToken: "form-\(mark)", person: person,
                        posting: posting.id, notes: notes.map(\.id))
                    try one.begin(connection)
                    return one
                }
            }
            let one = SignedIn(
                cookie: "\(mark)-organizer", formToken: "form-\(mark)", person: store.office.organizer,
                posting: store.office.posting, notes: [])
            try await engine.jot { try one.begin($0) }
            organizer = one
        }
        guard let organizer, people.count == count else { throw Workshop.Failed(what: "\(count) people") }
        return (people, organizer)
    }

    private func begin(_ connection: any Connection) throws {
        // As `Desk` keeps it: the hash of the cookie.
        let hash = SHA256.hash(data: Data(cookie.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        try Accounts(connection).begin(
            person, hash: hash, formToken: formToken, agent: "bench", at: SignedIn.now)
    }

    /// The clock of `tashan serve --today`: the system's, moved by whole days.
    private static var now: Moment {
        let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let away = (Day(iso: Serving.day).map { $0 - now.day } ?? 0) * 86_400
        return now + away
    }

    // What they ask

    func reading(_ path: String) -> [UInt8] {
        Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: tashan=\(cookie)\r\n\r\n".utf8)
    }

    /// The form on the first page, each time with a key of its own, as the page gives it.
    func noting() -> [UInt8] {
        let once = String(UInt64.random(in: .min ... .max), radix: 36)
        let text = "%E9%9A%8F%E7%A7%91%E5%AE%A4%E8%B5%B0%E8%AE%BF%E5%9B%AD%E5%8C%BA%E4%BC%81%E4%B8%9A"
        let body = "_token=\(formToken)&_once=\(once)&sort=visit&text=\(text)+\(once)"
        return Array(
            ("POST /note/quick HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: tashan=\(cookie)\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)").utf8)
    }

    /// The first page, the list of notes, or something of their own.
    func anyPage() -> String {
        switch Int.random(in: 0..<4) {
        case 0: "/desk"
        case 1: "/note"
        case 2: "/posting/\(posting.text)"
        default: notes.randomElement().map { "/note/\($0.text)" } ?? "/desk"
        }
    }
}
