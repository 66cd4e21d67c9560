import Desk
import Office
import Parties
import Records
import Secondment

/// 申请 — One officer says what is to be done about a person, and why; another answers.
struct RequestView {
    let request: Desk.Request
    let member: Member
    var problems: [Problem] = []

    func page() -> HTML {
        let title = Title("申请：\(request.name)", "Ask about \(request.name)")
        return Layout(member, title[member.language]).page(back: ("/accounts", Title("账户", "Accounts"))) {
            html in
            html.alone { html in
                html.tag("h1", text: title[html.language])
                html.lead { html in
                    if let answers = request.answers {
                        html.say(
                            "由\(answers.title.chinese)复核，同意后才办；本人会知道是谁申请、谁复核的。",
                            "The \(answers.title.english.lowercased()) answers; the person is told who asked and who agreed."
                        )
                    } else {
                        html.title(OfficersWords.nobody)
                    }
                }
                html.problems(problems)
                if request.answers != nil, !request.choices.isEmpty { form(&html) }
            }
        }
    }

    private func form(_ html: inout HTML) {
        html.form(member, "/accounts/\(request.person.text)/request", .stack) { html in
            html.label("choice", "办什么", "What")
            html.tag("select", .id("choice"), .name("choice"), .flag("required")) { html in
                html.tag("option", .value("")) { $0.say("请选择", "Choose") }
                for (value, title) in request.choices {
                    html.tag(
                        "option", .value(value), .flag("selected", if: member.form["choice"] == value),
                        text: title[html.language])
                }
            }
            html.label("reason", "理由", "Why")
            html.tag(
                "textarea", .id("reason"), .name("reason"), Attribute("rows", "3"), .flag("required"),
                text: "\n" + (member.form["reason"] ?? ""))
            html.submit("提出申请", "Ask")
        }
    }
}
