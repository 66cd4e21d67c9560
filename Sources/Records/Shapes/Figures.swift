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
        /// Of which kind its records are.
        package var kind: String
        /// Its records and their versions, in the order of the former; thousands of them are read as one text.
        package var cited: Cited

        package init(name: String, value: String, kind: String, cited: Cited) {
            self.name = name
            self.value = value
            self.kind = kind
            self.cited = cited
        }

        /// What stands for a figure whose mark was taken out of the text: its place is kept, and nothing else.
        package static let takenOut = Figure(name: "", value: "", kind: "", cited: Cited([]))
        package var isTakenOut: Bool { kind.isEmpty }

        /// Also what a report cited before versions were known: one record, its day, and words of it.
        package init(from decoder: any Decoder) throws {
            let parts = try decoder.container(keyedBy: CodingKeys.self)
            kind = try parts.decode(String.self, forKey: .kind)
            let former = try decoder.container(keyedBy: FormerKeys.self)
            guard let record = try former.decodeIfPresent(String.self, forKey: .record) else {
                name = try parts.decode(String.self, forKey: .name)
                value = try parts.decode(String.self, forKey: .value)
                cited = try parts.decode(Cited.self, forKey: .cited)
                return
            }
            let day = Day(iso: try former.decode(String.self, forKey: .day))?.short(.chinese)
            let line = try former.decode(String.self, forKey: .line)
            name = kind
            value = [day, line].compactMap(\.self).joined(separator: " ")
            cited = kind.isEmpty ? Cited([]) : Cited(ofUnknownVersion: record)
        }

        private enum FormerKeys: String, CodingKey { case record, day, line }
    }

    /// 所引 — `083x6n980thar.3 …`: records, each with its version.
    package struct Cited: Codable, Sendable, Hashable {
        private var text: String

        package init(_ records: [(id: ID, version: Int)]) {
            text = records.map { "\($0.id.text).\($0.version)" }.joined(separator: " ")
        }

        fileprivate init(ofUnknownVersion record: String) { text = record }

        package init(from decoder: any Decoder) throws { text = try String(from: decoder) }
        package func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }

        package var count: Int { text.isEmpty ? 0 : text.utf8.count { $0 == 0x20 } + 1 }

        /// The first of them; all where no number is given.
        package func ids(first most: Int = .max) -> [ID] {
            text.split(separator: " ").prefix(most).compactMap { ID(String($0.prefix { $0 != "." })) }
        }

        /// Of the records whose version is known.
        package var versions: [ID: Int] {
            let pairs = text.split(separator: " ").compactMap { record -> (ID, Int)? in
                let parts = record.split(separator: ".")
                guard parts.count == 2, let id = ID(String(parts[0])), let version = Int(parts[1]) else {
                    return nil
                }
                return (id, version)
            }
            return Dictionary(pairs) { first, _ in first }
        }
    }

    package static let empty = Figures(items: [])
    package static let most = 1000
    package var count: Int { items.count }
    package static var control: Control { .sources }

    package func shown(_ language: Language) -> String { items.map(\.value).joined(separator: "\n") }
}
