import Office
import Records
import Secondment

/// 记一笔 — One line at the thumb, that grows: what it is, whether it is for oneself alone, and done.
extension HTML {
    /// `token` is nil on a phone that may only write.
    mutating func jot(
        _ path: String, of owner: Actor, token: String?, sort: Note.Sort, begun: Form? = nil
    ) {
        tag(
            "form", Attribute("method", "post"), Attribute("action", path), .class("stack jot"),
            Attribute("data-owner", owner.person.text), Attribute("tabindex", "-1")
        ) { html in
            if let token { html.hidden("_token", token) }
            html.hidden("owner", owner.person.text)
            html.hidden("_once", Once.key())
            html.tag("div", .class("jot-line")) { html in
                html.tag(
                    "textarea", .id("quick"), .name("text"), .flag("required"), Attribute("rows", "1"),
                    .label(Title("记一笔", "Note in passing"), html.language),
                    .placeholder(
                        Title("记一笔：办了什么、见了谁、学到什么……", "What you did, whom you met, what you learnt…"),
                        html.language),
                    text: "\n" + (begun?["text"] ?? ""))
                html.submit("记下", "Note it")
            }
            html.tag("div", .class("jot-more")) { html in
                html.oneOfMany(
                    "sort", Title("类别", "Type"), Note.Sort.allCases.map { ($0.rawValue, $0.title) },
                    chosen: begun?["sort"] ?? sort.rawValue)
                html.tag("label", .class("lock")) { html in
                    html.void(
                        "input", .type("checkbox"), .name("lock"), .value("yes"),
                        .flag("checked", if: begun?["lock"] == "yes"))
                    html.tag("span") { $0.say("只给自己", "For me alone") }
                }
            }
            // Where nothing is read, nothing has to be opened anew.
            if token == nil {
                html.tag(
                    "p", .class("notice ok"), Attribute("role", "status"), .flag("hidden"),
                    Attribute("data-noted", "")
                ) { $0.say("记下了。", "Noted.") }
            }
            html.tag(
                "p", .class("hint"), Attribute("role", "status"), .flag("hidden"),
                Attribute("data-kept", "")
            ) {
                $0.say(
                    "没有网络：已经存在这部手机上，有网时自动补记一次。",
                    "No network: kept on this phone, and sent once when there is one.")
            }
        }
    }

    /// What became of the last line.
    mutating func noted(_ kept: String?) {
        switch kept.flatMap(Jotting.Kept.init) {
        case .diary: notice(.ok, "记下了，只有你自己看得到。", "Noted, for you alone.")
        case .thought:
            notice(
                .ok, "记下了，只有你自己看得到；写汇报时选“用”，才会写进去。", "Noted, for you alone, unless you take it into a report."
            )
        case .note: notice(.ok, "记下了，写月度汇报时会自动用上。", "Noted; your monthly report will use it.")
        case nil: break
        }
    }
}
