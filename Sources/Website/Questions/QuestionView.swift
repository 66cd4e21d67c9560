import Desk
import Office
import Records
import Secondment

/// 带去的问题 — A question of the home unit, what was found that answers it, and how the home unit graded the answer.
struct QuestionView: RecordPage {
    let seen: Desk.Seen
    private let answers: [Record]

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> QuestionView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return QuestionView(seen: seen, answers: try await member.desk.answers(member.actor, to: id))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        func words(_ place: any Place) -> String {
            seen.names.shown(place.spec, of: seen.record, member.language)
        }
        return RecordFrame(seen, member, tried).page(says: { $0.text(words(HomeQuestion.posting)) }) { html in
            let background = words(HomeQuestion.background)
            if !background.isEmpty {
                html.card(HomeQuestion.background.spec.title) { $0.quote(background) }
            }
            let answer = words(HomeQuestion.answer)
            if !answer.isEmpty {
                html.card(HomeQuestion.answer.spec.title) { html in
                    html.quote(answer)
                    let grade = words(HomeQuestion.grade)
                    if !grade.isEmpty { html.tag("p") { $0.say("派出单位：\(grade)", "The home unit: \(grade)") } }
                }
            }
        } beside: { html in
            html.card("能回答它的", "What answers it") { html in
                let language = html.language
                html.records(
                    answers.map {
                        RecordLine(
                            opens: .page("/\($0.kind.name)/\($0.id.text)"), title: $0.label(language),
                            details: [$0.kind.title[language]], record: $0)
                    })
                if answers.isEmpty { html.hint("还没有。", "None yet.") }
                if seen.moves.contains(where: { $0.name == HomeQuestion.Move.answer.rawValue }) {
                    let posting =
                        seen.record[name: HomeQuestion.posting.spec.name].int.map { ID(raw: $0).text } ?? ""
                    html.after {
                        $0.link(
                            "/graft/new?posting=\(posting)&question=\(seen.record.id.text)", "记一个做法",
                            "Note a practice")
                    }
                }
            }
        }
    }
}
