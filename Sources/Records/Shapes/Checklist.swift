/// 清单 — What one means to do, item by item, each with its month, ticked off or dropped with a reason.
package struct Checklist: Composite {
    package var items: [Item]
    package init(items: [Item]) { self.items = items }

    package struct Item: Codable, Sendable, Hashable {
        package var text: String
        /// `2024-05`, where the item has a month.
        package var month: String?
        package var state: State
        /// The day on which it was done or dropped, `2024-05-20`.
        package var on: String?
        package var why: String?
        /// Who ticks it, where that is said: the name of a seat.
        package var by: String?

        package init(text: String, month: String? = nil, state: State = .open, by: String? = nil) {
            self.text = text
            self.month = month
            self.state = state
            self.by = by
        }
    }

    package enum State: String, Codable, Sendable { case open, done, dropped }

    package static let empty = Checklist(items: [])
    package static let most = 60
    package var count: Int { items.count }
    package static var control: Control { .checklist }

    /// One item a line, its month before it or not: `2024-05 跟班学习标准地出让`.
    package static func read(_ typed: String) -> Reading<Checklist> {
        guard typed.utf8.count <= 60 * 200 * Typed.bytesACharacter, !typed.isHeaped else {
            return .refused(Title("内容过长", "the content is too long"))
        }
        if typed.hasPrefix("{"), let read = Checklist(value: .text(typed)) { return fitting(read) }
        var items: [Item] = []
        for line in typed.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard let first = words.first else { continue }
            if words.count == 2, case .kept(let month) = Month.read(String(first)) {
                items.append(Item(text: String(words[1]), month: month.iso))
            } else {
                items.append(Item(text: String(line)))
            }
        }
        return fitting(Checklist(items: items))
    }

    /// This list as it was typed anew, with the state of those items that stood in the earlier one.
    package func keeping(_ earlier: Checklist) -> Checklist {
        Checklist(
            items: items.map { item in
                earlier.items.first { $0.text == item.text && $0.month == item.month } ?? item
            })
    }

    package func shown(_ language: Language) -> String {
        items.map { [$0.month, $0.text].compactMap(\.self).joined(separator: " ") }
            .joined(separator: "\n")
    }
}
