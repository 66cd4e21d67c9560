package import Desk
package import Records
package import Secondment
import Storage

/// 资料库 — Material, and every attached file that the reader may open, found by name and by the words in the file.
package struct Library: Sendable {
    package struct Filter: Sendable {
        package var words: String
        package var topic: ID?
        package var way: Material.Way?

        package init(words: String = "", topic: ID? = nil, way: Material.Way? = nil) {
            self.words = words
            self.topic = topic
            self.way = way
        }

        /// Only material says of what topic it is and how it was come by.
        fileprivate var isOfMaterial: Bool { topic != nil || way != nil }
    }

    /// One that was found: a record, and where it was found by a file of it, that file and what stands around the words.
    package struct Found: Sendable {
        package let record: Record
        package let file: Desk.File?
        package let excerpt: String?

        init(_ record: Record) { self.init(record, file: nil, excerpt: nil) }

        init(_ record: Record, file: Desk.File?, excerpt: String?) {
            self.record = record
            self.file = file
            self.excerpt = excerpt
        }
    }

    package let materials: [Found]
    /// Files of other records.
    package let others: [Found]
    package let topics: [Kept<LearningTopic>]
    package let names: Names
    package let mayAdd: Bool
    /// Files of the reader's own that cannot be found by their words, since there are none in them.
    package let unread: [Found]

    /// Of each.
    package static let most = 40
}

extension Desk {
    package func library(_ actor: Actor, _ filter: Library.Filter) async throws(Failure) -> Library {
        try await look(actor) { errand in
            let words = String(filter.words.trimmed.prefix(60))
            let materials = try errand.materials(filter, words)
            let others =
                words.isEmpty || filter.isOfMaterial
                ? []
                : try errand.files(
                    of: errand.kindsOfFiles(holding: words).filter { $0.name != Material.name },
                    holding: words)
            return Library(
                materials: materials, others: others,
                topics: try errand.shown(LearningTopic.self).reversed(),
                names: try Names.of(materials.map(\.record), errand),
                mayAdd: try errand.mayAddSome(Material.declaration),
                unread: words.isEmpty ? try errand.unread() : [])
        }
    }
}

extension Errand {
    /// What holds the words itself comes before what holds them in a file.
    fileprivate func materials(_ filter: Library.Filter, _ words: String) throws -> [Library.Found] {
        let kind = Material.declaration
        var asked: [Where<Material>] = []
        if let topic = filter.topic { asked.append(Material.topic == Link<LearningTopic>(topic)) }
        if let way = filter.way { asked.append(Material.way == way) }
        let condition = Condition.all(asked.map(\.condition)).sql
        let own = words.isEmpty ? condition : .all([condition, search.holds(words, kind) ?? .never])
        let records = try shown(kind, where: own, limit: Library.most)
        guard !words.isEmpty else { return records.map(Library.Found.init) }
        let byFile = try files(of: [kind], holding: words, and: condition)
        let known = Set(byFile.map(\.record.id))
        return records.filter { !known.contains($0.id) }.map(Library.Found.init) + byFile
    }
}
