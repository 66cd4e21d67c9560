/// 栏目 — A named, typed place in a record of kind `K`.
///
/// The kind is part of the type, so that a leave cannot be asked for a field of a posting.
package struct FieldOf<K: Kind, T: Shape>: Place {
    package let spec: FieldSpec

    package init(
        _ name: String, _ title: Title, hint: Title? = nil, sortedBy: String? = nil, guess: Guess? = nil
    ) {
        self.spec = FieldSpec(
            name: name, title: title, hint: hint, control: T.control, isRequired: T.isRequired,
            sortedBy: sortedBy, guess: guess,
            read: { typed in
                switch T.read(typed) {
                case .kept(let kept): .kept(kept.value)
                case .refused(let sentence): .refused(sentence)
                }
            },
            fits: { T(value: $0) != nil },
            tells: { value, language in T(value: value)?.shown(language) ?? "" })
    }
}

/// 猜测 — What a form may propose for a field of which nothing is known yet.
package enum Guess: Sendable {
    /// This day, or this month: for what is mostly written down when it happens.
    case today
}

/// Anything that names a field, whatever its type.
package protocol Place: Sendable {
    var spec: FieldSpec { get }
}

/// A field without its type: what generic code reads.
package final class FieldSpec: Sendable, Place {
    package let name: String
    package let title: Title
    package let hint: Title?
    package let control: Control
    package let isRequired: Bool
    /// The field that puts rows in order where this one is asked for: the sound that stands beside a Chinese
    /// name. Without one, text is in the order of its bytes, on every engine.
    package let sortedBy: String?
    /// What stands in an empty form; nil where nobody can know it, as with the end of a term.
    package let guess: Guess?
    package let read: @Sendable (String) -> Reading<Value>
    private let fits: @Sendable (Value) -> Bool
    private let tells: @Sendable (Value, Language) -> String

    package init(
        name: String, title: Title, hint: Title?, control: Control, isRequired: Bool, sortedBy: String?,
        guess: Guess?, read: @escaping @Sendable (String) -> Reading<Value>,
        fits: @escaping @Sendable (Value) -> Bool,
        tells: @escaping @Sendable (Value, Language) -> String
    ) {
        self.name = name
        self.title = title
        self.hint = hint
        self.control = control
        self.isRequired = isRequired
        self.sortedBy = sortedBy
        self.guess = guess
        self.read = read
        self.fits = fits
        self.tells = tells
    }

    package var spec: FieldSpec { self }

    /// Whether a cell can be this field's. Every cell of every row that is read is asked: what its control alone
    /// tells is not read as the shape, which only says the same of it.
    package func holds(_ value: Value) -> Bool {
        switch (control, value) {
        case (_, .null): !isRequired
        case (.line, .text), (.prose, .text), (.secret, .text): true
        case (.number, .int), (.flag, .int), (.link, .int): true
        case (.day, .text(let text)): Day(iso: text) != nil
        case (.choice(let options), .text(let text)): options.contains { $0.name == text }
        default: fits(value)
        }
    }

    /// A value in words; as with `holds`, where the control alone tells it, the shape is not asked.
    package func shown(_ value: Value, _ language: Language) -> String {
        switch (control, value) {
        case (_, .null): ""
        case (.line, .text(let text)), (.prose, .text(let text)): text
        case (.day, .text(let text)): Day(iso: text)?.written(language) ?? ""
        case (.choice(let options), .text(let text)):
            options.first { $0.name == text }?.title[language] ?? ""
        default: tells(value, language)
        }
    }

    /// What stands in it before anybody has written anything.
    package var blank: Value {
        switch control {
        case .flag: .int(0)
        case .checklist, .roll, .sources: .text("{\"items\":[],\"entries\":[]}")
        default: .null
        }
    }

    /// What stands in it for those who may not read it: as good as nothing. Nil where there is nothing that the
    /// field could hold, so that it cannot be kept from anybody who sees the record.
    package var veiled: Value? {
        if holds(blank) { return blank }
        return holds(.text("")) ? .text("") : nil
    }
}

/// 分栏 — Fields that belong together on a form, under a heading, with readers and writers of their own where
/// they differ from the record's.
package struct Section: Sendable {
    package let title: Title
    package let fields: [FieldSpec]
    /// Kept but not asked for: processes fill it in.
    package let isHidden: Bool
    /// What a process keeps for itself: no page or paper shows it.
    package let isWorking: Bool
    /// Who of those who see the record may read this part of it; nil for all of them.
    package let see: Who?
    /// Who may write this part; nil for those who may change the record.
    package let edit: Who?

    package init(_ title: Title, _ places: [any Place], see: Who? = nil, edit: Who? = nil) {
        self.init(title, places, see: see, edit: edit, isHidden: false, isWorking: false)
    }

    /// Fields that no form asks for; a process fills them in.
    package static func kept(_ places: [any Place], see: Who? = nil) -> Section {
        Section(Title("内部", "Kept"), places, see: see, edit: .nobody, isHidden: true, isWorking: false)
    }

    /// Fields that a process keeps for itself; nobody is asked for them, and no page or paper shows them.
    package static func working(_ places: [any Place]) -> Section {
        Section(Title("内部", "Kept"), places, see: nil, edit: .nobody, isHidden: true, isWorking: true)
    }

    private init(
        _ title: Title, _ places: [any Place], see: Who?, edit: Who?, isHidden: Bool, isWorking: Bool
    ) {
        self.title = title
        self.fields = places.map(\.spec)
        self.see = see
        self.edit = edit
        self.isHidden = isHidden
        self.isWorking = isWorking
    }
}
