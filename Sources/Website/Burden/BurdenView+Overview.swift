import Desk
import Office
import Records

extension BurdenView {
    static func overview(
        _ view: Desk.BurdenOverview, _ member: Member, typed: String?, _ problems: [Problem]
    ) -> HTML {
        let title = Title("负担", "Burden")
        return Layout(member, title[member.language]).page(back: ("/desk", Title("我的事", "My desk"))) { html in
            html.head(
                title,
                says: {
                    $0.say(
                        "制度要求一名挂职干部每月填多少表、写多少材料、开多少会，合多少分钟；启用一份制度之前就能算出来。",
                        "How much the regulations ask of one secondee a month; told before a regulation is applied."
                    )
                })
            html.problems(problems)
            ceiling(&html, view, member, typed)
            if view.batches.isEmpty {
                html.empty { $0.say("没有你能看的批次。", "No batch that you may see.") }
            }
            html.records(
                view.batches.map { id, sheet in
                    RecordLine(
                        opens: .page("/batch/\(id.text)/burden"), title: sheet.heading,
                        look: sheet.beyond.isEmpty ? nil : .soon, details: [heaviest(sheet)[member.language]])
                })
        }
    }

    private static func heaviest(_ sheet: BurdenSheet) -> Title {
        guard let month = sheet.heaviest, month.cost.minutes > 0 else {
            return Title("没有启用的制度", "nothing is asked")
        }
        let count = sheet.beyond.count
        let beyond =
            count == 0 ? Title("", "") : Title("；有\(count)个月超过上限", "; \(count) months beyond the ceiling")
        return Title(
            "最重的一个月：\(month.month.written(.chinese))，一名挂职干部约\(month.cost.minutes)分钟\(beyond.chinese)",
            "heaviest month: \(month.month.written(.english)), \(month.cost.minutes) minutes for one secondee\(beyond.english)"
        )
    }

    private static func ceiling(
        _ html: inout HTML, _ view: Desk.BurdenOverview, _ member: Member, _ typed: String?
    ) {
        html.card("上限", "The ceiling") { html in
            html.tag("p") { html in
                view.ceiling.map { html.say("一名挂职干部每月不超过\($0)分钟。", "At most \($0) minutes a month for one.") }
                    ?? html.say("还没有设上限。", "None is set.")
            }
            guard view.mayEdit else { return }
            html.form(member, "/burden", .inline) { html in
                html.label("minutes", "每月分钟（留空就是不设）", "Minutes a month (empty for none)")
                html.void(
                    "input", .type("number"), .id("minutes"), .name("minutes"), Attribute("min", "1"),
                    Attribute("max", "20000"), .value(typed ?? view.ceiling.map(String.init) ?? ""))
                html.submit("设定", "Set", primary: false)
            }
            html.hint {
                $0.say(
                    "启用一份制度之前，会说出它让哪个月超过上限；是否启用仍由你定。",
                    "Before a regulation is applied it is told which month would pass this; applying is still yours."
                )
            }
        }
    }
}
