import Office
import Records
import Secondment

/// 学习一览 — A batch and its topics: who chose what, and where there is something already. It counts nothing.
enum LearningMapView {
    static let title = Title("学习一览", "What is learnt")

    static func page(_ map: LearningMap, _ member: Member) -> HTML {
        Layout(member, title[member.language]).page { html in
            html.head(title, says: { $0.text(map.batch.label(member.language)) }) { html in
                if let own = map.own {
                    html.button("/posting/\(own.text)/learning", "我的学习", "My study", primary: true)
                }
                html.button("/library", "资料库", "Library")
            }
            html.choice(of: map.batches, chosen: map.batch, "/learning")
            guard !map.topics.isEmpty else { return none(&html, map, member) }
            if map.rows.isEmpty {
                html.empty("这一批还没有人。", "Nobody is in this batch yet.")
            } else {
                table(&html, map)
            }
            if map.mayNameTopics { html.after { $0.link("/learning_topic", "改学习重点", "Change the topics") } }
        }
    }

    private static func none(_ html: inout HTML, _ map: LearningMap, _ member: Member) {
        guard map.mayNameTopics else {
            return html.empty("组织部还没有列出学习重点。", "组织部 has not named any topics yet.")
        }
        html.empty {
            $0.say(
                "还没有学习重点。可以先用常见的十项（工作理念、流程、方法，园区乡镇的开拓和规划，当地的产业、政策、项目、基建、招商），再按本地情况改。",
                "No topics yet. Begin with the ten usual ones and change them as you like.")
        }
        html.form(member, "/learning/topics") { $0.submit("用常见的十项", "Use the ten usual ones") }
        html.after { $0.link("/learning_topic/new", "自己写一项", "Name one yourself") }
    }

    private static func table(_ html: inout HTML, _ map: LearningMap) {
        let language = html.language
        MarkMap(
            who: Posting.person.spec.title,
            columns: map.topics.map {
                MarkMap.Column(
                    title: $0[LearningTopic.heading], says: $0[LearningTopic.strand].title[language])
            },
            rows: map.rows.map { row in
                let path = "/posting/\(row.posting.id.text)/learning"
                return MarkMap.Row(
                    name: row.posting[Posting.personName], path: path,
                    apart: row.posting[Posting.hostPost] ?? "",
                    cells: zip(map.topics, row.cells).map { topic, cell in
                        cell.map {
                            MarkMap.Cell(
                                look: $0.look, title: $0.title, path: "\(path)#topic-\(topic.id.text)")
                        }
                    })
            }, legend: [LearningMap.Cell.studied, .chosen, .met].map { ($0.look, $0.title) }
        ).write(&html)
        html.hint(
            "只看有没有，不数多少。没有共享、没有引用的资料和随记是本人的，别人这里看不到。",
            "That there is something, not how much. What is not shared is its writer’s, and not seen here.")
    }
}

extension LearningMap.Cell {
    var look: DueRow.Look {
        switch self {
        case .studied: .done
        case .met: .half
        case .chosen: .wait
        }
    }

    var title: Title {
        switch self {
        case .studied: Title("选了，有材料可看", "Chosen, with something to read")
        case .chosen: Title("选了，还没有共享出来的材料", "Chosen, nothing shared yet")
        case .met: Title("没有选，也有材料", "Not chosen, yet something is there")
        }
    }
}
