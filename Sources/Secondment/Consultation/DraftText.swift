package import Records

/// 征求意见稿 — A text by its paragraphs, each with a number that stays with it when the text changes; beside what was sent out, how it
/// reads now.
package struct DraftText: Composite {
    package var items: [Paragraph]
    package init(items: [Paragraph]) { self.items = items }

    package struct Paragraph: Codable, Sendable, Hashable {
        /// By which opinions know it; never given twice.
        package var number: Int
        /// As it was sent out first; nil for one that came later.
        package var sent: String?
        /// As it reads now; nil for one that was taken out.
        package var now: String?
        /// Of one that was taken out, how it read last.
        package var last: String?

        package init(number: Int, sent: String?, now: String?, last: String? = nil) {
            self.number = number
            self.sent = sent
            self.now = now
            self.last = last
        }

        package var text: String { now ?? last ?? sent ?? "" }
        package var isChanged: Bool { sent != now }
    }

    package static let empty = DraftText(items: [])
    package static let most = 2000
    package var count: Int { items.count }
    package static var control: Control { .sources }

    package subscript(number: Int) -> Paragraph? { items.first { $0.number == number } }

    /// Only how long it is: the history of a draft would be a pile of drafts.
    package func shown(_ language: Language) -> String {
        let count = items.count { $0.now != nil }
        return Title("\(count)段", "\(count) paragraphs")[language]
    }
}
