import Foundation
import Records

/// `tashan serve` under load over HTTP: one process and two on one database, and 200 people at work.
enum LoadPart {
    private static let people = 200
    private static let rounds = 3
    private static let connections = 16

    static func run(in folder: String) async throws {
        let stores = try await Stores.shared.copies("load", in: folder)
        let (users, organizer) = try await SignedIn.prepare(people, on: stores)
        let alone = try await Serving(stores[0])
        let (first, second) = (try await Serving(stores[1]), try await Serving(stores[1]))
        defer { for server in [alone, first, second] { server.stop() } }
        Report.line(
            "client, servers and database share the same \(ProcessInfo.processInfo.activeProcessorCount) cores; "
                + "--connections \(EnginesPart.connections) each, PostgreSQL by socket, fsync on")
        let pages = [
            ("50 of \(BenchOffice.notes) notes", "/note?after=\(stores[1].office.middle.text)"),
            ("page of one posting", "/posting/\(stores[1].office.posting.text)"),
        ]
        for (title, path) in pages {
            try await processes(title, [first, second], path, organizer.cookie)
        }
        try await work(
            users,
            [
                ("SQLite, one process", [alone]), ("PostgreSQL, one process", [first]),
                ("PostgreSQL, two processes", [first, second]),
            ])
    }

    // One process and two

    private static func processes(
        _ title: String, _ servers: [Serving], _ path: String, _ cookie: String
    ) async throws {
        let ports = servers.map(\.port)
        let found = try await Turns.take(
            [
                { try await ask([ports[0]], path, cookie, $0) },
                { try await ask(ports, path, cookie, $0) },
            ], each: .milliseconds(700))
        Report.ratio(
            "two processes to one", found[1] / found[0],
            "\(title): two \(Int(found[1])) pages/s / one \(Int(found[0])), "
                + "\(connections) connections")
    }

    private static func ask(
        _ ports: [Int], _ path: String, _ cookie: String, _ time: Duration
    ) async throws -> Tally {
        let start = ContinuousClock.now
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for port in ports {
                group.addTask {
                    try await LoopbackClient.ask(
                        port: port, path: path, cookie: cookie, connections: connections / ports.count,
                        for: time
                    ).times.count
                }
            }
            return try await group.reduce(0, +)
        }
        return Tally(count: count, wall: ContinuousClock.now - start)
    }

    // People at work

    private struct Day {
        var figures = WorkingDay.Figures()
        /// Of the processor.
        var servers = Duration.zero
        var database = Duration.zero
        var client = Duration.zero
        var wall = Duration.zero
    }

    private static func work(_ users: [SignedIn], _ sides: [(title: String, servers: [Serving])]) async throws
    {
        Report.line("")
        Report.line(
            "\(people) people, 9 of 10 requests read (first page, list of notes, own posting, own note), 1 adds a "
                + "note; 0.5 to 1.5 s of thought; ratios to SQLite, p50 of reads")
        var days = sides.map { _ in Day() }
        for _ in 0..<rounds {
            for (place, side) in sides.enumerated() { try await spend(users, side.servers, &days[place]) }
        }
        let yardstick = days[0].figures.reads.sorted().share(0.5)
        for (side, day) in zip(sides, days) {
            let found = day.figures
            Report.ratio(
                side.title, found.reads.sorted().share(0.5) / yardstick,
                "reads \(told(found.reads)); writes \(told(found.writes)); \(Int(found.rate)) req/s, "
                    + "\(found.errors) errors")
            if let error = found.firstError { Report.line("   the first: \(error)") }
            Report.line(
                "   of the cores: servers \(share(day.servers, day)), PostgreSQL \(share(day.database, day)), "
                    + "client \(share(day.client, day))")
        }
    }

    private static func spend(_ users: [SignedIn], _ servers: [Serving], _ day: inout Day) async throws {
        let start = ContinuousClock.now
        let before = try worked(servers)
        day.figures.add(
            await WorkingDay.spend(users, at: servers.map(\.port), for: .seconds(7)))
        let after = try worked(servers)
        day.servers += after.servers - before.servers
        day.database += after.database - before.database
        day.client += after.client - before.client
        day.wall += ContinuousClock.now - start
    }

    private static func worked(
        _ servers: [Serving]
    ) throws -> (servers: Duration, database: Duration, client: Duration) {
        (servers.reduce(.zero) { $0 + $1.worked }, try Workshop.workedOfDatabase(), processorTime())
    }

    private static func told(_ times: [Duration]) -> String {
        let sorted = times.sorted()
        return "p50 \(Report.decimal(sorted.share(0.5).milliseconds, 1)) ms, "
            + "p99 \(Report.decimal(sorted.share(0.99).milliseconds, 1)) ms"
    }

    private static func share(_ time: Duration, _ day: Day) -> String {
        let cores = Double(ProcessInfo.processInfo.activeProcessorCount)
        return "\(Int((time / day.wall / cores * 100).rounded())) %"
    }
}

extension [Duration] {
    /// Of a sorted list, the time within which this share of it lies.
    func share(_ share: Double) -> Duration {
        isEmpty ? .zero : self[Swift.min(count - 1, Int(Double(count) * share))]
    }
}
