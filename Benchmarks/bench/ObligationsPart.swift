import Parties
import Records
import Regulation

/// 100,000 postings of twelve months each, in blocks, so that memory stays out of it.
enum ObligationsPart {
    private static let postings = 100_000
    private static let block = 1_000

    static func run() throws {
        let reading = Regulation.read(yaml: try Workshop.text("regulations/yunling-outbound.yaml"))
        guard let regulation = reading.regulation else {
            throw Workshop.Failed(what: "regulations/yunling-outbound.yaml")
        }
        let book = Rulebook(regulations: [regulation])
        var tally = Tally()
        for start in stride(from: 0, to: postings, by: block) {
            let facts = (start..<(start + block)).map(posting)
            let owed = tally.measure(\.deriving) {
                Obligations.of(postings: facts, rulebook: book, calendar: .stateCouncil)
            }
            tally.count += owed.count
            tally.bare += tally.measure(\.yardstick) { bare(facts, owed.count / block) }
            let records = facts.flatMap(reports)
            let states = tally.measure(\.settling) { Settlement.of(owed, facts: records) }
            tally.settled += states.values.count { $0 != .open }
            tally.keys += tally.measure(\.keying) { owed.reduce(0) { $0 + $1.key.utf8.count } }
        }
        print(tally)
    }

    private struct Tally {
        var count = 0
        var settled = 0
        // Sums of what was made, so that no work can be left out as unused.
        var bare = 0
        var keys = 0
        var deriving = Duration.zero
        var settling = Duration.zero
        var keying = Duration.zero
        var yardstick = Duration.zero

        mutating func measure<T>(_ time: WritableKeyPath<Tally, Duration>, _ body: () -> T) -> T {
            let start = processorTime()
            let result = body()
            self[keyPath: time] += processorTime() - start
            return result
        }
    }

    private static func print(_ tally: Tally) {
        let rate = { (time: Duration) in
            Report.decimal(Double(tally.count) / time.seconds / 1_000_000, 2) + " M/s"
        }
        Report.line(
            "\(tally.count) obligations of \(postings) postings, \(tally.settled) of them settled")
        Report.ratio(
            "deriving", tally.deriving / tally.yardstick,
            "\(rate(tally.deriving)) / a loop that only makes the dates \(rate(tally.yardstick))",
            aim: "1 M/s")
        Report.ratio(
            "settlement", tally.settling / tally.deriving,
            "\(rate(tally.settling)) / deriving \(rate(tally.deriving))")
        if tally.settling > tally.deriving {
            Report.shares([("of which the keys as text", tally.keying)], of: tally.settling)
        }
    }

    private static func posting(_ number: Int) -> PostingFacts {
        let id = Int64(number)
        return PostingFacts(
            id: id + 1, batch: 3, person: id + 1_000_000, homeUnit: id % 2000, hostUnit: id % 500,
            mentor: number.isMultiple(of: 3) ? nil : id + 2_000_000, direction: .outbound,
            term: Day(number: 19_797)...Day(number: 20_161))
    }

    /// Ten reports of twelve: two obligations stay open.
    private static func reports(_ posting: PostingFacts) -> [SettlingFact] {
        (0..<10).map { index in
            let month = posting.term.lowerBound.month + index
            return SettlingFact(
                kind: "monthly_report", record: posting.id * 100 + Int64(index),
                posting: posting.id, batch: nil, side: .secondee, period: month, day: month.last)
        }
    }

    private struct Bare {
        let posting: Int64
        let opens: Day
        let due: Day
    }

    /// As many dated things, without rules, calendar or bearers.
    private static func bare(_ postings: [PostingFacts], _ each: Int) -> Int {
        var made: [Bare] = []
        for posting in postings {
            let first = posting.term.lowerBound.month
            for index in 0..<each {
                let month = first + index % 12
                made.append(Bare(posting: posting.id, opens: month.first, due: month.last))
            }
        }
        return made.count
    }
}
