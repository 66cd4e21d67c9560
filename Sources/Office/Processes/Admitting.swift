import Records
import Regulation
import Secondment
import Storage

/// 选派 — Whether somebody may be posted: eligibility, headcounts, the length of the term, a recall that is
/// not long ago. What is only general passes with a written reason, which stays with the posting.
enum Admitting {
    /// The posting as it is to be kept, with what the rules said of it.
    static func judged(_ posting: Record, _ errand: Errand) throws -> Record {
        let findings = try findings(posting, errand)
        var judged = posting
        judged[Posting.findings] = try Judging.pass(
            findings, waiver: posting[Posting.waiver]?.text, consentIsWritten: true
        ).map(Prose.init)
        return judged
    }

    static func findings(_ posting: Record, _ errand: Errand) throws -> [Finding] {
        let person = try errand.fetch(Person.declaration, posting[Posting.person].id)
        let ruling = try Ruling(posting, errand)
        let first = posting[Posting.first]
        return try ruling.findings(.admission(try candidate(person, posting, errand)), on: first)
            + Recalling.findings(of: person.id, except: posting.id, ruling.ground(on: first), errand)
    }

    private static func candidate(
        _ person: Record, _ posting: Record, _ errand: Errand
    ) throws -> Candidate {
        let (first, last) = (posting[Posting.first], posting[Posting.last])
        func count(_ field: String, _ id: ID, _ alike: SQL) throws -> Int {
            try errand.rows.count(
                Posting.declaration,
                where: """
                    r.\(name: field) = \(id) AND r.id <> \(posting.id) AND r.stage IN ('planned', 'serving') \
                    AND r.first_day <= \(last) AND r.last_day >= \(first) AND \(alike)
                    """)
        }
        func beside(_ alike: SQL) throws -> Candidate.Beside {
            Candidate.Beside(
                atHost: try count("host_unit", posting[Posting.hostUnit].id, alike),
                fromHome: try count("home_unit", posting[Posting.homeUnit].id, alike),
                inBatch: try count("batch", posting[Posting.batch].id, alike))
        }
        return Candidate(
            born: person[Person.born],
            education: person[Person.education].flatMap { Education(reading: $0) },
            proficiency: person[Person.proficiency].flatMap { Proficiency(reading: $0) },
            startedWork: person[Person.startedWork],
            beside: try beside(.always),
            alike: try beside("coalesce(r.category, '') = \(posting[Posting.category] ?? "")"))
    }
}
