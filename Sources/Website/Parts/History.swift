import Desk
import Office
import Records

/// 经过 — What happened, each with its day and its words, and what it changed.
extension HTML {
    mutating func history(_ steps: [Step], of kind: Declaration? = nil) {
        fold("经过（\(steps.count)）", "History (\(steps.count))", isOpen: steps.count < 6) { html in
            html.story(steps.reversed()) { html, step in
                html.tag("p", text: step.sentence[html.language])
                if let note = step.note { html.quote(note) }
                html.changes(step, kind)
            }
        }
    }

    /// Steps in their order along a line.
    mutating func story(_ steps: [Step], _ write: (inout HTML, Step) -> Void) {
        tag("ol", .class("story")) { html in
            for step in steps {
                html.tag("li") { html in
                    html.tag("time", text: step.at.written)
                    write(&html, step)
                }
            }
        }
    }

    /// What a step changed, field by field, as it stood before and after: the versions of a text.
    private mutating func changes(_ step: Step, _ kind: Declaration?) {
        let changes = Sentences.changes(of: step)
        guard !changes.isEmpty else { return }
        tag("details") { html in
            html.tag("summary") { $0.say("改了什么", "What changed") }
            for (name, before, after) in changes {
                html.tag("p") { html in
                    html.tag("strong", text: kind?.field(name)?.title[html.language] ?? name)
                }
                html.version(before: before, after: after)
            }
        }
    }
}
