import Records

/// 清单 — Items of a list, what is done with its day; each with what may be done about it.
extension HTML {
    mutating func items(
        _ items: [Checklist.Item], _ acts: (inout HTML, Int, Checklist.Item) -> Void
    ) {
        tag("ul", .class("items")) { html in
            for (place, item) in items.enumerated() {
                html.tag("li") { html in
                    html.tag("span", item.state == .done ? .class("done") : .absent) { html in
                        if let month = item.month.flatMap({ Month(iso: $0) }) {
                            html.text("\(month.written(html.language))　")
                        }
                        html.text(item.text)
                    }
                    if let on = item.on.flatMap({ Day(iso: $0) }) {
                        html.tag("small", text: on.short(html.language))
                    }
                    acts(&html, place, item)
                }
            }
        }
    }

    /// The same of a list whose items are ticked one by one.
    mutating func ticks(_ count: Int, _ row: (inout HTML, Int) -> Void) {
        tag("ul", .class("ticks")) { html in
            for place in 0..<count { html.tag("li") { row(&$0, place) } }
        }
    }
}
