import Parties
import Records
import Regulation

/// The rules that hold, and what is owed, for 100,000 postings under five layers of real regulations, with
/// categories, ranks, types and terms that differ; and how the time grows with the number of postings.
enum LayersPart {
    private static let layers = [
        "regulations/examples/56-branch-statute.yaml", "regulations/examples/57-party-relations.yaml",
        "regulations/examples/11-guizhou-cadres.yaml", "regulations/yunling-outbound.yaml",
        "regulations/examples/12-district-notice.yaml", "regulations/examples/62-host-promises.yaml",
        "regulations/examples/44-shenzhen-youth-league-2010.yaml",
    ]

    static func run() throws {
        let regulations = try layers.map { path in
            guard let regulation = Regulation.read(yaml: try Workshop.text(path)).regulation else {
                throw Workshop.Failed(what: path)
            }
            return regulation
        }
        let book = Rulebook(regulations: regulations)
        let one = Rulebook(regulations: regulations.filter { $0.id == "yunling-outbound" })
        let few = measure(book, postings: 10_000)
        let many = measure(book, postings: 100_000)
        let single = measure(one, postings: 100_000)
        let layerCount = Set(regulations.map(\.layer)).count
        Report.line(
            "\(regulations.count) regulations in \(layerCount) layers: \(many.rules) effective rules, "
                + "\(many.owed) obligations of 100000 postings")
        Report.ratio(
            "effective rules", many.ruling / many.deriving,
            "\(rate(many.rules, many.ruling)) / obligations \(rate(many.owed, many.deriving))")
        Report.ratio(
            "all layers against one", many.each / single.each,
            "\(rate(many.owed, many.deriving)) / one city's \(rate(single.owed, single.deriving)), per obligation"
        )
        Report.ratio(
            "ten times the postings", many.deriving / few.deriving,
            "time for 100000 / time for 10000; linear growth is 10")
    }

    private struct Measured {
        var rules = 0
        var owed = 0
        var ruling = Duration.zero
        var deriving = Duration.zero
        var each: Double { deriving.seconds / Double(max(1, owed)) }
    }

    private static func measure(_ book: Rulebook, postings: Int) -> Measured {
        var found = Measured()
        for start in stride(from: 0, to: postings, by: 1_000) {
            let facts = (start..<(start + 1_000)).map(posting)
            let first = processorTime()
            found.rules += facts.reduce(0) { $0 + book.rules(for: $1).count }
            let second = processorTime()
            found.owed += Obligations.of(postings: facts, rulebook: book, calendar: .stateCouncil).count
            found.ruling += second - first
            found.deriving += processorTime() - second
        }
        return found
    }

    private static func rate(_ count: Int, _ time: Duration) -> String {
        Report.decimal(Double(count) / time.seconds / 1_000_000, 2) + " M/s"
    }

    /// Eight kinds of people: two categories, two ranks, members and others, with terms of 3 to 14 months.
    private static func posting(_ number: Int) -> PostingFacts {
        let id = Int64(number)
        let first = Day(number: 19_797 + number % 28)
        return PostingFacts(
            id: id + 1, batch: 3, person: id + 1_000_000, homeUnit: id % 2000, hostUnit: id % 500,
            traits: Traits(
                direction: .outbound, category: number.isMultiple(of: 2) ? "市属" : "区属",
                rank: number.isMultiple(of: 3) ? .county : .township,
                isPartyMember: !number.isMultiple(of: 5), term: first...(first + 90 + number % 330)))
    }
}
