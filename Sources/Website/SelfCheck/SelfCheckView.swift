import Desk
import Office
import Records

/// 自查 — Each matter with its state, its evidence, and who asks for it.
enum SelfCheckView {
    static func page(_ sheet: SelfCheckSheet, _ member: Member, _ problems: [Problem]) -> HTML {
        let title = Title("自查", "Self-check")
        return Layout(member, title[member.language]).page(back: ("/desk", Title("我的事", "My desk"))) { html in
            html.head(
                title,
                says: {
                    $0.say(
                        "国家对政务应用有要求：不打卡、不排名、不重复填报。这里逐项核对本系统，现查现答，不是事先写好的。",
                        "National rules ask things of government software. Each is checked here as the page is opened."
                    )
                })
            html.counts(
                SelfCheckSheet.State.allCases.map {
                    "\($0.mark) \($0.title[member.language]) \(sheet.count($0))"
                })
            html.problems(problems)
            for line in sheet.lines { self.line(&html, line, sheet, member, problems) }
        }
    }

    private static func line(
        _ html: inout HTML, _ line: SelfCheckSheet.Line, _ sheet: SelfCheckSheet, _ member: Member,
        _ problems: [Problem]
    ) {
        html.card(id: line.name) { html in
            html.tag("h2") { html in
                html.title(line.title)
                html.text("　")
                html.word(line.stateTitle, tone(line.state))
            }
            html.tag("p", text: line.sentence[html.language])
            html.grounds(line.evidence)
            if line.isDeclared, sheet.mayDeclare { form(&html, line, member, problems) }
            html.hint { html in
                line.askedBy.isEmpty
                    ? html.say("国家规定：", "National rules: ") : html.say("已启用的制度：", "In force here: ")
                html.text(
                    (line.askedBy.isEmpty ? [line.national] : line.askedBy).map { $0[html.language] }
                        .joined(separator: Title("；", "; ")[html.language]))
            }
            if let place = line.place { html.link(place, "去看", "Look") }
        }
    }

    private static func tone(_ state: SelfCheckSheet.State) -> StageSpec.Tone {
        switch state {
        case .met: .good
        case .notMet: .bad
        case .undeclared: .waiting
        }
    }

    private static func form(
        _ html: inout HTML, _ line: SelfCheckSheet.Line, _ member: Member, _ problems: [Problem]
    ) {
        let isOwn = problems.contains { $0.place == line.name }
        let text = isOwn ? member.form["text"] : line.declared?.text
        html.form(member, "/self-check", .inline) { html in
            html.hidden("matter", line.name)
            html.void(
                "input", .name("text"), .value(text ?? ""), Attribute("maxlength", "500"),
                .placeholder(Title("编号或一句依据", "A number or a sentence"), html.language),
                .label(Title("依据", "Grounds"), html.language))
            html.day("day", Title("日期", "Day"), line.declared?.day ?? member.desk.today)
            html.submit("填写", "Declare", primary: false)
        }
    }
}
