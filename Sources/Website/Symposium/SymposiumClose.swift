import Desk
import Office
import Parties
import Records
import Secondment

/// 散会 — One form ends a symposium: who came, to whom each difficulty goes and by when, and the minutes as they follow
/// from the points.
struct SymposiumClose {
    let page: SymposiumPage
    let roll: RollCall
    let member: Member
    var typed: [String: String] = [:]
    var problems: [Problem] = []

    private var path: String { "/meeting/\(page.meeting.id.text)" }

    func html() -> HTML {
        let title = Title("散会：\(page.meeting[Meeting.heading])", "Ending \(page.meeting[Meeting.heading])")
        return Layout(member, title[member.language]).page(back: ("\(path)/live", Title("现场记录", "Notes"))) {
            html in
            html.head(
                title,
                says: { $0.say("一次办完：到会、交办、纪要。", "All at once: the roll, who sees to what, the minutes.") })
            html.problems(problems)
            html.form(member, "\(path)/close", .stack) { html in
                html.hidden("seen", page.mark)
                difficulties(&html)
                follow(&html)
                html.card("纪要", "Minutes") { html in
                    html.hint(
                        "按要点拟的初稿，不写姓名；时间、地点、主持和到会情况印在文件上，不用再写。",
                        "Drafted from the points, without names; time, place, chair and roll are printed with it."
                    )
                    html.area(
                        "minutes", Title("纪要", "Minutes"),
                        typed["minutes"] ?? page.meeting[Meeting.minutes]?.text ?? page.draft, rows: 14,
                        isRequired: true)
                }
                html.card("到会", "Who came") { $0.roll(roll) }
                html.submit("散会并转办", "End it and hand the points on")
            }
        }
    }

    private func difficulties(_ html: inout HTML) {
        let found = page.points.map(\.point).filter {
            $0.isAt(.noted) && $0[SpeakingPoint.sort] == .difficulty && $0.isOfSecondee
        }
        guard !found.isEmpty else { return }
        html.card("困难交给谁，什么时候办完", "Who sees to which difficulty, and by when") { html in
            html.table(
                found,
                [
                    .of(Title("困难", "Difficulty")) { html, point in
                        html.text(point[SpeakingPoint.text].text)
                        html.aside(point[SpeakingPoint.speaker])
                    },
                    .of(Title("承办", "Seen to by")) { html, point in
                        let name = "keeper-\(point.id.text)"
                        html.select(
                            name, .label(Title("承办", "Seen to by"), html.language),
                            none: Title("以后再定", "Decide later"),
                            CareCase.Keeper.allCases.map { ($0.rawValue, $0.title[html.language]) },
                            chosen: typed[name] ?? CareCase.Keeper.organizer.rawValue)
                    },
                    .of(Title("期限", "By")) { html, point in
                        let name = "due-\(point.id.text)"
                        html.void(
                            "input", .type("date"), .name(name), .value(typed[name] ?? page.due.iso),
                            .label(Title("期限", "By"), html.language))
                    },
                ])
        }
    }

    /// What becomes of the rest, before it does.
    private func follow(_ html: inout HTML) {
        let noted = page.points.map(\.point).filter { $0.isAt(.noted) }
        let suggestions = noted.count { $0[SpeakingPoint.sort] == .suggestion && $0.isOfSecondee }
        let asked = noted.count { $0[SpeakingPoint.sort] == .requirement }
        let organizer = Party.organizer.title
        html.grounds(
            [
                suggestions == 0
                    ? nil
                    : Title(
                        "建议\(suggestions)条：逐条进“投诉与建议”，由\(organizer.chinese)答复。",
                        "Suggestions: \(suggestions). Each becomes an item that the \(organizer.english.lowercased()) answers."
                    ),
                asked == 0
                    ? nil
                    : Title(
                        "要求\(asked)条：拟成一份通知草稿，看过再印发。",
                        "Asked for: \(asked). Drafted as one notice, to be read before it is issued."),
            ].compactMap { $0 })
    }
}
