import Office
import Records

/// Small parts that many pages share.
extension HTML {
    mutating func card(_ body: (inout HTML) -> Void) {
        tag("section", .class("card"), body: body)
    }

    mutating func link(_ path: String, _ chinese: String, _ english: String) {
        tag("a", .href(path)) { $0.say(chinese, english) }
    }

    mutating func button(_ path: String, _ chinese: String, _ english: String, primary: Bool = false) {
        tag("a", .class(primary ? "button primary" : "button"), .href(path)) { $0.say(chinese, english) }
    }

    /// A form that posts back with the member's token.
    mutating func form(
        _ member: Member, _ path: String, class name: String = "", upload: Bool = false,
        body: (inout HTML) -> Void
    ) {
        tag(
            "form", Attribute("method", "post"), Attribute("action", path), .class(name),
            upload ? Attribute("enctype", "multipart/form-data") : .flag("hidden", if: false)
        ) { html in
            html.hidden("_token", member.formToken)
            html.hidden("_once", Once.key())
            body(&html)
        }
    }

    mutating func hidden(_ name: String, _ value: String) {
        void("input", .type("hidden"), .name(name), .value(value))
    }

    mutating func submit(_ chinese: String, _ english: String, primary: Bool = true) {
        tag("button", .type("submit"), .class(primary ? "button primary" : "button")) {
            $0.say(chinese, english)
        }
    }

    /// The stage of a record, as a word in its tone.
    mutating func stage(_ record: Record) {
        let tone = record.kind.lifecycle.stage(record.stage)?.tone ?? .quiet
        tag("span", .class("stage \(tone.rawValue)"), text: record.stageTitle[language])
    }

    /// Text as it was written: a paragraph a line.
    mutating func prose(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) { tag("p", text: String(line)) }
    }

    /// How many people, and how many of them are no longer there: nobody drops out of a count without a word.
    mutating func people(_ all: Int, gone: Int) {
        gone == 0
            ? say("\(all)人", "\(all) people")
            : say("\(all)人（其中\(gone)人已结束挂职）", "\(all) people (\(gone) of them have ended)")
    }

    /// A shape that stands for a state, with the word for those who cannot see it.
    mutating func look(_ look: DueRow.Look) {
        tag(
            "span", .class("look \(look.rawValue)"), Attribute("role", "img"),
            Attribute("aria-label", look.title[language]), Attribute("title", look.title[language]),
            text: look.mark)
    }

    mutating func legend() {
        tag("p", .class("legend")) { html in
            for look in DueRow.Look.allCases {
                html.tag("span") { html in
                    html.tag(
                        "span", .class("look \(look.rawValue)"), Attribute("aria-hidden", "true"),
                        text: look.mark)
                    html.text(" \(look.title[html.language])")
                }
            }
        }
    }

    /// How much of a term has gone: a bar drawn as SVG, with the words beside it.
    mutating func progress(_ term: TermProgress) {
        let (gone, left) = (term.gone, term.left)
        let whole = max(1, gone + left)
        let width = gone * 1000 / whole
        tag("div", .class("term")) { html in
            html.tag(
                "svg", .class("track"), Attribute("viewBox", "0 0 1000 12"),
                Attribute("preserveAspectRatio", "none"), Attribute("aria-hidden", "true")
            ) { html in
                html.tag("rect", .class("all"), Attribute("width", "1000"), Attribute("height", "12"))
                html.tag("rect", .class("gone"), Attribute("width", String(width)), Attribute("height", "12"))
                html.tag(
                    "rect", .class("half"), Attribute("x", "499"), Attribute("width", "2"),
                    Attribute("height", "12"))
            }
            html.tag("p") { $0.say("已过\(gone)天，还有\(left)天", "\(gone) days gone, \(left) left") }
        }
    }

    mutating func history(_ steps: [Step], of kind: Declaration? = nil) {
        tag("details", .class("history"), .flag("open", if: steps.count < 6)) { html in
            html.tag("summary") { $0.say("经过（\(steps.count)）", "History (\(steps.count))") }
            html.tag("ol", .class("story")) { html in
                for step in steps.reversed() {
                    html.tag("li") { html in
                        html.tag("time", text: step.at.written)
                        html.tag("p", text: step.sentence[html.language])
                        if let note = step.note { html.tag("blockquote", text: note) }
                        html.changes(step, kind)
                    }
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
                if !before.isEmpty { html.tag("del", .class("version"), text: before) }
                html.tag("ins", .class("version"), text: after.isEmpty ? "—" : after)
            }
        }
    }

    mutating func problems(
        _ problems: [Problem], beside fields: Set<String> = [], lead: Title? = nil
    ) {
        let whole = problems.filter { !fields.contains($0.place ?? "") }
        guard !problems.isEmpty else { return }
        tag("div", .class("problems"), Attribute("role", "alert")) { html in
            html.tag("p") { html in
                html.tag("strong") { html in
                    if let lead { return html.title(lead) }
                    html.say("还不能保存，请改这\(problems.count)处：", "Not saved yet; please mend \(problems.count):")
                }
            }
            html.tag("ul") { html in
                for problem
                    in (whole.isEmpty
                    ? problems : whole + problems.filter { fields.contains($0.place ?? "") })
                {
                    html.tag("li", text: problem.sentence[html.language])
                }
            }
        }
    }
}
