import Office
import Records
import Secondment

/// 一个人的学习 — Topic by topic: what one wants to find out, what is there of it, and what was found out in the end.
enum StudyView {
    static func page(_ study: Study, _ member: Member) -> HTML {
        let name = study.posting[Posting.personName]
        let title = study.isOwn ? Title("我的学习", "My study") : Title("\(name)的学习", "What \(name) studies")
        let posting = study.posting.id.text
        return Layout(member, title[member.language]).page(
            back: study.isOwn
                ? ("/posting/\(posting)", Title("挂职", "Posting"))
                : ("/learning?batch=\(study.posting[Posting.batch].id.text)", LearningMapView.title)
        ) {
            html in
            html.head(title, says: { $0.text(study.isOwn ? "" : study.posting[Posting.hostPost] ?? "") }) {
                html in
                if study.isOwn {
                    html.button(new(Material.name, study, nil), "收一份资料", "Add material", primary: true)
                }
                html.button("/library", "资料库", "Library")
            }
            html.two { html in
                if study.shelves.isEmpty {
                    html.empty(
                        study.isOwn ? "还没有选学习重点。从右边选两三项，资料和随记就有了归处。" : "还没有选学习重点。",
                        "No topics were chosen yet.")
                }
                for shelf in study.shelves { self.shelf(&html, shelf, study) }
            } beside: { html in
                choosing(&html, study, posting)
                questions(&html, study)
            }
        }
    }

    private static func new(_ kind: String, _ study: Study, _ topic: ID?) -> String {
        let of =
            kind == Material.name
            ? "batch=\(study.posting[Posting.batch].id.text)" : "posting=\(study.posting.id.text)"
        return "/\(kind)/new?\(of)" + (topic.map { "&topic=\($0.text)" } ?? "")
    }

    private static func shelf(_ html: inout HTML, _ shelf: TopicShelf, _ study: Study) {
        html.card(id: "topic-\(shelf.topic?.id.text ?? "none")") { html in
            let language = html.language
            html.tag(
                "h2", text: shelf.topic?[LearningTopic.heading] ?? Title("没有归到重点的资料", "Of no topic")[language]
            )
            if let choice = shelf.choice {
                if let wish = choice[TopicChoice.wish] {
                    html.tag("p") { $0.say("想弄明白：\(wish)", "To find out: \(wish)") }
                }
                if let found = choice[TopicChoice.found] { html.quote(found.text) }
            } else if shelf.topic != nil {
                html.hint("没有选，也有材料。", "Not chosen, yet something is there.")
            }
            html.records(
                shelf.records.map { record in
                    RecordLine(
                        opens: .page("/\(record.kind.name)/\(record.id.text)"), title: record.label(language),
                        details: ["\(record.kind.title[language]) · \(record.madeAt.day.short(language))"],
                        record: record)
                })
            if shelf.records.isEmpty {
                html.hint(study.isOwn ? "还没有材料。" : "还没有共享出来的材料。", "Nothing there yet.")
            }
            guard study.isOwn, let topic = shelf.topic?.id else { return }
            html.after { html in
                html.link(new(Material.name, study, topic), "收一份资料", "Add material")
                html.text("　")
                html.link(new(Note.name, study, topic), "记一条随记", "Note something")
                if let choice = shelf.choice {
                    html.text("　")
                    html.link(
                        "/topic_choice/\(choice.id.text)",
                        choice.isAt(.chosen) ? "小结、不学了" : "接着学", "Conclude or drop")
                }
            }
        }
    }

    private static func choosing(_ html: inout HTML, _ study: Study, _ posting: String) {
        guard study.isOwn, !study.others.isEmpty else { return }
        html.card("还可以选", "Topics to choose") { html in
            for strand in LearningTopic.Strand.allCases {
                let topics = study.others.filter { $0[LearningTopic.strand] == strand }
                if topics.isEmpty { continue }
                html.tag("h3", text: strand.title[html.language])
                html.chips { html in
                    for topic in topics {
                        html.chip(
                            "/topic_choice/new?posting=\(posting)&topic=\(topic.id.text)",
                            topic[LearningTopic.heading])
                    }
                }
            }
            if let written = study.posting[Posting.topics] {
                html.hint("名册上写的：\(written)", "As the roster says: \(written)")
            }
        }
    }

    private static func questions(_ html: inout HTML, _ study: Study) {
        guard !study.questions.isEmpty else { return }
        html.card("带着的问题", "Questions from home") { html in
            html.records(
                study.questions.map {
                    RecordLine(
                        opens: .page("/home_question/\($0.id.text)"), title: $0[HomeQuestion.text],
                        record: $0.record)
                })
        }
    }
}
