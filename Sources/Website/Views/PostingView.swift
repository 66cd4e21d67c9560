import Office
import Parties
import Records
import Secondment

/// 一人一页 — A posting with everything around it: what is owed and by whom, what was done, the days.
enum PostingView {
    static func page(_ view: Desk.PostingView, _ member: Member) -> HTML {
        let posting = view.seen.record
        let names = view.seen.names
        let name = posting[Posting.personName]
        return Layout(member, name).page(back: ("/desk", Title("我的事", "My desk"))) { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1") { $0.say("\(name)的挂职", "\(name)’s posting") }
                html.stage(posting)
            }
            html.tag("p", .class("lead")) { html in
                html.text(names[posting[Posting.homeUnit].id, .chinese] ?? "")
                html.text(" → ")
                html.text(names[posting[Posting.hostUnit].id, .chinese] ?? "")
                if let post = posting[Posting.hostPost] { html.text("　\(post)") }
            }
            html.progress(
                TermProgress(
                    first: posting[Posting.first], last: posting[Posting.last], today: view.today))
            MoveForms(view.seen.without("end").without("recall"), member).write(&html)
            endings(&html, view)
            coming(&html, view)
            ways(&html, posting, member)
            html.tag("div", .class("two")) { html in
                html.tag("div") { html in
                    dues(&html, view)
                    records(&html, view)
                }
                html.tag("div") { html in
                    adding(&html, view)
                    presence(&html, view)
                    RecordViews.fields(&html, view.seen)
                    html.history(view.seen.steps, of: view.seen.record.kind)
                }
            }
        }
    }

    /// What ends it is asked on a page of its own.
    private static func endings(_ html: inout HTML, _ view: Desk.PostingView) {
        let path = "/posting/\(view.seen.record.id.text)"
        let moves = view.seen.moves.filter { ["end", "recall"].contains($0.name) }
        guard !moves.isEmpty else { return }
        html.tag("div", .class("actions")) { html in
            for move in moves {
                html.tag(
                    "a", .class(move.weight == .grave ? "button grave" : "button"),
                    .href("\(path)/\(move.name)"), text: move.title[html.language])
            }
        }
    }

    /// Changes that are agreed and have not come yet.
    private static func coming(_ html: inout HTML, _ view: Desk.PostingView) {
        let changes = view.lists.first { $0.kind.name == PostingChange.name }?.records ?? []
        for change in changes where change.stage == "agreed" {
            html.tag("p", .class("notice")) { html in
                html.tag("a", .href("/posting_change/\(change.id.text)")) { html in
                    html.title(change[PostingChange.matter].title)
                }
                html.text("　\(change.stageTitle[html.language])")
            }
        }
    }

    /// Where else this posting can be looked at from.
    private static func ways(_ html: inout HTML, _ posting: Record, _ member: Member) {
        let path = "/posting/\(posting.id.text)"
        html.tag("p", .class("chips")) { html in
            html.tag("a", .class("chip"), .href(path + "/rules")) { $0.say("适用的规则", "Rules") }
            html.tag("a", .class("chip"), .href(path + "/lists")) { $0.say("清单", "Checklists") }
            html.tag("a", .class("chip"), .href(path + "/burden")) { $0.say("负担", "Burden") }
            if ["planned", "serving"].contains(posting.stage) {
                if member.actor.holds(.organizer) {
                    html.tag("a", .class("chip"), .href(path + "/change")) {
                        $0.say("延长、提前结束或调整", "Extend, end early or change")
                    }
                }
                html.tag("a", .class("chip"), .href("/posting_change/new?posting=\(posting.id.text)")) {
                    $0.say("提出变动或召回", "Ask for a change or recall")
                }
            }
        }
    }

    private static func dues(_ html: inout HTML, _ view: Desk.PostingView) {
        guard !view.dues.isEmpty else { return }
        html.card { html in
            html.tag("h2") { $0.say("应办事项", "What is owed") }
            html.tag("div", .class("scroll")) { html in
                html.tag("table") { html in
                    html.tag("tbody") { html in
                        for (due, look) in view.dues {
                            html.tag("tr") { html in
                                html.tag("td") { $0.look(look) }
                                html.tag("td") { html in
                                    html.title(due.title)
                                    if let month = due.month { html.text("　\(month.written(html.language))") }
                                    html.tag("small", .class("hint"), text: due.clause)
                                }
                                html.tag("td", text: due.due.short(html.language))
                                html.tag("td") { html in
                                    if let record = due.record, due.state == .settled {
                                        html.link("/\(due.settlingKind)/\(record.text)", "看记录", "Record")
                                    } else {
                                        html.link("/why?key=\(Form.encoded(due.key))", "为什么", "Why")
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func records(_ html: inout HTML, _ view: Desk.PostingView) {
        for (kind, records) in view.lists where kind.name != Signature.name && kind.name != Receipt.name {
            html.card { html in
                html.tag("h2", text: kind.title[html.language])
                html.tag("ul", .class("sources")) { html in
                    for record in records.prefix(12) {
                        html.tag("li") { html in
                            html.tag("time", text: record.madeAt.day.short(html.language))
                            html.tag(
                                "a", .href("/\(kind.name)/\(record.id.text)"),
                                text: record.label(html.language))
                            html.text("　")
                            html.stage(record)
                        }
                    }
                }
                if records.count > 12 {
                    html.link("/\(kind.name)?posting=\(view.seen.record.id.text)", "全部", "All")
                }
            }
        }
    }

    private static func adding(_ html: inout HTML, _ view: Desk.PostingView) {
        let byHand = view.addable.filter { kind in
            guard kind.entrance == .form else { return false }
            guard let roomAt = kind.roomAt else { return true }
            let records = view.lists.first { $0.kind.name == kind.name }?.records ?? []
            return records.allSatisfy { roomAt.contains($0.stage) }
        }
        guard !byHand.isEmpty else { return }
        html.card { html in
            html.tag("h2") { $0.say("可以新建", "Write something") }
            html.tag("p", .class("chips")) { html in
                for kind in byHand {
                    html.tag(
                        "a", .class("chip"), .href("/\(kind.name)/new?posting=\(view.seen.record.id.text)"),
                        text: kind.title[html.language])
                }
            }
        }
    }

    private static func presence(_ html: inout HTML, _ view: Desk.PostingView) {
        html.card { html in
            html.tag("h2") { $0.say("在岗", "On duty") }
            html.tag("p", .class("hint")) {
                $0.say("由请假的起止日推算，不打卡。", "Reckoned from declared leave; nobody checks in.")
            }
            html.tag("table") { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", Attribute("scope", "col")) { $0.say("月份", "Month") }
                        html.tag("th", Attribute("scope", "col")) { $0.say("工作日", "Working days") }
                        html.tag("th", Attribute("scope", "col")) { $0.say("离岗", "Away") }
                    }
                }
                html.tag("tbody") { html in
                    for line in view.presence {
                        html.tag("tr") { html in
                            html.tag("td", text: line.month.dotted)
                            html.tag("td", text: String(line.working))
                            html.tag("td", text: line.away == 0 ? "—" : String(line.away))
                        }
                    }
                }
            }
        }
    }

    /// The declared act by which a term or a place changes.
    static func change(
        _ posting: Record, _ units: [Record], _ member: Member, _ typed: [String: String],
        _ problems: [Problem]
    ) -> HTML {
        let path = "/posting/\(posting.id.text)"
        let title = Title(
            "调整\(posting[Posting.personName])的挂职", "Change \(posting[Posting.personName])’s posting")
        return Layout(member, title[member.language]).page(back: (path, Title("挂职", "Posting"))) { html in
            html.tag("h1", text: title[html.language])
            html.problems(problems)
            html.form(member, path + "/change", class: "stack card") { html in
                for (field, value) in [
                    (Posting.last.spec, posting[Posting.last].iso),
                    (Posting.hostUnit.spec, posting[Posting.hostUnit].id.text),
                    (Posting.hostPost.spec, posting[Posting.hostPost] ?? ""),
                ] {
                    FieldView(
                        field: field, typed: typed[field.name] ?? value,
                        options: units.map { Desk.Form.Option(id: $0.id, label: $0.label(html.language)) },
                        problem: problems.first { $0.place == field.name }
                    ).write(&html)
                }
                html.tag("label", Attribute("for", "note")) { $0.say("理由", "Why") }
                html.tag(
                    "textarea", .id("note"), .name("note"), Attribute("rows", "3"), .flag("required"),
                    text: "\n" + (typed["note"] ?? ""))
                html.submit("调整", "Change")
            }
        }
    }
}
