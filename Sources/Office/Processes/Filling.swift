import Records
import Secondment

/// 补填 — Fields that nobody should be asked for, because the office knows them already.
enum Filling {
    static func fill(_ record: Record, _ errand: Errand) throws -> Record {
        var record = record
        switch record.kind.name {
        case Person.name:
            let name = record[Person.fullName]
            if record[Person.pinyin] == nil { record[Person.pinyin] = Pinyin.words(name) }
            if record[Person.initials] == nil { record[Person.initials] = Pinyin.initials(name) }
        case Unit.name:
            if record[Unit.pinyin] == nil {
                record[Unit.pinyin] = Pinyin.words(record[Unit.fullName])
            }
        case Posting.name:
            let person = try errand.fetch(Person.declaration, record[Posting.person].id)
            record[Posting.personName] = person[Person.fullName]
            record[Posting.personPinyin] = person[Person.pinyin]
        case Attendance.name:
            let posting = try errand.fetch(Posting.declaration, record[Attendance.posting].id)
            let calendar = try errand.regulations.calendar(errand.connection)
            if let month = try errand.presence(posting, calendar).first(where: {
                $0.0 == record[Attendance.month]
            }) {
                record[Attendance.days] = "工作日\(month.1)天，离岗\(month.2)天，在岗\(month.1 - month.2)天"
            }
        case Pairing.name:
            if let mentor = record[Pairing.mentor] {
                let person = try errand.fetch(Person.declaration, mentor.id)
                record[Pairing.mentorName] = person[Person.fullName]
            }
        case Appointment.name:
            let person = try errand.fetch(Person.declaration, record[Appointment.person].id)
            record[Appointment.personName] = person[Person.fullName]
            record[Appointment.personPinyin] = person[Person.pinyin]
        default: break
        }
        return record
    }
}
