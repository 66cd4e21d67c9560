import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing
import Website

/// Every word of the office is marked with the record and field in which it stands; then everybody opens everything,
/// and whoever reads a mark must have the right to it.
@Suite struct `What is read anywhere was given` {
    @Test func `in every page, list, export and search`() async throws {
        try await Cast.office { cast in
            let engine = try cast.ground.engine()
            let marked = try await engine.write { try Marks.write(cast, $0) }
            for name in Cast.names {
                let reader = Reader(name: name, actor: try await cast.actor(name), cast: cast, marks: marked)
                let (read, wrong) = try await reader.opensEverything()
                #expect(wrong.prefix(5) == [], "\(name): \(wrong.count) in all")
                #expect(read > 0 || ["钱进", "孙慎"].contains(name), "\(name) reads nothing at all")
            }
        }
    }
}

/// A mark in the office: where it stands, and what its record is.
private struct Marks: Sendable {
    let records: [Record]
    let standings: [Standing]

    /// One record of each kind at each stage about 张立群, another about 李娜, each by the secondee's hand.
    static func write(_ cast: Cast, _ connection: any Connection) throws -> Marks {
        var records: [Record] = []
        let rows = Rows(connection)
        for (turn, name) in ["张立群", "李娜"].enumerated() {
            guard let posting = try rows.find(Posting.declaration, cast.posting(name)) else { continue }
            let samples = Samples(connection: connection, postings: [posting], strangers: [])
            for kind in kinds.kinds {
                switch kind.about {
                case .itself, .linked: continue
                case .posting, .several, .shared, .office: break
                }
                let stages = kind.lifecycle.stages
                for stage in Samples.single.contains(kind.name) ? [stages[turn]] : stages {
                    let number = records.count
                    let values = kind.fields.map { mark($0, number, samples.plain($0, posting), number) }
                    let record = Record(
                        kind: kind, id: .make(at: posting.madeAt), owner: cast.person(name),
                        stage: stage.name,
                        version: 1, madeAt: posting.madeAt, changedAt: posting.madeAt, values: values)
                    try rows.insert(record)
                    try SearchIndex(connection).put(record, isNew: true)
                    records.append(record)
                }
            }
        }
        let standings = try records.map { try Standings(connection, kinds).standing(of: $0) }
        return Marks(records: records, standings: standings)
    }

    private static func mark(_ field: FieldSpec, _ number: Int, _ plain: Value, _ turn: Int) -> Value {
        switch field.control {
        case .line, .prose: .text("标记q\(number)q\(field.name)q")
        case .month: .text(Month(1950 + turn / 12, turn % 12 + 1).iso)
        default: plain
        }
    }

    /// The marks in a text, as the record and the field that each names.
    func found(in text: String) -> Set<Mark> {
        var found: Set<Mark> = []
        for piece in text.split(separator: "标记q").dropFirst() {
            let parts = piece.split(separator: "q", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, let number = Int(parts[0]), records.indices.contains(number) else {
                continue
            }
            found.insert(Mark(record: number, field: String(parts[1])))
        }
        return found
    }

    struct Mark: Hashable, CustomStringConvertible {
        let record: Int
        let field: String
        var description: String { "\(record).\(field)" }
    }

    func mayRead(_ mark: Mark, _ actor: Actor) -> Bool {
        let (record, standing) = (records[mark.record], standings[mark.record])
        guard record.kind.access.see.allows(actor, record, standing) else { return false }
        return record.kind.narrowed.allSatisfy { section in
            !section.fields.contains { $0.name == mark.field } || section.see.allows(actor, record, standing)
        }
    }
}

private struct Reader {
    let name: String
    let actor: Actor
    let cast: Cast
    let marks: Marks

    func opensEverything() async throws -> (read: Int, wrong: [String]) {
        let token = try await cast.session(name)
        let site = Site(desk: cast.desk, settings: Settings())
        var read = 0
        var wrong: [String] = []
        for path in paths() {
            let parts = path.split(separator: "?", maxSplits: 1)
            let answer = await site.answer(
                Ask(
                    method: "GET", path: String(parts[0]),
                    query: Form(encoded: parts.count > 1 ? String(parts[1]) : ""),
                    headers: ["cookie": "tashan=\(token)", "host": "tashan.test"], address: "192.0.2.1",
                    body: { (_) async throws(Failure) in [] }))
            for mark in marks.found(in: String(decoding: answer.bytes, as: UTF8.self)) {
                read += 1
                if !marks.mayRead(mark, actor) {
                    let kind = marks.records[mark.record]
                    wrong.append("\(path) tells \(kind.kind.name) \(kind.stage) \(mark.field)")
                }
            }
        }
        return (read, wrong)
    }

    private func paths() -> [String] {
        var paths = ["/desk", "/me", "/search?q=标记", "/batch/\(cast.batch.text)"]
        for party in actor.parties { paths.append("/desk/\(party.rawValue)") }
        for name in ["张立群", "李娜"] {
            paths += ["/posting/\(cast.posting(name).text)", "/posting/\(cast.posting(name).text).json"]
            paths.append("/person/\(cast.person(name).text)")
        }
        for kind in kinds.kinds {
            paths += ["/\(kind.name)", "/\(kind.name).json", "/\(kind.name).csv"]
            for column in kind.lists.first?.columns ?? [] {
                paths.append("/\(kind.name).json?sort=\(column.name)")
            }
        }
        for record in marks.records {
            let path = "/\(record.kind.name)/\(record.id.text)"
            paths += [path, path + ".json", path + "/edit"]
        }
        return paths
    }
}
