import Foundation
package import Records

/// 句子 — What was done, as a sentence: 张立群 报送 月度汇报 2024年5月.
package enum Sentences {
    static func of(_ actor: Actor, _ action: Title, _ record: Record) -> Title {
        let kind = record.kind
        let chinese = kind.isPrivate ? "" : " " + record.label(.chinese)
        let english = kind.isPrivate ? "" : " " + record.label(.english)
        return Title(
            "\(actor.name)　\(action.chinese)：\(kind.title.chinese)\(named(chinese, kind))",
            "\(actor.name): \(action.english) — \(kind.title.english)\(named(english, kind))")
    }

    private static func named(_ label: String, _ kind: Declaration) -> String {
        [kind.title.chinese, kind.title.english].contains(label.trimmed) ? "" : label
    }

    /// Field → [before, after], as they are shown; secrets stay masked. `{}` where nothing differs.
    static func changes(from before: Record?, to after: Record) -> String {
        guard let before else { return "{}" }
        var changes: [String: [String]] = [:]
        for (index, field) in after.kind.fields.enumerated()
        where before.values[index] != after.values[index] {
            changes[field.name] = [
                field.shown(before.values[index], .chinese),
                field.shown(after.values[index], .chinese),
            ]
        }
        return encoded(changes)
    }

    /// Changes as a step keeps them.
    static func encoded(_ changes: [String: [String]]) -> String {
        guard !changes.isEmpty else { return "{}" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A dictionary of strings always encodes.
        return (try? encoder.encode(changes)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// What a step changed: each field's name with how it was shown before and after.
    package static func changes(of step: Step) -> [(field: String, before: String, after: String)] {
        guard step.changes.count > 2,
            // A step's changes were written by `changes(from:to:)`; what is not of that form is not shown.
            let read = try? JSONDecoder().decode([String: [String]].self, from: Data(step.changes.utf8))
        else { return [] }
        return read.sorted { $0.key < $1.key }.compactMap { name, pair in
            pair.count == 2 ? (name, pair[0], pair[1]) : nil
        }
    }
}
