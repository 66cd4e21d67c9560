/// 选项 — One of a few words that the kind itself declares, each with its title.
package protocol Choice: Shape, RawRepresentable, CaseIterable
where RawValue == String, AllCases: Sendable {
    var title: Title { get }
}

extension Choice {
    package static var control: Control {
        .choice(allCases.map { Control.Option(name: $0.rawValue, title: $0.title) })
    }

    /// Accepts the name, or the title in either language, as spreadsheets have it.
    package static func read(_ typed: String) -> Reading<Self> {
        // No name or title is longer; and a long text takes long to compare.
        for choice in typed.utf8.count <= 200 ? Array(allCases) : []
        where [choice.rawValue, choice.title.chinese, choice.title.english].contains(typed) {
            return .kept(choice)
        }
        let known = allCases.map(\.title)
        return .refused(
            Title(
                "“\(typed.inBrief)”不在可选之列：\(known.map(\.chinese).joined(separator: "、"))",
                "“\(typed.inBrief)” is not one of: \(known.map(\.english).joined(separator: ", "))"))
    }

    package init?(value: Value) {
        guard let text = value.text else { return nil }
        self.init(rawValue: text)
    }

    package var value: Value { .text(rawValue) }
    package func shown(_ language: Language) -> String { title[language] }
}
