import Office
import Records

/// The derived pages of a kind: list, record, form. The floor on which the pages written by hand stand.
enum RecordViews {
    /// `form` is the title of the form on which the record can be printed.
    static func show(
        _ seen: Desk.Seen, _ member: Member, problems: [Problem] = [], tried: MoveForms.Tried? = nil,
        form: String? = nil
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
            MoveForms(seen, member, tried).write(&html)
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
                    && $0.control != .sources
            }
            guard !filled.isEmpty, !section.isWorking else { continue }
            html.card { html in
                if !section.isHidden { html.tag("h2", text: section.title[html.language]) }
                html.tag("dl") { html in
                    for field in filled {
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

    static func files(_ html: inout HTML, _ seen: Desk.Seen, _ member: Member) {
        let mayAdd = seen.mayEdit || seen.record.owner == member.actor.person && seen.record.awaitsAnswer
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
}
