import Desk
import Records
import Regulation
import Secondment
import Storage

/// 选派 — Whether somebody may be posted: eligibility, headcounts, the length of the term, a recall that is
/// not long ago. What is only general passes with a written reason, which stays with the posting.
enum Admitting {
    static let follows: [Follows] = [
        .judging(
            Posting.self,
            Title(
                "核对选派条件、名额和任期；期限在本批之内",
                "eligibility, headcounts and the term are judged; it keeps within the batch")
        ) { posting, errand in
            try BatchClosing.keepOpen(posting, errand)
            try TermChanging.keepWithinBatch(posting, errand)
            try judge(&posting, errand)
        }
    ]

    /// The posting as it is to be kept, with what the rules said of it.
    private static func judge(_ posting: inout Kept<Posting>, _ errand: Errand) throws {
        let findings = try findings(posting, errand)
        posting[Posting.findings] = try Judging.pass(
            findings, waiver: posting[Posting.waiver]?.text, consentIsWritten: true
        ).map(Prose.init)
    }

    static func findings(_ posting: Kept<Posting>, _ errand: Errand) throws -> [Finding] {
        let person = try errand.fetch(posting[Posting.person])
        let ruling = try Ruling(posting, errand)
        let first = posting[Posting.first]
        return try ruling.findings(.admission(try candidate(person, posting, errand)), on: first)
            + Recalling.findings(of: person.id, except: posting.id, ruling.ground(on: first), errand)
    }

    private static func candidate(
        _ person: Kept<Person>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws -> Candidate {
        let (first, last) = (posting[Posting.first], posting[Posting.last])
        func count(_ place: Where<Posting>, _ alike: Where<Posting>) throws -> Int {
            try errand.count(
                Posting.self, place, .running, alike, !.id(posting.id), Posting.first <= last,
                Posting.last >= first)
        }
        func beside(_ alike: Where<Posting>) throws -> Candidate.Beside {
            Candidate.Beside(
                atHost: try count(Posting.hostUnit == posting[Posting.hostUnit], alike),
                fromHome: try count(Posting.homeUnit == posting[Posting.homeUnit], alike),
                inBatch: try count(Posting.batch == posting[Posting.batch], alike))
        }
        let category = posting[Posting.category]
        let isAlike = Posting.category == category
        return Candidate(
            born: person[Person.born],
            education: person[Person.education].flatMap { Education(reading: $0) },
            proficiency: person[Person.proficiency].flatMap { Proficiency(reading: $0) },
            startedWork: person[Person.startedWork],
            beside: try beside(.all),
            alike: try beside(category == nil ? isAlike || Posting.category == "" : isAlike))
    }
}
