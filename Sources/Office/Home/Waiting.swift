import Desk
import Records
import Secondment
import Storage

/// What waits for this seat's answer: every record at a stage where one of its moves is expected.
struct Waiting {
    let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    static func questions(_ errand: Errand) -> [Pending.Question] {
        kinds.kinds.flatMap { kind in
            kind.lifecycle.moves.filter(\.isExpected).compactMap { move in
                condition(kind, move, errand).map {
                    Pending.Question(kind: kind, condition: $0, matter: .waiting(move))
                }
            }
        }
    }

    /// Nil where this seat never makes the move.
    private static func condition(_ kind: Declaration, _ move: MoveSpec, _ errand: Errand) -> SQL? {
        let may = move.by.condition(errand.actor, kind, in: kinds)
        guard !may.isNever else { return nil }
        return Pending.rows(kind, at: move.from, may, errand)
    }

    func items(_ kind: Declaration, _ move: MoveSpec, _ condition: SQL) throws -> [Agenda.Item] {
        let verb = move.from.lazy.compactMap { kind.lifecycle.stage($0)?.wants }.first ?? move.title
        let all = try errand.rows.count(kind, where: condition)
        if all > 3 {
            return [
                Agenda.Item(
                    urgency: .waiting,
                    title: Title(
                        kind.title.chinese == verb.chinese
                            ? "等你\(verb.chinese)：\(all)件"
                            : "等你\(verb.chinese)：\(kind.title.chinese)\(all)件",
                        "\(kind.title.english): \(all) to \(verb.english.lowercased())"),
                    detail: Title("逐件打开办理", "open them one by one"),
                    target: .waiting(kind: kind.name), due: nil)
            ]
        }
        let found = try Pending.lines(kind, condition, limit: 3, errand)
        let names = try Names.of(found, errand)
        return found.map { record in
            let subject = kind.field("posting").map { names.shown($0, of: record, .chinese) } ?? ""
            let label = record.label(.chinese)
            return Agenda.Item(
                urgency: .waiting,
                title: Title(
                    "\(verb.chinese)：\(label.contains(subject) ? "" : subject + " ")\(label)",
                    "\(verb.english): \(subject) \(record.label(.english))"),
                detail: record.stageDay.map { InHand.detail(kind, $0, on: errand.today) }
                    ?? Title(
                        "\(kind.title.chinese) · \(record.changedAt.day.short(.chinese))",
                        "\(kind.title.english) · \(record.changedAt.day.short(.english))"),
                target: .record(kind: kind.name, record.id), due: nil)
        }
    }
}
