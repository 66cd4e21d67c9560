import Synchronization

/// 申明 — A kind as one value: what generic code reads instead of the type.
///
/// There is one for each kind, which every record of the kind refers to.
package final class Declaration: Sendable {
    package let name: String
    package let title: Title
    package let form: [Section]
    package let checks: [CheckSpec]
    package let label: [String]
    package let isPrivate: Bool
    package let isDiscardable: Bool
    package let isSelfOwned: Bool
    package let lifecycle: Lifecycle
    package let settling: Settling?
    package let touchesDues: Bool
    package let entrance: Entrance
    package let roomAt: [String]?
    package let openAt: [String]?
    package let composed: [FieldSpec]
    package let gathering: Gathering?
    package let about: About
    package let access: Access
    package let lists: [Listing]
    package let words: [String]
    package let fields: [FieldSpec]
    /// The fields that a record is called by: its label, without what only links elsewhere.
    package let calledBy: [FieldSpec]
    private let places: [String: Int]

    private init<K: Kind>(_ kind: K.Type) {
        name = K.name
        title = K.title
        form = K.form
        checks = K.checks.map(\.spec)
        label = K.label.map(\.spec.name)
        isPrivate = K.isPrivate
        isDiscardable = K.isDiscardable
        isSelfOwned = K.isSelfOwned
        lifecycle = K.lifecycle
        settling = K.settling
        touchesDues = K.touchesDues
        entrance = K.entrance
        roomAt = K.roomAt?.map(\.rawValue)
        openAt = K.openAt?.map(\.rawValue)
        composed = K.composed.map(\.spec)
        gathering = K.gathering
        about = K.about
        access = K.access
        lists = K.lists
        words = K.words.map(\.spec.name)
        fields = K.form.flatMap(\.fields)
        calledBy = K.label.map(\.spec).filter { if case .link = $0.control { false } else { true } }
        var places: [String: Int] = [:]
        for (index, field) in fields.enumerated() { places[field.name] = index }
        self.places = places
    }

    private static let made = Mutex<[ObjectIdentifier: Declaration]>([:])

    /// The kind's own, made when it is first asked for.
    static func of<K: Kind>(_ kind: K.Type) -> Declaration {
        let place = ObjectIdentifier(kind)
        if let known = made.withLock({ $0[place] }) { return known }
        let fresh = Declaration(kind)
        return made.withLock { made in
            let first = made[place] ?? fresh
            made[place] = first
            return first
        }
    }

    package func index(of field: String) -> Int? { places[field] }

    package func field(_ name: String) -> FieldSpec? {
        places[name].map { fields[$0] }
    }

    /// What a record is called whose `calledBy` fields hold these values.
    package func label(_ language: Language, of values: [Value]) -> String {
        let parts = zip(calledBy, values).compactMap { field, value -> String? in
            let shown = field.shown(value, language)
            return shown.isEmpty ? nil : shown.beginning(60)
        }
        return parts.isEmpty ? title[language] : parts.joined(separator: " ")
    }

    /// Fields that a form asks for.
    package var askedFields: [FieldSpec] {
        form.filter { !$0.isHidden }.flatMap(\.fields)
    }

    /// Fields that a page or a paper may show.
    package var shownFields: [FieldSpec] {
        form.filter { !$0.isWorking }.flatMap(\.fields)
    }

    /// The sections that have readers of their own.
    package var narrowed: [(see: Who, fields: [FieldSpec])] {
        form.compactMap { section in section.see.map { ($0, section.fields) } }
    }

    /// Whether whoever sees a record reads all of it and all that was said about it.
    package var isAlikeToAll: Bool {
        narrowed.isEmpty && access.knowsWriter == nil && lifecycle.moves.allSatisfy { $0.noteReaders == nil }
    }

    /// Who may write a section that a form asks for.
    package func writers(of section: Section) -> Who { section.edit ?? access.edit }

    /// Who may change anything at all of a record.
    package var editors: Who {
        let asked = form.filter { !$0.isHidden }
        guard asked.contains(where: { $0.edit != nil }) else { return access.edit }
        return .any(asked.map { writers(of: $0) })
    }

    /// Every right that is declared, with what it is for.
    package var rights: [(name: String, who: Who)] {
        var rights = [("see", access.see), ("add", access.add), ("edit", access.edit)]
        if let who = access.knowsWriter { rights.append(("writer", who)) }
        for section in form {
            let name = section.fields.first?.name ?? ""
            if let who = section.see { rights.append(("see \(name)", who)) }
            if let who = section.edit { rights.append(("edit \(name)", who)) }
        }
        for move in lifecycle.moves {
            rights.append((move.name, move.by))
            if let who = move.noteReaders { rights.append(("note \(move.name)", who)) }
        }
        return rights
    }
}

/// 目录 — All kinds by name, in reading order.
package struct Catalogue: Sendable {
    package let kinds: [Declaration]
    package let types: [any Kind.Type]
    /// The kind that every seat is related to: the one that is about itself.
    package let centre: Declaration?
    /// What several of those belong to together, with their link to it.
    package let shared: (kind: Declaration, link: FieldSpec)?
    /// Every seat that any permission speaks of.
    package let roles: [Role]
    private let byName: [String: Declaration]

    package init(_ kinds: [any Kind.Type]) {
        types = kinds
        self.kinds = kinds.map { $0.declaration }
        self.byName = Dictionary(
            self.kinds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let centre = self.kinds.first { $0.about == .itself }
        self.centre = centre
        let link = self.kinds.lazy.compactMap { kind in
            if case .shared(_, let link) = kind.about { centre?.field(link) } else { nil }
        }.first
        if let link, case .link(let target) = link.control, let kind = byName[target] {
            self.shared = (kind, link)
        } else {
            self.shared = nil
        }
        var roles: [Role] = []
        for kind in self.kinds {
            for role in kind.rights.map(\.who).flatMap(\.roles)
            where !roles.contains(role) { roles.append(role) }
        }
        self.roles = roles
    }

    package subscript(name: String) -> Declaration? { byName[name] }
}
