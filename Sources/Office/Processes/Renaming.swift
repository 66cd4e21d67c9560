import Records
import Secondment
import Storage

/// 更名 — A person's corrected name is taken over wherever it was written down for finding and sorting.
enum Renaming {
    static func follow(_ person: Record, before: Record, _ errand: Errand) throws -> Record {
        let name = person[Person.fullName]
        guard name != before[Person.fullName] else { return person }
        var sounded = person
        sounded[Person.pinyin] = Pinyin.words(name)
        sounded[Person.initials] = Pinyin.initials(name)
        let saved = try errand.save(sounded, before: person, action: Title("更名", "renamed"))
        let postings = try errand.rows.list(
            Posting.declaration, where: "r.person = \(person.id)")
        for posting in postings {
            // Filling writes the new name into the posting as it is saved.
            try errand.save(posting, before: posting, action: Title("更名", "renamed"))
        }
        let appointments = try errand.rows.list(
            Appointment.declaration, where: "r.person = \(person.id)")
        for appointment in appointments {
            try errand.save(appointment, before: appointment, action: Title("更名", "renamed"))
        }
        return saved
    }
}
