import Office
import Parties
import Records
import Secondment

/// 学习计划 — Three signatures, and items that are ticked off as the months go.
struct PlanView {
    let seen: Desk.Seen
    let signatures: [Record]
    let mine: Desk.Seen?
    /// The signed text that this one is to take the place of.
    let former: Record?
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
            if let former { revision(&html, plan, former) }
            if let mine { MoveForms(mine, member).write(&html) }
            MoveForms(seen, member).write(&html)
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

    /// Why it is revised, and what is otherwise than in the text that was signed.
    private func revision(_ html: inout HTML, _ plan: Record, _ former: Record) {
        html.card { html in
            html.tag("h2") { $0.say("这次调整", "This revision") }
            html.prose(plan[StudyPlan.revision]?.text ?? "")
            html.tag("p", .class("hint")) { html in
                if plan.stage == "draft" || plan.stage == "offered" {
                    html.say("三方签齐以前，", "Until all have signed, ")
                    html.link("/study_plan/\(former.id.text)", "原计划", "the former plan")
                    html.say("照旧有效。", " holds.")
                } else {
                    html.link("/study_plan/\(former.id.text)", "原计划", "The former plan")
                }
            }
            for field in [StudyPlan.focus.spec, StudyPlan.items.spec, StudyPlan.abilities.spec] {
                let (old, new) = (former[name: field.name], plan[name: field.name])
                guard field.shown(old, html.language) != field.shown(new, html.language) else { continue }
                html.tag("h3", text: field.title[html.language])
                html.tag("del", .class("version"), text: field.shown(old, html.language))
                html.tag("ins", .class("version"), text: field.shown(new, html.language))
            }
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
