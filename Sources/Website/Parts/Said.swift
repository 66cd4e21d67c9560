import Records

/// 说法 — Words in the reader's language where there is no page to write them into: names of controls, hints in them.
extension Attribute {
    /// What a control is called by those who cannot see where it stands.
    static func label(_ title: Title, _ language: Language) -> Attribute {
        Attribute("aria-label", title[language])
    }

    /// What stands in a control as long as nothing is written.
    static func placeholder(_ title: Title, _ language: Language) -> Attribute {
        Attribute("placeholder", title[language])
    }

    /// None at all: it is left out.
    static let absent = Attribute.flag("hidden", if: false)
}

extension [String] {
    /// 甲、乙、丙 — One after another, as the language counts up.
    func listed(_ language: Language) -> String {
        joined(separator: Title("、", ", ")[language])
    }
}

extension HTML {
    /// A link with what it says in both languages.
    mutating func link(_ path: String, _ chinese: String, _ english: String) {
        tag("a", .href(path)) { $0.say(chinese, english) }
    }

    /// Text as it was written: a paragraph a line.
    mutating func prose(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) { tag("p", text: String(line)) }
    }

    /// How many people, and how many of them are no longer there: nobody drops out of a count without a word.
    mutating func people(_ all: Int, gone: Int) {
        gone == 0
            ? say("\(all)人", "\(all) people")
            : say("\(all)人（其中\(gone)人已结束挂职）", "\(all) people (\(gone) of them have ended)")
    }
}
