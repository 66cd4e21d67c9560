import Desk
import Office
import Parties
import Records
import Secondment

/// 批次 — A batch: how far it has come, what is its, the board, and how it is ended.
struct BatchView: RecordPage {
    private let page: BatchPage
    var seen: Desk.Seen { page.seen }
    private var board: Board { page.board }
    private var path: String { "/batch/\(board.batch.id.text)" }

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> BatchView {
        BatchView(page: try await member.desk.batchPage(member.actor, id, side: member.ask.query["side"]))
    }

    static func file(
        _ kind: String, _ id: ID, _ face: Face, _ member: Member
    ) async throws(Failure) -> Outgoing? {
        guard face == .xlsx else { return nil }
        let bytes = try await member.desk.boardWorkbook(member.actor, id, side: member.ask.query["side"])
        return try await member.desk.export(
            member.actor, Title("一览", "the board"), of: Batch.name, id, as: "批次一览.xlsx", Outgoing.xlsx,
            bytes)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        var frame = RecordFrame(seen, member, tried)
        frame.elsewhere = ["close"]
        // Printed across: a board is wider than it is high.
        frame.isWide = true
        return frame.page(
            says: says,
            acts: { html in
                guard member.actor.holds(.organizer), page.ended == nil else { return }
                if let planned = page.remaining?.planned, planned > 0 {
                    html.button(
                        "\(path)/arrivals", "登记报到（\(planned)人）", "Arrivals (\(planned))", primary: true)
                }
                html.button("\(path)/import", "导入名册", "Import a roster", primary: board.rows.isEmpty)
            }
        ) { html in
            if let ended = page.ended { self.ended(&html, ended) }
            html.progress(board.progress)
            ways(&html, member)
            BoardTable.write(&html, board, member)
            if page.ended == nil, board.columns.isEmpty { next(&html, member) }
            if page.mayCompose {
                html.form(member, "\(path)/summary", .inline) { html in
                    html.submit("起草批次总结", "Draft a summary", primary: false)
                    html.hint("由记录写成，每个数后面有依据。", "Composed of the records; each figure has its evidence.")
                }
            }
            if let move = seen.moves.first(where: { $0.name == "close" }), let remaining = page.remaining {
                close(&html, move, remaining, member)
            }
        }
    }

    private func says(_ html: inout HTML) {
        html.people(board.people, gone: board.gone)
        html.say(
            " · \(board.first.written(.chinese))至\(board.last.written(.chinese))",
            " · \(board.first.written(.english)) to \(board.last.written(.english))")
        for regulation in board.regulations { html.text(" · 《\(regulation)》") }
        html.text(" · ")
        html.link("\(path)/burden", "负担", "Burden")
    }

    private func ended(_ html: inout HTML, _ day: Day) {
        html.notice(
            .plain,
            "本批已于\(day.written(.chinese))结束：资料不再修改，名册不再增加；没有办完的仍可补办。",
            "This batch was ended on \(day.written(.english)): it is not changed or added to any more; what is still open can be done late."
        )
    }

    /// Every list of what belongs to the batch; those with nothing in them yet are folded away.
    private func ways(_ html: inout HTML, _ member: Member) {
        let tail = "?batch=\(seen.record.id.text)"
        func chips(_ html: inout HTML, _ ways: [Desk.Way]) {
            html.chips { html in
                for way in ways {
                    html.chip(
                        "/\(way.kind.name)\(tail)",
                        (way.kind.about == .itself ? way.kind.lists.first?.title : nil) ?? way.kind.title)
                }
            }
        }
        let (some, none) = (page.ways.filter { !$0.isEmpty }, page.ways.filter(\.isEmpty))
        html.ways(Title("本批资料", "Of this batch")) { html in
            html.chips { html in
                if member.actor.holds(.organizer) || member.actor.holds(.hostOrganizer) {
                    html.chip("\(path)/morning", Title("早晨", "This morning"))
                }
                html.chip("\(path)/closing", Title("办结一览", "Before going home"))
                if page.writesLetters { html.chip("\(path)/letters", Title("致派出单位函", "Letters home")) }
                html.chip("/learning\(tail)", Title("学习一览", "What is learnt"))
                if board.batch[Batch.direction] == .inbound {
                    html.chip("/goals\(tail)", Title("目标与支持", "Goals and contributions"))
                    html.chip("/directory\(tail)", Title("名录", "Directory"))
                }
                html.chip("/leads\(tail)", Title("线索看板", "Board of leads"))
                html.chip("/flows\(tail)", Title("四股流", "The four flows"))
            }
            chips(&html, some)
            guard !none.isEmpty else { return }
            html.fold("还没有内容的（\(none.count)）", "Nothing in these yet (\(none.count))") { chips(&$0, none) }
        }
    }

    private func next(_ html: inout HTML, _ member: Member) {
        html.empty { html in
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
    private func close(
        _ html: inout HTML, _ move: MoveSpec, _ remaining: BatchPage.Remaining, _ member: Member
    ) {
        html.asking(move.title, .grave) { html in
            html.tag("ul") { html in
                for line in BatchView.lines(remaining) { html.tag("li", text: line[html.language]) }
            }
            html.form(member, path + "/moves") { html in
                html.hidden("move", move.name)
                html.hidden("version", String(seen.record.version))
                html.submit(Title("确认结束本批", "End this batch"), .grave)
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
