import Office
import Records

/// 页首 — The title, one sentence that says the whole state, and at most one primary action.
extension HTML {
    mutating func head(
        _ title: String, stage record: Record? = nil, says: ((inout HTML) -> Void)? = nil,
        acts: ((inout HTML) -> Void)? = nil
    ) {
        tag("div", .class("head")) { html in
            html.tag("div") { html in
                html.tag("h1", text: title)
                if let record { html.stage(record) }
                if let says { html.lead(says) }
            }
            if let acts { html.tag("div", .class("do"), body: acts) }
        }
    }

    mutating func head(
        _ title: Title, stage record: Record? = nil, says: ((inout HTML) -> Void)? = nil,
        acts: ((inout HTML) -> Void)? = nil
    ) {
        head(title[language], stage: record, says: says, acts: acts)
    }

    /// The sentence under a title.
    mutating func lead(_ body: (inout HTML) -> Void) { tag("p", .class("lead"), body: body) }

    mutating func lead(_ chinese: String, _ english: String) { lead { $0.say(chinese, english) } }
}
