import Desk
import Documents
import Parties
import Records
import Secondment

/// 座谈会纪要 — When and where, who was in the chair, what was said; at the end who came and who was away.
enum SymposiumPaper {
    static func make(_ paper: Paper) throws -> OfficialDocument {
        let record = paper.seen.record
        let heading = Punctuation.tidied(paper.words(Meeting.heading))
        let place = paper.words(Meeting.place)
        let chair = paper.words(Meeting.chair)
        let opening =
            "\(paper.words(Meeting.day))\(place.isEmpty ? "" : "，在\(place)")召开\(heading)"
            + (chair.isEmpty ? "。" : "，\(chair)主持。") + "现将有关情况纪要如下："
        var body: [OfficialDocument.Block] = [.paragraph(opening)]
        body += OfficialDocument.Block.prose(paper.words(Meeting.minutes))
        body += attendance(RollCall(value: record[name: Meeting.roll.spec.name]))
        return OfficialDocument(
            title: heading.hasSuffix("纪要") ? heading : "\(heading)纪要", body: body,
            attachments: paper.attached, signer: try paper.department(),
            date: paper.day(of: Meeting.Move.hold.rawValue), note: paper.copiesNote)
    }

    private static func attendance(_ roll: RollCall?) -> [OfficialDocument.Block] {
        guard let roll, !roll.entries.isEmpty else { return [] }
        let came = roll.entries.filter(\.came).map(\.name)
        let away = roll.entries.filter { !$0.came }.map { "\($0.name)（\($0.why ?? "未到")）" }
        return [("出席", came), ("请假", away)].filter { !$0.1.isEmpty }
            .map { .paragraph("\($0.0)：\($0.1.joined(separator: "、"))。") }
    }
}
