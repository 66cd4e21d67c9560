import Records
import Regulation
import Secondment
import Storage

/// 出勤确认 — A month confirmed by the host goes to whoever the regulation names as its readers.
enum Confirming {
    static func file(_ attendance: Record, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, attendance[Attendance.posting].id)
        let duty = try Ruling(posting, errand).rules(on: attendance[Attendance.month].last)
            .compactMap(\.rule.duty).first { $0.evidence?.kind == attendance.kind.name }
        let readers = (duty?.readers ?? []).map(\.party.rawValue).joined(separator: ",")
        try Route.file(
            attendance, posting: attendance[Attendance.posting], with: readers,
            as: "\(posting[Posting.personName])出勤：\(attendance.label(.chinese))", errand)
        return attendance
    }
}
