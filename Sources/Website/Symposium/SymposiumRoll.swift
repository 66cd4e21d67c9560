import Office
import Records
import Secondment

/// 更正到会 — Who came to a symposium that was held, where it was told otherwise.
enum SymposiumRoll {
    static func page(
        _ page: SymposiumPage, _ roll: RollCall, _ member: Member, problems: [Problem]
    ) -> HTML {
        let path = "/meeting/\(page.meeting.id.text)"
        let title = Title(
            "更正到会：\(page.meeting[Meeting.heading])", "Attendance: \(page.meeting[Meeting.heading])")
        return Layout(member, title[member.language]).page(back: (path, Title("座谈会", "Symposium"))) { html in
            html.head(title, says: { SymposiumView.says(&$0, page) })
            html.problems(problems)
            html.form(member, path + "/roll", .stackCard) { html in
                html.roll(roll)
                html.submit("更正", "Mend the roll")
            }
        }
    }
}
