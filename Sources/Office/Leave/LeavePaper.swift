import Desk
import Documents
import Parties
import Records
import Secondment

/// 请假审批单 — Who, from when to when, why and where to; a box for each side that is asked; the return.
enum LeavePaper {
    static func make(_ paper: Paper) throws -> OfficialDocument {
        let bearer = paper.bearer
        var rows: [FormTable.Row] = [
            .fields([
                FormTable.Field("姓名", bearer.name), FormTable.Field("请假类别", paper.words(Leave.sort)),
            ]),
            .fields([FormTable.Field("派出单位及职务", bearer.homeStation)]),
            .fields([FormTable.Field("挂职单位及职务", bearer.hostStation)]),
            .fields([FormTable.Field("请假时间", span(paper))]),
            .opinion(
                FormTable.Opinion(
                    "事由和去向", paper.words(Leave.reason), signature: "申请人：\(bearer.name)",
                    date: paper.made("submit")?.at.day)),
        ]
        for place in [Leave.waiver.spec, Leave.findings.spec, Leave.clause.spec] {
            let text = paper.words(place)
            if !text.isEmpty { rows.append(.text(FormTable.Field(place.title.chinese, text))) }
        }
        rows += try Said.all(of: paper.seen, by: "agree", "refuse").map { try paper.box($0) }
        rows += try waiting(paper).map { try paper.box(for: $0) }
        let filed = (paper.seen.record[name: Leave.copies.spec.name].text ?? "").split(separator: ",")
            .compactMap { Party(rawValue: String($0))?.title.chinese }
        if !filed.isEmpty {
            rows.append(.fields([FormTable.Field("报备", filed.joined(separator: "、"))]))
        }
        rows.append(.opinion(back(paper)))
        if !paper.attached.isEmpty {
            rows.append(.text(FormTable.Field("附件", paper.attached.joined(separator: "\n"))))
        }
        return paper.form(FormTable(rows: rows))
    }

    private static func span(_ paper: Paper) -> String {
        guard let first = paper.day(Leave.first), let last = paper.day(Leave.last), first <= last else {
            return ""
        }
        return "\(first.written(.chinese))至\(last.written(.chinese))，共\(last - first + 1)天"
    }

    /// Before it is handed in nobody has been named yet: both units and 组织部 have their boxes.
    private static func waiting(_ paper: Paper) -> [Party] {
        switch Leave.Stage(rawValue: paper.seen.record.stage) {
        case .draft: [.hostUnit, .homeUnit, .organizer]
        case .submitted: paper.pending(Leave.awaiting, Leave.route)
        default: []
        }
    }

    private static func back(_ paper: Paper) -> FormTable.Opinion {
        let until = paper.words(Leave.backBy)
        let returned = paper.made("return")
        let text = returned == nil ? (until.isEmpty ? "" : "应于\(until)前销假。") : "已返回岗位，销假。"
        return FormTable.Opinion(
            "销假情况", text, signature: "本人签字：\(returned == nil ? "　　　　" : paper.bearer.name)",
            date: returned?.at.day)
    }
}
