import Desk
import Office
import Records
import Secondment

/// 违规反映 — What was reported, what they say to it, what the rule says, and what can be done next; a human decides each step.
struct BreachView: RecordPage {
    let seen: Desk.Seen
    private let next: [Desk.NextStep]

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> BreachView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return BreachView(seen: seen, next: try await member.desk.nextSteps(member.actor, after: id))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        func words(_ place: any Place) -> String {
            seen.names.shown(place.spec, of: seen.record, member.language)
        }
        return RecordFrame(seen, member, tried).page(says: { $0.text(words(Breach.posting)) }) { html in
            html.facts(
                ([Breach.party, Breach.day, Breach.decider] as [any Place]).map { ($0.spec.title, words($0)) }
            )
            let clause = words(Breach.clause)
            if !clause.isEmpty { html.card(Breach.clause.spec.title) { $0.quote(clause) } }
            for place in [Breach.text, Breach.explanation, Breach.proposed, Breach.appeal] as [any Place] {
                let said = words(place)
                if !said.isEmpty { html.card(place.spec.title) { $0.quote(said) } }
            }
        } beside: { html in
            guard !next.isEmpty else { return }
            html.card("接下来可以办", "What can follow") { html in
                html.hint("由人决定；制度的处置写在左边。", "A human decides; what the rule says stands beside it.")
                html.chips { html in
                    for step in next { html.chip(Links.path(step.target), step.title) }
                }
            }
        }
    }
}
