import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 负担的依据 — What the burden of a batch is reckoned from: its rules, its people, the calendar.
struct BurdenGround {
    let batch: Kept<Batch>
    let book: Rulebook
    let calendar: WorkingDays
    private let direction: Direction
    private let errand: Errand

    init(_ errand: Errand, batch id: ID) throws {
        self.errand = errand
        batch = try errand.fetch(Batch.self, id)
        book = try errand.regulations.rulebook(for: id, errand.connection)
        calendar = try errand.regulations.calendar(errand.connection)
        direction = batch[Batch.direction]
    }

    func facts(_ postings: [Kept<Posting>]) throws -> [PostingFacts] {
        try Facts(errand).of(postings, direction)
    }

    func postings() throws -> [PostingFacts] {
        try facts(errand.all(Posting.self, Posting.batch == batch.link, .enrolled, limit: 200_000))
    }

    /// As far as the actor may see them.
    func postingsShown() throws -> [PostingFacts] {
        try facts(errand.shown(Posting.self, Posting.batch == batch.link, .enrolled, limit: 200_000))
    }

    /// One who goes for the whole term, where nobody is there yet.
    var typical: PostingFacts {
        PostingFacts(
            id: 0, batch: batch.id.raw, person: 0, homeUnit: 0, hostUnit: 0, direction: direction,
            term: batch[Batch.first]...max(batch[Batch.first], batch[Batch.last]))
    }

    func owed(by posting: PostingFacts, _ book: Rulebook) -> [Obligation] {
        Obligations.of(posting: posting, rulebook: book, calendar: calendar)
    }

    func owed(byBatchOf people: [PostingFacts], _ book: Rulebook) -> [Obligation] {
        Obligations.of(
            batch: Facts.batch(batch, direction, people), rulebook: book, calendar: calendar)
    }

    /// What the batch owes while the posting lasts.
    func attended(by posting: PostingFacts, _ book: Rulebook) -> [Obligation] {
        owed(byBatchOf: [posting], book).filter { posting.days.contains($0.due) }
    }

    func sheet(
        heading: String, _ book: Rulebook, of people: [PostingFacts], ceiling: Int?
    ) throws -> BurdenSheet {
        let shared = owed(byBatchOf: people.isEmpty ? [typical] : people, book)
        let each = (people.isEmpty ? [typical] : people).map { posting in
            BurdenMeter(
                of: owed(by: posting, book) + shared,
                attended: shared.filter { posting.days.contains($0.due) }, cost: Prefilling.cost)
        }
        let all = people.flatMap { owed(by: $0, book) }
        return BurdenSheet(
            heading: heading, people: people.count, each: each,
            whole: people.isEmpty
                ? nil
                : BurdenMeter(of: all + shared, attended: shared, by: people.count, cost: Prefilling.cost),
            asked: people.isEmpty ? owed(by: typical, book) : all, ceiling: ceiling)
    }
}

extension PostingFacts {
    /// As it came to be, where it was ended early.
    var days: ClosedRange<Day> {
        term.lowerBound...max(term.lowerBound, min(term.upperBound, ended ?? term.upperBound))
    }
}
