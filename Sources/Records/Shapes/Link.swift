/// 关联 — The identity of a record of another kind.
package struct Link<Target: Kind>: Shape {
    package let id: ID
    package init(_ id: ID) { self.id = id }

    package static var control: Control { .link(kind: Target.name) }

    package static func read(_ typed: String) -> Reading<Link> {
        guard let id = ID(typed) else {
            return .refused(
                Title("请选择一项\(Target.title.chinese)", "choose a \(Target.title.english)"))
        }
        return .kept(Link(id))
    }

    package init?(value: Value) {
        guard let number = value.int else { return nil }
        self.id = ID(raw: number)
    }

    package var value: Value { .int(id.raw) }
    package func shown(_ language: Language) -> String { id.text }
}
