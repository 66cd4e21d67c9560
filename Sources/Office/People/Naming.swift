import Desk
import Parties
import Records
import Secondment

/// 姓名与读音 — Names that nobody should be asked for twice: how they sound, and who it is, where a record is found
/// and sorted by it. A person's corrected name is taken over wherever it was written down.
enum Naming {
    static let follows: [Follows] = [
        .filling(Person.self, Title("填上姓名的读音", "fills in how the name sounds")) { person, _ in
            let name = person[Person.fullName]
            if person[Person.pinyin] == nil { person[Person.pinyin] = Pinyin.words(name) }
            if person[Person.initials] == nil { person[Person.initials] = Pinyin.initials(name) }
        },
        .filling(Unit.self, Title("填上名称的读音", "fills in how the name sounds")) { unit, _ in
            if unit[Unit.pinyin] == nil { unit[Unit.pinyin] = Pinyin.words(unit[Unit.fullName]) }
        },
        .filling(Posting.self, Title("写上干部的姓名", "writes the secondee’s name down")) { posting, errand in
            let person = try errand.fetch(posting[Posting.person])
            posting[Posting.personName] = person[Person.fullName]
            posting[Posting.personPinyin] = person[Person.pinyin]
        },
        .filling(Nominee.self, Title("写上人选的姓名", "writes the nominee’s name down")) { nominee, errand in
            nominee[Nominee.personName] = try errand.fetch(nominee[Nominee.person])[Person.fullName]
        },
        .filling(IntroCard.self, Title("写上姓名", "writes the name down")) { card, errand in
            card[IntroCard.personName] = try errand.fetch(card[IntroCard.posting])[Posting.personName]
        },
        .filling(Pairing.self, Title("写上导师的姓名", "writes the mentor’s name down")) { pairing, errand in
            guard let mentor = pairing[Pairing.mentor] else { return }
            pairing[Pairing.mentorName] = try errand.fetch(mentor)[Person.fullName]
        },
        .filling(Appointment.self, Title("写上任职人的姓名", "writes the holder’s name down")) {
            appointment, errand in
            let person = try errand.fetch(appointment[Appointment.person])
            appointment[Appointment.personName] = person[Person.fullName]
            appointment[Appointment.personPinyin] = person[Person.pinyin]
        },
        .editing(Person.self, Title("改了姓名，各处随之更名", "a corrected name is taken over everywhere"), rename),
    ]

    private static func rename(
        _ person: Kept<Person>, _ before: Kept<Person>, _ errand: Errand
    ) throws -> Kept<Person> {
        let name = person[Person.fullName]
        guard name != before[Person.fullName] else { return person }
        let renamed = Title("更名", "renamed")
        var sounded = person
        sounded[Person.pinyin] = Pinyin.words(name)
        sounded[Person.initials] = Pinyin.initials(name)
        let saved = try errand.save(sounded, action: renamed)
        // Filling writes the new name as each is saved.
        for posting in try errand.all(Posting.self, Posting.person == person.link) {
            try errand.save(posting, action: renamed)
        }
        for appointment in try errand.all(Appointment.self, Appointment.person == person.link) {
            try errand.save(appointment, action: renamed)
        }
        return saved
    }
}
