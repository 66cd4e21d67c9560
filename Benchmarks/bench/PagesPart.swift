import Desk
import Foundation
import Office
import Records
import Secondment
import Storage
import Website

/// Pages through the real server, each beside its yardstick, in turns so that a slow moment of
/// the machine falls on both.
enum PagesPart {
    private static let rounds = 3

    static func run(in folder: String) async throws {
        let office = try await BenchOffice.make(in: folder)
        Report.line(
            "\(BenchOffice.people) people in the batch, \(BenchOffice.notes) notes, "
                + "4 connections that stay open, client and servers on the same cores")
        let site = Site(desk: office.desk, settings: Settings(origin: "http://127.0.0.1"))
        let pages = try await PageUnderTest.all(office, site)
        let yardstick = try Yardstick(path: office.path, pages: pages.map(\.yardstick))
        let ours = try LoopbackClient.freePort()
        let theirs = try LoopbackClient.freePort()
        try await Running.start { running in
            try await Server(site, host: "127.0.0.1", port: ours).run(onRunning: running)
        }
        try await Running.start { running in
            try await yardstick.serve(port: theirs, logger: Workshop.quiet(), onRunning: running)
        }
        // Somebody who is at work on one page need not wait for all of them.
        let wanted = ProcessInfo.processInfo.environment["TASHAN_BENCH_PAGES"]
        for page in pages where wanted.map(page.title.contains) ?? true {
            let both = try await Both.measure(page, ours, theirs, rounds)
            both.print(page)
            try await PagePhases.print(page, office, site, yardstick, both)
        }
    }
}

/// The figures of a page and of its yardstick, from all rounds.
struct Both {
    let ours: LoopbackClient.Figures
    let theirs: LoopbackClient.Figures

    var ratio: Double { theirs.rate / ours.rate }

    static func measure(
        _ page: PageUnderTest, _ ours: Int, _ theirs: Int, _ rounds: Int
    ) async throws -> Both {
        var figures: [Int: [LoopbackClient.Figures]] = [:]
        // The first round warms caches and is not counted.
        for round in 0...rounds {
            for (port, path) in [(ours, page.path), (theirs, page.yardstick.path)] {
                let found = try await LoopbackClient.ask(
                    port: port, path: path, cookie: page.session,
                    for: round == 0 ? .milliseconds(500) : .seconds(2))
                if round > 0 { figures[port, default: []].append(found) }
            }
        }
        return Both(ours: joined(figures[ours] ?? []), theirs: joined(figures[theirs] ?? []))
    }

    private static func joined(_ rounds: [LoopbackClient.Figures]) -> LoopbackClient.Figures {
        LoopbackClient.Figures(
            times: rounds.flatMap(\.times).sorted(), wall: rounds.map(\.wall).reduce(.zero, +),
            bytes: rounds.map(\.bytes).max() ?? 0)
    }

    func print(_ page: PageUnderTest) {
        Report.ratio(
            page.title, ratio, "\(Both.told(ours)) / yardstick \(Both.told(theirs))",
            aim: "\(Report.decimal(PagePhases.aim, 1)); \(ours.bytes / 1024) KB")
    }

    private static func told(_ figures: LoopbackClient.Figures) -> String {
        "\(Int(figures.rate)) req/s, p50 \(Report.decimal(figures.percentile(0.5).milliseconds, 2)) ms, "
            + "p99 \(Report.decimal(figures.percentile(0.99).milliseconds, 2)) ms"
    }
}

/// Waits until a server that runs on by itself has begun to listen.
enum Running {
    static func start(
        _ server: @escaping @Sendable (@escaping @Sendable () async -> Void) async throws -> Void
    ) async throws {
        let (stream, listening) = AsyncThrowingStream.makeStream(of: Void.self)
        // It ends with the benchmark itself.
        Task.detached {
            do {
                try await server { listening.yield() }
            } catch {
                listening.finish(throwing: error)
            }
        }
        for try await _ in stream { return }
    }
}
