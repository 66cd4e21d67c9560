import Desk
import Office
import Records
import Secondment

/// 经验嫁接 — Where it comes from and what became of it, read as one line: the question, what was seen, what makes it
/// work, the trial, what it showed, and its effect after three, six and twelve months.
struct GraftView: RecordPage {
    let seen: Desk.Seen
    private let paper: String?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> GraftView {
        GraftView(
            seen: try await member.desk.look(member.actor, kind, id),
            paper: try await member.desk.paperForm(member.actor, kind, id)?.title)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        func words(_ place: any Place) -> String {
            seen.names.shown(place.spec, of: seen.record, member.language)
        }
        var frame = RecordFrame(seen, member, tried)
        frame.paper = paper
        return frame.page(says: { $0.text(words(Graft.posting)) }) { html in
            html.card("来龙去脉", "Where it comes from, and what came of it") { html in
                html.lineage(
                    steps.map { place in
                        Lineage(
                            title: place.spec.title, text: words(place), opens: path(place),
                            isDone: !words(place).isEmpty)
                    })
            }
            if let failed = seen.steps.last(where: { $0.action == Graft.Move.fail.rawValue }),
                Kept<Graft>(seen.record)?.isAt(.failed) ?? false
            {
                html.card("为什么没有成", "Why it failed") { html in
                    html.quote(
                        failed.note ?? "", by: "\(failed.actorName) \(failed.at.day.written(html.language))")
                }
            }
        }
    }

    private var steps: [any Place] {
        [
            Graft.question, Graft.observed, Graft.essence, Graft.differences, Graft.trial, Graft.outcome,
            Graft.adoptedOn, Graft.afterThree, Graft.afterSix, Graft.afterTwelve,
        ]
    }

    /// The question has a page of its own.
    private func path(_ place: any Place) -> String? {
        guard place.spec.name == Graft.question.spec.name else { return nil }
        return seen.record[name: place.spec.name].int.map { "/home_question/\(ID(raw: $0).text)" }
    }
}
