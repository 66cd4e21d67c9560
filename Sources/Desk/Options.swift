import Records

/// 同名 — Two that are called alike are told apart, wherever one of them is chosen, by what their list shows of
/// them: first by what they belong to, then by the rest.
extension Errand {
    func options(_ found: [Record], _ kind: Declaration) throws -> [Desk.Form.Option] {
        let language = actor.language
        let called = Dictionary(grouping: found) { $0.label(language) }
        let names = try Names.of(called.values.filter { $0.count > 1 }.flatMap(\.self), self)
        var labels: [ID: String] = [:]
        for (label, namesakes) in called where namesakes.count > 1 {
            var marks = [[String]](repeating: [], count: namesakes.count)
            for column in Errand.telling(kind) where Set(marks).count < namesakes.count {
                for (place, record) in namesakes.enumerated() {
                    let shown = names.shown(column, of: record, language)
                    if !shown.isEmpty { marks[place].append(shown) }
                }
            }
            for (record, mark) in zip(namesakes, marks) where !mark.isEmpty {
                labels[record.id] =
                    language == .chinese
                    ? "\(label)（\(mark.joined(separator: "，"))）"
                    : "\(label) (\(mark.joined(separator: ", ")))"
            }
        }
        return found.map { Desk.Form.Option(id: $0.id, label: labels[$0.id] ?? $0.label(language)) }
    }

    /// Each with what tells it from its namesakes, whether there is one among these or not.
    func told(_ found: [Record], _ kind: Declaration) throws -> [Desk.Form.Option] {
        let names = try Names.of(found, self)
        // Where one belongs and which post one has; what many share tells nobody apart.
        let columns = Errand.telling(kind).filter {
            if case .choice = $0.control { false } else { true }
        }.prefix(3)
        return found.map { record in
            Desk.Form.Option(
                id: record.id, label: record.label(actor.language),
                detail: columns.map { names.shown($0, of: record, actor.language) }.filter { !$0.isEmpty }
                    .joined(separator: " · "))
        }
    }

    private static func telling(_ kind: Declaration) -> [FieldSpec] {
        let columns = (kind.lists.first?.columns ?? []).filter { !kind.label.contains($0.name) }
        let links = columns.filter { if case .link = $0.control { true } else { false } }
        let words = columns.filter {
            switch $0.control {
            case .line, .choice, .day, .month: true
            default: false
            }
        }
        return links + words
    }
}
