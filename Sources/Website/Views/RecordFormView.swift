import Office
import Records

extension RecordViews {
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
                for section in kind.form
                where section.fields.contains(where: { form.writable.contains($0.name) }) {
                    html.tag("fieldset") { html in
                        html.tag("legend", text: section.title[html.language])
                        for field in section.fields {
                            FieldView(
                                field: field,
                                typed: typed[field.name]
                                    ?? FieldView.typed(field, form.record[name: field.name]),
                                options: form.options[field.name] ?? [],
                                problem: problems.first { $0.place == field.name },
                                choices: form.choices[field.name] ?? []
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
