import Desk
import Documents
import Foundation
import Parties
import Records
import Secondment

/// 意见采纳情况汇总表 — Every piece of advice with what became of it; and the letter to each adviser that says so.
enum ConsultationPaper {
    static func make(_ paper: Paper) throws -> OfficialDocument {
        guard let consultation = Kept<Consultation>(paper.seen.record) else { throw Failure.notFound }
        let page = try ConsultationPage(consultation, paper.errand)
        let rows = page.paragraphs.flatMap { paragraph in
            (page.advice[paragraph.number] ?? []).map { (paragraph, $0) }
        }
        let table = rows.enumerated().map { place, row in
            let (paragraph, advice) = row
            return [
                "\(place + 1)", "第\(paragraph.number)段：\(advice[Advice.quote].text)",
                "\(said(advice))（\(page.names[advice[Advice.posting].id] ?? "")）",
                [advice.record.stageTitle.chinese, became(advice, paragraph)].joined(separator: "。"),
            ]
        }
        let remarks = page.advisers.compactMap { adviser in
            adviser[Adviser.remark].map { "\(page.names[adviser[Adviser.posting].id] ?? "")：\($0.text)" }
        }
        return OfficialDocument(
            title: Punctuation.tidied("\(consultation[Consultation.heading])征求意见采纳情况汇总表"),
            body: OfficialDocument.Block.prose(page.sum.chinese)
                + (table.isEmpty ? [] : [.table([["序号", "条款、原文", "修改意见（提出人）", "采纳情况、理由和表述"]] + table)])
                + (remarks.isEmpty
                    ? [] : OfficialDocument.Block.prose((["总的意见："] + remarks).joined(separator: "\n"))),
            signer: try paper.department(), date: paper.day(of: Consultation.Move.finish.rawValue),
            note: note(consultation))
    }

    /// To one adviser.
    static func letter(_ paper: Paper) throws -> OfficialDocument {
        guard let adviser = Kept<Adviser>(paper.seen.record) else { throw Failure.notFound }
        let advising = try paper.errand.advising(adviser)
        let advice = advising.paragraphs.flatMap { paragraph in
            (advising.advice[paragraph.number] ?? []).map { (paragraph, $0) }
        }
        let subject = adviser[Adviser.subject].trimmingCharacters(in: CharacterSet(charactersIn: "《》"))
        var body = OfficialDocument.Block.prose(
            "感谢您对《\(subject)》提出意见。"
                + (advice.isEmpty ? "您总的意见已经研究。" : "您提的\(advice.count)条意见，逐条办理如下："))
        for (place, (paragraph, piece)) in advice.enumerated() {
            body.append(
                .paragraph(
                    "\(place + 1)．第\(piece[Advice.paragraph])段：\(said(piece))——\(piece.record.stageTitle.chinese)。\(became(piece, paragraph))"
                ))
        }
        if let closing = advising.consultation[Consultation.closing] {
            body += OfficialDocument.Block.prose(closing.text)
        }
        return OfficialDocument(
            title: "关于所提意见采纳情况的答复", addressees: ["\(paper.bearer.name)同志"], body: body,
            signer: try paper.department(), date: paper.day(of: Adviser.Move.thank.rawValue),
            note: note(advising.consultation))
    }

    private static func note(_ consultation: Kept<Consultation>) -> String? {
        consultation[Consultation.mark] == .inside ? Consultation.Mark.inside.title.chinese : nil
    }

    private static func said(_ advice: Kept<Advice>) -> String {
        let wanted = advice[Advice.wanted].map { "（建议改为：\($0.text)）" } ?? ""
        return advice[Advice.text].text + wanted
    }

    /// The draft as it reads now: what was adopted may have been written on since.
    private static func became(_ advice: Kept<Advice>, _ paragraph: DraftText.Paragraph) -> String {
        guard advice.isAt(.adopted, .partly) else { return advice[Advice.answer]?.text ?? "" }
        let wording = paragraph.now.map { "现为：“\($0)”" } ?? "这一段删去。"
        return [advice[Advice.answer]?.text, wording].compactMap(\.self).joined(separator: " ")
    }
}
