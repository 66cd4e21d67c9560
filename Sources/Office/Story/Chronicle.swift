package import Desk
import Parties
package import Records
package import Secondment
import Storage

/// 纪事 — A posting told from departure to return, and on: what was planned, done and brought home, by its days, in the words of
/// the records that the reader may see. Own words are quoted where their writer has lent them; nothing is counted.
package struct Chronicle: Sendable {
    package let posting: Kept<Posting>
    package let names: Names
    package let chapters: [Chapter]
    /// What the home unit wanted answered, and how it was.
    package let questions: [Kept<HomeQuestion>]
    /// What is left behind, by what it is; each leads to the records.
    package let left: [(title: Title, count: Int, path: String)]
    /// With whom the home unit stays in touch.
    package let acquaintances: [Kept<Acquaintance>]
    /// Whether the reader may take the whole file with them.
    package let mayTake: Bool
    /// What is still owed, by its day.
    package let coming: [Entry]

    package struct Chapter: Sendable {
        package let title: Title
        package let entries: [Entry]
    }

    package struct Entry: Sendable {
        package let day: Day
        package let text: Title
        /// Somebody's own words, as they lent them.
        package let isQuoted: Bool
        package let opens: String?
    }
}

extension Desk {
    package func chronicle(_ actor: Actor, _ posting: ID) async throws(Failure) -> Chronicle {
        try await look(actor) { errand in
            let posting = try errand.find(Posting.self, posting)
            return try Chronicling(errand: errand, posting: posting).chronicle()
        }
    }
}

/// Gathers what a chronicle is made of, one question for each kind.
struct Chronicling {
    let errand: Errand
    let posting: Kept<Posting>

    func chronicle() throws -> Chronicle {
        let entries = try (study() + work() + brought() + turns()).enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
        return Chronicle(
            posting: posting, names: try Names.of([posting.record], errand), chapters: chapters(entries),
            questions: try errand.shown(
                HomeQuestion.self, HomeQuestion.posting == posting.link, !.stage(.dropped)
            ).reversed(),
            left: try left(),
            acquaintances: try errand.shown(
                Acquaintance.self, Acquaintance.posting == posting.link, .stage(.kept)
            ).reversed(),
            mayTake: try errand.may(Dossier.takers, posting.record), coming: try coming())
    }

    /// Before departure, month by month, and after the return.
    private func chapters(_ entries: [Chronicle.Entry]) -> [Chronicle.Chapter] {
        let (first, last) = (posting[Posting.first], posting[Posting.last])
        let before = entries.filter { $0.day < first }
        let after = entries.filter { $0.day > last }
        let months = Dictionary(grouping: entries.filter { $0.day >= first && $0.day <= last }) {
            $0.day.month
        }
        var chapters = months.sorted { $0.key < $1.key }.map { month, entries in
            Chronicle.Chapter(
                title: Title(month.written(.chinese), month.written(.english)), entries: entries)
        }
        if !before.isEmpty {
            chapters.insert(
                Chronicle.Chapter(title: Title("出发前", "Before departure"), entries: before), at: 0)
        }
        if !after.isEmpty {
            chapters.append(Chronicle.Chapter(title: Title("以后", "Since then"), entries: after))
        }
        return chapters
    }

    func entry<K: Kind>(
        _ record: Kept<K>, _ day: Day, _ chinese: String, _ english: String, isQuoted: Bool = false
    ) -> Chronicle.Entry {
        Chronicle.Entry(
            day: day, text: Title(chinese, english), isQuoted: isQuoted, opens: "/\(K.name)/\(record.id.text)"
        )
    }

    /// Of a kind that is about the posting, what the reader sees of it.
    func shown<K: Kind>(
        _ posted: FieldOf<K, Link<Posting>>, _ condition: Where<K>
    ) throws -> [Kept<K>] {
        try errand.shown(K.self, posted == posting.link, condition, limit: 1_000).reversed()
    }

    private func left() throws -> [(title: Title, count: Int, path: String)] {
        func counted<K: Kind>(
            _ posted: FieldOf<K, Link<Posting>>, _ condition: Where<K>
        ) throws -> (title: Title, count: Int, path: String) {
            (
                K.title, try errand.countShown(K.self, posted == posting.link, condition),
                "/\(K.name)?posting=\(posting.id.text)"
            )
        }
        return try [
            counted(MonthlyReport.posting, .stage(.sent, .received)),
            counted(ResearchReport.posting, .settling),
            counted(Proposal.posting, .settling),
            counted(Graft.posting, !.stage(.noted)), counted(Lead.posting, .standing),
            counted(LeadResult.posting, .counted), counted(Agreement.posting, .stage(.inForce)),
        ].filter { $0.count > 0 }
    }

    private func coming() throws -> [Chronicle.Entry] {
        let effects = try shown(Graft.posting, .stage(.adopted)).compactMap { graft in
            graft[Graft.effectDue].map {
                entry(
                    graft, $0, "\(graft[Graft.heading])：报效果，由派出单位",
                    "the home unit tells the effect of “\(graft[Graft.heading])”")
            }
        }
        let contacts = try shown(Acquaintance.posting, .stage(.kept)).compactMap { person in
            person[Acquaintance.due].map {
                entry(
                    person, $0, "联系\(person[Acquaintance.person])，由\(person[Acquaintance.keeper] ?? "派出单位")",
                    "speak with \(person[Acquaintance.person])")
            }
        }
        return (effects + contacts).sorted { $0.day < $1.day }
    }
}
