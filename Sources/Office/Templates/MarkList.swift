import Desk
import Documents
import Parties
import Records
import Secondment
import Storage

/// 表列 — What can fill the rows of a table on a form, a row for each item: `{{审批.意见}}`.
struct MarkList: Sendable {
    struct Column: Sendable {
        let name: String
        let meaning: Title
    }

    /// The items, each with what stands in its columns.
    typealias Items = @Sendable (Paper) throws -> [[String: String]]

    let name: String
    let columns: [Column]
    let items: Items

    private init(_ name: String, _ columns: [(String, Title)], _ items: @escaping Items) {
        self.name = name
        self.columns = columns.map { Column(name: $0.0, meaning: $0.1) }
        self.items = items
    }

    /// What a record itself has several of: what was said on its way, what is on its lists.
    static func own(_ kind: Declaration) -> [MarkList] {
        [asked, history] + kind.shownFields.compactMap(list)
    }

    /// Everybody who was asked, and who still will be.
    private static let asked = MarkList(
        "审批",
        [
            ("栏目", Title("谁的什么意见", "whose opinion")), ("意见", Title("怎么批的；没批的留空", "what was answered")),
            ("署名", Title("单位（盖章）和姓名", "seal and name")), ("日期", Title("哪天批的；没批的留给笔", "the day")),
        ]
    ) { paper in
        try Turns(paper).opinions().map {
            ["栏目": $0.label, "意见": $0.text, "署名": $0.signature, "日期": $0.date]
        }
    }

    private static let history = MarkList(
        "经过",
        [
            ("日期", Title("哪天", "the day")), ("事项", Title("谁做了什么", "who did what")),
            ("意见", Title("说了什么", "what was said")),
        ]
    ) { paper in
        paper.seen.steps.filter { $0.action != "add" && $0.action != "edit" }.map { step in
            ["日期": step.at.written, "事项": step.sentence.chinese, "意见": step.note?.trimmed ?? ""]
        }
    }

    private static func list(_ field: FieldSpec) -> MarkList? {
        let title = MarkWords.name(field)
        switch field.control {
        case .checklist:
            return MarkList(
                title,
                [
                    ("序号", Title("第几项", "number")), ("内容", Title("做什么", "what")),
                    ("月份", Title("哪个月", "month")), ("情况", Title("办了没有", "whether it is done")),
                ]
            ) { paper in
                let list = Checklist(value: paper.seen.record[name: field.name])?.items ?? []
                return list.enumerated().map { turn, item in
                    [
                        "序号": "\(turn + 1)", "内容": item.text,
                        "月份": item.month.flatMap(Month.init(iso:))?.written(.chinese) ?? "", "情况": said(item),
                    ]
                }
            }
        case .roll:
            return MarkList(
                title,
                [
                    ("序号", Title("第几人", "number")), ("姓名", Title("姓名", "name")),
                    ("到会", Title("到没到", "whether they came")), ("原因", Title("没到的原因", "why they did not")),
                ]
            ) { paper in
                let roll = RollCall(value: paper.seen.record[name: field.name])?.entries ?? []
                return roll.enumerated().map { turn, entry in
                    [
                        "序号": "\(turn + 1)", "姓名": entry.name, "到会": entry.came ? "到" : "未到",
                        "原因": entry.why ?? "",
                    ]
                }
            }
        default: return nil
        }
    }

    private static func said(_ item: Checklist.Item) -> String {
        switch item.state {
        case .open: ""
        case .done: "已完成"
        case .dropped: "不再做" + (item.why.map { "：\($0)" } ?? "")
        }
    }

    /// What else belongs to the posting: a list for each kind of it.
    static let ofPosting: [MarkList] = kinds.kinds.filter { kind in
        kind.about.tie?.home == .posting && !kind.isPrivate
    }.map { kind in
        MarkList(
            kind.title.chinese,
            kind.shownFields.map { field in
                (
                    MarkWords.name(field),
                    Title(
                        "每件\(kind.title.chinese)一行：\(field.title.chinese)",
                        "a row for each \(kind.title.english): \(field.title.english)")
                )
            }
        ) { paper in
            guard let posting = paper.posting, let tie = kind.about.tie?.field else { return [] }
            let records = Array(
                try paper.errand.shown(kind, .link(tie, to: posting.record.id), limit: 500).reversed())
            let names = try Names.of(records, paper.errand)
            return records.map { record in
                Dictionary(
                    kind.shownFields.map {
                        (MarkWords.name($0), names.shown($0, of: record, .chinese).trimmed)
                    }
                ) { first, _ in first }
            }
        }
    }
}
