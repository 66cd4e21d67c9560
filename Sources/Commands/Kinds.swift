import ArgumentParser
import Office
import Records
import Secondment

struct Kinds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "数据字典：每一类记录写什么、怎么办、谁能看（docs/kinds.md 由它生成）。")

    func run() async throws { print(DataDictionary.text) }
}

/// 数据字典 — The kinds in Markdown, derived from their declarations.
enum DataDictionary {
    static var text: String {
        var lines = ["# 记录的种类 · Kinds", "", "由 `tashan kinds` 生成，不要手改。", ""]
        for kind in kinds.kinds {
            lines += ["## \(kind.title.chinese) \(kind.title.english) `\(kind.name)`", ""]
            lines += ["| 栏目 | Field | 名 | 形式 | 必填 |", "|---|---|---|---|---|"]
            for field in kind.fields {
                lines.append(
                    "| \(field.title.chinese) | \(field.title.english) | `\(field.name)` | \(form(field.control)) | \(field.isRequired ? "是" : "") |"
                )
            }
            lines.append("")
            for move in kind.lifecycle.moves {
                let from = move.from.compactMap { kind.lifecycle.stage($0)?.title.chinese }.joined(
                    separator: "、")
                let to = move.to.flatMap { kind.lifecycle.stage($0)?.title.chinese } ?? "不变"
                lines.append(
                    "- \(move.title.chinese)（\(move.title.english)）：\(from) → \(to)，\(who(move.by))\(move.needsNote ? "，写明理由" : "")"
                )
            }
            lines += [
                "- 看：\(who(kind.access.see))", "- 建：\(who(kind.access.add))",
                "- 改：\(who(kind.access.edit))",
            ]
            lines += parts(kind) + [""]
        }
        return lines.joined(separator: "\n")
    }

    /// What has readers or writers of its own.
    private static func parts(_ kind: Declaration) -> [String] {
        var lines: [String] = []
        for section in kind.form where section.see != nil || section.edit != nil && !section.isHidden {
            let rights = [section.see.map { "看：\(who($0))" }, section.edit.map { "写：\(who($0))" }]
            lines.append(
                "- “\(section.fields.map(\.title.chinese).joined(separator: "、"))”　"
                    + rights.compactMap(\.self).joined(separator: "；"))
        }
        if let writer = kind.access.knowsWriter { lines.append("- 知道谁写的：\(who(writer))") }
        for move in kind.lifecycle.moves {
            if let readers = move.noteReaders {
                lines.append("- “\(move.title.chinese)”时写的话　看：\(who(readers))")
            }
        }
        return lines
    }

    private static func form(_ control: Control) -> String {
        switch control {
        case .line(let limit): "一行，\(limit)字内"
        case .prose(let limit): "段落，\(limit)字内"
        case .day: "日期"
        case .month: "月份"
        case .number: "整数"
        case .flag: "是否"
        case .choice(let options): options.map(\.title.chinese).joined(separator: "、")
        case .link(let kind): "关联 `\(kind)`"
        case .checklist: "清单"
        case .roll: "点名"
        case .sources: "出处"
        case .secret: "掩码显示"
        }
    }

    static func who(_ who: Who) -> String {
        switch who {
        case .nobody: "无人（由办理牵动）"
        case .signedIn: "任何登录的人"
        case .owner: "本人"
        case .seat(let role): role.title.chinese
        case .named(_, let roles): "所指的" + roles.map(\.title.chinese).joined(separator: "或")
        case .at(let stages): "在" + stages.joined(separator: "/")
        case .any(let parts): parts.map(self.who).joined(separator: "、")
        case .all(let parts): parts.map(self.who).joined(separator: "且")
        case .not(let part): "不是" + self.who(part)
        }
    }
}
