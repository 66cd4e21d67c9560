import Records
import Regulation
import Secondment
import Storage

/// 出勤确认 — A month confirmed by the host goes to whoever the regulation names as its readers.
enum Confirming {
    static func file(_ attendance: Record, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, attendance[Attendance.posting].id)
        var readers: [String] = []
        for effective in try Ruling(posting, errand).rules(on: attendance[Attendance.month].last) {
            guard let duty = effective.rule.duty, duty.evidence?.kind == attendance.kind.name else {
                continue
            }
            for reader in duty.readers.map(\.party.rawValue) where !readers.contains(reader) {
                readers.append(reader)
            }
        }
        try Route.file(
            attendance, posting: attendance[Attendance.posting], with: readers.joined(separator: ","),
            as: "\(posting[Posting.personName])出勤：\(attendance.label(.chinese))", errand)
        return attendance
    }
}
