import Desk
import Ground
import Office
import Records
import Secondment
import Storage

/// Notes added by the desk, against the recorded statements of one, sent with new ids.
enum EngineWrites {
    static func run(_ houses: [House]) async throws {
        var writes: [WriteOnStore] = []
        for house in houses { writes.append(try await WriteOnStore(house)) }
        let (lite, server) = (writes[0], writes[1])
        Report.line("")
        Report.line(
            "A note added at the desk, with its words and its step: \(lite.statements) statements in one "
                + "transaction; raw SQLite has one connection that the threads take in turns")
        for crowd in EnginesPart.crowds {
            let found = try await Turns.take([
                { try await lite.ours(crowd, $0) }, { try await lite.raw(crowd, $0) },
                { try await server.ours(crowd, $0) }, { try await server.raw(crowd, $0) },
            ])
            EnginesPart.print(crowd, (ours: found[0], raw: found[1]), (ours: found[2], raw: found[3]))
        }
        for write in writes { try await shares(write) }
    }

    /// How long a turn is held, which bounds writes per second, and where a write's time goes.
    private static func shares(_ write: WriteOnStore) async throws {
        var medians = Medians()
        for _ in 0..<Medians.rounds {
            try await medians.take("write") { try await write.add() }
            try await medians.take("empty") { try await write.house.engine.write { _ in } }
            for run in 0...Medians.runs {
                let held = try await write.held()
                if run > 0 { medians.note("held", held) }
            }
            for run in 0...Medians.runs {
                let raw = try write.send()
                guard run > 0 else { continue }
                medians.note("statements", raw.statements)
                medians.note("commit", raw.commit)
                medians.note("raw held", raw.held)
            }
            for run in 0...Medians.runs {
                let bare = try write.sendNothing()
                guard run > 0 else { continue }
                medians.note("bare", bare.whole)
                medians.note("beginning", bare.beginning)
            }
        }
        let whole = medians["write"]
        let turn = medians["held"] + medians["commit"]
        let hop = max(.zero, medians["empty"] - medians["bare"])
        Report.ratio(
            "   \(write.house.store.title), a turn is held", turn / medians["raw held"],
            "\(told(turn)), COMMIT of it \(told(medians["commit"])) / raw \(told(medians["raw held"])): "
                + "at most \(Int(1 / turn.seconds)) writes/s, raw \(Int(1 / medians["raw held"].seconds))/s")
        Report.line("   one write alone: \(told(whole))")
        let raw = medians["statements"] + medians["commit"] + medians["beginning"]
        Report.shares(
            [
                ("statements, raw", medians["statements"]),
                ("COMMIT, to the disk", medians["commit"]),
                ("BEGIN, and the turn", medians["beginning"]),
                ("queue, and hop to a thread", hop),
                ("rights, checks, records, binding", max(.zero, whole - raw - hop)),
            ], of: whole)
    }

    private static func told(_ time: Duration) -> String { "\(Report.decimal(time.milliseconds, 2)) ms" }
}

/// Adding one note on a store, ours and raw.
struct WriteOnStore: Sendable {
    let house: House
    let statements: Int
    private let actor: Actor
    private let draft: Draft
    private let lanes: [Lane]

    init(_ house: House) async throws {
        self.house = house
        let desk = house.recorded.desk
        let posting = try await desk.look(.system, Posting.name, house.office.posting).record
        actor = try await desk.actor(posting[Posting.person].id)
        draft = Draft([
            "posting": posting.id.text, "sort": "visit", "day": desk.today.iso,
            "text": "随科室走访园区企业，了解扩建用地和用工的难处，已记下联系人。",
        ])
        try await desk.add(actor, Note.name, draft)
        _ = house.recording.take()
        try await desk.add(actor, Note.name, draft)
        let taken = house.recording.take().filter { $0.sort == .write }
        guard taken.count == 1, let transaction = taken.first else {
            throw Workshop.Failed(what: "one transaction was expected")
        }
        statements = transaction.statements.count
        let scripts = [try Script(adding: transaction), Script(.write)]
        // SQLite has one writer: connections that fought for it would sleep between their tries.
        let count = house.store.isServer ? EnginesPart.crowds.max() ?? 1 : 1
        lanes = try (0..<count).map { _ in Lane(try house.store.rawLink(scripts)) }
    }

    func add() async throws { try await house.office.desk.add(actor, Note.name, draft) }

    /// How long the turn was held when a note was added, up to the last word.
    func held() async throws -> Duration {
        try await house.recorded.desk.add(actor, Note.name, draft)
        return house.recording.take().first { $0.sort == .write }?.held ?? .zero
    }

    @discardableResult
    func send(_ thread: Int = 0) throws -> RawTimes {
        // Ids are made here as there, so that both fill the same end of each index.
        let fresh = (0..<2).map { _ in ID.make(at: BenchOffice.now).raw }
        return try lanes[thread % lanes.count].send(0, fresh: fresh)
    }

    func sendNothing() throws -> RawTimes { try lanes[0].send(1) }

    func ours(_ crowd: Int, _ time: Duration) async throws -> Tally {
        try await Crowd.tasks(crowd, for: time) { try await add() }
    }

    func raw(_ crowd: Int, _ time: Duration) async throws -> Tally {
        try await Crowd.threads(crowd, for: time) { try send($0) }
    }
}
