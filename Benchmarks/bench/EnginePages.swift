import Desk
import Office
import Records
import Storage
import Website

/// A page asked in-process, against its recorded statements.
enum EnginePages {
    static func run(_ houses: [House], _ place: Int) async throws {
        var pages: [PageOnStore] = []
        for house in houses { pages.append(try await PageOnStore(house, place)) }
        let (lite, server) = (pages[0], pages[1])
        Report.line("")
        Report.line("\(lite.page.title): \(lite.told)")
        for crowd in EnginesPart.crowds {
            let found = try await Turns.take([
                { try await lite.ours(crowd, $0) }, { try await lite.raw(crowd, $0) },
                { try await server.ours(crowd, $0) }, { try await server.raw(crowd, $0) },
            ])
            EnginesPart.print(crowd, (ours: found[0], raw: found[1]), (ours: found[2], raw: found[3]))
        }
        for page in pages { try await PageShares.print(page) }
    }
}

/// A page, the transactions that it was seen to make, and raw connections that make them too.
struct PageOnStore: Sendable {
    let house: House
    let page: PageUnderTest
    let ask: Ask
    let transactions: [Recording.Transaction]
    private let lanes: [Lane]
    /// The place of a transaction without statements, after those of the page.
    var bare: Int { transactions.count }

    var told: String {
        "\(transactions.reduce(0) { $0 + $1.statements.count }) statements in \(transactions.count) transactions, "
            + "\(page.yardstick.bytes / 1024) KB"
    }

    init(_ house: House, _ place: Int) async throws {
        self.house = house
        page = try await PageUnderTest.all(house.office, house.site)[place]
        ask = house.office.asking(page.path, by: page.session)
        // The first time regulations are read and kept, which is not what every page does.
        _ = await house.recordedSite.answer(ask)
        _ = house.recording.take()
        _ = await house.recordedSite.answer(ask)
        transactions = house.recording.take()
        guard !transactions.isEmpty, transactions.allSatisfy({ $0.sort == .read }) else {
            throw Workshop.Failed(what: "a page that only reads was expected: \(page.path)")
        }
        let scripts = transactions.map(Script.init(reading:)) + [Script(.read)]
        lanes = try (0..<(EnginesPart.crowds.max() ?? 1)).map { _ in Lane(try house.store.rawLink(scripts)) }
    }

    func answer() async throws {
        let answer = await house.site.answer(ask)
        guard answer.status == 200 else { throw Workshop.Failed(what: "\(page.path): \(answer.status)") }
    }

    /// Sends the page's statements once.
    func send(_ lane: Int = 0) throws {
        for script in transactions.indices { try lanes[lane].send(script) }
    }

    func sendNothing() throws { try lanes[0].send(bare) }

    func ours(_ crowd: Int, _ time: Duration) async throws -> Tally {
        try await Crowd.tasks(crowd, for: time) { try await answer() }
    }

    func raw(_ crowd: Int, _ time: Duration) async throws -> Tally {
        try await Crowd.threads(crowd, for: time) { try send($0) }
    }
}

/// Where the rest of a page's time goes, asked one at a time.
enum PageShares {
    static func print(_ page: PageOnStore) async throws {
        let house = page.house
        let (desk, session) = (house.office.desk, house.office.session)
        guard let actor = try await desk.visit(session)?.actor else {
            throw Workshop.Failed(what: "the organizer's session")
        }
        var medians = Medians()
        for _ in 0..<Medians.rounds {
            try await medians.take("page") { try await page.answer() }
            try await medians.take("raw") { try page.send() }
            try await medians.take("bare") { try page.sendNothing() }
            try await medians.take("empty") { try await house.engine.read { _ in } }
            try await medians.take("replayed") { try await replay(page.transactions, house.engine) }
            try await medians.take("desk") {
                _ = try await desk.visit(session)
                try await page.page.desk(actor)
            }
        }
        let count = page.transactions.count
        let ends = medians["bare"] * count
        let hops = max(.zero, medians["empty"] - medians["bare"]) * count
        let (whole, raw, replayed) = (medians["page"], medians["raw"], medians["replayed"])
        Report.line("   \(house.store.title), one page alone: \(Report.decimal(whole.milliseconds, 2)) ms")
        Report.shares(
            [
                ("statements, raw", max(.zero, raw - ends)),
                ("BEGIN and COMMIT, \(count) of each", ends),
                ("queue, and hop to a thread, \(count)", hops),
                ("binding, and cells as values", max(.zero, replayed - raw - hops)),
                ("permission, records, names, rules", max(.zero, medians["desk"] - replayed)),
                ("HTML and the rest", max(.zero, whole - max(replayed, medians["desk"]))),
            ], of: whole)
    }

    /// The same statements through our own connection, each column that the page looked at as a value.
    private static func replay(
        _ transactions: [Recording.Transaction], _ engine: any Engine
    ) async throws {
        for transaction in transactions {
            try await engine.read { connection in
                var seen = 0
                for statement in transaction.statements {
                    try connection.each(statement.sql) { cells in
                        for column in 0..<statement.columns where !cells.value(column).isNull { seen += 1 }
                    }
                }
                guard seen > 0 || transaction.statements.isEmpty else {
                    throw Workshop.Failed(what: "nothing was read")
                }
            }
        }
    }
}
