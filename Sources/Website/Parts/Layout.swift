import Desk
import Office
import Records
import Secondment

/// 版式 — What every page has: a title, a way back, the search box, the seats, and at most one primary action.
struct Layout {
    let visitor: Visitor
    let member: Member?
    let title: String

    init(_ member: Member, _ title: String) {
        self.visitor = member.visitor
        self.member = member
        self.title = title
    }

    init(_ visitor: Visitor, _ title: String) {
        self.visitor = visitor
        self.member = nil
        self.title = title
    }

    /// The page around its body. `back` is where the page was opened from.
    func page(back: (String, Title)? = nil, body: (inout HTML) -> Void) -> HTML {
        var html = HTML(visitor.language)
        html.raw("<!doctype html>\n")
        html.tag(
            "html", Attribute("lang", visitor.language.rawValue),
            Attribute("data-theme", visitor.theme),
            Attribute("data-size", visitor.isLarge ? "large" : "normal")
        ) { html in
            head(&html)
            html.tag("body") { html in
                html.tag("a", .class("skip"), .href("#main")) { $0.say("跳到正文", "Skip to content") }
                bar(&html)
                html.tag("main", .id("main")) { html in
                    if let back {
                        html.tag("p", .class("back")) { html in
                            html.tag("a", .href(back.0)) { html in
                                html.text("← ")
                                html.title(back.1)
                            }
                        }
                    }
                    body(&html)
                }
                foot(&html)
            }
        }
        return html
    }

    private func head(_ html: inout HTML) {
        html.tag("head") { html in
            html.void("meta", Attribute("charset", "utf-8"))
            html.void(
                "meta", .name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
            html.tag("title", text: title.isEmpty ? "他山" : "\(title) · 他山")
            html.void("link", Attribute("rel", "stylesheet"), .href(Assets.stylesheetPath))
            html.void(
                "link", Attribute("rel", "icon"), .type("image/svg+xml"), .href(Assets.iconPath))
            html.tag("script", Attribute("src", Assets.scriptPath), .flag("defer"))
        }
    }

    private func bar(_ html: inout HTML) {
        html.tag("header", .class("bar")) { html in
            html.tag("a", .class("brand"), .href(member == nil ? "/" : "/desk")) { html in
                html.tag("span", .class("stone"), Attribute("aria-hidden", "true"))
                html.say("他山", "Tashan")
            }
            guard let member else { return }
            html.tag("nav", Attribute("aria-label", Title("主要", "Main")[html.language])) { html in
                for (path, title) in Menu.items(member.actor) {
                    let isHere = visitor.ask.path == path || visitor.ask.path.hasPrefix(path + "/")
                    html.tag(
                        "a", .href(path), .flag("aria-current", if: isHere)
                    ) { $0.title(title) }
                }
            }
            html.tag("form", .class("find"), Attribute("action", "/search"), Attribute("role", "search")) {
                html in
                html.void(
                    "input", .type("search"), .name("q"), .value(visitor.ask.query["q"] ?? ""),
                    Attribute(
                        "placeholder",
                        Title("找人、找单位、找记录", "People, units, records")[html.language]),
                    Attribute("aria-label", Title("搜索", "Search")[html.language]))
            }
            html.tag("a", .class("me"), .href("/account"), text: member.actor.name)
        }
        if visitor.settings.isDemonstration {
            html.tag("p", .class("demonstration")) { html in
                html.say(
                    "演示：人和单位都是虚构的，今天是\(visitor.desk.today.written(.chinese))。",
                    "A demonstration with invented people; today is \(visitor.desk.today.written(.english)).")
            }
        }
    }

    private func foot(_ html: inout HTML) {
        html.tag("footer", .class("foot")) { html in
            html.tag("p") { $0.say("本系统不处理国家秘密。", "Not for state secrets.") }
            html.tag(
                "form", Attribute("method", "post"), Attribute("action", "/preferences"), .class("switches")
            ) { html in
                html.void("input", .type("hidden"), .name("back"), .value(visitor.ask.path))
                switchButton(
                    &html, "language", Title("en", "zh-Hans")[visitor.language],
                    Title("English", "中文")[visitor.language])
                let isLarge = visitor.isLarge
                switchButton(
                    &html, "size", isLarge ? "normal" : "large",
                    (isLarge ? Title("标准字", "Normal type") : Title("大字", "Large type"))[html.language])
                let next = ["system": "light", "light": "dark", "dark": "system"][visitor.theme] ?? "system"
                let names = [
                    "system": Title("随系统", "System colours"), "light": Title("浅色", "Light"),
                    "dark": Title("深色", "Dark"),
                ]
                switchButton(&html, "theme", next, names[next]?[html.language] ?? "")
            }
            if member != nil {
                html.tag("p") { html in
                    html.tag("a", .href("/suggestion/new")) { $0.say("投诉与建议", "Suggestions") }
                    html.text("　")
                    html.link("/self-check", "自查", "Self-check")
                }
            }
        }
    }

    private func switchButton(_ html: inout HTML, _ name: String, _ value: String, _ text: String) {
        html.tag("button", .type("submit"), .name(name), .value(value), .class("quiet"), text: text)
    }
}
