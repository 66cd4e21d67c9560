import Records

/// 要点 — Up to six things that are true now; of matters, never of a person's zeal.
extension HTML {
    mutating func facts(_ facts: [(Title, String)]) {
        tag("dl", .class("facts")) { html in
            for (title, text) in facts where !text.isEmpty {
                html.tag("div") { html in
                    html.tag("dt", text: title[html.language])
                    html.tag("dd", text: text)
                }
            }
        }
    }
}
