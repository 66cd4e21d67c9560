import Office
import Records

/// 清单 — The lists of a posting or a batch, item by item: a tick for whoever may, the record where one
/// shows it already.
enum TickView {
    static func page(
        _ sheets: [TickSheet], posting: ID, back: (String, Title), _ member: Member, from: String = ""
    ) -> HTML {
        let title = Title("清单", "Checklists")
        return Layout(member, title[member.language]).page(back: back) { html in
            html.head(title)
            if sheets.isEmpty {
                html.empty {
                    $0.say("对这个挂职有效的制度没有列清单。", "No regulation lays out a list here.")
                }
            }
            for sheet in sheets {
                html.card(sheet.heading) { html in
                    html.hint { html in
                        html.title(sheet.phase)
                        html.text(" · ")
                        html.title(sheet.clause)
                        let done = sheet.items.count { $0.state == .done }
                        html.text(" · \(done)/\(sheet.items.count)")
                    }
                    html.ticks(sheet.items.count) { html, place in
                        row(&html, sheet, sheet.items[place], place, posting, from, member)
                    }
                }
            }
        }
    }

    private static func row(
        _ html: inout HTML, _ sheet: TickSheet, _ item: TickSheet.Item, _ place: Int, _ posting: ID,
        _ from: String, _ member: Member
    ) {
        let isDone = item.state == .done
        if item.mayTick {
            html.form(member, "/posting/\(posting.text)/tick", .inline) { html in
                html.hidden("rule", sheet.rule)
                html.hidden("item", String(place))
                html.hidden("done", isDone ? "0" : "1")
                html.hidden("from", from)
                html.tick(item.title, isOn: isDone)
            }
        } else {
            html.look(isDone ? .done : .wait)
        }
        html.tag("span") { html in
            html.text(item.title)
            html.aside { html in
                if let on = item.on.flatMap({ Day(iso: $0) }) {
                    html.text(on.short(html.language))
                } else if !item.mayTick {
                    html.say("由\(item.by.chinese)办", "for \(item.by.english)")
                }
                if let evidence = item.evidence {
                    html.text(" ")
                    html.link("/\(evidence.kind)/\(evidence.id.text)", "看记录", "Record")
                }
            }
        }
    }
}
