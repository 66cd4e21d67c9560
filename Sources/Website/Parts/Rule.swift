import Records

/// 规则 — A rule in a line, which opens to why it holds; one that is checked is told from one that is only noted.
extension HTML {
    mutating func rule(_ line: (inout HTML) -> Void, body: (inout HTML) -> Void) {
        tag("details", .class("rule")) { html in
            html.tag("summary", body: line)
            body(&html)
        }
    }

    mutating func checked(_ isChecked: Bool) {
        word(isChecked ? Title("核对", "Checked") : Title("说明", "Noted"), isChecked ? .good : .quiet)
    }

    /// Clauses as people know them on the left, what they make the office do on the right.
    mutating func clauses<Clause>(
        _ clauses: [Clause], _ left: (inout HTML, Clause) -> Void, _ right: (inout HTML, Clause) -> Void
    ) {
        tag("div", .class("card clauses")) { html in
            for clause in clauses {
                html.tag("div") { left(&$0, clause) }
                html.tag("div") { right(&$0, clause) }
            }
        }
    }
}
