/// 草稿 — What somebody typed, before anybody has judged it.
package struct Draft: Sendable {
    package var typed: [String: String]
    package init(_ typed: [String: String] = [:]) { self.typed = typed }

    package subscript(field: String) -> String { typed[field] ?? "" }

    /// Reads every asked field that is present, or of those named; a missing one keeps what `values` already holds.
    /// Fails with every problem at once, each beside its field.
    package func read(
        into values: [Value], of kind: Declaration, only names: Set<String>? = nil
    ) throws(Failure) -> [Value] {
        var values = values
        var problems: [Problem] = []
        for field in names == nil ? kind.askedFields : kind.fields {
            guard let index = kind.index(of: field.name), names?.contains(field.name) ?? true
            else { continue }
            if let typed = typed[field.name] {
                // A masked secret that comes back as it was shown was left alone.
                if field.control == .secret, !typed.isEmpty, typed.utf8.count <= 200,
                    typed == field.shown(values[index], .chinese)
                {
                    continue
                }
                switch field.read(typed.trimmed) {
                case .kept(let value):
                    if field.isRequired, typed.trimmed.isEmpty, field.control != .flag,
                        field.control != .checklist, field.control != .roll
                    {
                        problems.append(Draft.missing(field))
                    } else {
                        values[index] = Draft.merged(value, values[index], field)
                    }
                case .refused(let sentence):
                    problems.append(
                        typed.trimmed.isEmpty
                            ? Draft.missing(field)
                            : Problem(field.name, sentence.chinese, sentence.english))
                }
            } else if !field.holds(values[index]) {
                if case .kept(let value) = field.read(""), field.holds(value),
                    field.control.hasEmptyValue
                {
                    values[index] = value
                } else {
                    problems.append(Draft.missing(field))
                }
            }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return values
    }

    /// A list typed again keeps what had been ticked off in it.
    private static func merged(_ typed: Value, _ before: Value, _ field: FieldSpec) -> Value {
        guard field.control == .checklist, let new = Checklist(value: typed),
            let old = Checklist(value: before)
        else { return typed }
        return new.keeping(old).value
    }

    private static func missing(_ field: FieldSpec) -> Problem {
        Problem(
            field.name, "“\(field.title.chinese)”没有填", "“\(field.title.english)” is not filled in")
    }
}

extension Control {
    /// Shapes whose absence from a form means something: an unticked box, an empty list.
    var hasEmptyValue: Bool {
        switch self {
        case .flag, .checklist, .roll, .sources: true
        default: false
        }
    }
}

extension String {
    /// Without blanks, tabs, line ends and full-width blanks at both ends.
    package var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
