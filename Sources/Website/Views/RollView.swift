import Office
import Records
import Secondment

/// 点名 — Who came, and why somebody did not; what the session gave.
enum RollView {
    static func page(
        _ seen: Desk.Seen, _ roll: RollCall, _ gains: String, _ member: Member, problems: [Problem]
    ) -> HTML {
        let session = seen.record
        let path = "/study_session/\(session.id.text)"
        let title = Title(
            "登记到会：\(session[StudySession.heading])", "Attendance: \(session[StudySession.heading])")
        return Layout(member, title[member.language]).page(back: (path, Title("集中学习", "Study session"))) {
            html in
            html.tag("h1", text: title[html.language])
            html.tag("p", .class("lead"), text: session[StudySession.day].written(html.language))
            html.problems(problems)
            html.form(member, path + "/roll", class: "stack card") { html in
                html.tag("div", .class("scroll")) { html in
                    html.tag("table") { html in
                        html.tag("tbody") { html in
                            for entry in roll.entries {
                                html.tag("tr") { html in
                                    html.tag("td") { html in
                                        html.void(
                                            "input", .type("checkbox"), .id("c-\(entry.posting)"),
                                            .name("came-\(entry.posting)"), .value("1"),
                                            .flag("checked", if: entry.came))
                                    }
                                    html.tag("td") { html in
                                        html.tag(
                                            "label", Attribute("for", "c-\(entry.posting)"), text: entry.name)
                                    }
                                    html.tag("td") { html in
                                        html.void(
                                            "input", .name("why-\(entry.posting)"), .value(entry.why ?? ""),
                                            Attribute(
                                                "placeholder", html.language == .chinese ? "未到的原因" : "Why not"
                                            ),
                                            Attribute(
                                                "aria-label",
                                                html.language == .chinese
                                                    ? "\(entry.name)未到的原因" : "Why \(entry.name) was away"))
                                    }
                                }
                            }
                        }
                    }
                }
                html.tag("label", Attribute("for", "gains")) { $0.say("交流收获", "What was gained") }
                html.tag("textarea", .id("gains"), .name("gains"), Attribute("rows", "5"), text: "\n" + gains)
                session.stage == "held"
                    ? html.submit("更正", "Mend the roll") : html.submit("登记并结束", "Record as held")
            }
        }
    }
}
