import Desk
import Office
import Records
import Secondment

/// 一个人，从出发到回来 — The story of a posting, as a page to read and to print.
enum ChronicleView {
    static func page(_ story: Chronicle, _ member: Member) -> HTML {
        let posting = story.posting
        let name = posting[Posting.personName]
        let title = Title("\(name)的挂职", "\(name)’s posting")
        let path = "/posting/\(posting.id.text)"
        return Layout(member, title[member.language]).page(back: (path, Title("挂职", "Posting"))) { html in
            html.head(title, says: { says(&$0, story) }) { html in
                if story.mayTake { html.button("\(path)/file.zip", "整套档案 zip", "The whole file") }
            }
            html.two { html in
                if story.chapters.isEmpty { html.empty("还没有可以讲的。", "Nothing to tell yet.") }
                for chapter in story.chapters { html.chapter(chapter.title, chapter.entries) }
                if !story.coming.isEmpty { html.chapter(Title("还要办的", "Still to come"), story.coming) }
            } beside: { html in
                questions(&html, story)
                left(&html, story)
                contacts(&html, story)
                html.hint(
                    "只引用本人允许引用的话。日记由本人保管，别人看不到，也不计数。",
                    "Own words only where they were lent; a diary is its writer’s.")
            }
        }
    }

    private static func says(_ html: inout HTML, _ story: Chronicle) {
        let posting = story.posting
        let language = html.language
        func station(_ unit: Link<Unit>, _ post: String?) -> String {
            [story.names[unit.id, language], post].compactMap(\.self).joined(
                separator: Title("", " ")[language])
        }
        html.text(
            "\(station(posting[Posting.homeUnit], posting[Posting.homePost])) → \(station(posting[Posting.hostUnit], posting[Posting.hostPost]))　"
        )
        html.say(
            "\(posting[Posting.first].written(.chinese))至\(posting[Posting.last].written(.chinese))",
            "\(posting[Posting.first].written(.english)) to \(posting[Posting.last].written(.english))")
    }

    private static func questions(_ html: inout HTML, _ story: Chronicle) {
        guard !story.questions.isEmpty else { return }
        html.card("带去的问题，答得怎样", "The questions, and how they were answered") { html in
            html.records(
                story.questions.map { question in
                    RecordLine(
                        opens: .page("/home_question/\(question.id.text)"),
                        title: question[HomeQuestion.text],
                        details: [question[HomeQuestion.grade]?.title[html.language] ?? ""],
                        record: question.record)
                })
        }
    }

    private static func left(_ html: inout HTML, _ story: Chronicle) {
        guard !story.left.isEmpty else { return }
        html.card("留下的东西", "What is left") { html in
            html.tag("ul") { html in
                for item in story.left {
                    html.tag("li") { html in
                        html.tag(
                            "a", .href(item.path),
                            text: Title(
                                "\(item.title.chinese)\(item.count)件", "\(item.title.english): \(item.count)")[
                                    html.language])
                    }
                }
            }
        }
    }

    private static func contacts(_ html: inout HTML, _ story: Chronicle) {
        guard !story.acquaintances.isEmpty else { return }
        html.card("还有联系", "Still in touch") { html in
            html.records(
                story.acquaintances.map { person in
                    let interval = person[Acquaintance.interval]?.title[html.language] ?? ""
                    let last = person[Acquaintance.latestOn].map {
                        Title("上次\($0.short(.chinese))", "last \($0.short(.english))")[html.language]
                    }
                    return RecordLine(
                        opens: .page("/acquaintance/\(person.id.text)"), title: person[Acquaintance.person],
                        details: [[interval, last].compactMap(\.self).joined(separator: "，")])
                })
        }
    }
}
