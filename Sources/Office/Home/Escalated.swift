import Desk
import Records
import Secondment
import Storage

/// 超期升级 — What is late and lies with somebody else: it reaches whoever its stage names, so many days after its day.
struct Escalated {
    let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    static func questions(_ errand: Errand) -> [Pending.Question] {
        kinds.kinds.flatMap { kind in
            kind.lifecycle.stages.flatMap { stage in
                stage.late.compactMap { rung in
                    condition(kind, stage, rung, errand).map {
                        Pending.Question(kind: kind, condition: $0, matter: .escalated(stage))
                    }
                }
            }
        }
    }

    /// Nil where this seat learns of nothing. Whoever goes on with it themselves has it on their page already.
    private static func condition(
        _ kind: Declaration, _ stage: StageSpec, _ rung: Rung, _ errand: Errand
    ) -> SQL? {
        guard let day = stage.day else { return nil }
        let own = kind.lifecycle.moves.filter { $0.isExpected && $0.from.contains(stage.name) }.map(\.by)
        let reaches = own.reduce(rung.reaches) { $0 && !$1 }.condition(errand.actor, kind, in: kinds)
        guard !reaches.isNever else { return nil }
        let before = Value.text((errand.today - rung.days).iso)
        return .all([
            Condition.stage([stage.name]).sql, Condition.cell(day, .less, before).sql, reaches,
            errand.visible(kind),
        ])
    }

    func items(_ kind: Declaration, _ stage: StageSpec, _ condition: SQL) throws -> [Agenda.Item] {
        let found = try Pending.lines(
            kind, condition, order: stage.day.flatMap { kind.field($0) }, limit: 20, errand)
        let names = try Names.of(found, errand)
        return found.map { record in
            let who = kind.field("posting").map { names.shown($0, of: record, .chinese) } ?? ""
            let days = record.stageDay.map { errand.today - $0 } ?? 0
            return Agenda.Item(
                urgency: .late,
                title: Title(
                    "超期\(days)天没有办：\(who) \(record.label(.chinese))",
                    "late by \(days) \(days == 1 ? "day" : "days"): \(who) \(record.label(.english))"),
                detail: Title(
                    "\(kind.title.chinese) · \(stage.title.chinese)",
                    "\(kind.title.english) · \(stage.title.english)"),
                target: .record(kind: kind.name, record.id), due: nil, by: record.stageDay)
        }
    }
}
