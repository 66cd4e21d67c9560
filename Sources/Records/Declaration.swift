/// 申明 — A kind as one value: what generic code reads instead of the type.
package struct Declaration: Sendable {
    package let name: String
    package let title: Title
    package let form: [Section]
    package let checks: [Check]
    package let label: [String]
    package let isPrivate: Bool
    package let isSelfOwned: Bool
    package let lifecycle: Lifecycle
    package let settling: Settling?
    package let about: About
    package let access: Access
    package let lists: [Listing]
    package let words: [String]
    package let fields: [FieldSpec]
    private let places: [String: Int]

    init<K: Kind>(_ kind: K.Type) {
        name = K.name
        title = K.title
        form = K.form
        checks = K.checks
        label = K.label.map(\.spec.name)
        isPrivate = K.isPrivate
        isSelfOwned = K.isSelfOwned
        lifecycle = K.lifecycle
        settling = K.settling
        about = K.about
        access = K.access
        lists = K.lists
        words = K.words.map(\.spec.name)
        fields = K.form.flatMap(\.fields)
        var places: [String: Int] = [:]
        for (index, field) in fields.enumerated() { places[field.name] = index }
        self.places = places
    }

    package func index(of field: String) -> Int? { places[field] }

    package func field(_ name: String) -> FieldSpec? {
        places[name].map { fields[$0] }
    }

    /// Fields that a form asks for.
    package var askedFields: [FieldSpec] {
        form.filter { !$0.isHidden }.flatMap(\.fields)
    }
}

/// 目录 — All kinds by name, in reading order.
package struct Catalogue: Sendable {
    package let kinds: [Declaration]
    /// The kind that every seat is related to: the one that is about itself.
    package let centre: Declaration?
    /// Every seat that any permission speaks of.
    package let roles: [Role]
    private let byName: [String: Declaration]

    package init(_ kinds: [any Kind.Type]) {
        self.kinds = kinds.map { $0.declaration }
        self.byName = Dictionary(
            self.kinds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.centre = self.kinds.first { $0.about == .itself }
        var roles: [Role] = []
        for kind in self.kinds {
            let rights = [kind.access.see, kind.access.add, kind.access.edit]
            for role in (rights + kind.lifecycle.moves.map(\.by)).flatMap(\.roles)
            where !roles.contains(role) { roles.append(role) }
        }
        self.roles = roles
    }

    package subscript(name: String) -> Declaration? { byName[name] }
}
