import Documents
import Records
import Secondment

/// 事迹材料 — The deed as a document, with where somebody serves in its opening.
enum DeedPaper {
    static func make(_ paper: Paper) throws -> OfficialDocument {
        OfficialDocument(
            title: Punctuation.tidied(paper.words(Deed.heading)), byline: paper.bearer.byline,
            body: OfficialDocument.Block.prose(paper.words(Deed.body)), attachments: paper.attached,
            signer: try paper.department(),
            date: paper.day(Deed.publishedOn) ?? paper.day(of: Deed.Move.approve.rawValue),
            note: paper.copiesNote)
    }
}
