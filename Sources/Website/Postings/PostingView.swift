import Desk
import Office
import Parties
import Records
import Secondment

/// 一人一页 — A posting with everything around it: what is owed and by whom, what was done, the days.
struct PostingView: RecordPage {
    private let view: Desk.PostingView
    var seen: Desk.Seen { view.seen }
    private var posting: Kept<Posting> { view.posting }

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> PostingView {
        PostingView(view: try await member.desk.posting(member.actor, id))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let name = posting[Posting.personName]
        var frame = RecordFrame(seen, member, tried)
        frame.isLong = true
        return frame.page(
            title: Title("\(name)的挂职", "\(name)’s posting"), back: ("/desk", Title("我的事", "My desk"))
        ) { html in
            html.facts([
                (Posting.homeUnit.spec.title, seen.names[posting[Posting.homeUnit].id, html.language] ?? ""),
                (Posting.hostUnit.spec.title, seen.names[posting[Posting.hostUnit].id, html.language] ?? ""),
                (Posting.hostPost.spec.title, posting[Posting.hostPost] ?? ""),
                (Posting.first.spec.title, posting[Posting.first].written(html.language)),
                (Posting.last.spec.title, posting[Posting.last].written(html.language)),
            ])
            html.progress(
                TermProgress(
                    first: posting[Posting.first], last: posting[Posting.last], today: view.today))
            coming(&html)
            ways(&html, member)
            dues(&html)
            records(&html)
        } beside: { html in
            adding(&html)
            presence(&html)
            html.particulars(seen)
        }
    }

    /// Changes that are agreed and have not come yet.
    private func coming(_ html: inout HTML) {
        let changes = view.lists.first { $0.kind.name == PostingChange.name }?.records ?? []
        for change in changes.compactMap({ Kept<PostingChange>($0) }) where change.isAt(.agreed) {
            html.notice { html in
                html.tag("a", .href("/posting_change/\(change.id.text)")) { html in
                    html.title(change[PostingChange.matter].title)
                }
                html.text("　\(change.record.stageTitle[html.language])")
            }
        }
    }

    /// Where else this posting can be looked at from.
    private func ways(_ html: inout HTML, _ member: Member) {
        let path = "/posting/\(posting.id.text)"
        html.chips { html in
            html.chip(path + "/story", Title("纪事与档案", "Story and file"))
            html.chip(path + "/closing", Title("办结一览", "Before going home"))
            html.chip(path + "/learning", Title("学习", "Study"))
            html.chip(path + "/rules", Title("适用的规则", "Rules"))
            html.chip(path + "/lists", Title("清单", "Checklists"))
            html.chip(path + "/burden", Title("负担", "Burden"))
            html.chip(path + ".docx", Title("登记表（docx）", "Registration form (docx)"))
            guard posting.is(.running) else { return }
            if member.actor.holds(.organizer) {
                html.chip(path + "/change", Title("延长、提前结束或调整", "Extend, end early or change"))
            }
            html.chip(
                "/posting_change/new?posting=\(posting.id.text)",
                Title("提出变动或召回", "Ask for a change or recall"))
        }
    }

    private func dues(_ html: inout HTML) {
        guard !view.dues.isEmpty else { return }
        let language = html.language
        html.card("应办事项", "What is owed") { html in
            html.records(
                view.dues.map { due, look in
                    let month = due.month.map { "（\($0.written(language))）" } ?? ""
                    let settled = due.state == .settled ? due.record : nil
                    return RecordLine(
                        opens: .page(
                            settled.map { "/\(due.settlingKind)/\($0.text)" }
                                ?? "/why?key=\(Form.encoded(due.key))"),
                        title: due.title[language] + month, look: look, urgency: look.title,
                        details: ["\(due.due.short(language)) · \(due.clause)"])
                })
        }
    }

    private func records(_ html: inout HTML) {
        for (kind, records) in view.lists where kind.name != Signature.name && kind.name != Receipt.name {
            let language = html.language
            html.card(kind.title) { html in
                html.records(
                    records.prefix(12).map { record in
                        RecordLine(
                            opens: .page("/\(kind.name)/\(record.id.text)"), title: record.label(language),
                            details: [record.madeAt.day.short(language)], record: record)
                    })
                if records.count > 12 {
                    html.link("/\(kind.name)?posting=\(posting.id.text)", "全部", "All")
                }
            }
        }
    }

    private func adding(_ html: inout HTML) {
        let byHand = view.addable.filter { kind in
            guard kind.entrance == .form else { return false }
            guard let roomAt = kind.roomAt else { return true }
            let records = view.lists.first { $0.kind.name == kind.name }?.records ?? []
            return records.allSatisfy { roomAt.contains($0.stage) }
        }
        guard !byHand.isEmpty else { return }
        html.card("可以新建", "Write something") { html in
            html.chips { html in
                for kind in byHand {
                    html.chip("/\(kind.name)/new?posting=\(posting.id.text)", kind.title)
                }
            }
        }
    }

    private func presence(_ html: inout HTML) {
        html.card("在岗", "On duty") { html in
            html.hint("由请假的起止日推算，不打卡。", "Reckoned from declared leave; nobody checks in.")
            html.table(
                view.presence,
                [
                    .text(Title("月份", "Month")) { $0.month.dotted },
                    .number(Title("工作日", "Working days")) { $0.working },
                    .number(Title("离岗", "Away")) { $0.away == 0 ? nil : $0.away },
                ])
        }
    }

    /// The declared act by which a term or a place changes.
    static func change(
        _ posting: Kept<Posting>, _ units: Desk.Linking, _ member: Member, _ typed: [String: String],
        _ problems: [Problem]
    ) -> HTML {
        let path = "/posting/\(posting.id.text)"
        let title = Title(
            "调整\(posting[Posting.personName])的挂职", "Change \(posting[Posting.personName])’s posting")
        return Layout(member, title[member.language]).page(back: (path, Title("挂职", "Posting"))) { html in
            html.head(title)
            html.problems(problems)
            html.form(member, path + "/change", .stackCard) { html in
                for (field, value) in [
                    (Posting.last.spec, posting[Posting.last].iso),
                    (Posting.hostUnit.spec, posting[Posting.hostUnit].id.text),
                    (Posting.hostPost.spec, posting[Posting.hostPost] ?? ""),
                ] {
                    var view = FieldView(
                        field: field, typed: typed[field.name] ?? value,
                        options: field.name == Posting.hostUnit.spec.name ? units.options : [],
                        problem: problems.first { $0.place == field.name })
                    if field.name == Posting.hostUnit.spec.name {
                        view.chooser = units.chooser.map { ($0, path + "/change") }
                    }
                    view.write(&html)
                }
                html.area("note", Title("理由", "Why"), typed["note"] ?? "", rows: 3, isRequired: true)
                html.submit("调整", "Change")
            }
        }
    }
}
