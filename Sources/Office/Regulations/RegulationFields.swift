import Records
import Regulation
import Secondment

extension RegulationForm.Field {
    /// `name`: of the field itself, where it is not that of its word.
    init(_ field: SheetField, prefix: String, names: [String], name: String? = nil) {
        self.init(
            name: name ?? "\(prefix):\(field.line.name)", title: field.title, typed: field.line.text,
            control: .of(field, names: names), hint: field.hint, isRequired: field.isRequired,
            isSeldom: field.isSeldom, suggestions: field.examples, problems: field.problems)
    }
}

extension RegulationForm.Control {
    typealias Option = RegulationForm.Option

    fileprivate static func of(_ field: SheetField, names: [String]) -> Self {
        let text = field.line.text
        let lines = text.split(separator: "\n").count
        let options = field.filling.options.map { Option(value: $0.title.chinese, title: $0.title) }
        let called = names.map { Option(value: $0, title: Title($0, $0)) }
        switch field.filling {
        case .day where text.isEmpty || Day(iso: text) != nil: return .day
        case .flag, .choice: return .choice(with([text], options))
        case .side: return .choice(with([text], options + called))
        case .choices: return .choices(with(text.split(separator: "、").map(String.init), options))
        case .sides: return .choices(with(text.split(separator: "、").map(String.init), options + called))
        case .evidence: return .choice(with([text], evidence))
        case .record: return .choice(with([text], records))
        case .prose: return .prose(rows: max(2, text.count / 40 + 1))
        case .texts, .rows, .items, .names: return .prose(rows: max(3, lines + 1))
        // A line holds no line ends: they would be lost.
        default: return lines > 1 ? .prose(rows: lines + 1) : .line
        }
    }

    /// The options, with what was typed first where it is none of them: nothing is lost.
    private static func with(_ typed: [String], _ options: [Option]) -> [Option] {
        let own = typed.filter { text in !text.isEmpty && !options.contains { $0.value == text } }
        return own.map { Option(value: $0, title: Title($0, $0)) } + options
    }

    /// Records that settle a duty, and their variants.
    private static let evidence: [Option] = kinds.kinds.flatMap { kind -> [Option] in
        guard let settling = kind.settling else { return [] }
        var options = [Option(value: kind.name, title: kind.title)]
        if let name = settling.qualifier, case .choice(let variants) = kind.field(name)?.control {
            options += variants.map {
                Option(
                    value: "\(kind.name)(\($0.name))",
                    title: Title(
                        "\(kind.title.chinese)（\($0.title.chinese)）",
                        "\(kind.title.english) (\($0.title.english))"))
            }
        }
        return options
    }

    private static let records = kinds.kinds.map { Option(value: $0.name, title: $0.title) }
}
