import Desk
import Office
import Records
import Secondment

/// 逐项对照 — Two leads that may be one, field by field: what differs is chosen, what was told twice counts once.
enum MergeView {
    static func page(_ pair: Desk.Pair, _ member: Member, _ problems: [Problem]) -> HTML {
        let (kept, other) = (pair.kept, pair.other)
        let path = "/lead/\(kept.id.text)"
        let title = Title("这两条是同一家吗", "Are these two one?")
        func by(_ lead: Kept<Lead>) -> String { pair.people[lead[Lead.posting].id] ?? "" }
        return Layout(member, title[member.language]).page(back: (path, Lead.title)) { html in
            html.head(
                title,
                says: {
                    $0.say(
                        "合并以后\(by(kept))、\(by(other))共有一条，成果只计一次；后登记的那条留着，注明并入。不同的地方，选一个。",
                        "Merged, both have one lead and its results count once; where they differ, choose.")
                })
            html.problems(problems)
            html.form(member, path + "/merge") { html in
                html.hidden("with", other.id.text)
                html.hidden("lead_version", String(kept.version))
                html.hidden("other_version", String(other.version))
                let language = html.language
                html.comparison(
                    (
                        Title("\(by(kept))登记的", "Brought by \(by(kept))")[language],
                        Title("\(by(other))登记的", "Brought by \(by(other))")[language]
                    ),
                    Lead.mergeable.map { field in
                        (
                            field.title, field.name, pair.names.shown(field, of: kept.record, language),
                            pair.names.shown(field, of: other.record, language)
                        )
                    }.filter { !$0.2.isEmpty || !$0.3.isEmpty })
                results(&html, pair)
                html.acts { html in
                    html.submit("是同一家，合并", "They are one: merge")
                    html.submit(Title("不是同一家", "They are not"), .plain, to: path + "/apart")
                }
            }
        }
    }

    private static func results(_ html: inout HTML, _ pair: Desk.Pair) {
        guard !pair.results.other.isEmpty else { return }
        html.card("后一条报过的成果", "Results told of the second") { html in
            html.hint("与前一条报过的是同一笔，就勾上：合并以后不再计。", "Tick what was told of the first too: it counts no more.")
            for result in pair.results.other {
                html.tag("p") { html in
                    html.tag("label") { html in
                        let isTold = pair.isTold(result)
                        html.void(
                            "input", .type("checkbox"), .name("same-\(result.id.text)"), .value("1"),
                            .flag("checked", if: isTold), .flag("disabled", if: isTold))
                        let flow = result[LeadResult.flow]
                        html.text(
                            " \(result[LeadResult.day].written(html.language)) \(flow.title[html.language]) \(flow.written(result[LeadResult.amount], html.language))：\(result[LeadResult.text])"
                        )
                    }
                }
            }
        }
    }
}
