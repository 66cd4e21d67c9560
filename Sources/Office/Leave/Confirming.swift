import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 出勤确认 — A month confirmed by the host goes to whoever the regulation names as its readers.
enum Confirming {
    static let follows: [Follows] = [
        .judging(Attendance.self, Title("每方每月确认一次", "each side confirms a month once")) { try judge($0, $1) },
        .filling(Attendance.self, Title("算出工作日、离岗和在岗天数", "the days of work and away are counted"), count),
        .adding(Attendance.self, Title("送制度指定的各方", "goes to whoever the regulation names"), file),
    ]

    private static func count(_ attendance: inout Kept<Attendance>, _ errand: Errand) throws {
        let posting = try errand.fetch(attendance[Attendance.posting])
        let wanted = attendance[Attendance.month]
        guard
            let (_, days, away) = try Ruling(posting, errand).presence().first(where: { $0.month == wanted })
        else { return }
        attendance[Attendance.days] = "工作日\(days)天，离岗\(away)天，在岗\(days - away)天"
    }

    /// Each side confirms a month once, and not before it has begun.
    private static func judge(_ attendance: Kept<Attendance>, _ errand: Errand) throws {
        let month = attendance[Attendance.month]
        guard month <= errand.today.month else {
            throw Failure.problem("这个月还没有到", "that month has not begun", at: "month")
        }
        let earlier = try errand.count(
            Attendance.self, Attendance.posting == attendance[Attendance.posting], Attendance.month == month,
            .owner(attendance.owner), !.id(attendance.id))
        guard earlier == 0 else {
            throw Failure.problem(
                "你已经确认过\(month.written(.chinese))的出勤",
                "you have confirmed \(month.written(.english)) already",
                at: "month")
        }
    }

    private static func file(_ attendance: Kept<Attendance>, _ errand: Errand) throws -> Kept<Attendance> {
        let posting = try errand.fetch(attendance[Attendance.posting])
        var readers: [String] = []
        for effective in try Ruling(posting, errand).rules(on: attendance[Attendance.month].last) {
            guard let duty = effective.rule.duty, duty.evidence?.kind == Attendance.name else {
                continue
            }
            for reader in duty.readers.map(\.rawValue) where !readers.contains(reader) {
                readers.append(reader)
            }
        }
        try Route.file(
            attendance.record, posting: attendance[Attendance.posting], with: readers.joined(separator: ","),
            as: "\(posting[Posting.personName])出勤：\(attendance.label(.chinese))", errand)
        return attendance
    }
}
