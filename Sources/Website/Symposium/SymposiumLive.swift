import Desk
import Office
import Records
import Secondment

/// 座谈会现场 — Notes taken while people speak, by keys alone: who, of what sort, and the words; beside it what became of
/// last time.
struct SymposiumLive {
    let page: SymposiumPage
    let member: Member
    /// Whose turn it is: a posting's id, `chair` or `guest`.
    let speaker: String
    let guest: String
    let sort: SpeakingPoint.Sort
    var typed = ""
    var isRestored = false
    var problems: [Problem] = []

    private var path: String { "/meeting/\(page.meeting.id.text)" }
    private var heading: String { page.meeting[Meeting.heading] }

    func html() -> HTML {
        Layout(member, heading).page(back: (path, Title("座谈会", "Symposium"))) { html in
            html.head(
                heading, says: { SymposiumView.says(&$0, page) },
                acts: {
                    $0.button("\(path)/close", Title("散会，整理纪要", "End it, and write the minutes"), .plain)
                })
            html.problems(problems)
            html.live(seats: seats, said, beside: former)
        }
    }

    private func seats(_ html: inout HTML) {
        let spoken = Set(page.points.compactMap { $0.point[SpeakingPoint.posting]?.id.text })
        for entry in page.roll.entries {
            html.seat(
                "\(path)/live?speaker=\(entry.posting)", entry.name, says: entry.came ? nil : entry.why,
                hasSpoken: spoken.contains(entry.posting), isOn: entry.posting == speaker)
        }
    }

    private func said(_ html: inout HTML) {
        for fate in page.points {
            html.said(fate.point[SpeakingPoint.sort], fate.point[SpeakingPoint.text].text) { html in
                html.text("\(fate.point[SpeakingPoint.speaker]) \(fate.point.madeAt.clock)　")
                html.link("/speaking_point/\(fate.point.id.text)", "改、划去", "Change, strike out")
            }
        }
        if page.points.isEmpty {
            html.empty("还没有记。写一句，回车就记下了。", "Nothing is noted yet: write a sentence and press Enter.")
        }
        pen(&html)
    }

    private func pen(_ html: inout HTML) {
        html.pen(member, "\(path)/points") { html in
            if isRestored {
                html.notice(.plain, "上次没有记完的一句还在下面。", "The sentence that was not finished is here again.")
            }
            html.label("speaker", "谁在说", "Who is speaking")
            html.select("speaker", .id("speaker"), none: nil, speakers(html.language), chosen: speaker)
            html.void(
                "input", .type("text"), .name("guest"), .value(guest), Attribute("maxlength", "80"),
                .label(Title("别人的称呼", "Somebody else’s name"), html.language),
                .placeholder(Title("选“别人”时写称呼", "the name, where it is somebody else"), html.language))
            html.oneOf(
                "sort", Title("类别", "Sort"), SpeakingPoint.Sort.allCases.map { ($0.rawValue, $0.title) },
                chosen: sort.rawValue)
            html.tag(
                "textarea", .name("text"), .id("text"), Attribute("rows", "3"), .flag("required"),
                .flag("autofocus"), .label(Title("要点", "What is said"), html.language), text: "\n" + typed)
            html.submit("记下", "Note it")
            html.keys([
                ("Enter", Title("记下", "note it")), ("Shift Enter", Title("换行", "new line")),
                ("Alt 1–4", Title("收获、建议、困难、要求", "sort")), ("Alt ↑↓", Title("换人", "who speaks")),
            ])
        }
    }

    private func speakers(_ language: Language) -> [(String, String)] {
        let chair = page.meeting[Meeting.chair].map {
            [("chair", Title("主持：\($0)", "In the chair: \($0)")[language])]
        }
        return page.roll.entries.map { ($0.posting, $0.name) } + (chair ?? [])
            + [("guest", Title("别人", "Somebody else")[language])]
    }

    private func former(_ html: inout HTML) {
        SymposiumView.former(&html, page, today: member.desk.today)
    }
}
