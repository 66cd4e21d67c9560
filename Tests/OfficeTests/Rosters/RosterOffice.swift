import Desk
import Foundation
import Ground
import Logging
import Office
import Parties
import Records
import Secondment
import Storage

/// An office in a temporary folder with one batch, an organizer and somebody who is none.
struct RosterOffice {
    let desk: Desk
    let batch: ID
    private let storage: any Engine
    static let organizer = Actor(person: ID(raw: 7), name: "赵文博", seats: [Actor.Seat(.organizer)])
    static let stranger = Actor(
        person: ID(raw: 8), name: "路人", seats: [Actor.Seat(.leader), Actor.Seat(.administrator)])

    init(_ first: String = "2024-03-15", _ last: String = "2024-08-15") async throws {
        let ground = try await Ground.make()
        let now = Moment(Day(number: 19_793), hour: 9)
        desk = try await Desk.open(
            at: ground.address, connections: 2, now: { now }, logger: Logger(label: "test"))
        storage = try ground.engine()
        batch = try await RosterOffice.batch(desk, "东州第一批", first, last)
    }

    static func batch(
        _ desk: Desk, _ heading: String, _ first: String, _ last: String
    ) async throws
        -> ID
    {
        try await desk.add(
            organizer, "batch",
            Draft([
                "heading": heading, "direction": "outbound", "first_day": first, "last_day": last,
            ])
        ).id
    }

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("demo/rosters")

    static func file(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func table(_ rows: [String]) -> [UInt8] { Array(rows.joined(separator: "\r\n").utf8) }

    func preview(_ bytes: [UInt8], _ mapping: [Int: String]? = nil) async throws -> RosterPreview {
        try await desk.previewRoster(
            Self.organizer, batch: batch, bytes: bytes, named: "花名册", mapping: mapping)
    }

    @discardableResult
    func take(
        _ bytes: [UInt8], named name: String = "花名册", into other: ID? = nil
    ) async throws
        -> RosterOutcome
    {
        try await desk.importRoster(
            Self.organizer, batch: other ?? batch, bytes: bytes, named: name)
    }

    /// Problems of a refused import, as places and Chinese sentences.
    func refusal(_ bytes: [UInt8], named name: String = "花名册") async -> [(String, String)] {
        do {
            try await take(bytes, named: name)
            return []
        } catch Failure.invalid(let problems) {
            return problems.map { ($0.place ?? "", $0.sentence.chinese) }
        } catch {
            return [("", "\(error)")]
        }
    }

    /// How many rows each table holds, steps aside, which are never taken away.
    func sizes() async throws -> [String: Int] {
        try await storage.read { connection in
            var sizes: [String: Int] = [:]
            for table in kinds.kinds.map(\.name) + ["obligation", "import_made", "search_word"] {
                sizes[table] = try connection.count("SELECT count(*) FROM \(name: table)")
            }
            return sizes
        }
    }

    func records(_ kind: Declaration) async throws -> [Record] {
        try await storage.read { try Rows($0).list(kind, where: .always, limit: 200_000) }
    }

    func steps(_ words: [String]) async throws -> [Step] {
        try await storage.read { connection in
            let words = words.map { Steps.Word($0, kinds: [], acts: []) }
            return try Steps(connection, digest: { $0 }).search(words, closed: [], before: nil, limit: 100)
                .map(\.1)
        }
    }
}

/// What demo/rosters/expected.json says of its files.
struct RosterExpectation: Decodable {
    let importable: [String: File]
    let faulty: [String: Faulty]
    let refused: [String: Refused]

    struct File: Decodable {
        let batch: Term
        let people: [Human]
    }
    struct Faulty: Decodable {
        let batch: Term
        let right: [Human]
        let problems: [Fault]
    }
    struct Fault: Decodable { let cell: String }
    struct Refused: Decodable { let chinese: String }
    struct Term: Decodable {
        let start: String
        let end: String
    }
    struct Human: Decodable, Hashable {
        let name, sex, birth, homeUnit, homePost, hostUnit, hostPost, start, end: String
        let phone, identity, political, education: String
        let ethnicity: String?
    }

    static let all: RosterExpectation = {
        do {
            return try JSONDecoder().decode(
                RosterExpectation.self,
                from: Data(contentsOf: RosterOffice.folder.appendingPathComponent("expected.json")))
        } catch {
            fatalError("demo/rosters/expected.json: \(error)")
        }
    }()
}

extension RosterOffice {
    /// Everybody who was imported, told as the expectation tells it.
    func people() async throws -> [RosterExpectation.Human] {
        let people = Dictionary(
            uniqueKeysWithValues: try await records(Person.declaration).map { ($0.id, $0) })
        let units = Dictionary(
            uniqueKeysWithValues: try await records(Secondment.Unit.declaration).map {
                ($0.id, $0[Secondment.Unit.fullName])
            })
        return try await records(Posting.declaration).compactMap { posting in
            guard let person = people[posting[Posting.person].id] else { return nil }
            return RosterExpectation.Human(
                name: person[Person.fullName], sex: person[Person.sex]?.title.chinese ?? "",
                birth: person[Person.born]?.iso ?? "",
                homeUnit: units[posting[Posting.homeUnit].id] ?? "",
                homePost: person[Person.post] ?? "",
                hostUnit: units[posting[Posting.hostUnit].id] ?? "",
                hostPost: posting[Posting.hostPost] ?? "", start: posting[Posting.first].iso,
                end: posting[Posting.last].iso, phone: person[Person.phone]?.digits ?? "",
                identity: person[Person.identity]?.digits ?? "",
                political: person[Person.party] ?? "", education: person[Person.education] ?? "",
                ethnicity: person[Person.ethnicity])
        }
    }
}
