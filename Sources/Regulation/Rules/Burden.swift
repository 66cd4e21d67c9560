/// 负担 — What doing it once costs the one who does it.
package struct Burden: Sendable, Hashable {
    package static let none = Burden(minutes: 0, documents: 0)

    package let minutes: Int
    /// Papers to be written.
    package let documents: Int

    package init(minutes: Int, documents: Int) {
        self.minutes = minutes
        self.documents = documents
    }

    package static func + (left: Burden, right: Burden) -> Burden {
        Burden(minutes: left.minutes + right.minutes, documents: left.documents + right.documents)
    }
}
