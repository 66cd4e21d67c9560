import Desk
import Documents
import Parties
import Records
import Secondment

/// 挂职工作情况汇报 — To both readers by name; who reports, on what month; the parts; the signature. What the
/// host says of it stands after the signature, in a box of its own.
enum ReportPaper {
    static func make(_ paper: Paper) throws -> OfficialDocument {
        let bearer = paper.bearer
        let month = paper.words(MonthlyReport.month)
        var body: [OfficialDocument.Block] = [
            .paragraph(bearer.introduction + "现将本人\(month)挂职工作情况汇报如下：")
        ]
        let cited = paper.cited
        var number = 0
        for place in [
            MonthlyReport.review.spec, MonthlyReport.work.spec, MonthlyReport.study.spec,
            MonthlyReport.life.spec, MonthlyReport.next.spec,
        ] {
            let text = SourceMarks.without(paper.words(place), of: cited)
            guard !text.isEmpty else { continue }
            number += 1
            body.append(.part(number, place.title.chinese))
            body += OfficialDocument.Block.prose(text, under: 1)
        }
        body.append(.paragraph("特此报告。"))
        return OfficialDocument(
            title: "\(month)挂职工作情况汇报",
            addressees: [try paper.department(), bearer.homeUnit].filter { !$0.isEmpty }, body: body,
            attachments: paper.attached, posts: bearer.posts, signer: bearer.name,
            date: paper.day(of: "send"), closing: try remark(paper), note: paper.copiesNote)
    }

    private static func remark(_ paper: Paper) throws -> [OfficialDocument.Block] {
        let text = paper.words(MonthlyReport.remark)
        guard !text.isEmpty else { return [] }
        let label = MonthlyReport.remark.spec.title.chinese
        let row =
            try Said.all(of: paper.seen, by: "remark").last.map {
                try paper.box($0, label: label, text: text)
            }
            ?? .opinion(FormTable.Opinion(label, text, signature: "（盖章）", date: nil))
        return [.form(FormTable(rows: [row]))]
    }
}
