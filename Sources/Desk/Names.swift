package import Records
import Storage

/// 名称 — What the records that a page links to are called, fetched at once for all its rows.
package struct Names: Sendable {
    private var titles: [ID: Title] = [:]

    package subscript(id: ID, language: Language) -> String? { titles[id]?[language] }

    /// A field's value in words: a link by the name of what it links to.
    package func shown(_ field: FieldSpec, of record: Record, _ language: Language) -> String {
        let value = record[name: field.name]
        if case .link = field.control {
            return value.int.flatMap { self[ID(raw: $0), language] } ?? ""
        }
        return field.shown(value, language)
    }

    package static func of(_ records: [Record], _ errand: Errand) throws -> Names {
        var wanted: [String: Set<ID>] = [:]
        for record in records {
            for (field, value) in zip(record.kind.fields, record.values) {
                if case .link(let target) = field.control, let id = value.int {
                    wanted[target, default: []].insert(ID(raw: id))
                }
            }
        }
        var names = Names()
        for (target, ids) in wanted.sorted(by: { $0.key < $1.key }) {
            guard let kind = errand.kinds[target] else { continue }
            for (id, title) in try errand.rows.called(kind, ids.sorted()) { names.titles[id] = title }
        }
        return names
    }
}
