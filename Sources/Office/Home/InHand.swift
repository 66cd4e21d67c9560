import Desk
import Records
import Regulation
import Secondment
import Storage

/// 在办 — What this seat has taken on and not finished: every record at a stage that says so, by the day by
/// which it is to be done.
struct InHand {
    let errand: Errand
    let soon: Day

    init(_ errand: Errand, _ soon: Day) {
        self.errand = errand
        self.soon = soon
    }

    static func questions(_ errand: Errand) -> [Pending.Question] {
        kinds.kinds.flatMap { kind in
            kind.lifecycle.stages.compactMap { stage in
                condition(kind, stage, errand).map {
                    Pending.Question(kind: kind, condition: $0, matter: .inHand(stage))
                }
            }
        }
    }

    /// Nil where this seat never has anything in hand at this stage.
    private static func condition(_ kind: Declaration, _ stage: StageSpec, _ errand: Errand) -> SQL? {
        guard let mine = stage.inHand?.condition(errand.actor, kind, in: kinds), !mine.isNever else {
            return nil
        }
        return .all([Condition.stage([stage.name]).sql, mine, errand.visible(kind)])
    }

    func items(
        _ kind: Declaration, _ stage: StageSpec, _ condition: SQL
    ) throws -> [Agenda.Item] {
        let found = try errand.rows.list(
            kind, where: condition, order: stage.day.flatMap { kind.field($0) }, limit: 50)
        let names = try Names.of(found, errand)
        return found.map { record in
            let day = record.stageDay
            let subject = kind.field("posting").map { names.shown($0, of: record, .chinese) } ?? ""
            let about = subject == errand.actor.name || subject.isEmpty ? "" : subject + " "
            return Agenda.Item(
                urgency: day.map { $0 < errand.today ? .late : $0 <= soon ? .soon : .now } ?? .now,
                title: Title(
                    "\(stage.title.chinese)：\(about)\(record.label(.chinese))",
                    "\(stage.title.english): \(about)\(record.label(.english))"),
                detail: day.map { InHand.detail(kind, $0, on: errand.today) } ?? kind.title,
                target: .record(kind: kind.name, record.id), due: nil, by: day)
        }
    }

    /// By when, and what it is.
    static func detail(_ kind: Declaration, _ day: Day, on today: Day) -> Title {
        day < today
            ? Title(
                "应于\(day.short(.chinese))前完成 · \(kind.title.chinese)",
                "was due by \(day.short(.english)) · \(kind.title.english)")
            : Title(
                "\(day.short(.chinese))前 · \(kind.title.chinese)",
                "by \(day.short(.english)) · \(kind.title.english)")
    }
}
