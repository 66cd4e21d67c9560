import Office
import Records
import Secondment

/// 点名 — Who came, and why somebody did not; what the session gave.
enum RollView {
    static func page(
        _ session: Kept<StudySession>, _ roll: RollCall, _ gains: String, _ member: Member,
        problems: [Problem]
    ) -> HTML {
        let path = "/study_session/\(session.id.text)"
        let title = Title(
            "登记到会：\(session[StudySession.heading])", "Attendance: \(session[StudySession.heading])")
        return Layout(member, title[member.language]).page(back: (path, Title("集中学习", "Study session"))) {
            html in
            html.head(title, says: { $0.text(session[StudySession.day].written($0.language)) })
            html.problems(problems)
            html.form(member, path + "/roll", .stackCard) { html in
                html.roll(roll)
                html.area("gains", Title("交流收获", "What was gained"), gains, rows: 5)
                session.isAt(.held)
                    ? html.submit("更正", "Mend the roll") : html.submit("登记并结束", "Record as held")
            }
        }
    }
}
