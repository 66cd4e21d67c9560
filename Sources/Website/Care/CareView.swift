import Desk
import Office
import Parties
import Records
import Secondment

/// 一件困难 — What is hard, who sees to it by when, what there is to see to, and what was done.
struct CareView: RecordPage {
    let seen: Desk.Seen
    private let care: Kept<CareCase>

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> CareView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return CareView(seen: seen, care: try seen.record(as: CareCase.self))
    }

    static func tick(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.tickCare(
            member.actor, member.id(), item: member.form["item"].flatMap { Int($0) } ?? -1,
            done: member.form["done"] == "1")
        return .seeOther("/care_case/\(member.place("id"))")
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let posting = seen.names.shown(CareCase.posting.spec, of: seen.record, member.language)
        return RecordFrame(seen, member, tried).page(
            title: Title(care[CareCase.text].text.inBrief, care[CareCase.text].text.inBrief),
            says: { $0.text(posting) }
        ) { html in
            html.facts(
                [CareCase.sort.spec, CareCase.keeper.spec, CareCase.due.spec].map {
                    ($0.title, seen.names.shown($0, of: seen.record, html.language))
                })
            html.card(CareCase.text.spec.title) { $0.prose(care[CareCase.text].text) }
            steps(&html, member)
            if let answer = care[CareCase.answer] {
                html.card(CareCase.answer.spec.title) { $0.quote(answer.text) }
            }
        }
    }

    private func steps(_ html: inout HTML, _ member: Member) {
        guard let steps = care[CareCase.steps], !steps.items.isEmpty else { return }
        // Whoever may answer sees to it.
        let mayTick = care.isAt(.given) && seen.moves.contains { $0.name == CareCase.Move.answer.rawValue }
        html.card(CareCase.steps.spec.title) { html in
            html.items(steps.items) { html, place, item in
                guard mayTick else { return }
                html.form(member, "/care_case/\(care.id.text)/tick", .bare) { html in
                    html.hidden("item", String(place))
                    html.hidden("done", item.state == .done ? "0" : "1")
                    html.tick(item.text, isOn: item.state == .done)
                }
            }
        }
    }
}
