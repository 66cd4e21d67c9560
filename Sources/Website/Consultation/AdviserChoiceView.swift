import Desk
import Office
import Records
import Secondment

/// 再请几位 — Whom to ask about a draft: found by name, unit or post, and ticked.
struct AdviserChoiceView {
    let choice: AdviserChoice
    let words: String
    let member: Member
    var problems: [Problem] = []

    func page() -> HTML {
        let consultation = choice.consultation
        let path = "/consultation/\(consultation.id.text)"
        let title = Title("再请几位", "Ask more")
        return Layout(member, title[member.language]).page(back: (path, Consultation.title)) { html in
            html.head(title) { $0.text(consultation[Consultation.heading]) }
            html.problems(problems)
            html.filters("\(path)/advisers") { html in
                html.void(
                    "input", .type("search"), .name("words"), .value(words),
                    .label(Title("姓名、单位、职务", "Name, unit, post"), html.language),
                    .placeholder(Title("姓名、单位、职务", "Name, unit, post"), html.language))
                html.submit("找", "Find", primary: false)
            }
            guard !choice.people.isEmpty else {
                return html.empty("没有可以再请的人。", "Nobody else can be asked.")
            }
            html.form(member, "\(path)/advisers", .stackCard) { html in
                for person in choice.people {
                    html.box(
                        "ask-\(person.posting.text)",
                        "\(person.name)\(person.isFormer ? Title("（往届）", " (former)")[html.language] : "")　\(person.unit)　\(person.post)"
                    )
                }
                html.acts { $0.submit("请他们提意见", "Ask them") }
            }
        }
    }
}
