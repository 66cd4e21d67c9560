import Office
import Records

/// 来龙去脉 — Steps that lead from one to the next, those that are still open among them: a shape, what it is, its words.
struct Lineage {
    let title: Title
    let text: String
    var opens: String?
    let isDone: Bool
}

extension HTML {
    mutating func lineage(_ steps: [Lineage]) {
        tag("ol", .class("story lineage")) { html in
            for step in steps {
                html.tag("li", step.isDone ? .absent : .class("open")) { html in
                    html.tag("b") { html in
                        html.mark(step.isDone ? .done : .wait)
                        html.text(" \(step.title[html.language])")
                    }
                    guard step.isDone else { return html.tag("small") { $0.say("还没有", "not yet") } }
                    guard let path = step.opens else { return html.prose(step.text) }
                    html.tag("p") { html in html.tag("a", .href(path), text: step.text) }
                }
            }
        }
    }
}
