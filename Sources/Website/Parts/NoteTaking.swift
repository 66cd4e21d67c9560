import Office
import Records
import Secondment

/// 现场 — The page on which notes are taken while people speak: who is there, what was said, what is being written; and
/// beside it what became of last time.
extension HTML {
    mutating func live(
        seats: (inout HTML) -> Void, _ main: (inout HTML) -> Void, beside: (inout HTML) -> Void
    ) {
        tag("div", .class("live")) { html in
            html.tag(
                "div", .class("seats"), Attribute("role", "group"),
                .label(Title("发言次序", "Who speaks"), html.language), body: seats)
            html.tag("div", body: main)
            html.tag("aside", body: beside)
        }
    }

    /// One of those who are there: chosen by a press, marked once they have spoken.
    mutating func seat(_ path: String, _ name: String, says: String?, hasSpoken: Bool, isOn: Bool) {
        tag("a", .class("seat"), .href(path), .flag("aria-current", if: isOn)) { html in
            html.mark(hasSpoken ? .done : .wait)
            html.text(" \(name)")
            if let says { html.tag("small", text: says) }
        }
    }

    /// What somebody said, after the word for what it was.
    mutating func said(_ sort: SpeakingPoint.Sort, _ text: String, _ beneath: (inout HTML) -> Void) {
        tag("div", .class("say")) { html in
            html.tag("span", .class("sort \(sort.rawValue)"), text: sort.title[html.language])
            html.tag("div") { html in
                html.prose(text)
                html.tag("small", body: beneath)
            }
        }
    }

    /// The form in which the next point is written: by keys alone, and kept at every pause.
    mutating func pen(_ member: Member, _ path: String, _ write: (inout HTML) -> Void) {
        form(member, path, .pen) { html in
            write(&html)
            html.tag(
                "p", .class("problem"), Attribute("role", "alert"), .flag("hidden"),
                Attribute("data-change", Title("改、划去", "Change, strike out")[html.language])
            ) {
                $0.say(
                    "这一条没有记下。再按一次回车；还不行，按“记下”看原因。",
                    "This was not kept. Press Enter again, or the button to see why.")
            }
        }
    }

    /// What each key does, for whoever takes notes.
    mutating func keys(_ keys: [(String, Title)]) {
        tag("p", .class("hint keys")) { html in
            for (key, does) in keys {
                html.tag("kbd", text: key)
                html.text(" \(does[html.language])　")
            }
        }
    }

    /// A leaf that is printed on a page of its own.
    mutating func leaf(_ body: (inout HTML) -> Void) { tag("section", .class("card leaf"), body: body) }
}
