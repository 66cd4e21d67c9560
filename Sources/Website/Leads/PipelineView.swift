import Office
import Records
import Secondment

/// 线索看板 — Leads in columns by how far they have come; what looks like one and the same comes first, for a human to say.
struct PipelineView {
    let pipeline: Pipeline
    let filter: Pipeline.Filter
    let member: Member

    func html() -> HTML {
        Layout(member, Lead.title[member.language]).page { html in
            html.head(Lead.title, says: says) { html in
                if pipeline.mayAdd { html.button("/lead/new", "登记线索", "New lead", primary: true) }
            }
            alike(&html)
            filters(&html)
            guard pipeline.columns.contains(where: { $0.count > 0 }) else {
                return html.empty("还没有线索。听到一条，先记下对方和做什么，其余的以后补。", "No leads yet.")
            }
            html.lanes(member) { html in
                for column in pipeline.columns { lane(&html, column) }
            }
            html.after { html in
                html.link("/lead?list=open", "表格，可导出 xlsx", "As a table")
                html.text("　")
                html.link("/lead?list=dropped", "没有成的", "Came to nothing")
                html.text("　")
                html.link(
                    "/flows" + (filter.batch.map { "?batch=\($0.text)" } ?? ""), "四股流", "The four flows")
            }
        }
    }

    private func says(_ html: inout HTML) {
        let open = pipeline.columns.dropLast().reduce(0) { $0 + $1.count }
        let landed = pipeline.columns.last?.count ?? 0
        html.say("\(open)条在办 · \(landed)条已落地", "\(open) open · \(landed) landed")
    }

    private func alike(_ html: inout HTML) {
        guard pipeline.mayMerge else { return }
        for (first, other) in pipeline.alike.prefix(5) {
            html.notice(.soon) { html in
                html.tag("p") { html in
                    html.say(
                        "这两条像是同一家：\(who(first))登记的“\(first[Lead.party])”，\(who(other))登记的“\(other[Lead.party])”。",
                        "These two look like one: “\(first[Lead.party])”, “\(other[Lead.party])”. ")
                    html.link(
                        "/lead/\(first.id.text)/merge?with=\(other.id.text)", "逐项对照", "Compare them")
                }
            }
        }
        if pipeline.alike.count > 5 {
            html.hint("还有\(pipeline.alike.count - 5)对，办完这几对就出来。", "\(pipeline.alike.count - 5) more pairs.")
        }
    }

    private func who(_ lead: Kept<Lead>) -> String {
        (pipeline.people[lead.id] ?? []).listed(member.language)
    }

    private func filters(_ html: inout HTML) {
        let language = html.language
        html.filters("/leads") { html in
            html.select(
                "batch", .label(Batch.title, language), none: Title("全部批次", "Any batch"),
                pipeline.batches.map { ($0.id.text, $0.label(language)) }, chosen: filter.batch?.text ?? "")
            html.select(
                "sort", .label(Lead.sort.spec.title, language), none: Title("招商和引才", "Both sorts"),
                Lead.Sort.allCases.map { ($0.rawValue, $0.title[language]) },
                chosen: filter.sort?.rawValue ?? "")
            html.select(
                "missing", .label(Title("要素", "Elements"), language), none: Title("要素齐不齐都看", "Whole or not"),
                [("1", Title("只看缺要素的", "Only incomplete ones")[language])],
                chosen: filter.isIncomplete ? "1" : "")
            html.submit("筛选", "Filter", primary: false)
        }
    }

    private func lane(_ html: inout HTML, _ column: Pipeline.Column) {
        html.lane(column.title, column.count, move: column.move.rawValue) { html in
            for lead in column.leads { card(&html, lead, in: column) }
            let rest = column.count - column.leads.count
            if rest > 0 { html.hint("还有\(rest)条，见表格。", "\(rest) more in the table.") }
        }
    }

    private func card(_ html: inout HTML, _ lead: Kept<Lead>, in column: Pipeline.Column) {
        let path = "/lead/\(lead.id.text)"
        let moves = Pipeline.moves(of: lead, pipeline)
        html.laneCard(path, version: lead.version, moves: moves.map(\.name)) { html in
            html.tag("a", .href(path), text: lead[Lead.party])
            html.tag("p") { html in
                html.text(lead[Lead.heading])
                if let scale = lead[Lead.scale] { html.text("，\(scale)") }
            }
            html.tag("small", text: who(lead))
            if lead.isAt(.clue) { html.stage(lead.record) }
            if let day = lead[Lead.next], lead.is(.open) {
                html.tag("small") { html in
                    html.mark(day < pipeline.today ? .soon : .wait)
                    html.say(" \(day.short(.chinese))跟进", " \(day.short(.english))")
                }
            }
            html.elements(lead)
            // Where it goes next; other ways are on its own page.
            if let next = moves.first(where: { $0.name == onwards(from: column) }) {
                html.form(member, path + "/moves") { html in
                    html.hidden("move", next.name)
                    html.hidden("version", String(lead.version))
                    html.hidden("way", member.address(with: [:]))
                    html.submit(Title("到“\(next.title.chinese)”", "To “\(next.title.english)”"), .quiet)
                }
            }
        }
    }

    /// The move that leads to the column on the right.
    private func onwards(from column: Pipeline.Column) -> String? {
        guard let place = pipeline.columns.firstIndex(where: { $0.move == column.move }),
            place + 1 < pipeline.columns.count
        else { return nil }
        return pipeline.columns[place + 1].move.rawValue
    }
}

extension Pipeline {
    /// By which of the columns' moves this reader may carry a lead on.
    static func moves(of lead: Kept<Lead>, _ pipeline: Pipeline) -> [MoveSpec] {
        pipeline.columns.compactMap { column in
            guard let move = Lead.lifecycle[column.move], move.from.contains(lead.record.stage),
                move.asks.isEmpty, !move.needsNote
            else { return nil }
            let may = column.move == .land ? pipeline.mayLand : pipeline.mayMove
            return may.contains(lead.id) ? move : nil
        }
    }
}
