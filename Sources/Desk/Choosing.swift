package import Records
import Storage

/// 选 — What a field of a form leads to, among however many there are: the few that some words fit, as far as whoever
/// fills it in may see them.
extension Desk {
    package struct Offer: Sendable {
        package let kind: Declaration
        package let field: FieldSpec
        package let options: [Form.Option]
    }

    /// How one field of a form is filled: from a list where there are few, by words where there are many.
    package struct Linking: Sendable {
        package let options: [Form.Option]
        package let chooser: Form.Chooser?
    }

    /// At most twenty, by name, pinyin or initials; none as long as less than two letters or one character is typed.
    /// `place` names the field, such as `leave.posting`. Fails with `.notFound` where it leads to no such kind.
    package func choose(
        _ actor: Actor, _ target: String, for place: String, words: String
    ) async throws(Failure) -> Offer {
        try await look(actor) { errand in
            let names = place.split(separator: ".").map(String.init)
            let target = try errand.kind(target)
            guard names.count == 2, let kind = kinds[names[0]],
                let field = kind.askedFields.first(where: { $0.name == names[1] }),
                field.control == .link(kind: target.name)
            else { throw Failure.notFound }
            return Offer(
                kind: target, field: field, options: try errand.offered(target, for: field, of: kind, words))
        }
    }

    package func linking(
        _ actor: Actor, _ kind: String, _ field: String, to chosen: ID?
    ) async throws(Failure) -> Linking {
        try await look(actor) { errand in
            var record = errand.blank(try errand.kind(kind))
            guard let field = record.kind.field(field), case .link(let target) = field.control else {
                throw Failure.notFound
            }
            record[name: field.name] = chosen.map { .int($0.raw) } ?? .null
            return try errand.linking(record, field, try errand.kind(target), isNew: true).0
        }
    }
}

extension Errand {
    /// More than these nobody reads through: they are asked for by words.
    private static let mostListed = 30

    /// The options of a link with the records themselves, or how to ask for them and what is chosen now.
    func linking(
        _ record: Record, _ field: FieldSpec, _ target: Declaration, isNew: Bool
    ) throws -> (Desk.Linking, [Record]) {
        let found = try shown(
            target, where: linkable(record, field, target, isNew: isNew), order: target.lists.first?.order,
            limit: Errand.mostListed + 1)
        guard found.count > Errand.mostListed else {
            return (Desk.Linking(options: try options(found, target), chooser: nil), found)
        }
        let chosen = try record[name: field.name].int.flatMap { try self.chosen(ID(raw: $0), target) }
        let chooser = Desk.Form.Chooser(
            target: target, place: "\(record.kind.name).\(field.name)", chosen: chosen)
        return (Desk.Linking(options: [], chooser: chooser), [])
    }

    fileprivate func offered(
        _ target: Declaration, for field: FieldSpec, of kind: Declaration, _ words: String
    ) throws -> [Desk.Form.Option] {
        let words = String(words.trimmed.prefix(60))
        guard words.utf8.count > 1 else { return [] }
        // One word asks for what is called so; several, also for what it belongs to.
        let columns = words.contains(where: \.isWhitespace) ? target.lists.first?.columns ?? [] : []
        let found = try shown(
            target,
            where: "\(linkable(blank(kind), field, target, isNew: true)) AND "
                + holding(words, target, through: columns + bearers(of: target)),
            order: target.lists.first?.order, limit: 20)
        return try told(found, target)
    }

    /// What is chosen already, where this actor may see it.
    private func chosen(_ id: ID, _ target: Declaration) throws -> Desk.Form.Option? {
        try told(shown(target, .id([id]), limit: 1), target).first
    }
}
