import Desk
import Office
import Records
import Secondment

/// 表样 — The office's own form: which marks stand on it and what fills each, what may be written as a mark, and how it
/// looks when it is filled.
struct TemplateView: RecordPage {
    let seen: Desk.Seen
    private let check: TemplateCheck

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> TemplateView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return TemplateView(seen: seen, check: try await member.desk.checkTemplate(member.actor, id))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let target = Kept<PaperTemplate>(seen.record)?[PaperTemplate.target] ?? .posting
        return RecordFrame(seen, member, tried).page(says: { $0.title(target.title) }) { html in
            if let problem = check.problem {
                html.notice(.soon) { html in html.tag("p") { $0.title(problem) } }
            }
            if !check.marks.isEmpty { marks(&html) }
            html.fold("可以写的标记（\(check.words.count)）", "What may be written (\(check.words.count))") { html in
                html.hint(
                    "在 Word 的格子里写 {{姓名}} 这样的标记，版式一点不动。表格的一行里写 {{交办任务.任务}}，有几件就有几行；{{审批.意见}} 一行一位审批人；{{附件?}} 没有就不要这一行。空的填“无”，签名、盖章、日期留给笔。",
                    "Write {{姓名}} in a cell; a row with {{交办任务.任务}} is repeated for each.")
                html.table(
                    check.words,
                    [
                        .text(Title("标记", "Mark")) { "{{\($0.mark)}}" },
                        .of(Title("填什么", "What it gives")) { $0.title($1.meaning) },
                    ])
            }
        } beside: { html in
            html.card("从这里开始", "To begin with") { html in
                html.tag("p") {
                    $0.link(
                        "/paper_template/starter/\(target.rawValue).docx", "下载一份带标记的样子",
                        "Download a form with marks")
                }
                if check.problem == nil, !check.marks.isEmpty {
                    html.tag("p") {
                        $0.link(
                            "/paper_template/\(seen.record.id.text)/sample.docx", "用最近的一件记录试填",
                            "Try it on a record")
                    }
                }
                html.hint(
                    "改成本单位的版式，添加为附件，看过上面每个标记，再启用。", "Make it yours, attach it, read the marks, then use it.")
            }
        }
    }

    private func marks(_ html: inout HTML) {
        html.table(
            check.marks, isWrong: { $0.meaning == nil || check.lost.contains($0.mark) },
            [
                .text(Title("文件里的标记", "Mark in the file")) { "{{\($0.mark)}}" },
                .of(Title("填什么", "What it gives")) { html, mark in
                    guard let meaning = mark.meaning else {
                        return html.say("看不懂，请改成下面的词", "means nothing here")
                    }
                    check.lost.contains(mark.mark)
                        ? html.say("要写在表格的一行里，一行只写一种", "belongs in a row of a table")
                        : html.title(meaning)
                },
            ])
    }
}
