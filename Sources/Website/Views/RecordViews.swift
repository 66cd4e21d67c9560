import Office
import Records

/// The derived pages of a kind: list, record, form. The floor on which the pages written by hand stand.
enum RecordViews {
    static func list(_ page: Desk.Page, _ filter: Desk.Filter, _ member: Member) -> HTML {
        let kind = page.kind
        return Layout(member, page.listing.title[member.language]).page { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: page.listing.title[html.language])
                if page.mayAdd {
                    html.button("/\(kind.name)/new", "新建\(kind.title.chinese)", "New", primary: true)
                }
            }
            filters(&html, page, filter, member)
            if page.records.isEmpty {
                html.tag("p", .class("empty")) { $0.say("这里还没有内容。", "Nothing here yet.") }
            } else {
                table(&html, page, member)
            }
            html.tag("p", .class("after")) { html in
                if let next = page.next {
                    html.tag(
                        "a", .class("button"), .href(member.address(with: ["after": next.text]))
                    ) { $0.say("下一页", "Next page") }
                }
                let query = member.ask.query.encoded
                let tail = query.isEmpty ? "" : "?\(query)"
                html.link("/\(kind.name).xlsx\(tail)", "导出 xlsx", "Export xlsx")
                html.text("　")
                html.link("/\(kind.name).csv\(tail)", "导出 csv", "Export csv")
            }
        }
    }

    private static func filters(
        _ html: inout HTML, _ page: Desk.Page, _ filter: Desk.Filter, _ member: Member
    ) {
        html.tag(
            "form", .class("filters"), Attribute("method", "get"), Attribute("action", "/\(page.kind.name)")
        ) { html in
            if page.kind.lists.count > 1 {
                for listing in page.kind.lists {
                    html.tag(
                        "a", .class(listing.name == page.listing.name ? "chip on" : "chip"),
                        .href("/\(page.kind.name)?list=\(listing.name)"), text: listing.title[html.language])
                }
            }
            if page.kind.lifecycle.stages.count > 1 {
                html.tag(
                    "select", .name("stage"),
                    Attribute("aria-label", html.language == .chinese ? "阶段" : "Stage")
                ) { html in
                    html.tag("option", .value("")) { $0.say("全部阶段", "Any stage") }
                    for stage in page.kind.lifecycle.stages {
                        html.tag(
                            "option", .value(stage.name),
                            .flag("selected", if: filter.stage == stage.name),
                            text: stage.title[html.language])
                    }
                }
            }
            html.void(
                "input", .type("search"), .name("words"), .value(filter.words ?? ""),
                Attribute("placeholder", html.language == .chinese ? "含有…" : "Containing…"),
                Attribute("aria-label", html.language == .chinese ? "含有" : "Containing"))
            html.tag("button", .type("submit"), .class("button")) { $0.say("筛选", "Filter") }
        }
    }

    private static func table(_ html: inout HTML, _ page: Desk.Page, _ member: Member) {
        html.tag("div", .class("scroll card flush")) { html in
            html.tag("table", .class("list")) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for column in page.listing.columns {
                            sortable(&html, column, member)
                        }
                        html.tag("th", Attribute("scope", "col")) { $0.say("阶段", "Stage") }
                    }
                }
                html.tag("tbody") { html in
                    for record in page.records {
                        html.tag("tr") { html in
                            for (place, column) in page.listing.columns.enumerated() {
                                let shown = page.names.shown(column, of: record, html.language)
                                html.tag("td") { html in
                                    let brief = shown.count > 80 ? shown.prefix(80) + "…" : shown[...]
                                    if place == 0 {
                                        html.tag(
                                            "a", .href("/\(record.kind.name)/\(record.id.text)"),
                                            text: brief.isEmpty ? "—" : String(brief))
                                    } else {
                                        html.text(String(brief))
                                    }
                                }
                            }
                            html.tag("td") { $0.stage(record) }
                        }
                    }
                }
            }
        }
    }

    /// A column's title, which sorts by it; once more, the other way round.
    private static func sortable(_ html: inout HTML, _ column: FieldSpec, _ member: Member) {
        let now = member.ask.query["sort"]
        let next = now == column.name ? "-" + column.name : column.name
        html.tag("th", Attribute("scope", "col")) { html in
            html.tag("a", .href(member.address(with: ["sort": next], without: "after"))) { html in
                html.title(column.title)
                if now == column.name { html.text(" ↑") }
                if now == "-" + column.name { html.text(" ↓") }
            }
        }
    }

    /// `form` is the title of the form on which the record can be printed.
    static func show(
        _ seen: Desk.Seen, _ member: Member, problems: [Problem] = [], form: String? = nil
    ) -> HTML {
        let record = seen.record
        let title = record.label(member.language)
        return Layout(member, title).page(back: ("/\(record.kind.name)", record.kind.title)) { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: title)
                html.stage(record)
            }
            html.problems(problems)
            fields(&html, seen)
            actions(&html, seen, member)
            if let form {
                html.tag("p") { html in
                    html.link(
                        "/\(record.kind.name)/\(record.id.text).docx", "下载《\(form)》（docx）",
                        "Download “\(form)” (docx)")
                }
            }
            if record.kind.isPrivate, record.owner == member.actor.person,
                record.stage == record.kind.lifecycle.start
            {
                html.form(member, "/\(record.kind.name)/\(record.id.text)/discard") {
                    $0.submit("删去", "Delete", primary: false)
                }
            }
            files(&html, seen, member)
            html.history(seen.steps, of: seen.record.kind)
        }
    }

    static func fields(_ html: inout HTML, _ seen: Desk.Seen) {
        for section in seen.record.kind.form {
            let filled = section.fields.filter {
                !seen.names.shown($0, of: seen.record, html.language).isEmpty
                    && $0.control != .sources && !$0.name.contains("pinyin") && $0.name != "initials"
            }
            guard !filled.isEmpty, !section.isHidden || filled.contains(where: { !isInternal($0) }) else {
                continue
            }
            html.card { html in
                if !section.isHidden { html.tag("h2", text: section.title[html.language]) }
                html.tag("dl") { html in
                    for field in filled where !section.isHidden || !isInternal(field) {
                        html.tag("dt", text: field.title[html.language])
                        html.tag("dd") { html in
                            let shown = seen.names.shown(field, of: seen.record, html.language)
                            if case .prose = field.control {
                                html.prose(shown)
                            } else if case .checklist = field.control {
                                html.prose(shown)
                            } else if case .link(let kind) = field.control,
                                let id = seen.record[name: field.name].int
                            {
                                html.tag("a", .href("/\(kind)/\(ID(raw: id).text)"), text: shown)
                            } else {
                                html.text(shown)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func isInternal(_ field: FieldSpec) -> Bool {
        ["route", "copies", "document", "document_kind", "person_name", "mentor_name"].contains(field.name)
    }

    /// The moves that this actor may make now: the first that is primary is the page's one primary action.
    static func actions(_ html: inout HTML, _ seen: Desk.Seen, _ member: Member) {
        guard !seen.moves.isEmpty || seen.mayEdit else { return }
        let path = "/\(seen.record.kind.name)/\(seen.record.id.text)"
        html.tag("div", .class("actions")) { html in
            for move in seen.moves where !move.needsNote {
                html.form(member, path + "/moves") { html in
                    html.hidden("move", move.name)
                    html.hidden("version", String(seen.record.version))
                    html.tag(
                        "button", .type("submit"),
                        .class(
                            move.weight == .primary
                                ? "button primary" : move.weight == .grave ? "button grave" : "button"),
                        text: move.title[html.language])
                }
            }
            if seen.mayEdit { html.button(path + "/edit", "修改", "Edit") }
            for move in seen.moves where move.needsNote {
                html.tag("details", .class("with-note")) { html in
                    html.tag(
                        "summary", .class(move.weight == .primary ? "button primary" : "button"),
                        text: move.title[html.language])
                    html.form(member, path + "/moves", class: "stack") { html in
                        html.hidden("move", move.name)
                        html.hidden("version", String(seen.record.version))
                        html.tag("label", Attribute("for", "n-\(move.name)")) {
                            $0.say("写明理由或意见", "Say why, or what you think")
                        }
                        html.tag(
                            "textarea", .id("n-\(move.name)"), .name("note"), Attribute("rows", "3"),
                            .flag("required"))
                        html.tag(
                            "button", .type("submit"), .class("button primary"),
                            text: move.title[html.language])
                    }
                }
            }
        }
    }

    static func files(_ html: inout HTML, _ seen: Desk.Seen, _ member: Member) {
        let mayAdd = seen.mayEdit || seen.record.owner == member.actor.person
        guard !seen.attachments.isEmpty || mayAdd else { return }
        html.card { html in
            html.tag("h2") { $0.say("附件", "Files") }
            html.tag("ul", .class("files")) { html in
                for file in seen.attachments {
                    html.tag("li") { html in
                        html.tag("a", .href("/file/\(file.id.text)"), text: file.name)
                        html.text("　\(max(1, file.size >> 10)) KB")
                    }
                }
            }
            if mayAdd {
                html.form(
                    member, "/\(seen.record.kind.name)/\(seen.record.id.text)/files", class: "inline",
                    upload: true
                ) { html in
                    html.void(
                        "input", .type("file"), .name("file"), .flag("required"),
                        Attribute("aria-label", html.language == .chinese ? "选择文件" : "Choose a file"))
                    html.submit("添加附件", "Attach", primary: false)
                }
            }
        }
    }

    /// A form for a new record, or for one that is being changed; with what was typed, and what is wrong.
    static func form(
        _ form: Desk.Form, _ member: Member, path: String, version: Int?, typed: [String: String],
        problems: [Problem], restored: Bool = false,
        isOvertaken: Bool = false
    ) -> HTML {
        let kind = form.record.kind
        let title =
            version == nil
            ? Title("新建\(kind.title.chinese)", "New: \(kind.title.english)")
            : Title("修改\(kind.title.chinese)", "Edit: \(kind.title.english)")
        return Layout(member, title[member.language]).page(
            back: (version == nil ? "/\(kind.name)" : path, kind.title)
        ) { html in
            html.tag("h1", text: title[html.language])
            if restored {
                html.tag("p", .class("notice")) {
                    $0.say("这是你上次写下、还没有提交的内容。", "This is what you had typed and not yet sent.")
                }
            }
            html.problems(problems, beside: Set(kind.askedFields.map(\.name)))
            if isOvertaken { overtaken(&html, form.record, typed) }
            html.form(member, path, class: "stack card") { html in
                if let version { html.hidden("version", String(version)) }
                for section in kind.form where !section.isHidden {
                    html.tag("fieldset") { html in
                        html.tag("legend", text: section.title[html.language])
                        for field in section.fields {
                            FieldView(
                                field: field,
                                typed: typed[field.name]
                                    ?? FieldView.typed(field, form.record[name: field.name]),
                                options: form.options[field.name] ?? [],
                                problem: problems.first { $0.place == field.name }
                            ).write(&html)
                        }
                    }
                }
                html.submit("保存", "Save")
            }
        }
    }

    /// What was typed for a record that can no longer be changed.
    static func tooLate(_ record: Record, _ member: Member, _ why: Title) -> HTML {
        let path = "/\(record.kind.name)/\(record.id.text)"
        return Layout(member, record.label(member.language)).page(back: (path, record.kind.title)) { html in
            html.tag("h1") { $0.say("已经不能改了", "Too late to change") }
            html.tag("p", .class("problems")) { html in
                html.title(why)
                html.say("它现在是“\(record.stageTitle.chinese)”。", " It is now “\(record.stageTitle.english)”. ")
                html.say("你写的内容在下面，可以复制：", "What you wrote is below, to be copied:")
            }
            for field in record.kind.askedFields {
                guard let typed = member.form.typed[field.name], !typed.trimmed.isEmpty else { continue }
                html.card { html in
                    html.tag("h2", text: field.title[html.language])
                    html.prose(typed)
                }
            }
        }
    }

    /// What somebody else has written meanwhile, beside what is about to replace it.
    private static func overtaken(_ html: inout HTML, _ record: Record, _ typed: [String: String]) {
        html.card { html in
            html.tag("h2") { $0.say("现在的内容（别人刚改的）", "As it is now, changed by somebody else") }
            html.tag("dl") { html in
                for field in record.kind.askedFields {
                    let now = FieldView.typed(field, record[name: field.name])
                    guard let mine = typed[field.name], mine.trimmed != now.trimmed else { continue }
                    html.tag("dt", text: field.title[html.language])
                    html.tag("dd") { $0.prose(field.shown(record[name: field.name], $0.language)) }
                }
            }
            html.tag("p", .class("hint")) {
                $0.say("下面是你写的；再保存，就以你写的为准。", "Below is what you wrote; saving again puts it in its place.")
            }
        }
    }
}

extension Member {
    /// This address with some of its query changed.
    func address(with changes: [String: String], without dropped: String = "") -> String {
        var query = Form()
        for (name, value) in ask.query.fields where changes[name] == nil && name != dropped {
            query.add(name, value)
        }
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) { query.add(name, value) }
        return "\(ask.path)?\(query.encoded)"
    }
}
