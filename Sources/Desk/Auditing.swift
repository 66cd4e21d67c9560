import Parties
import Records
import Storage

/// 审计所见 — What the auditor is told of a step: whole where the record is open to auditors or none is meant;
/// otherwise that it was made, by whom and when.
struct Auditing {
    private let kinds: Catalogue
    /// The kinds of which an auditor reads no word.
    let closed: Set<String>

    init(_ kinds: Catalogue) {
        self.kinds = kinds
        closed = Set(kinds.kinds.filter { !$0.access.see.isOpen(to: .auditor) }.map(\.name))
    }

    func told(_ step: Step) -> Step {
        guard closed.contains(step.kind), let kind = kinds[step.kind] else { return step }
        let act =
            kind.lifecycle.move(step.action)?.title ?? Auditing.acts[step.action]
            ?? Title(step.action, step.action)
        // What was taken is ours to name, before the colon; of what follows it no more than the kind.
        let taken =
            step.action == "export"
            ? Title(
                String(step.sentence.chinese.prefix { $0 != "：" }),
                String(step.sentence.english.prefix { $0 != "—" }).trimmed) : nil
        return Step(
            id: step.id, kind: step.kind, record: step.record, action: step.action, actor: step.actor,
            actorName: step.actorName, at: step.at,
            sentence: Title(
                "\(taken?.chinese ?? "\(step.actorName)　\(act.chinese)")：\(kind.title.chinese)",
                "\(taken?.english ?? "\(step.actorName): \(act.english)") — \(kind.title.english)"),
            note: nil, changes: "{}", source: step.source)
    }

    /// A typed word, with the kinds and acts whose titles hold it.
    func word(_ typed: String) -> Steps.Word {
        func holds(_ title: Title) -> Bool {
            title.chinese.contains(typed) || title.english.lowercased().contains(typed.lowercased())
        }
        let moves = kinds.kinds.flatMap(\.lifecycle.moves).filter { holds($0.title) }.map(\.name)
        return Steps.Word(
            typed, kinds: kinds.kinds.filter { holds($0.title) }.map(\.name),
            acts: Array(Set(moves + Auditing.acts.filter { holds($0.value) }.map(\.key))).sorted())
    }

    /// What is done to records besides their own moves.
    private static let acts: [String: Title] = [
        "add": Title("新建", "made"), "edit": Title("修改", "changed"),
        "attach": Title("添加附件", "attached a file"),
        "discard": Title("删去", "took away"), "export": Title("导出", "exported"),
    ]
}
