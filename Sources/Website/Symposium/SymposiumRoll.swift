import Office
import Records
import Secondment

/// 更正到会 — Who came to a symposium that was held, where it was told otherwise.
enum SymposiumRoll {
    static func page(
        _ page: SymposiumPage, _ roll: RollCall, _ member: Member, problems: [Problem]
    ) -> HTML {
        let path = "/meeting/\(page.meeting.id.text)"
        return RollPage(
            title: Title(
                "更正到会：\(page.meeting[Meeting.heading])", "Attendance: \(page.meeting[Meeting.heading])"),
            back: (path, Title("座谈会", "Symposium")), says: { SymposiumView.says(&$0, page) },
            path: path + "/roll", roll: roll, submit: RollPage.mending, problems: problems
        ).html(member)
    }
}
