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
        return RollPage(
            title: Title(
                "登记到会：\(session[StudySession.heading])", "Attendance: \(session[StudySession.heading])"),
            back: (path, Title("集中学习", "Study session")),
            says: { $0.text(session[StudySession.day].written($0.language)) }, path: path + "/roll",
            roll: roll,
            words: .init(name: "gains", label: Title("交流收获", "What was gained"), typed: gains, rows: 5),
            submit: session.isAt(.held) ? RollPage.mending : RollPage.holding, problems: problems
        ).html(member)
    }
}
