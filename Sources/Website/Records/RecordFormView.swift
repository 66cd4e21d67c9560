import Desk
import Office
import Records

/// 表单页 — A form for a new record, or for one that is being changed, from the declaration of its kind.
struct RecordFormView: RecordForm {
    private let filled: FilledForm
    private let member: Member

    init(_ filled: FilledForm, _ member: Member) {
        self.filled = filled
        self.member = member
    }

    func page() -> HTML {
        let kind = filled.form.record.kind
        let title =
            filled.version == nil
            ? Title("新建\(kind.title.chinese)", "New: \(kind.title.english)")
            : Title("修改\(kind.title.chinese)", "Edit: \(kind.title.english)")
        return Layout(member, title[member.language]).page(
            back: (filled.version == nil ? "/\(kind.name)" : filled.path, kind.title)
        ) { html in
            html.head(title)
            html.state(of: filled)
            html.form(member, filled.path, .stackCard) { html in
                html.start(of: filled)
                for section in kind.form
                where section.fields.contains(where: { filled.form.writable.contains($0.name) }) {
                    html.tag("fieldset") { html in
                        html.tag("legend", text: section.title[html.language])
                        for field in section.fields { FieldView(field, in: filled).write(&html) }
                    }
                }
                html.acts { $0.submit("保存", "Save") }
            }
        }
    }

    /// What was typed for a record that can no longer be changed.
    static func tooLate(
        _ record: Record, _ member: Member, _ why: Title, typed words: [String] = []
    ) -> HTML {
        let path = "/\(record.kind.name)/\(record.id.text)"
        return Layout(member, record.label(member.language)).page(back: (path, record.kind.title)) { html in
            html.head(Title("已经不能改了", "Too late to change"))
            html.problem { html in
                html.title(why)
                html.say("它现在是“\(record.stageTitle.chinese)”。", " It is now “\(record.stageTitle.english)”. ")
                html.say("你写的内容在下面，可以复制：", "What you wrote is below, to be copied:")
            }
            if !words.isEmpty { html.card { $0.prose(words.joined(separator: "\n")) } }
            for field in record.kind.askedFields {
                guard let typed = member.form.typed[field.name], !typed.trimmed.isEmpty else { continue }
                html.card(field.title) { $0.prose(typed) }
            }
        }
    }
}

extension HTML {
    /// What has to be known before a form is filled in further.
    mutating func state(of filled: FilledForm) {
        if filled.isRestored {
            notice(.plain, "这是你上次写下、还没有提交的内容。", "This is what you had typed and not yet sent.")
        }
        problems(filled.problems, beside: Set(filled.form.record.kind.askedFields.map(\.name)))
        if filled.isOvertaken { overtaken(filled) }
    }

    /// What each form of a record carries.
    mutating func start(of filled: FilledForm) {
        if !filled.form.choosers.isEmpty { enters(Title("保存", "Save")) }
        if let version = filled.version { hidden("version", String(version)) }
    }

    /// What somebody else has written meanwhile, beside what is about to replace it.
    private mutating func overtaken(_ filled: FilledForm) {
        let record = filled.form.record
        card("现在的内容（别人刚改的）", "As it is now, changed by somebody else") { html in
            html.tag("dl") { html in
                for field in record.kind.askedFields {
                    let now = FieldView.typed(field, record[name: field.name])
                    guard let mine = filled.typed[field.name], mine.trimmed != now.trimmed else { continue }
                    html.tag("dt", text: field.title[html.language])
                    html.tag("dd") { $0.prose(field.shown(record[name: field.name], $0.language)) }
                }
            }
            html.hint("下面是你写的；再保存，就以你写的为准。", "Below is what you wrote; saving again puts it in its place.")
        }
    }
}
