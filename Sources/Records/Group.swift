/// 门类 — What people call things: the heading under which the lists of some kinds are found.
package struct Group: Sendable {
    package let title: Title
    package let kinds: [Declaration]

    package init(_ title: Title, _ kinds: [any Kind.Type]) {
        self.title = title
        self.kinds = kinds.map { $0.declaration }
    }
}
