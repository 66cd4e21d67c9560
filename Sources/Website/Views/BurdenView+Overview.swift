import Office
import Records

extension BurdenView {
    static func overview(
        _ view: Desk.BurdenOverview, _ member: Member, typed: String?, _ problems: [Problem]
    ) -> HTML {
        let title = Title("负担", "Burden")
        return Layout(member, title[member.language]).page(back: ("/desk", Title("我的事", "My desk"))) { html in
            html.tag("h1", text: title[html.language])
            html.tag("p", .class("lead")) {
                $0.say(
                    "制度要求一名挂职干部每月填多少表、写多少材料、开多少会，合多少分钟；启用一份制度之前就能算出来。",
                    "How much the regulations ask of one secondee a month; told before a regulation is applied."
                )
            }
            html.problems(problems)
            ceiling(&html, view, member, typed)
            if view.batches.isEmpty {
                html.tag("p", .class("empty")) { $0.say("没有你能看的批次。", "No batch that you may see.") }
            }
            html.tag("ul", .class("now")) { html in
                for (id, sheet) in view.batches {
                    html.tag("li", .class(sheet.beyond.isEmpty ? "" : "late")) { html in
                        html.tag("a", .class("do"), .href("/batch/\(id.text)/burden")) { html in
                            html.tag("b", text: sheet.heading)
                            html.tag("small") { heaviest(&$0, sheet) }
                        }
                    }
                }
            }
        }
    }

    private static func heaviest(_ html: inout HTML, _ sheet: BurdenSheet) {
        guard let month = sheet.heaviest, month.cost.minutes > 0 else {
            html.say("没有启用的制度", "nothing is asked")
            return
        }
        html.say(
            "最重的一个月：\(month.month.written(.chinese))，一名挂职干部约\(month.cost.minutes)分钟",
            "heaviest month: \(month.month.written(.english)), \(month.cost.minutes) minutes for one secondee"
        )
        if !sheet.beyond.isEmpty {
            html.say("；■ 有\(sheet.beyond.count)个月超过上限", "; ■ \(sheet.beyond.count) months beyond the ceiling")
        }
    }

    private static func ceiling(
        _ html: inout HTML, _ view: Desk.BurdenOverview, _ member: Member, _ typed: String?
    ) {
        html.card { html in
            html.tag("h2") { $0.say("上限", "The ceiling") }
            html.tag("p") { html in
                view.ceiling.map { html.say("一名挂职干部每月不超过\($0)分钟。", "At most \($0) minutes a month for one.") }
                    ?? html.say("还没有设上限。", "None is set.")
            }
            guard view.mayEdit else { return }
            html.form(member, "/burden", class: "inline") { html in
                html.tag("label", Attribute("for", "minutes")) {
                    $0.say("每月分钟（留空就是不设）", "Minutes a month (empty for none)")
                }
                html.void(
                    "input", .type("number"), .id("minutes"), .name("minutes"), Attribute("min", "1"),
                    Attribute("max", "20000"), .value(typed ?? view.ceiling.map(String.init) ?? ""))
                html.submit("设定", "Set", primary: false)
            }
            html.tag("p", .class("hint")) {
                $0.say(
                    "启用一份制度之前，会说出它让哪个月超过上限；是否启用仍由你定。",
                    "Before a regulation is applied it is told which month would pass this; applying is still yours."
                )
            }
        }
    }
}
