import Records

/// 读者 — Those before whom a document lies, side by side: how far each is, and what they said.
extension HTML {
    mutating func readers(_ replies: [(party: Title, reply: Record, comment: String?)]) {
        guard !replies.isEmpty else { return }
        tag("div", .class("readers")) { html in
            for (party, reply, comment) in replies {
                html.tag("div", .class("reader")) { html in
                    html.tag("b", text: party[html.language])
                    html.stage(reply)
                    if let comment { html.quote(comment) }
                }
            }
        }
    }
}
