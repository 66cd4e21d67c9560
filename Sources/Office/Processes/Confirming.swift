import Records
import Regulation
import Secondment
import Storage

/// 出勤确认 — A month confirmed by the host goes to whoever the regulation names as its readers.
enum Confirming {
    /// Each side confirms a month once, and not before it has begun.
    static func judge(_ attendance: Record, _ errand: Errand) throws {
        let month = attendance[Attendance.month]
        guard month <= errand.today.month else {
            throw Failure.problem("这个月还没有到", "that month has not begun", at: "month")
        }
        let earlier = try errand.rows.count(
            Attendance.declaration,
            where: """
                r.posting = \(attendance[Attendance.posting].id) AND r.month = \(month.iso) \
                AND r.owner = \(attendance.owner) AND r.id <> \(attendance.id)
                """)
        guard earlier == 0 else {
            throw Failure.problem(
                "你已经确认过\(month.written(.chinese))的出勤",
                "you have confirmed \(month.written(.english)) already",
                at: "month")
        }
    }

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
