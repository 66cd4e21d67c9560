import Office
import Records

/// 自查 — Each matter with its state, its evidence, and who asks for it.
enum SelfCheckView {
    static func page(_ sheet: SelfCheckSheet, _ member: Member, _ problems: [Problem]) -> HTML {
        let title = Title("自查", "Self-check")
        return Layout(member, title[member.language]).page(back: ("/desk", Title("我的事", "My desk"))) { html in
            html.tag("h1", text: title[html.language])
            html.tag("p", .class("lead")) {
                $0.say(
                    "国家对政务应用有要求：不打卡、不排名、不重复填报。这里逐项核对本系统，现查现答，不是事先写好的。",
                    "National rules ask things of government software. Each is checked here as the page is opened."
                )
            }
            html.tag("p", .class("legend")) { html in
                for state in SelfCheckSheet.State.allCases {
                    html.tag(
                        "span", text: "\(state.mark) \(state.title[html.language]) \(sheet.count(state))")
                }
            }
            html.problems(problems)
            for line in sheet.lines { self.line(&html, line, sheet, member, problems) }
        }
    }

    private static func line(
        _ html: inout HTML, _ line: SelfCheckSheet.Line, _ sheet: SelfCheckSheet, _ member: Member,
        _ problems: [Problem]
    ) {
        html.tag("section", .class("card check"), .id(line.name)) { html in
            html.tag("h2") { html in
                html.title(line.title)
                html.text("　")
                html.tag("span", .class("stage \(tone(line.state))")) { html in
                    html.text("\(line.state.mark) ")
                    html.title(line.stateTitle)
                }
            }
            html.tag("p", text: line.sentence[html.language])
            if !line.evidence.isEmpty {
                html.tag("ul", .class("evidence")) { html in
                    for evidence in line.evidence { html.tag("li", text: evidence[html.language]) }
                }
            }
            if line.isDeclared, sheet.mayDeclare { form(&html, line, member, problems) }
            html.tag("p", .class("hint")) { html in
                line.askedBy.isEmpty
                    ? html.say("国家规定：", "National rules: ") : html.say("已启用的制度：", "In force here: ")
                html.text(
                    (line.askedBy.isEmpty ? [line.national] : line.askedBy).map { $0[html.language] }
                        .joined(separator: html.language == .chinese ? "；" : "; "))
            }
            if let place = line.place { html.link(place, "去看", "Look") }
        }
    }

    private static func tone(_ state: SelfCheckSheet.State) -> String {
        switch state {
        case .met: "good"
        case .notMet: "bad"
        case .undeclared: "waiting"
        }
    }

    private static func form(
        _ html: inout HTML, _ line: SelfCheckSheet.Line, _ member: Member, _ problems: [Problem]
    ) {
        let isOwn = problems.contains { $0.place == line.name }
        let text = isOwn ? member.form["text"] : line.declared?.text
        html.form(member, "/self-check", class: "inline") { html in
            html.hidden("matter", line.name)
            html.void(
                "input", .class("wide"), .name("text"), .value(text ?? ""), Attribute("maxlength", "500"),
                Attribute("placeholder", html.language == .chinese ? "编号或一句依据" : "A number or a sentence"),
                Attribute("aria-label", html.language == .chinese ? "依据" : "Grounds"))
            html.void(
                "input", .type("date"), .name("day"),
                .value(line.declared?.day.iso ?? member.desk.today.iso), .flag("required"),
                Attribute("aria-label", html.language == .chinese ? "日期" : "Day"))
            html.submit("填写", "Declare", primary: false)
        }
    }
}
