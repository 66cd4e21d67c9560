import Office
import Records

/// 提醒 — One matter that changes what is done on this page.
enum Tone: String {
    /// Done, or as it should be.
    case ok
    /// Waits for a hand, or is soon due.
    case soon
    /// Explains; nothing need be done.
    case plain
}

extension HTML {
    mutating func notice(_ tone: Tone = .plain, _ body: (inout HTML) -> Void) {
        tag("div", .class("notice \(tone.rawValue)"), Attribute("role", "status"), body: body)
    }

    mutating func notice(_ tone: Tone = .plain, _ chinese: String, _ english: String) {
        notice(tone) { html in html.tag("p") { $0.say(chinese, english) } }
    }

    /// That there is nothing, and what could be done about it.
    mutating func empty(_ body: (inout HTML) -> Void) { tag("p", .class("empty"), body: body) }

    mutating func empty(_ chinese: String, _ english: String) { empty { $0.say(chinese, english) } }

    /// What explains the thing above it.
    mutating func hint(_ body: (inout HTML) -> Void) { tag("p", .class("hint"), body: body) }

    mutating func hint(_ chinese: String, _ english: String) { hint { $0.say(chinese, english) } }

    /// The same inside a line or a cell.
    mutating func aside(_ body: (inout HTML) -> Void) { tag("small", .class("hint"), body: body) }

    mutating func aside(_ text: String) { tag("small", .class("hint"), text: text) }

    /// A secret that is shown once, to be copied.
    mutating func secret(_ text: String) { tag("p", .class("secret"), text: text) }

    /// What stands in the way, all of it at once.
    mutating func problems(lead: (inout HTML) -> Void = { _ in }, items: [(inout HTML) -> Void]) {
        tag("div", .class("problems"), Attribute("role", "alert")) { html in
            html.tag("p") { html in html.tag("strong", body: lead) }
            html.tag("ul") { html in
                for item in items { html.tag("li", body: item) }
            }
        }
    }

    /// Problems that are not told beside a field come first.
    mutating func problems(_ problems: [Problem], beside fields: Set<String> = [], lead: Title? = nil) {
        guard !problems.isEmpty else { return }
        let whole = problems.filter { !fields.contains($0.place ?? "") }
        let rest = whole.isEmpty ? problems : whole + problems.filter { fields.contains($0.place ?? "") }
        let count = problems.count
        let said = lead ?? Title("还不能保存，请改这\(count)处：", "Not saved yet; please mend \(count):")
        self.problems(
            lead: { $0.title(said) },
            items: rest.map { problem in { $0.title(problem.sentence) } })
    }

    /// One sentence of that kind.
    mutating func problem(_ body: (inout HTML) -> Void) {
        tag("div", .class("problems"), Attribute("role", "alert")) { html in html.tag("p", body: body) }
    }

    /// What is wrong with the one thing beside it.
    mutating func wrong(_ text: String) { tag("p", .class("problem"), text: text) }
}
