import Desk
import Office
import Records
import Secondment

/// 目标图 — Goal by goal what has come to it: a mark for each contribution, and nothing that counts or ranks people.
enum GoalView {
    static let title = Title("目标与支持", "Goals and contributions")

    static func page(_ map: GoalMap, _ member: Member, typed: String? = nil) -> HTML {
        let language = member.language
        return Layout(member, title[language]).page { html in
            html.head(title) { html in
                html.button("/contribution", "支持与实事", "Contributions")
                html.button("/contribution_gain", "到位资金", "Funds received")
            }
            if let count = member.ask.query["kept"].flatMap({ Int($0) }) {
                html.notice(.ok, "新记下\(count)个目标。", "\(count) new goals.")
            }
            html.choice(of: map.batches, chosen: map.batch, none: Title("全部批次", "All batches"), "/goals")
            if map.goals.isEmpty { html.empty("还没有写下目标。", "No goals yet.") }
            if map.only != nil { html.tag("p") { $0.link("/goals", "全部目标", "All goals") } }
            for group in groups(map.goals) { self.group(&html, group) }
            if !map.loose.isEmpty {
                html.card("没有对着哪个目标的", "Tied to no goal") { marks(&$0, map.loose, "/contribution") }
            }
            html.legend([
                (.done, Title("已落地", "landed")), (.half, Title("争取到了，待确认", "won")),
                (.wait, Title("在争取", "being sought")), (.exempt, Title("没有成", "dropped")),
            ])
            if map.mayKeep { keeping(&html, member, typed) }
        }
    }

    /// A goal at the top with its parts.
    private static func groups(_ nodes: [GoalMap.Node]) -> [[GoalMap.Node]] {
        nodes.reduce(into: []) { groups, node in
            if node.depth == 0 || groups.isEmpty {
                groups.append([node])
            } else {
                groups[groups.count - 1].append(node)
            }
        }
    }

    private static func group(_ html: inout HTML, _ nodes: [GoalMap.Node]) {
        html.card { html in
            for node in nodes {
                html.tag(node.depth == 0 ? "h2" : "h3") { html in
                    html.tag("a", .href("/goal/\(node.goal.id.text)"), text: node.goal[Goal.heading])
                }
                // A wider goal whose parts are told of below is not said to have nothing.
                if node.marks.isEmpty {
                    if node.depth > 0 || nodes.count == 1 {
                        html.hint("还没有。", "Nothing yet.")
                    }
                } else {
                    marks(&html, node.marks, "/goals?goal=\(node.goal.id.text)")
                }
            }
        }
    }

    /// A few are told in words; of many each is a mark.
    private static let few = 6

    private static func marks(_ html: inout HTML, _ all: GoalMap.Marks, _ path: String) {
        let marks = all.first
        guard marks.count > few else {
            return html.records(
                marks.map {
                    RecordLine(
                        opens: .page("/contribution/\($0.id.text)"), title: $0.heading, look: $0.stage.look,
                        details: [$0.name])
                })
        }
        html.marks(
            marks.map {
                MarkLine(
                    look: $0.stage.look, says: "\($0.heading)　\($0.name)", path: "/contribution/\($0.id.text)"
                )
            })
        guard all.more > 0 else { return }
        html.tag("p") { $0.link(path, "还有\(all.more)件", "\(all.more) more") }
    }

    private static func keeping(_ html: inout HTML, _ member: Member, _ typed: String?) {
        html.fold("写目标", "Write down goals", isOpen: typed != nil) { html in
            html.table(
                TableForm(
                    path: "/goals", title: Title("目标表", "Goals"), columns: GoalMap.columns, typed: typed ?? ""
                ),
                member)
            html.tag("p") { $0.link("/goal/new", "新建一个目标", "A new goal") }
        }
    }
}

extension Contribution.Stage {
    fileprivate var look: DueRow.Look {
        switch self {
        case .landed: .done
        case .won: .half
        case .word, .sought: .wait
        case .dropped: .exempt
        }
    }
}
