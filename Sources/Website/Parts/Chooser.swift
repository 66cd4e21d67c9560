import Desk
import Office
import Records

/// 选 — One of many: a few letters, and those whom they fit. Without a script the button opens a page to look on, which
/// comes back to the form with all that was typed.
extension HTML {
    /// `form` is where the form posts to, by which what is typed in it is kept.
    mutating func chooser(
        _ name: String, _ chooser: Desk.Form.Chooser, chosen: String, form path: String
    ) {
        let address = "/choose/\(chooser.target.name)?for=\(Form.encoded(chooser.place))"
        tag("div", .class("chooser"), Attribute("data-choose", address)) { html in
            html.hidden(name, chosen)
            html.tag("p", .class("chosen"), .flag("hidden", if: chooser.chosen == nil)) { html in
                guard let option = chooser.chosen else { return }
                html.tag("b", text: option.label)
                html.tag("small", text: " " + option.detail)
            }
            html.tag("div", .class("inline")) { html in
                html.void(
                    "input", .type("search"), .id("f-\(name)"), .name(HTML.words(name)),
                    Attribute("autocomplete", "off"),
                    .placeholder(Title("名称、拼音、首字母或两个字", "Name, pinyin or initials"), html.language))
                html.tag(
                    "button", .type("submit"), .class("button"), .flag("formnovalidate"),
                    Attribute("formaction", "\(address)&form=\(Form.encoded(path))")
                ) { $0.say("找", "Look") }
            }
        }
    }

    /// The field in which the words are typed by which one looks for what another field leads to.
    static func words(_ name: String) -> String { "_words-\(name)" }
}
