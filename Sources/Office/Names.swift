package import Records
import Secondment
import Storage

/// 名称 — What the records that a page links to are called, fetched at once for all its rows.
package struct Names: Sendable {
    private var labels: [ID: [Language: String]] = [:]

    package subscript(id: ID, language: Language) -> String? { labels[id]?[language] }

    /// A field's value in words: a link by the name of what it links to.
    package func shown(_ field: FieldSpec, of record: Record, _ language: Language) -> String {
        let value = record[name: field.name]
        if case .link = field.control {
            return value.int.flatMap { self[ID(raw: $0), language] } ?? ""
        }
        return field.shown(value, language)
    }

    static func of(_ records: [Record], _ errand: Errand) throws -> Names {
        var wanted: [String: Set<Int64>] = [:]
        for record in records {
            for field in record.kind.fields {
                if case .link(let target) = field.control, let id = record[name: field.name].int {
                    wanted[target, default: []].insert(id)
                }
            }
        }
        var names = Names()
        for (target, ids) in wanted.sorted(by: { $0.key < $1.key }) {
            guard let kind = kinds[target] else { continue }
            let found = try errand.rows.list(
                kind, where: "r.id IN (\(list: ids.sorted().map { Value.int($0) }))")
            for record in found {
                names.labels[record.id] = [
                    .chinese: record.label(.chinese), .english: record.label(.english),
                ]
            }
        }
        return names
    }
}
