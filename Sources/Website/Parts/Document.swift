import Desk
import Office
import Records

/// 文书 — Text with a reader, in the type of documents.
extension HTML {
    mutating func document(_ body: (inout HTML) -> Void) {
        tag("article", .class("card doc"), body: body)
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
