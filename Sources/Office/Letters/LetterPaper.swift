import Desk
import Documents
import Parties
import Records
import Secondment

/// 函的公文 — To the home unit, from the hosting department; the marks stay on the screen, where they can be followed.
enum LetterPaper {
    static func make(_ paper: Paper) throws -> OfficialDocument {
        let number = paper.words(HomeLetter.number)
        return OfficialDocument(
            title: Punctuation.tidied(paper.words(HomeLetter.heading)),
            addressees: [paper.bearer.homeUnit].filter { !$0.isEmpty },
            body: OfficialDocument.Block.prose(
                SourceMarks.without(paper.words(HomeLetter.body), of: paper.cited)),
            attachments: paper.attached, signer: try signer(paper),
            date: paper.day(HomeLetter.sentOn) ?? paper.seen.record.changedAt.day, note: paper.copiesNote,
            number: number.isEmpty ? nil : number)
    }

    /// Where another city hosts, its own department signs.
    private static func signer(_ paper: Paper) throws -> String {
        let batch = try paper.posting.flatMap { Kept<Posting>($0.record) }
            .map { try paper.errand.fetch($0[Posting.batch]) }
        return batch?[Batch.direction] == .outbound
            ? Party.hostOrganizer.title.chinese : try paper.department()
    }
}
