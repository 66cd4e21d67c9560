import Office
import Records
import Secondment

/// 选批次 — Pages that show one batch let another be chosen where there are several, and say so where there is none.
extension HTML {
    /// `none` is said where all of them may be shown together.
    mutating func choice(
        of batches: [Kept<Batch>], chosen: Kept<Batch>?, none: Title? = nil, _ path: String
    ) {
        guard batches.count > 1 else { return }
        filters(path) { html in
            html.select(
                "batch", .label(Batch.title, html.language), none: none,
                batches.map { ($0.id.text, $0.label(html.language)) }, chosen: chosen?.id.text ?? "")
            html.submit("看这一批", "Show", primary: false)
        }
    }

    static func noBatch(_ title: Title, _ member: Member) -> HTML {
        Layout(member, title[member.language]).page { html in
            html.head(title)
            html.empty("还没有你能看到的批次。", "There is no batch that you can see.")
        }
    }
}
