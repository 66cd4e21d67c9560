import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 选派条件 — What the rules in force for the batch have against somebody wherever they went, and how many a unit may take by them.
struct MatchAdmission {
    private let errand: Errand
    private let batch: Kept<Batch>
    private let book: Rulebook
    private let calendar: WorkingDays

    init(_ batch: Link<Batch>, _ errand: Errand) throws {
        self.errand = errand
        self.batch = try errand.fetch(batch)
        book = try errand.regulations.rulebook(for: batch.id, errand.connection)
        calendar = try errand.regulations.calendar(errand.connection)
    }

    /// What refuses them, by person; nobody is refused where they would be the only one.
    func refusals(of people: [Kept<Person>]) throws -> [ID: Title] {
        guard !book.regulations.isEmpty else { return [:] }
        var refused: [ID: Title] = [:]
        for person in people {
            let candidate = Candidate(
                born: person[Person.born],
                education: person[Person.education].flatMap { Education(reading: $0) },
                proficiency: person[Person.proficiency].flatMap { Proficiency(reading: $0) },
                startedWork: person[Person.startedWork])
            let rank = person[Person.rank].flatMap { Rank(reading: $0) }
            let found = findings(
                candidate, rank: rank, isPartyMember: person[Person.party].map(Facts.isPartyMember))
            refused[person.id] = found.first { $0.verdict == .refused }?.sentence
        }
        return refused
    }

    /// How many of those wanted the unit may take beside those who are there.
    func room(
        at unit: Link<Unit>, _ wanted: Int, beside granted: Int
    ) throws -> (count: Int, limit: Title?) {
        guard book.regulations.flatMap(\.clauses).flatMap(\.rules).contains(where: { $0 is Headcount }) else {
            return (wanted, nil)
        }
        let there =
            try granted
            + errand.count(
                Posting.self, Posting.hostUnit == unit, .running, Posting.first <= batch[Batch.last],
                Posting.last >= batch[Batch.first])
        let alone = findings(Candidate())
        for count in 0..<wanted {
            let candidate = Candidate(beside: Candidate.Beside(atHost: there + count))
            let refusal = findings(candidate).first { finding in
                finding.verdict == .refused && !alone.contains { $0.sentence == finding.sentence }
            }
            if let refusal { return (count, refusal.sentence) }
        }
        return (wanted, nil)
    }

    private func findings(
        _ candidate: Candidate, rank: Rank? = nil, isPartyMember: Bool? = nil
    ) -> [Finding] {
        let term = batch[Batch.first]...max(batch[Batch.first], batch[Batch.last])
        let facts = PostingFacts(
            id: 0, batch: batch.id.raw, person: 0, homeUnit: 0, hostUnit: 1,
            traits: Traits(
                direction: batch[Batch.direction], category: nil, type: nil, rank: rank,
                isPartyMember: isPartyMember, term: term))
        return book.findings(
            .admission(candidate), of: facts, on: term.lowerBound, today: errand.today, by: calendar)
    }
}
