import Desk
import Office
import Records

/// 页框 — What stands around a designed page of a record: its title and its stage, what went wrong, the acts after
/// what was read, its files and its history.
struct RecordFrame {
    private let seen: Desk.Seen
    private let member: Member
    private let tried: MoveForms.Tried?
    /// The reply that waits for this member, answered on the same page.
    var reply: Desk.Seen?
    /// Where the next one is that waits for the same reply, and how many do.
    var next: MoveForms.Next?
    /// Moves that have their place elsewhere on the page.
    var elsewhere: Set<String> = []
    /// Whether the acts would be lost beneath what is read, and stand beside it.
    var isLong = false
    /// The title of the form on which it can be printed.
    var paper: String?
    /// Whether it is printed across.
    var isWide = false

    init(_ seen: Desk.Seen, _ member: Member, _ tried: MoveForms.Tried?) {
        self.seen = seen
        self.member = member
        self.tried = tried
    }

    func page(
        title: Title? = nil, back: (String, Title)? = nil, says: ((inout HTML) -> Void)? = nil,
        acts: ((inout HTML) -> Void)? = nil, _ main: (inout HTML) -> Void,
        beside: ((inout HTML) -> Void)? = nil
    ) -> HTML {
        let record = seen.record
        let title = title?[member.language] ?? record.label(member.language)
        return Layout(member, title).page(back: back ?? ("/\(record.kind.name)", record.kind.title)) { html in
            html.sheet(isWide) { html in
                html.head(
                    title, stage: record.kind.lifecycle.stages.count > 1 ? record : nil, says: says,
                    acts: acts)
                html.problems(tried?.problems ?? [])
                guard let beside else {
                    main(&html)
                    moves(&html)
                    return ending(&html)
                }
                html.two(
                    { html in
                        main(&html)
                        if !isLong { moves(&html) }
                    },
                    beside: { html in
                        if isLong { moves(&html) }
                        beside(&html)
                        ending(&html)
                    })
            }
        }
    }

    private func moves(_ html: inout HTML) {
        if let reply { MoveForms(reply, member, tried, next: next).write(&html) }
        MoveForms(elsewhere.reduce(seen) { $0.without($1) }, member, tried).write(&html)
        asides(&html)
    }

    /// Whose opinion was asked, to whom it was handed on, who has a copy; and the way to do so.
    private func asides(_ html: inout HTML) {
        for aside in seen.asides {
            html.card { html in
                html.aside(of: aside.record)
                MoveForms(aside, member, tried).write(&html)
            }
        }
        if let waits = [reply, seen].compactMap({ $0 }).first(where: {
            $0.moves.contains(where: \.isReferable)
        }),
            waits.record.kind.about.tie?.posting(of: waits.record) != nil
        {
            html.tag("p") {
                $0.link(
                    "/\(waits.record.kind.name)/\(waits.record.id.text)/refer", "转办、请人提意见、抄送",
                    "Hand on, ask for an opinion, send copies")
            }
        }
    }

    private func ending(_ html: inout HTML) {
        if let paper { html.printed(seen.record, on: paper) }
        files(&html)
        html.history(seen.steps, of: seen.record.kind)
    }

    private func files(_ html: inout HTML) {
        let record = seen.record
        let mayAdd = seen.mayEdit || record.owner == member.actor.person && record.awaitsAnswer
        guard !seen.attachments.isEmpty || mayAdd else { return }
        html.card("附件", "Files") { html in
            html.tag("ul") { html in
                for file in seen.attachments {
                    html.tag("li") { html in
                        html.tag("a", .href("/file/\(file.id.text)"), text: file.name)
                        html.text("　\(max(1, file.size >> 10)) KB")
                    }
                }
            }
            guard mayAdd else { return }
            html.form(
                member, "/\(record.kind.name)/\(record.id.text)/files", .inline, upload: true
            ) { html in
                html.void(
                    "input", .type("file"), .name("file"), .flag("required"),
                    .label(Title("选择文件", "Choose a file"), html.language))
                html.submit("添加附件", "Attach", primary: false)
            }
        }
    }
}

extension HTML {
    /// Where a record can be had on its form.
    mutating func printed(_ record: Record, on paper: String) {
        tag("p") {
            $0.link(
                "/\(record.kind.name)/\(record.id.text).docx", "下载《\(paper)》（docx）",
                "Download “\(paper)” (docx)")
        }
    }

    /// A page that is wider than it is high is printed so.
    fileprivate mutating func sheet(_ isWide: Bool, _ body: (inout HTML) -> Void) {
        guard isWide else { return body(&self) }
        tag("div", .class("wide"), body: body)
    }
}
