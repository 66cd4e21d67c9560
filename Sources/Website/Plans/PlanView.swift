import Desk
import Office
import Parties
import Records
import Secondment

/// 学习计划 — Three signatures, and items that are ticked off as the months go.
struct PlanView: RecordPage {
    let seen: Desk.Seen
    private let plan: Kept<StudyPlan>
    private let signatures: [Record]
    private let mine: Desk.Seen?
    /// The signed text that this one is to take the place of.
    private let former: Record?
    private let paper: String?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> PlanView {
        let seen = try await member.desk.look(member.actor, kind, id)
        let signatures = try await member.desk.replies(member.actor, to: seen.record)
        return PlanView(
            seen: seen, plan: try seen.record(as: StudyPlan.self), signatures: signatures,
            mine: try await member.ownReply(among: signatures),
            former: try await member.desk.former(member.actor, of: seen.record),
            paper: try await member.desk.paperForm(member.actor, kind, id)?.title)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let name = seen.names[plan[StudyPlan.posting].id, .chinese] ?? ""
        var frame = RecordFrame(seen, member, tried)
        frame.reply = mine
        frame.paper = paper
        return frame.page(
            title: Title("\(name)的学习计划", "\(name)’s study plan"), back: ("/desk", Title("我的事", "My desk"))
        ) { html in
            html.readers(
                signatures.compactMap { Kept<Signature>($0) }.map {
                    ($0[Signature.party].title, $0.record, nil)
                })
            if let former { revision(&html, former) }
            html.card { html in
                html.tag("h2", text: StudyPlan.focus.spec.title[html.language])
                html.prose(plan[StudyPlan.focus].text)
                html.tag("h2", text: StudyPlan.items.spec.title[html.language])
                items(&html, member)
                html.tag("h2", text: StudyPlan.abilities.spec.title[html.language])
                html.prose(plan[StudyPlan.abilities].text)
            }
        }
    }

    /// Why it is revised, and what is otherwise than in the text that was signed.
    private func revision(_ html: inout HTML, _ former: Record) {
        html.card("这次调整", "This revision") { html in
            html.prose(plan[StudyPlan.revision]?.text ?? "")
            html.hint { html in
                if plan.is(.open) {
                    html.say("三方签齐以前，", "Until all have signed, ")
                    html.link("/study_plan/\(former.id.text)", "原计划", "the former plan")
                    html.say("照旧有效。", " holds.")
                } else {
                    html.link("/study_plan/\(former.id.text)", "原计划", "The former plan")
                }
            }
            for field in [StudyPlan.focus.spec, StudyPlan.items.spec, StudyPlan.abilities.spec] {
                let old = field.shown(former[name: field.name], html.language)
                let new = field.shown(plan.record[name: field.name], html.language)
                guard old != new else { continue }
                html.tag("h3", text: field.title[html.language])
                html.version(before: old, after: new)
            }
        }
    }

    private func items(_ html: inout HTML, _ member: Member) {
        let mayTick = plan.isAt(.signed) && plan.owner == member.actor.person
        html.items(plan[StudyPlan.items].items) { html, place, item in
            guard mayTick else { return }
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
