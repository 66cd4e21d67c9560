import Desk
import Office
import Records

/// 列表 — The list that follows from a kind's declaration: what narrows it, its rows, and how it leaves as a file.
enum RecordListView {
    /// `narrowed` names what the address narrows the list to.
    static func page(
        _ page: Desk.Page, _ filter: Desk.Filter, _ member: Member, narrowed: [Desk.Narrowed] = []
    ) -> HTML {
        let kind = page.kind
        return Layout(member, page.listing.title[member.language]).page { html in
            html.head(
                page.listing.title,
                acts: { html in
                    guard page.mayAdd else { return }
                    let known = Form.about(filter, kind)
                    html.button("/\(kind.name)/new\(known)", "新建\(kind.title.chinese)", "New", primary: true)
                })
            filters(&html, page, filter, member)
            self.narrowed(&html, narrowed, member)
            if page.records.isEmpty {
                html.empty { html in
                    guard filter.asks || page.listing.name != kind.lists.first?.name else {
                        return html.say("这里还没有内容。", "Nothing here yet.")
                    }
                    html.say("没有符合条件的。", "Nothing fits. ")
                    html.link("/\(kind.name)", "清除条件", "Ask for everything")
                }
            } else {
                table(&html, page, member)
            }
            html.after { html in
                if let next = page.next {
                    html.button(member.address(with: ["after": next.text]), "下一页", "Next page")
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
        if page.kind.lists.count > 1 {
            html.turns(Title("列表", "Lists")) { html in
                for listing in page.kind.lists {
                    html.chip(
                        member.address(with: ["list": listing.name], without: "after"), listing.title,
                        isOn: listing.name == page.listing.name)
                }
            }
        }
        html.filters("/\(page.kind.name)") { html in
            // What the address says already is kept when more is asked.
            for name in ["list", "batch", "posting", "waiting", "sort"] {
                if let value = member.ask.query[name], !value.isEmpty { html.hidden(name, value) }
            }
            if page.kind.lifecycle.stages.count > 1 {
                html.select(
                    "stage", .label(Title("阶段", "Stage"), html.language),
                    none: Title("全部阶段", "Any stage"),
                    page.kind.lifecycle.stages.map { ($0.name, $0.title[member.language]) },
                    chosen: filter.stage ?? "")
            }
            html.void(
                "input", .type("search"), .name("words"), .value(filter.words ?? ""),
                .placeholder(page.listing.sought(page.kind), html.language),
                .label(Title("要找的字词", "Words to look for"), html.language))
            html.submit("筛选", "Filter", primary: false)
        }
    }

    /// What the list is narrowed to, each with a way out of it.
    private static func narrowed(_ html: inout HTML, _ narrowed: [Desk.Narrowed], _ member: Member) {
        guard !narrowed.isEmpty else { return }
        html.chips { html in
            for part in narrowed {
                html.chip(
                    "/\(part.name)/\(part.id.text)",
                    Title("\(part.title.chinese)：\(part.label)", "\(part.title.english): \(part.label)"))
                html.chip(
                    member.address(with: [:], without: part.name, "after"),
                    Title("不限\(part.title.chinese)", "Any \(part.title.english.lowercased())"))
            }
        }
    }

    private static func table(_ html: inout HTML, _ page: Desk.Page, _ member: Member) {
        let language = html.language
        var columns = page.listing.columns.enumerated().map { place, column -> Column<Record> in
            sortable(
                .of(column.title) { html, record in
                    let shown = page.names.shown(column, of: record, language)
                    let beginning = shown.beginning(80)
                    let brief = beginning == shown ? shown : beginning + "…"
                    guard place == 0 else { return html.text(brief) }
                    html.tag(
                        "a", .href("/\(record.kind.name)/\(record.id.text)"),
                        text: brief.isEmpty ? "—" : brief)
                }, by: column.name, member)
        }
        columns.append(.of(Title("阶段", "Stage")) { html, record in html.stage(record) })
        html.table(page.records, columns)
    }

    /// A column's title sorts by it; once more, the other way round.
    private static func sortable(
        _ column: Column<Record>, by name: String, _ member: Member
    ) -> Column<Record> {
        let now = member.ask.query["sort"]
        let next = now == name ? "-" + name : name
        return column.sorting(
            member.address(with: ["sort": next], without: "after"),
            mark: now == name ? " ↑" : now == "-" + name ? " ↓" : "")
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
