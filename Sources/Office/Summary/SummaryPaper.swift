import Desk
import Documents
import Parties
import Records
import Secondment

/// 批次总结的公文 — The text with its marks, and an annex that says for each what it stands on.
enum SummaryPaper {
    static func make(_ paper: Paper) throws -> OfficialDocument {
        OfficialDocument(
            title: Punctuation.tidied(paper.words(BatchSummary.heading)),
            body: OfficialDocument.Block.prose(paper.words(BatchSummary.body)),
            attachments: paper.attached, signer: try paper.department(),
            date: paper.day(BatchSummary.day) ?? paper.day(of: BatchSummary.Move.issue.rawValue),
            closing: try annex(paper), note: paper.copiesNote)
    }

    /// What a branch reports upward, in its own name.
    static func ofBranch(_ paper: Paper) throws -> OfficialDocument {
        let batch = paper.words(BranchReport.batch)
        let branch = try Kept<BranchReport>(paper.seen.record).flatMap {
            try paper.errand.first(
                PartyBranch.self, PartyBranch.batch == $0[BranchReport.batch], .stage(.active, .dissolved))
        }
        return OfficialDocument(
            title: Punctuation.tidied("\(batch)\(paper.words(BranchReport.month))情况报告"),
            body: OfficialDocument.Block.prose(paper.words(BranchReport.body)), attachments: paper.attached,
            signer: branch?[PartyBranch.heading] ?? "\(batch)临时党支部",
            date: paper.day(of: BranchReport.Move.send.rawValue), closing: try annex(paper),
            note: paper.copiesNote)
    }

    /// For each mark what it stands on.
    private static func annex(_ paper: Paper) throws -> [OfficialDocument.Block] {
        guard let text = EvidencedText(paper.seen.record) else { return [] }
        let rows = try paper.errand.checked(text).map { line in
            [
                Composing.mark(line.number), line.title.chinese, line.value,
                try records(of: line, paper.errand),
            ]
        }
        return rows.isEmpty
            ? [] : [.heading1("附：数据依据"), .table([["标记", "依据", "数", "记录"]] + rows)]
    }

    /// The first of the records by name, as far as whoever prints it may see them, and how many more there are.
    private static func records(of line: Checked, _ errand: Errand) throws -> String {
        let kind = try errand.kind(line.kind)
        let ids = line.cited.ids(first: 6)
        let found = try errand.shown(kind, .id(ids))
        let bearers = try errand.bearers(of: found)
        let seen = found.map { record in
            [bearers[record.id], record.label(.chinese)].compactMap(\.self).joined(separator: " ")
        }
        let more = line.cited.count - seen.count
        let named = seen.reversed().joined(separator: "、")
        return more > 0 ? "\(named)\(named.isEmpty ? "" : "等")共\(line.cited.count)件" : named
    }
}
