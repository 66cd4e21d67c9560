import Desk
import Office
import Records

/// 文书 — Text with a reader, in the type of documents.
extension HTML {
    mutating func document(_ body: (inout HTML) -> Void) {
        tag("article", .class("card doc"), body: body)
    }
}

/// 依据 — Where each sentence of a text comes from: beside the paper, never on it.
extension HTML {
    mutating func evidence(_ items: [Sources.Item]) {
        tag("ol", .class("evl")) { html in
            for (place, item) in items.enumerated() where !item.kind.isEmpty {
                html.tag("li") { html in
                    html.tag("span", .class("ev"), text: Desk.citationMark(place + 1))
                    html.text(" ")
                    html.tag("time", text: Day(iso: item.day)?.short(html.language) ?? item.day)
                    html.text(" ")
                    html.tag("a", .href("/\(item.kind)/\(item.record)"), text: item.line)
                }
            }
        }
    }

    /// Sentences that bear something out.
    mutating func grounds(_ sentences: [Title]) {
        guard !sentences.isEmpty else { return }
        tag("ul", .class("grounds")) { html in
            for sentence in sentences { html.tag("li", text: sentence[html.language]) }
        }
    }
}
