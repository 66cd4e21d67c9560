import Desk
import Office
import Records
import Secondment

/// 资料库 — What was brought together, found by name, by topic, by how it was come by, and by the words inside the files.
struct LibraryView {
    let library: Library
    let filter: Library.Filter
    let member: Member

    static let title = Title("资料库", "Library")

    func html() -> HTML {
        Layout(member, LibraryView.title[member.language]).page(back: ("/learning", LearningMapView.title)) {
            html in
            html.head(
                LibraryView.title,
                says: {
                    $0.say(
                        "共享了的，同批的干部、两头单位和组织部都用得上；没有共享的只有自己看得到",
                        "What is shared is for the whole batch; the rest is yours"
                    )
                }
            ) { html in
                if library.mayAdd { html.button("/material/new", "收一份资料", "Add material", primary: true) }
            }
            filters(&html)
            let isEmpty = library.materials.isEmpty && library.others.isEmpty
            if isEmpty { nothing(&html) }
            if !library.materials.isEmpty {
                html.card(Material.title) { html in
                    html.records(library.materials.map { line($0, html.language) })
                }
            }
            if !library.others.isEmpty {
                html.card("别的事项的附件里", "In the files of other records") { html in
                    html.records(library.others.map { line($0, html.language) })
                }
            }
            if max(library.materials.count, library.others.count) >= Library.most {
                html.hint("只列最近的\(Library.most)件，多写几个字找得更准。", "The newest \(Library.most) only; add words.")
            }
            unread(&html)
        }
    }

    private func filters(_ html: inout HTML) {
        let language = html.language
        html.filters("/library") { html in
            html.void(
                "input", .type("search"), .name("words"), .value(filter.words),
                Attribute("placeholder", Title("名称、要点、文件里的字", "Words of it, or in the file")[language]),
                .label(Title("名称、要点或文件里的字", "Words of it, or in the file"), language))
            html.select(
                "topic", .label(LearningTopic.title, language), none: Title("全部重点", "Any topic"),
                library.topics.map { ($0.id.text, $0.label(language)) }, chosen: filter.topic?.text ?? "")
            html.select(
                "way", .label(Material.way.spec.title, language), none: Title("怎样得来都看", "However come by"),
                Material.Way.allCases.map { ($0.rawValue, $0.title[language]) },
                chosen: filter.way?.rawValue ?? "")
            html.submit("找", "Find", primary: false)
        }
    }

    private func nothing(_ html: inout HTML) {
        if filter.words.isEmpty, filter.topic == nil, filter.way == nil {
            html.empty("还没有资料。收来的文件、流程、案例放在这里，共享以后同批的人都能用。", "Nothing here yet.")
        } else {
            html.empty("没有找到。换两个字，或者放宽筛选。", "Nothing found. Try other words, or fewer filters.")
        }
    }

    private func line(_ found: Library.Found, _ language: Language) -> RecordLine {
        let record = found.record
        var details: [String] = []
        if let material = Kept<Material>(record) {
            details.append(
                [
                    material[Material.sort].title[language],
                    library.names.shown(Material.topic.spec, of: record, language),
                    library.names.shown(Material.posting.spec, of: record, language),
                    material[Material.day].short(language),
                ].filter { !$0.isEmpty }.joined(separator: " · "))
        } else {
            details.append("\(record.kind.title[language]) · \(record.madeAt.day.short(language))")
        }
        if let file = found.file { details.append(file.name) }
        if let excerpt = found.excerpt { details.append(excerpt) }
        return RecordLine(
            opens: .page("/\(record.kind.name)/\(record.id.text)"), title: record.label(language),
            details: details, beside: found.file.map { ("/file/\($0.id.text)", Title("打开", "Open")) },
            record: record)
    }

    private func unread(_ html: inout HTML) {
        guard !library.unread.isEmpty else { return }
        html.card("按字找不到的", "Not to be found by their words") { html in
            html.hint(
                "这些文件里没有读出字来：扫描件、加了密码的、已损坏的、压缩包，以及旧版的 .doc、.wps（请另存为 .docx）。也可以在资料里写几句要点，就能按要点找到。只列最近五个。",
                "No words were found in these: scanned, locked, damaged, packed, or an old format. Write what matters beside them. The newest five."
            )
            html.records(
                library.unread.map { found in
                    RecordLine(
                        opens: .page("/material/\(found.record.id.text)"), title: found.file?.name ?? "",
                        details: [found.record.label(html.language)])
                })
        }
    }
}
