import Office
import Records
import Secondment

/// 学习计划 — Three signatures, and items that are ticked off as the months go.
struct PlanView {
    let seen: Desk.Seen
    let signatures: [Record]
    let mine: Desk.Seen?
    let member: Member

    func page() -> HTML {
        let plan = seen.record
        let name = seen.names[plan[StudyPlan.posting].id, .chinese] ?? ""
        let title = Title("\(name)的学习计划", "\(name)’s study plan")
        return Layout(member, title[member.language]).page(back: ("/desk", Title("我的事", "My desk"))) { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: title[html.language])
                html.stage(plan)
            }
            if !signatures.isEmpty {
                html.tag("div", .class("readers")) { html in
                    for signature in signatures {
                        html.tag("div", .class("reader")) { html in
                            html.tag("b", text: signature[Signature.party].title[html.language])
                            html.stage(signature)
                        }
                    }
                }
            }
            if let mine { RecordViews.actions(&html, mine, member) }
            RecordViews.actions(&html, seen, member)
            html.card { html in
                html.tag("h2", text: StudyPlan.focus.spec.title[html.language])
                html.prose(plan[StudyPlan.focus].text)
                html.tag("h2", text: StudyPlan.items.spec.title[html.language])
                items(&html, plan)
                html.tag("h2", text: StudyPlan.abilities.spec.title[html.language])
                html.prose(plan[StudyPlan.abilities].text)
            }
            RecordViews.files(&html, seen, member)
            html.history(seen.steps, of: seen.record.kind)
        }
    }

    private func items(_ html: inout HTML, _ plan: Record) {
        let mayTick = plan.stage == "signed" && plan.owner == member.actor.person
        html.tag("ul", .class("items")) { html in
            for (place, item) in plan[StudyPlan.items].items.enumerated() {
                html.tag("li") { html in
                    html.tag("span", .class(item.state == .done ? "done" : "")) { html in
                        if let month = item.month.flatMap({ Month(iso: $0) }) {
                            html.text("\(month.written(html.language))　")
                        }
                        html.text(item.text)
                    }
                    if let on = item.on.flatMap({ Day(iso: $0) }) {
                        html.tag("small", text: on.short(html.language))
                    }
                    if mayTick {
                        html.form(member, "/study_plan/\(plan.id.text)/tick") { html in
                            html.hidden("item", String(place))
                            html.hidden("done", item.state == .done ? "0" : "1")
                            item.state == .done
                                ? html.submit("重开", "Reopen", primary: false)
                                : html.submit("办结", "Done", primary: false)
                        }
                    }
                }
            }
        }
    }
}
