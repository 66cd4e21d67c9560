import Office
import Parties
import Records
import Secondment

/// 批次 — A batch: how far it has come, what is its, the board, and how it is ended.
enum BatchView {
    static func page(_ page: BatchPage, _ member: Member) -> HTML {
        let title = page.board.batch[Batch.heading]
        return Layout(member, title).page(back: ("/batch", Title("批次", "Batches"))) { html in
            // Printed across: a board is wider than it is high.
            html.tag("div", .class("wide")) { write(&$0, page, title, member) }
        }
    }

    private static func write(_ html: inout HTML, _ page: BatchPage, _ title: String, _ member: Member) {
        let board = page.board
        let path = "/batch/\(board.batch.id.text)"
        html.tag("div", .class("top")) { html in
            html.tag("h1", text: title)
            if page.ended != nil { html.stage(board.batch.record) }
            if page.seen.mayEdit { html.button("\(path)/edit", "修改", "Edit") }
            if member.actor.holds(.organizer), page.ended == nil {
                html.button("\(path)/import", "导入名册", "Import a roster", primary: board.rows.isEmpty)
            }
        }
        html.tag("p", .class("lead")) { html in
            html.people(board.people, gone: board.gone)
            html.say(
                " · \(board.first.written(.chinese))至\(board.last.written(.chinese))",
                " · \(board.first.written(.english)) to \(board.last.written(.english))")
            for regulation in board.regulations { html.text(" · 《\(regulation)》") }
            html.text(" · ")
            html.link("\(path)/burden", "负担", "Burden")
        }
        if let ended = page.ended {
            self.ended(&html, ended)
            MoveForms(page.seen, member).write(&html)
        }
        html.progress(board.progress)
        ways(&html, page)
        BoardView.write(&html, board, member)
        if page.ended == nil, board.columns.isEmpty { next(&html, board, member) }
        if let move = page.seen.moves.first(where: { $0.name == "close" }), let remaining = page.remaining {
            close(&html, move, remaining, page.seen.record, member)
        }
        html.history(page.seen.steps, of: page.seen.record.kind)
    }

    private static func ended(_ html: inout HTML, _ day: Day) {
        html.tag("p", .class("notice"), Attribute("role", "status")) {
            $0.say(
                "本批已于\(day.written(.chinese))结束：资料不再修改，名册不再增加；没有办完的仍可补办。",
                "This batch was ended on \(day.written(.english)): it is not changed or added to any more; what is still open can be done late."
            )
        }
    }

    /// Every list of what belongs to the batch; those with nothing in them yet are folded away.
    private static func ways(_ html: inout HTML, _ page: BatchPage) {
        let tail = "?batch=\(page.seen.record.id.text)"
        func chips(_ html: inout HTML, _ ways: [Desk.Way]) {
            for way in ways {
                html.tag(
                    "a", .class("chip"), .href("/\(way.kind.name)\(tail)"),
                    text: (way.kind.about == .itself ? way.kind.lists.first?.title : nil)?[html.language]
                        ?? way.kind.title[html.language])
            }
        }
        let (some, none) = (page.ways.filter { !$0.isEmpty }, page.ways.filter(\.isEmpty))
        html.tag(
            "nav", .class("ways"),
            Attribute("aria-label", html.language == .chinese ? "本批资料" : "Of this batch")
        ) { html in
            html.tag("div", .class("chips")) { chips(&$0, some) }
            guard !none.isEmpty else { return }
            html.tag("details") { html in
                html.tag("summary") {
                    $0.say("还没有内容的（\(none.count)）", "Nothing in these yet (\(none.count))")
                }
                html.tag("div", .class("chips")) { chips(&$0, none) }
            }
        }
    }

    private static func next(_ html: inout HTML, _ board: Board, _ member: Member) {
        html.tag("p", .class("empty")) { html in
            if board.people == 0 {
                html.say("这一批还没有人：先导入名册。", "Nobody is in this batch yet: import a roster. ")
            } else if board.regulations.isEmpty {
                html.say("还没有启用制度，所以还没有应办事项。", "No regulation applies yet, so nothing is owed. ")
            } else {
                html.say("按现行制度，这一批没有应办事项。", "Under the regulations in force nothing is owed here. ")
            }
            if member.actor.holds(.organizer), board.regulations.isEmpty {
                html.link("/regulation/new?batch=\(board.batch.id.text)", "启用制度", "Apply a regulation")
            }
        }
    }

    /// Ending a batch, after it was read what follows from it.
    private static func close(
        _ html: inout HTML, _ move: MoveSpec, _ remaining: BatchPage.Remaining, _ batch: Record,
        _ member: Member
    ) {
        html.tag("details", .class("with-note after-board")) { html in
            html.tag("summary", .class("button grave"), text: move.title[html.language])
            html.tag("ul") { html in
                for line in lines(remaining) { html.tag("li", text: line[html.language]) }
            }
            html.form(member, "/batch/\(batch.id.text)/moves") { html in
                html.hidden("move", move.name)
                html.hidden("version", String(batch.version))
                html.tag("button", .type("submit"), .class("button grave")) {
                    $0.say("确认结束本批", "End this batch")
                }
            }
        }
    }

    private static func lines(_ left: BatchPage.Remaining) -> [Title] {
        var lines: [Title] = []
        if left.serving + left.planned > 0 {
            let waiting = left.planned > 0 ? "、\(left.planned)人待报到" : ""
            let coming = left.planned > 0 ? ", \(left.planned) are to arrive" : ""
            lines.append(
                Title(
                    "还有\(left.serving)人在岗\(waiting)：结束本批不等于办理期满，他们的挂职要逐人办理。",
                    "\(left.serving) still serve\(coming): ending the batch does not end their postings."))
        }
        lines.append(
            left.open == 0
                ? Title("应办事项都办完了。", "Nothing that was owed is open.")
                : Title(
                    "还有\(left.open)件应办事项没有办完\(left.late > 0 ? "，其中\(left.late)件已过期" : "")：仍留在各方名下，可以补办；此后不再产生新的应办事项。",
                    "\(left.open) things owed are open\(left.late > 0 ? ", \(left.late) of them overdue" : ""): they stay owed and can be done late; nothing falls due anew."
                ))
        lines += [
            Title(
                "结束后不能再修改本批资料、导入名册或增加挂职；制度规定随批次撤销的支部书记席位会自动免去。",
                "Afterwards the batch is not edited and nobody is added; where a regulation says so, the branch secretary’s seat ends with it."
            ),
            Title("点错了可以由组织部写明理由重新打开。", "If it was a mistake, 组织部 can open it again, with a reason."),
        ]
        return lines
    }
}
