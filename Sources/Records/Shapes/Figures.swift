/// 依据 — The figures of a text, in the order of its marks, each with the records that it is made of, as they stood when it
/// was written. A figure whose records change afterwards can say so.
package struct Figures: Composite {
    package var items: [Figure]
    package init(items: [Figure]) { self.items = items }

    package struct Figure: Codable, Sendable, Hashable {
        /// By which it is reckoned again.
        package var name: String
        /// As the text says it: 12篇.
        package var value: String
        package var records: [Cited]

        package init(name: String, value: String, records: [Cited]) {
            self.name = name
            self.value = value
            self.records = records
        }
    }

    package struct Cited: Codable, Sendable, Hashable {
        package var kind: String
        /// The record's id, in its written form.
        package var record: String
        package var version: Int

        package init(kind: String, record: String, version: Int) {
            self.kind = kind
            self.record = record
            self.version = version
        }
    }

    package static let empty = Figures(items: [])
    package static let most = 200
    package var count: Int { items.count }
    package static var control: Control { .sources }

    package func shown(_ language: Language) -> String { items.map(\.value).joined(separator: "\n") }
}
