import Desk
import Office
import Records
import Secondment

/// 找专家 — One box for what is needed; what people know, whom they can reach, what they can bring, as they have agreed to tell.
enum ExpertsView {
    static let title = Title("找专家", "Find an expert")

    static func page(_ experts: Experts, _ member: Member) -> HTML {
        Layout(member, title[member.language]).page(back: ("/directory", DirectoryView.title)) { html in
            html.head(title)
            html.filters("/experts") { html in
                html.void(
                    "input", .type("search"), .name("need"), .value(experts.need),
                    .label(Title("需要什么", "What is needed"), html.language),
                    .placeholder(Title("如 谁懂债券发行？", "in your own words"), html.language))
                html.select(
                    "area", .label(Expertise.area.spec.title, html.language),
                    none: Title("各领域", "Any area"),
                    Expertise.Area.allCases.map { ($0.rawValue, $0.title[html.language]) },
                    chosen: experts.area?.rawValue ?? "")
                html.submit("找", "Find", primary: false)
            }
            if experts.found.isEmpty {
                html.empty { html in
                    if experts.need.isEmpty, experts.area == nil {
                        html.say(
                            "用平常的话写要什么：懂什么、能联系到哪里、能协调什么。拼音也可以。", "Say what is needed in your own words.")
                    } else {
                        html.say("没有找到。换个说法，或者只选领域再找。", "Nobody was found: put it in other words.")
                    }
                }
            }
            html.experts(experts.found)
            html.hint {
                $0.link("/expertise", "全部专长与渠道", "All of it")
            }
        }
    }
}

extension HTML {
    /// Who could help, with what they say of it.
    mutating func experts(_ found: [Experts.Found]) {
        let language = language
        records(
            found.map { found in
                let former = Title("往届", "former")[language]
                return RecordLine(
                    opens: .page("/expertise/\(found.line.id.text)"), title: found.line[Expertise.text],
                    details: [
                        [
                            found.posting[Posting.personName], found.homeUnit,
                            found.line[Expertise.sort].title[language],
                            found.line[Expertise.area]?.title[language] ?? "",
                            found.isFormer ? former : "",
                        ].filter { !$0.isEmpty }.joined(separator: " · ")
                    ])
            })
    }

    /// Beside what is needed: who could help with it, past guests too.
    mutating func helpers(_ experts: Experts) {
        guard !experts.found.isEmpty else { return }
        card("谁可能帮得上", "Who could help") { html in
            html.experts(Array(experts.found.prefix(5)))
            html.after { html in
                html.link("/experts?need=\(Form.encoded(experts.need))", "再找", "Look further")
            }
        }
    }
}
