import Records

/// 引语 — Somebody's own words, always in the type of documents, with who and when beneath.
extension HTML {
    mutating func quote(_ text: String, by name: String? = nil) {
        tag("blockquote", .class("quote")) { html in
            html.prose(text)
            if let name { html.tag("footer", text: name) }
        }
    }

    /// The clause because of which something is so: what it is, and its own words.
    mutating func because(_ clause: String, _ sentence: String) {
        tag("p", .class("because")) { html in
            html.text(clause)
            html.say("：", ": ")
            html.tag("q", text: sentence)
        }
    }

    /// A text as it stood and as it stands.
    mutating func version(before: String?, after: String?) {
        if let before, !before.isEmpty { tag("del", .class("version"), text: before) }
        if let after { tag("ins", .class("version"), text: after.isEmpty ? "—" : after) }
    }
}
