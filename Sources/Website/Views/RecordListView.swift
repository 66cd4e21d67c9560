import Office
import Records

extension RecordViews {
    /// `narrowed` names what the address narrows the list to.
    static func list(
        _ page: Desk.Page, _ filter: Desk.Filter, _ member: Member, narrowed: [Desk.Narrowed] = []
    ) -> HTML {
        let kind = page.kind
        return Layout(member, page.listing.title[member.language]).page { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: page.listing.title[html.language])
                if page.mayAdd {
                    let known = Form.about(filter, kind)
                    html.button("/\(kind.name)/new\(known)", "新建\(kind.title.chinese)", "New", primary: true)
                }
            }
            filters(&html, page, filter, member)
            self.narrowed(&html, narrowed, member)
            if page.records.isEmpty {
                html.tag("p", .class("empty")) { html in
                    guard filter.asks || page.listing.name != kind.lists.first?.name else {
                        return html.say("这里还没有内容。", "Nothing here yet.")
                    }
                    html.say("没有符合条件的。", "Nothing fits. ")
                    html.link("/\(kind.name)", "清除条件", "Ask for everything")
                }
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
                        .href(member.address(with: ["list": listing.name], without: "after")),
                        text: listing.title[html.language])
                }
            }
            // What the address says already is kept when more is asked.
            for name in ["list", "batch", "posting", "waiting", "sort"] {
                if let value = member.ask.query[name], !value.isEmpty { html.hidden(name, value) }
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
                Attribute("placeholder", page.listing.sought(page.kind)[html.language]),
                Attribute("aria-label", html.language == .chinese ? "要找的字词" : "Words to look for"))
            html.tag("button", .type("submit"), .class("button")) { $0.say("筛选", "Filter") }
        }
    }

    /// What the list is narrowed to, each with a way out of it.
    private static func narrowed(_ html: inout HTML, _ narrowed: [Desk.Narrowed], _ member: Member) {
        guard !narrowed.isEmpty else { return }
        html.tag("p", .class("chips")) { html in
            for part in narrowed {
                html.tag("a", .class("chip"), .href("/\(part.name)/\(part.id.text)")) { html in
                    html.say("\(part.title.chinese)：", "\(part.title.english): ")
                    html.text(part.label)
                }
                html.tag(
                    "a", .class("chip"), .href(member.address(with: [:], without: part.name, "after"))
                ) { $0.say("不限\(part.title.chinese)", "Any \(part.title.english.lowercased())") }
            }
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
                                    let beginning = shown.beginning(80)
                                    let brief = beginning == shown ? shown : beginning + "…"
                                    if place == 0 {
                                        html.tag(
                                            "a", .href("/\(record.kind.name)/\(record.id.text)"),
                                            text: brief.isEmpty ? "—" : brief)
                                    } else {
                                        html.text(brief)
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
}

extension Desk.Filter {
    /// Whether anything narrows the list but its own choice of stages.
    fileprivate var asks: Bool {
        isWaiting || posting != nil || batch != nil || stage != nil || !(words?.trimmed.isEmpty ?? true)
    }
}

extension Listing {
    /// What its filter box finds rows by: the columns whose words are looked into.
    fileprivate func sought(_ kind: Declaration) -> Title {
        let found = columns.filter { column in
            if case .link = column.control { true } else { kind.words.contains(column.name) }
        }.prefix(3)
        guard !found.isEmpty else { return Title("字词", "Words") }
        return Title(
            found.map(\.title.chinese).joined(separator: "、"),
            found.map(\.title.english).joined(separator: ", "))
    }
}

extension Form {
    /// What a new record of the kind would be about, as its address says it.
    fileprivate static func about(_ filter: Desk.Filter, _ kind: Declaration) -> String {
        var form = Form()
        for (name, id) in [("batch", filter.batch), ("posting", filter.posting)] {
            if let id, kind.field(name) != nil { form.add(name, id.text) }
        }
        return form.fields.isEmpty ? "" : "?\(form.encoded)"
    }
}

extension Member {
    /// This address with some of its query changed.
    func address(with changes: [String: String], without dropped: String...) -> String {
        var query = Form()
        for (name, value) in ask.query.fields where changes[name] == nil && !dropped.contains(name) {
            query.add(name, value)
        }
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) { query.add(name, value) }
        return query.fields.isEmpty ? ask.path : "\(ask.path)?\(query.encoded)"
    }
}
