/// 出处 — The records that a text stands on, in the order in which it cites them.
package struct Sources: Composite {
    package var items: [Item]
    package init(items: [Item]) { self.items = items }

    package struct Item: Codable, Sendable, Hashable {
        package var kind: String
        /// The record's id, in its written form.
        package var record: String
        /// `2024-05-07`
        package var day: String
        package var line: String

        package init(kind: String, record: String, day: String, line: String) {
            self.kind = kind
            self.record = record
            self.day = day
            self.line = line
        }
    }

    package static let empty = Sources(items: [])
    package static let most = 1000
    package var count: Int { items.count }
    package static var control: Control { .sources }

    package func shown(_ language: Language) -> String {
        items.map { "\($0.day) \($0.line)" }.joined(separator: "\n")
    }
}
