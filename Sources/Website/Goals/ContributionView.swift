import Desk
import Office
import Records
import Secondment

/// 一件支持或实事 — What it is, towards which goal, how far it has come, and what has been received.
struct ContributionView: RecordPage {
    let seen: Desk.Seen
    private let around: ContributionPage
    /// For what the city asks for: whoever could help, those who have gone home too.
    private let helpers: Experts?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> ContributionView {
        let seen = try await member.desk.look(member.actor, kind, id)
        let contribution = try seen.record(as: Contribution.self)
        let isAsked = contribution[Contribution.sort] == .appeal && contribution.isAt(.word, .sought)
        return ContributionView(
            seen: seen, around: try await member.desk.contribution(member.actor, id),
            helpers: isAsked
                ? try await member.desk.experts(
                    member.actor, for: contribution[Contribution.heading], in: nil) : nil)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let posting = seen.names.shown(Contribution.posting.spec, of: seen.record, member.language)
        return RecordFrame(seen, member, tried).page(
            back: ("/goals", GoalView.title), says: { $0.text(posting) }
        ) { html in
            let language = html.language
            html.facts(
                [
                    Contribution.sort.spec, Contribution.goal.spec, Contribution.source.spec,
                    Contribution.next.spec,
                ]
                .map { ($0.title, seen.names.shown($0, of: seen.record, language)) })
            for field in [Contribution.content.spec, Contribution.effect.spec] {
                let text = seen.names.shown(field, of: seen.record, language)
                if !text.isEmpty { html.card(field.title) { $0.prose(text) } }
            }
            gains(&html)
            if let helpers { html.helpers(helpers) }
        }
    }

    private func gains(_ html: inout HTML) {
        guard !around.gains.isEmpty || around.mayTell else { return }
        html.card(ContributionGain.title) { html in
            let language = html.language
            html.records(
                around.gains.map { gain in
                    let amount = gain[ContributionGain.confirmed] ?? gain[ContributionGain.amount]
                    return RecordLine(
                        opens: .page("/contribution_gain/\(gain.id.text)"),
                        title: gain[ContributionGain.text],
                        details: [
                            gain[ContributionGain.day].short(language),
                            Title("\(amount)万元", "\(amount) × 10,000 yuan")[language],
                        ], record: gain.record)
                })
            guard around.mayTell else { return }
            html.after {
                $0.button(
                    "/contribution_gain/new?contribution=\(seen.record.id.text)", "报一笔到位资金",
                    "Tell of funds received")
            }
        }
    }
}
