import Desk
import Foundation
import Office
import Records
import Storage
import Website

/// Pages and writes on SQLite and on PostgreSQL, each beside the very same statements sent raw.
enum EnginesPart {
    static let crowds = [1, 8, 32]
    static let connections = 8

    static func run(in folder: String) async throws {
        var houses: [House] = []
        for store in try await Stores.shared.copies("engines", in: folder) {
            houses.append(try await House.open(store))
        }
        Report.line(
            "\(BenchOffice.notes) notes, \(BenchOffice.people) people, in-process, a pool of \(connections) "
                + "connections; PostgreSQL by socket, on the same cores, fsync on")
        Report.line(
            "each first figure is our time over that of the same recorded statements sent raw (libpq and "
                + "sqlite3 by threads, a connection each, nothing decoded)")
        Report.line(
            "asked one at a time, PostgreSQL's figures were seen to differ threefold between seconds; 8 and 32 are steadier"
        )
        for place in [1, 2] { try await EnginePages.run(houses, place) }
        try await EngineWrites.run(houses)
    }

    /// What the rates of both stores, a second, say.
    static func print(
        _ crowd: Int, _ sqlite: (ours: Double, raw: Double), _ server: (ours: Double, raw: Double)
    ) {
        for (title, both) in [("SQLite", sqlite), ("PostgreSQL", server)] {
            Report.ratio(
                "\(title), \(crowd) at once", both.raw / both.ours,
                "ours \(Int(both.ours))/s / raw \(Int(both.raw))/s")
        }
        Report.ratio(
            "PostgreSQL to SQLite, \(crowd) at once", sqlite.ours / server.ours,
            "in time; raw \(Report.decimal(sqlite.raw / server.raw, 2))")
    }
}

/// A store with our program on it, as it is served; and once more with every statement noted.
struct House: Sendable {
    let store: Stores.Store
    let engine: any Engine
    let office: BenchOffice
    let site: Site
    let recording: Recording
    let recorded: BenchOffice
    let recordedSite: Site

    static func open(_ store: Stores.Store) async throws -> House {
        let address = Address(store.address)
        let engine = try Engines.open(address, connections: EnginesPart.connections)
        let recording = Recording(engine)
        let office = try await store.office.standing(on: engine, at: address)
        let recorded = try await store.office.standing(on: recording, at: address)
        let settings = Settings(origin: "http://127.0.0.1")
        return House(
            store: store, engine: engine, office: office, site: Site(desk: office.desk, settings: settings),
            recording: recording, recorded: recorded,
            recordedSite: Site(desk: recorded.desk, settings: settings))
    }
}

extension BenchOffice {
    /// The same office on a copy of its store.
    func standing(on engine: any Engine, at address: Address) async throws -> BenchOffice {
        let desk = try await Desk.open(
            on: engine, at: address, now: { BenchOffice.now }, logger: Workshop.quiet())
        return BenchOffice(
            desk: desk, path: path, batch: batch, posting: posting, organizer: organizer, session: session,
            seats: seats, symposium: symposium, middle: middle, consultation: consultation)
    }
}

/// A raw connection for one thread, or for several that take turns.
final class Lane: @unchecked Sendable {
    // Guarded by `lock`.
    private let link: any RawLink
    private let lock = NSLock()

    init(_ link: any RawLink) { self.link = link }

    @discardableResult
    func send(_ script: Int, fresh: [Int64] = []) throws -> RawTimes {
        try lock.withLock { try link.send(script, fresh: fresh) }
    }
}
