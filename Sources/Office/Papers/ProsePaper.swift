import Documents
import Parties
import Records
import Secondment

/// 调研报告、文稿 — A text under its own title, with its author; what the reviewers said of it at its end.
enum ProsePaper {
    static func research(_ paper: Paper) throws -> OfficialDocument {
        var body: [OfficialDocument.Block] = []
        let question = paper.words(ResearchReport.question)
        if !question.isEmpty { body += OfficialDocument.Block.prose("调研课题：\(question)") }
        body += OfficialDocument.Block.prose(paper.words(ResearchReport.body))
        let rows = try Said.all(of: paper.seen, by: "accept").suffix(1).map {
            try paper.box($0, label: "评阅意见")
        }
        return document(
            paper, ResearchReport.heading, body, date: paper.day(of: "submit"),
            closing: rows.isEmpty ? [] : [.form(FormTable(rows: Array(rows)))])
    }

    static func writing(_ paper: Paper) throws -> OfficialDocument {
        document(
            paper, Writing.heading, OfficialDocument.Block.prose(paper.words(Writing.body)),
            date: paper.day(Writing.day) ?? paper.day(of: "hand"), closing: [])
    }

    static func document(
        _ paper: Paper, _ heading: any Place, _ body: [OfficialDocument.Block], date: Day,
        closing: [OfficialDocument.Block]
    ) -> OfficialDocument {
        OfficialDocument(
            title: Punctuation.tidied(paper.words(heading)), byline: paper.bearer.byline, body: body,
            attachments: paper.attached, signer: paper.bearer.name, date: date, closing: closing,
            note: paper.copiesNote)
    }
}
