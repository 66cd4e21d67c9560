import Desk
import Office
import Records

/// 文书 — Text with a reader, in the type of documents.
extension HTML {
    mutating func document(_ body: (inout HTML) -> Void) {
        tag("article", .class("card doc"), body: body)
    }

    /// The same as a letter: to whom it goes, and who signs it when.
    mutating func letter(
        to readers: [Title], signed name: String, on day: Day?, _ body: (inout HTML) -> Void
    ) {
        document { html in
            if !readers.isEmpty {
                let separator = Title("、", ", ")[html.language]
                let names = readers.map { $0[html.language] }.joined(separator: separator)
                html.tag("p", .class("to"), text: names + Title("：", ":")[html.language])
            }
            body(&html)
            if let day {
                html.tag("p", .class("sign"), text: name)
                html.tag("p", .class("sign"), text: day.written(html.language))
            }
        }
    }
}

/// 依据 — Sentences that bear something out.
extension HTML {
    mutating func grounds(_ sentences: [Title]) {
        guard !sentences.isEmpty else { return }
        tag("ul", .class("grounds")) { html in
            for sentence in sentences { html.tag("li", text: sentence[html.language]) }
        }
    }
}
