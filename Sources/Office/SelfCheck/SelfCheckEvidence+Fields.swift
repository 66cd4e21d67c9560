import Records
import Secondment

/// What every form asks, looked through field by field.
extension SelfCheckEvidence {
    var looked: Title {
        let count = kinds.kinds.map(\.fields.count).reduce(0, +)
        return Title(
            "看了\(kinds.kinds.count)种记录的\(count)个栏目",
            "\(count) fields of \(kinds.kinds.count) kinds were looked at")
    }

    func fields(saying words: [String], named names: [String]) -> [String] {
        kinds.kinds.flatMap { kind in
            kind.fields.filter { field in
                words.contains { field.title.chinese.contains($0) } || names.contains(field.name)
            }.map { "\(kind.title.chinese)·\($0.title.chinese)" }
        }
    }

    static var tracing: [String] {
        kinds.kinds.flatMap { kind in
            kind.fields.filter(\.control.isTrace).map { "\(kind.title.chinese)·\($0.title.chinese)" }
        }
    }
}

extension Control {
    /// Whether it takes a photograph, a place or a time from whoever fills it in. There is no such control;
    /// one that is added does not compile before it is named here.
    fileprivate var isTrace: Bool {
        switch self {
        case .line, .prose, .day, .month, .number, .flag, .choice, .link, .checklist, .roll, .sources,
            .secret:
            false
        }
    }
}

extension FieldSpec {
    var isNumber: Bool { if case .number = control { true } else { false } }
}

extension Declaration {
    /// Whether its records are each about one person.
    var isOfPeople: Bool {
        switch about {
        case .itself, .posting, .several: true
        case .linked: isSelfOwned
        case .shared, .office: false
        }
    }
}
