import Desk
import Documents
import Parties
import Records
import Secondment

/// 考核鉴定表 — Who the secondee is, the own summary, the opinions in the order in which they are asked for, the
/// grade, and the secondee's knowledge of it.
enum AppraisalPaper {
    static func make(_ paper: Paper) throws -> OfficialDocument {
        var rows = try person(paper)
        rows.append(
            .opinion(
                FormTable.Opinion(
                    Appraisal.summary.spec.title.chinese, paper.words(Appraisal.summary),
                    signature: "本人签字：　　　　", date: nil)))
        let items = paper.words(Appraisal.items)
        if !items.isEmpty { rows.append(.text(FormTable.Field(Appraisal.items.spec.title.chinese, items))) }
        rows += try opinions(paper)
        rows.append(.fields([FormTable.Field("审定等次", paper.words(Appraisal.decided))]))
        let known = Said.all(of: paper.seen, by: "acknowledge").last
        rows.append(
            .opinion(
                FormTable.Opinion(
                    "本人意见", known?.words ?? "", signature: "本人签字：\(known?.name ?? "　　　　")",
                    date: known?.day)))
        if !paper.attached.isEmpty {
            rows.append(.text(FormTable.Field("附件", paper.attached.joined(separator: "\n"))))
        }
        return paper.form(FormTable(pairs: 3, rows: rows))
    }

    private static func person(_ paper: Paper) throws -> [FormTable.Row] {
        let bearer = paper.bearer
        let person = try paper.errand.seenIfAllowed(
            Person.declaration, paper.posting?.record[name: Posting.person.spec.name].int)
        func field(_ label: String, _ place: any Place) -> FormTable.Field {
            FormTable.Field(label, person.map { $0.names.shown(place.spec, of: $0.record, .chinese) } ?? "")
        }
        let duties = paper.posting.map { $0.names.shown(Posting.duties.spec, of: $0.record, .chinese) } ?? ""
        let term = bearer.first.isEmpty ? "" : "\(bearer.first)至\(bearer.last)"
        return [
            .fields([
                FormTable.Field("姓名", bearer.name), field("性别", Person.sex),
                field("出生年月", Person.born),
            ]),
            .fields([
                field("民族", Person.ethnicity), field("政治面貌", Person.party),
                field("学历", Person.education),
            ]),
            .fields([FormTable.Field("派出单位及职务", bearer.homeStation)]),
            .fields([FormTable.Field("挂职单位及职务", bearer.hostStation)]),
            .fields([FormTable.Field("挂职起止时间", term)]),
            .fields([
                FormTable.Field("考核种类", paper.words(Appraisal.sort)),
                FormTable.Field("考核月份", paper.words(Appraisal.month)),
            ]),
            .text(FormTable.Field("分管工作", duties)),
        ]
    }

    /// Whoever proposed, then each of those who examined and decided; blank boxes for those still to be asked.
    private static func opinions(_ paper: Paper) throws -> [FormTable.Row] {
        let grade = paper.words(Appraisal.grade)
        let text = [paper.words(Appraisal.opinion), grade.isEmpty ? "" : "建议等次：\(grade)。"]
            .filter { !$0.isEmpty }.joined(separator: "\n")
        let review = paper.words(Appraisal.review)
        let group: [FormTable.Row] =
            review.isEmpty ? [] : [.text(FormTable.Field(Appraisal.review.spec.title.chinese, review))]
        let rest = paper.pending(Appraisal.awaiting, Appraisal.route)
        let said = Said.all(of: paper.seen, by: "propose", "agree")
        guard let proposed = said.first(where: { $0.move.name == "propose" }) else {
            let proposer = rest.first ?? .hostUnit
            let first = try paper.box(for: proposer, label: label(proposer))
            return group + [filled(first, text)] + (try rest.dropFirst().map { try paper.box(for: $0) })
        }
        let agreed = said.filter { $0.move.name == "agree" }
        return group + [try paper.box(proposed, label: label(try paper.party(proposed)), text: text)]
            + (try agreed.map { try paper.box($0) }) + (try rest.map { try paper.box(for: $0) })
    }

    private static func label(_ party: Party?) -> String { "\(party?.title.chinese ?? "")鉴定意见" }

    private static func filled(_ row: FormTable.Row, _ text: String) -> FormTable.Row {
        guard case .opinion(let box) = row else { return row }
        return .opinion(FormTable.Opinion(box.label, text, signature: box.signature, date: box.date))
    }
}
