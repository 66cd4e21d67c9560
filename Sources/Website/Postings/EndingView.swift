import Desk
import Office
import Records
import Secondment

/// 期满与召回 — Who it is, how much of the term is left, what is still owed; and then the question.
enum EndingView {
    static func end(
        _ view: Desk.PostingView, _ member: Member, _ typed: [String: String], _ problems: [Problem]
    ) -> HTML {
        let posting = view.posting
        let name = posting[Posting.personName]
        let isOver = posting[Posting.last] <= view.today
        let title =
            isOver
            ? Title("办理\(name)期满", "End \(name)’s term")
            : Title("提前结束\(name)的挂职", "End \(name)’s posting early")
        return page(view, title, member) { html in
            html.problems(problems, beside: ["last_day"])
            if isOver {
                html.tag("p") { html in
                    html.say(
                        "\(name)的挂职到\(posting[Posting.last].written(.chinese))期满。办理后不再产生新的应办事项；点错了，三十天内可以撤销。",
                        "\(name)’s term ends on \(posting[Posting.last].iso). Nothing new will be owed; a mistake can be undone for thirty days."
                    )
                }
                html.form(member, path(posting) + "/end", .stackCard) { html in
                    html.submit("确认\(name)期满", "Confirm the end of \(name)’s term")
                }
                return
            }
            html.tag("p") { html in
                html.say(
                    "还没有期满：约定到\(posting[Posting.last].written(.chinese))。要提前结束，写明最后一天和理由，按制度征得同意后生效；最后一天以后的月份不再产生应办事项。",
                    "The term has not ended: it runs to \(posting[Posting.last].iso). To end it early, say the last day and why; it takes effect with the consents that the regulation asks for, and nothing is owed for the months after it."
                )
            }
            html.form(member, path(posting) + "/end", .stackCard) { html in
                FieldView(
                    field: Posting.last.spec, typed: typed["last_day"] ?? "",
                    problem: problems.first { $0.place == "last_day" }
                ).write(&html)
                html.area("note", Title("理由", "Why"), typed["note"] ?? "", rows: 3, isRequired: true)
                html.submit("提出提前结束", "Ask for an early end")
            }
        }
    }

    static func recall(
        _ view: Desk.PostingView, _ form: Desk.Form, _ member: Member, _ typed: [String: String],
        _ problems: [Problem]
    ) -> HTML {
        let posting = view.posting
        let name = posting[Posting.personName]
        let fields = [PostingChange.from.spec, PostingChange.cause.spec, PostingChange.reason.spec]
        return page(view, Title("召回\(name)", "Recall \(name)"), member) { html in
            html.problems(problems, beside: Set(fields.map(\.name)))
            html.tag("p") { html in
                html.say(
                    "从写明的那一天起不再在岗，津贴、天数和应办事项都算到前一天为止；日子在后面的，到那天才生效，之前可以撤销。",
                    "From the day that is named on, \(name) no longer serves: days, allowances and duties are reckoned to the day before. A later day takes effect when it comes, and can be called off until then."
                )
            }
            html.form(member, path(posting) + "/recall", .stackCard) { html in
                for field in fields {
                    FieldView(
                        field: field, typed: typed[field.name] ?? "",
                        problem: problems.first { $0.place == field.name },
                        choices: form.choices[field.name] ?? []
                    ).write(&html)
                }
                html.submit(Title("召回\(name)", "Recall \(name)"), .grave)
            }
        }
    }

    private static func page(
        _ view: Desk.PostingView, _ title: Title, _ member: Member, _ body: (inout HTML) -> Void
    ) -> HTML {
        let posting = view.posting
        return Layout(member, title[member.language]).page(back: (path(posting), Posting.title)) { html in
            html.head(
                title,
                says: { html in
                    html.text(view.seen.names[posting[Posting.homeUnit].id, html.language] ?? "")
                    html.text(" → ")
                    html.text(view.seen.names[posting[Posting.hostUnit].id, html.language] ?? "")
                })
            html.progress(
                TermProgress(first: posting[Posting.first], last: posting[Posting.last], today: view.today))
            owed(&html, view)
            body(&html)
        }
    }

    /// What falls away is not listed: only what has to be done whatever is decided.
    private static func owed(_ html: inout HTML, _ view: Desk.PostingView) {
        let open = view.dues.filter { $0.0.state == .open && $0.0.opens <= view.today }
        html.card("还没有办的（\(open.count)）", "Still owed (\(open.count))") { html in
            guard !open.isEmpty else {
                return html.tag("p") { $0.say("到今天为止都办完了。", "Nothing is owed up to today.") }
            }
            let language = html.language
            html.records(
                open.map { due, look in
                    RecordLine(
                        opens: .nothing,
                        title: due.title[language] + (due.month.map { "（\($0.written(language))）" } ?? ""),
                        look: look, details: [due.due.short(language)])
                })
        }
    }

    private static func path(_ posting: Kept<Posting>) -> String { "/posting/\(posting.id.text)" }
}
