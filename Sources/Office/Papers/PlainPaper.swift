import Desk
import Documents
import Parties
import Records
import Secondment

/// 一般表样 — Any record on the form that a regulation names for it: who it is about, what was filled in, and
/// what was said on its way.
enum PlainPaper {
    static func make(_ paper: Paper) -> OfficialDocument {
        let bearer = paper.bearer
        let about = [
            ("姓名", bearer.name), ("派出单位及职务", bearer.homeStation), ("挂职单位及职务", bearer.hostStation),
        ]
        let fields = paper.seen.record.kind.shownFields.filter { !hidden.contains($0.name) }
            .map { ($0.title.chinese, paper.words($0)) }
        let rows = (about + fields).filter { !$0.1.isEmpty }
            .map { FormTable.Row.text(FormTable.Field($0.0, $0.1)) }
        let said = paper.seen.steps.filter { $0.action != "add" && $0.action != "edit" }.map { step in
            OfficialDocument.Block.paragraph(
                Punctuation.tidied(
                    "\(step.at.written)　\(step.sentence.chinese)" + (step.note.map { "：\($0)" } ?? "")))
        }
        return paper.form(FormTable(rows: rows), after: said.isEmpty ? [] : [.heading1("办理经过")] + said)
    }

    /// Told above, or by the boxes that are still empty.
    private static let hidden = ["posting", "awaiting", "paper"]
}
