import Desk
import Parties
import Records
import Secondment
import Storage

/// 无人可办 — What waits for an answer that nobody can give: the seat is held by nobody, or only by the one whose
/// own matter it is. 组织部 sees it and names somebody.
struct Unanswered {
    let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    static func questions(_ errand: Errand) -> [Pending.Question] {
        guard errand.actor.holds(.organizer) else { return [] }
        return kinds.kinds.compactMap { kind in
            Unanswered(errand).condition(kind).map {
                Pending.Question(kind: kind, condition: $0, matter: .unanswered)
            }
        }
    }

    /// Nil where nothing of the kind waits for anybody.
    private func condition(_ kind: Declaration) -> SQL? {
        let moves = kind.lifecycle.moves.filter { $0.isExpected && $0.matter != nil }
        guard !moves.isEmpty, Who.join(kind.about) != nil else { return nil }
        return .all([isUnanswered(moves, kind), errand.visible(kind)])
    }

    func items(_ kind: Declaration, _ condition: SQL) throws -> [Agenda.Item] {
        let (count, newest) = try errand.rows.newest(kind, where: condition)
        guard let newest, let first = try errand.rows.find(kind, newest) else { return [] }
        return [item(kind, first, count, try Names.of([first], errand))]
    }

    private func item(_ kind: Declaration, _ first: Record, _ count: Int, _ names: Names) -> Agenda.Item {
        let who = kind.field("posting").map { names.shown($0, of: first, .chinese) } ?? ""
        let others = count > 1 ? Title("等\(count)件", " and \(count - 1) more") : Title("", "")
        return Agenda.Item(
            urgency: .waiting,
            title: Title(
                "没有人能办：\(kind.title.chinese) \(who)\(others.chinese)",
                "Nobody can answer: \(kind.title.english) \(who)\(others.english)"),
            detail: Title(
                "要办的一方还没有经办人，或者经办人就是本人；请指定一位联络人",
                "the party has nobody to act for it, or only the one whose matter it is: name a contact"),
            target: .record(kind: kind.name, first.id), due: nil)
    }
}
