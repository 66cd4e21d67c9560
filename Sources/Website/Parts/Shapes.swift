import Office
import Records

/// 形状 — How things stand, seen in black and white first; the colour comes after it.
extension HTML {
    /// A shape with the word for those who cannot see it.
    mutating func look(_ look: DueRow.Look) {
        tag(
            "span", .class("look \(look.rawValue)"), Attribute("role", "img"),
            Attribute("aria-label", look.title[language]), Attribute("title", look.title[language]),
            text: look.mark)
    }

    /// A shape beside its word.
    mutating func legend() {
        tag("p", .class("legend")) { html in
            for look in DueRow.Look.allCases {
                html.tag("span") { html in
                    html.mark(look)
                    html.text(" \(look.title[html.language])")
                }
            }
        }
    }

    /// The shape alone, where the words beside it say the same.
    mutating func mark(_ look: DueRow.Look) {
        tag("span", .class("look \(look.rawValue)"), Attribute("aria-hidden", "true"), text: look.mark)
    }

    /// Counts of how things stand, each with its mark.
    mutating func counts(_ counts: [String]) {
        tag("p", .class("legend")) { html in
            for count in counts { html.tag("span", text: count) }
        }
    }

    /// The stage of a record, as a word in its tone.
    mutating func stage(_ record: Record) {
        let tone = record.kind.lifecycle.stage(record.stage)?.tone ?? .quiet
        tag("span", .class("stage \(tone.rawValue)"), text: record.stageTitle[language])
    }

    /// A word that says how one thing among others stands: a tag, and no link.
    mutating func word(_ title: Title, _ tone: StageSpec.Tone = .quiet) {
        tag("span", .class("stage \(tone.rawValue)"), text: title[language])
    }

    /// How much of a term has gone: a bar drawn as SVG, with the words beside it.
    mutating func progress(_ term: TermProgress) {
        let (gone, left) = (term.gone, term.left)
        let width = gone * 1000 / max(1, gone + left)
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
}
