import Records
import Secondment
import Storage

/// 无人可办 — What waits for an answer that nobody can give: the seat is held by nobody, or only by the one whose
/// own matter it is. 组织部 sees it and names somebody.
struct Unanswered {
    let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    func items() throws -> [Agenda.Item] {
        guard errand.actor.holds(.organizer) else { return [] }
        return try kinds.kinds.compactMap { kind in
            let moves = kind.lifecycle.moves.filter { $0.isExpected && $0.matter != nil }
            guard !moves.isEmpty, Who.join(kind.about) != nil else { return nil }
            let condition = isUnanswered(moves, kind)
            let found = try errand.shown(kind, where: condition, limit: 1)
            guard let first = found.first else { return nil }
            let count = try errand.rows.count(kind, where: errand.visible(kind) + " AND " + condition)
            return item(kind, first, count, try Names.of([first], errand))
        }
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
