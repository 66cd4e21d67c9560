import ArgumentParser
import Desk
import Office
import Parties
import Records
import Secondment

struct Kinds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "数据字典：每一类记录写什么、怎么办、谁能看（docs/kinds.md 由它生成）。")

    @Option(help: "打印这一类记录的建表草稿（SQL），写迁移脚本时用。")
    var table: String?

    func run() async throws {
        guard let table else { return print(DataDictionary.text) }
        guard let kind = kinds[table] else {
            throw ValidationError("没有叫“\(table)”的记录种类；“tashan kinds”列出全部。")
        }
        print(Desk.table(of: kind), terminator: "")
    }
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
            lines += stages(kind) + kind.lifecycle.moves.map { self.move($0, of: kind) } + [""]
            let follows = Desk.consequences(of: kind)
            if !follows.isEmpty { lines += follows.map { "- \($0.chinese)（\($0.english)）" } + [""] }
            lines += [
                "- 看：\(who(kind.access.see, kind))", "- 建：\(who(kind.access.add, kind))",
                "- 改：\(who(kind.access.edit, kind))",
            ]
            lines += parts(kind) + [""]
        }
        return lines.joined(separator: "\n")
    }

    /// The stages in their order, and at which of them a record settles what is owed.
    private static func stages(_ kind: Declaration) -> [String] {
        var lines = ["阶段：" + kind.lifecycle.stages.map(\.title.chinese).joined(separator: "、"), ""]
        if let settling = kind.settling {
            let at = settling.stages.compactMap { kind.lifecycle.stage($0)?.title.chinese }
            let by = [
                settling.month.map { ("按月份", $0) }, settling.day.map { ("按日期", $0) },
                settling.qualifier.map { ("分", $0) },
            ]
            .compactMap(\.self).map { "\($0.0)“\(kind.field($0.1)?.title.chinese ?? $0.1)”" }
            lines += [
                "到“\(at.joined(separator: "、"))”抵销应办\(by.isEmpty ? "" : "，" + by.joined(separator: "，"))。",
                "",
            ]
        }
        return lines
    }

    private static func move(_ move: MoveSpec, of kind: Declaration) -> String {
        func titles(_ stages: [String]) -> String {
            stages.compactMap { kind.lifecycle.stage($0)?.title.chinese }.joined(separator: "、")
        }
        func fields(_ names: [String]) -> String {
            names.map { "“\(kind.field($0)?.title.chinese ?? $0)”" }.joined(separator: "、")
        }
        var parts = ["\(titles(move.from)) → \(move.to.map { titles([$0]) } ?? "不变")", who(move.by, kind)]
        if move.isExpected { parts.append("等着办") }
        if move.needsNote { parts.append("写明理由") }
        if !move.asks.isEmpty { parts.append("填" + fields(move.asks.map(\.name))) }
        if !move.needs.isEmpty { parts.append("须有" + fields(move.needs)) }
        if let page = move.page { parts.append("在 `…/\(page.name)` 页办") }
        return "- \(move.title.chinese)（\(move.title.english)）：\(parts.joined(separator: "，"))"
    }

    /// What has readers or writers of its own.
    private static func parts(_ kind: Declaration) -> [String] {
        var lines: [String] = []
        for section in kind.form where section.see != nil || section.edit != nil && !section.isHidden {
            let rights = [
                section.see.map { "看：\(who($0, kind))" }, section.edit.map { "写：\(who($0, kind))" },
            ]
            lines.append(
                "- “\(section.fields.map(\.title.chinese).joined(separator: "、"))”　"
                    + rights.compactMap(\.self).joined(separator: "；"))
        }
        if let writer = kind.access.knowsWriter { lines.append("- 知道谁写的：\(who(writer, kind))") }
        for move in kind.lifecycle.moves {
            if let readers = move.noteReaders {
                lines.append("- “\(move.title.chinese)”时写的话　看：\(who(readers, kind))")
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

    static func who(_ who: Who, _ kind: Declaration) -> String {
        switch who {
        case .nobody: "无人（由办理牵动）"
        case .signedIn: "任何登录的人"
        case .owner: "本人"
        case .linked(let field): "“\(kind.field(field)?.title.chinese ?? field)”"
        case .seat(let role): role.title.chinese
        case .named(_, let roles): "所指的" + roles.map(\.title.chinese).joined(separator: "或")
        case .at(let stages):
            "在" + stages.map { kind.lifecycle.stage($0)?.title.chinese ?? $0 }.joined(separator: "/")
        case .any(let parts): parts.map { self.who($0, kind) }.joined(separator: "、")
        case .all(let parts): parts.map { self.who($0, kind) }.joined(separator: "且")
        case .not(let part): "不是" + self.who(part, kind)
        }
    }
}
