import Desk
import Documents
import Records
import Secondment

/// 建议方案 — The problem, what is proposed, what it would bring; then the box for the answer, with the seal of
/// whoever answers.
enum ProposalPaper {
    static func make(_ paper: Paper) throws -> OfficialDocument {
        var body: [OfficialDocument.Block] = []
        var number = 0
        for place in [Proposal.problem.spec, Proposal.plan.spec, Proposal.gain.spec] {
            let text = paper.words(place)
            guard !text.isEmpty else { continue }
            number += 1
            body.append(.part(number, place.title.chinese))
            body += OfficialDocument.Block.prose(text, under: 1)
        }
        return ProsePaper.document(
            paper, Proposal.heading, body, date: paper.day(of: "submit"),
            closing: [.form(FormTable(rows: try answers(paper)))])
    }

    /// What was answered, and later what came of it; a blank box while there is no answer.
    private static func answers(_ paper: Paper) throws -> [FormTable.Row] {
        let answers = try Said.all(of: paper.seen, by: "adopt", "adopt-partly", "keep").suffix(1)
            .map { try paper.box($0, label: "答复意见") }
        let effects = try Said.all(of: paper.seen, by: "effect").suffix(1).map {
            try paper.box($0, label: "实施效果", text: $0.note ?? "")
        }
        return (answers.isEmpty ? [try paper.box(for: nil, label: "答复意见")] : answers) + effects
    }
}
