import Desk
import Office
import Records
import Secondment

/// 挂职干部名录 — By where people come from; printed, a book of their cards.
enum DirectoryView {
    static let title = Title("挂职干部名录", "Directory")

    static func page(_ directory: Directory, _ member: Member) -> HTML {
        Layout(member, title[member.language]).page { html in
            html.head(title) { html in
                html.button("/experts", "找专家", "Find an expert")
            }
            html.choice(
                of: directory.batches, chosen: directory.batch, none: Title("全部在挂的", "All who serve"),
                "/directory")
            if let own = directory.own {
                html.notice { html in
                    html.say("你的介绍卡还没有给同事看，他们只看得到姓名和单位。", "Colleagues see no card of yours. ")
                    html.link("/intro_card?posting=\(own.id.text)", "写一张，或者公开", "Write one, or show it")
                }
            }
            if directory.parts.isEmpty { html.empty("还没有人。", "Nobody yet.") }
            for part in directory.parts {
                html.tag("h2", text: (part.source?.title ?? Title("其他", "Others"))[html.language])
                for entry in part.people { card(&html, entry) }
            }
            html.hint(
                "介绍、专长、渠道都由本人写，本人同意给谁看就给谁看，随时可以收回。",
                "All of it is written by themselves, for whom they agree to, and can be taken back.")
        }
    }

    private static func card(_ html: inout HTML, _ entry: Directory.Entry) {
        html.card { html in
            html.tag("h3") { html in
                html.tag(
                    "a",
                    .href(
                        entry.card.map { "/intro_card/\($0.id.text)" } ?? "/posting/\(entry.posting.id.text)"),
                    text: entry.posting[Posting.personName])
            }
            html.tag("p") { html in
                html.text(
                    [entry.homeUnit, entry.posting[Posting.homePost] ?? ""].filter { !$0.isEmpty }.joined(
                        separator: "　"))
                html.text(" → ")
                html.text(
                    [entry.hostUnit, entry.posting[Posting.hostPost] ?? ""].filter { !$0.isEmpty }.joined(
                        separator: "　"))
            }
            if let intro = entry.card?[IntroCard.intro] { html.prose(intro.text) }
            for sort in Expertise.Sort.allCases {
                let lines = entry.lines.filter { $0[Expertise.sort] == sort }
                if !lines.isEmpty {
                    html.tag("p") { html in
                        html.tag("b", text: sort.title[html.language])
                        html.text("　" + lines.map { $0[Expertise.text] }.joined(separator: "；"))
                    }
                }
            }
        }
    }
}
