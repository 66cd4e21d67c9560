package import Desk
package import Records
package import Secondment
import Storage

/// 还可以请谁 — Whoever could be asked about a draft and is not: those of the batch, and of former ones whoever said that
/// they would help.
package struct AdviserChoice: Sendable {
    package let consultation: Kept<Consultation>
    package let people: [Person]

    package struct Person: Sendable {
        package let posting: ID
        package let name: String
        package let unit: String
        package let post: String
        package let isFormer: Bool
    }
}

extension Desk {
    /// Those in whose name, unit or post all the words stand; all of them where none are given.
    package func adviserChoice(
        _ actor: Actor, _ id: ID, words: String
    ) async throws(Failure) -> AdviserChoice {
        try await look(actor) { errand in
            let consultation = try errand.keepable(id)
            let asked = Set(try Consulting.advisers(of: consultation, errand).map { $0[Adviser.posting].id })
            let able = try ConsultationPage.able(consultation, errand).filter { !asked.contains($0.id) }
            let homes = try Names.of(able.map(\.record), errand)
            let words = words.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
            let people = able.map { posting in
                (
                    AdviserChoice.Person(
                        posting: posting.id, name: posting[Posting.personName],
                        unit: homes[posting[Posting.homeUnit].id, .chinese] ?? "",
                        post: posting[Posting.homePost] ?? "", isFormer: posting.isAt(.ended)),
                    (posting[Posting.personPinyin] ?? "").replacing(" ", with: "").lowercased()
                )
            }
            return AdviserChoice(
                consultation: consultation,
                people: people.filter { person, pinyin in
                    let text = "\(person.name) \(person.unit) \(person.post) \(pinyin)".lowercased()
                    return words.allSatisfy(text.contains)
                }.map(\.0))
        }
    }
}
