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
            alike(kind, errand).map { alike in
                Pending.Question(
                    kind: kind, condition: Pending.rows(kind, at: alike.stages, alike.mine, errand),
                    matter: .inHand(day: alike.day))
            }
        }
    }

    /// The stages at which this seat has something in hand: of a lead on its way it is asked once, and not at each stage anew.
    private static func alike(
        _ kind: Declaration, _ errand: Errand
    ) -> [(mine: SQL, day: String?, stages: [String])] {
        var alike: [(mine: SQL, day: String?, stages: [String])] = []
        for stage in kind.lifecycle.stages {
            guard let mine = stage.inHand?.condition(errand.actor, kind, in: kinds), !mine.isNever else {
                continue
            }
            if let place = alike.firstIndex(where: { $0.mine == mine && $0.day == stage.day }) {
                alike[place].stages.append(stage.name)
            } else {
                alike.append((mine, stage.day, [stage.name]))
            }
        }
        return alike
    }

    func items(_ kind: Declaration, by day: String?, _ condition: SQL) throws -> [Agenda.Item] {
        let found = try Pending.lines(
            kind, condition, order: day.flatMap { kind.field($0) }, limit: 200, errand)
        let names = try Names.of(found, errand)
        return found.map { record in
            let stage = kind.lifecycle.stage(record.stage)?.title ?? kind.title
            let day = record.stageDay
            let subject = kind.field("posting").map { names.shown($0, of: record, .chinese) } ?? ""
            let about = subject == errand.actor.name || subject.isEmpty ? "" : subject + " "
            return Agenda.Item(
                urgency: day.map { $0 < errand.today ? .late : $0 <= soon ? .soon : .now } ?? .now,
                title: Title(
                    "\(stage.chinese)：\(about)\(record.label(.chinese))",
                    "\(stage.english): \(about)\(record.label(.english))"),
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
