import Records
import Secondment
import Storage

/// 无人可办 — What waits for an answer that nobody can give: the seat is held by nobody, or only by the one whose
/// own matter it is. 组织部 sees it and names somebody.
struct Unanswered {
    private let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    func items() throws -> [Agenda.Item] {
        guard errand.actor.holds(.organizer) else { return [] }
        let asked = kinds.kinds.compactMap { kind in condition(kind).map { (kind: kind, condition: $0) } }
        let areThere = try errand.areThere(asked.map { "\(name: $0.kind.name) r WHERE \($0.condition)" })
        return try zip(asked, areThere).compactMap { asked, isThere in
            guard isThere else { return nil }
            let (kind, condition) = asked
            guard let first = try errand.shown(kind, where: condition, limit: 1).first else { return nil }
            return item(
                kind, first, try errand.rows.count(kind, where: condition), try Names.of([first], errand))
        }
    }

    /// Nil where nothing of the kind waits for anybody.
    private func condition(_ kind: Declaration) -> SQL? {
        let moves = kind.lifecycle.moves.filter { $0.isExpected && $0.matter != nil }
        guard !moves.isEmpty, Who.join(kind.about) != nil else { return nil }
        let waits = moves.map { move -> SQL in
            .all(["r.stage IN (\(list: move.from.map { .text($0) }))", .not(isAnswerable(move.by, kind))])
        }
        return .all([.any(waits), isUnderWay(kind), errand.visible(kind)])
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

    /// Of postings that are over nobody need be named any more.
    private func isUnderWay(_ kind: Declaration) -> SQL {
        guard let join = Who.join(kind.about) else { return .always }
        return "EXISTS (SELECT 1 FROM posting t WHERE \(join) AND t.stage IN ('planned', 'serving'))"
    }

    /// Whether anybody but the secondee could have the right.
    private func isAnswerable(_ who: Who, _ kind: Declaration) -> SQL {
        switch who {
        case .nobody: .never
        case .signedIn, .owner, .not: .always
        case .seat(let role): isHeld(role, kind)
        case .named(let field, let roles):
            .any(roles.map { .all(["r.\(name: field) = \($0.name)", isHeld($0, kind)]) })
        case .at(let stages): "r.stage IN (\(list: stages.map { .text($0) }))"
        case .any(let parts): .any(parts.map { isAnswerable($0, kind) })
        case .all(let parts): .all(parts.map { isAnswerable($0, kind) })
        }
    }

    private func isHeld(_ role: Role, _ kind: Declaration) -> SQL {
        guard let join = Who.join(kind.about) else { return .never }
        let appointed: SQL =
            "EXISTS (SELECT 1 FROM appointment a WHERE a.person <> t.person AND \(Holders.held(role, on: errand.today))"
        let holder: SQL
        switch role.reach {
        case .office: holder = appointed + ")"
        case .unit(let field): holder = appointed + " AND a.unit = t.\(name: field))"
        case .batch(let field): holder = appointed + " AND a.batch = t.\(name: field))"
        case .person: holder = .always
        case .paired(let kind, let posting, let person, let stages):
            holder = """
                EXISTS (SELECT 1 FROM \(name: kind) q WHERE q.\(name: posting) = t.id \
                AND q.\(name: person) <> t.person AND q.stage IN (\(list: stages.map { .text($0) })))
                """
        }
        return "EXISTS (SELECT 1 FROM posting t WHERE \(join) AND \(holder))"
    }
}
