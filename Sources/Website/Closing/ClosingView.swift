import Office
import Parties
import Records
import Secondment

/// 办结一览 — Before going home: matter by matter what is open, and whose turn it is; for a batch, one mark for each.
enum ClosingView {
    static let title = Title("办结一览", "Before going home")

    static func page(_ closing: Closing, _ member: Member) -> HTML {
        let posting = closing.posting
        let path = "/posting/\(posting.id.text)"
        return Layout(member, title[member.language]).page(back: (path, Title("挂职", "Posting"))) { html in
            html.head(title, says: { says(&$0, closing) }) { html in
                if closing.mayAppraise {
                    html.button(
                        "/appraisal/new?posting=\(posting.id.text)&sort=final", "开始期满考核",
                        "Begin the appraisal",
                        primary: true)
                }
                html.button(path + "/story", "纪事与档案", "Story and file")
            }
            let open = closing.lines.filter { $0.state == .open }
            html.two { html in
                if open.isEmpty { html.notice(.plain, "你看得到的都办完了。", "All that you can see is done.") }
                for line in open { self.line(&html, line, closing) }
            } beside: { html in
                rest(&html, closing)
                html.hint(
                    "照记录推算，不用谁填。只算你看得到的；日记不在内。",
                    "Reckoned from the records that you may see; nobody fills it in.")
            }
        }
    }

    private static func says(_ html: inout HTML, _ closing: Closing) {
        let posting = closing.posting
        let last = posting[Posting.last]
        html.text("\(posting[Posting.personName])　")
        let left = last - closing.today
        html.say(
            left >= 0 ? "\(last.written(.chinese))期满，还有\(left)天" : "\(last.written(.chinese))已期满",
            left >= 0 ? "to \(last.written(.english)), \(left) days left" : "ended \(last.written(.english))")
    }

    private static func line(_ html: inout HTML, _ line: Closing.Line, _ closing: Closing) {
        let language = html.language
        html.card(line.matter.title) { html in
            html.hint(line.matter.hint.chinese, line.matter.hint.english)
            // What is under way and not this reader's to see.
            if line.dues.isEmpty, line.records.isEmpty { html.tag("p") { $0.say("正在办。", "Under way.") } }
            html.records(
                line.dues.map { due, look in
                    RecordLine(
                        opens: .page("/why?key=\(Form.encoded(due.key))"),
                        title: due.title[language] + (due.month.map { "（\($0.written(language))）" } ?? ""),
                        look: look,
                        urgency: look.title,
                        details: [
                            "\(due.bearer.title[language]) · \(due.due.short(language)) · \(due.clause)"
                        ])
                }
                    + line.records.map { record in
                        RecordLine(
                            opens: .page("/\(record.kind.name)/\(record.id.text)"),
                            title: record.label(language),
                            details: [record.kind.title[language]], record: record)
                    })
        }
    }

    private static func rest(_ html: inout HTML, _ closing: Closing) {
        let language = html.language
        let done = closing.lines.filter { $0.state == .done }
        if !done.isEmpty {
            html.card("办完的", "Done") { html in
                html.records(
                    done.map { RecordLine(opens: .nothing, title: $0.matter.title[language], look: .done) })
            }
        }
        let none = closing.lines.filter { $0.state == .none }
        if !none.isEmpty {
            html.card("没有这类事", "Nothing of the kind") { html in
                html.tag("p", text: none.map { $0.matter.title[language] }.listed(language))
            }
        }
    }

    private static let later = Title("返回以后再办", "Due afterwards")

    static func map(_ map: BatchClosingMap, _ member: Member) -> HTML {
        let path = "/batch/\(map.batch.id.text)"
        return Layout(member, title[member.language]).page(back: (path, Batch.title)) { html in
            html.head(title, says: { $0.text(map.batch.label(member.language)) })
            guard !map.rows.isEmpty else {
                return html.empty("这一批没有你能看到的人。", "There is nobody in this batch that you can see.")
            }
            MarkMap(
                who: Posting.person.spec.title,
                columns: map.matters.map {
                    MarkMap.Column(title: $0.title[member.language], says: $0.hint[member.language])
                },
                rows: map.rows.map { posting, states in
                    let page = "/posting/\(posting.id.text)/closing"
                    return MarkMap.Row(
                        name: posting[Posting.personName], path: page, apart: posting[Posting.hostPost] ?? "",
                        cells: zip(map.matters, states).map { matter, state in
                            // What comes after the term is not late before it.
                            let isLater =
                                matter == .aftercare && state == .open && map.today <= posting[Posting.last]
                            return state.look.map {
                                MarkMap.Cell(
                                    look: isLater ? .wait : $0, title: isLater ? later : state.title,
                                    path: page)
                            }
                        })
                },
                legend: [
                    (.done, Closing.State.done.title), (.half, Closing.State.open.title), (.wait, later),
                ]
            ).write(&html)
            html.hint(
                "照记录推算，只算你看得到的；空着的是没有这类事。",
                "From the records that you may see; a blank is nothing of the kind.")
        }
    }
}

extension Closing.State {
    fileprivate var look: DueRow.Look? {
        switch self {
        case .done: .done
        case .open: .half
        case .none: nil
        }
    }

    fileprivate var title: Title {
        switch self {
        case .done: Title("办完了", "Done")
        case .open: Title("还有没办完的", "Something is open")
        case .none: Title("没有这类事", "Nothing of the kind")
        }
    }
}
