import Documents
package import Records
import Regulation
import Secondment
import Storage

/// 用表 — A record on the form that the regulation names for it: a leave slip, an appraisal form.
extension Desk {
    /// The form's title and in how many copies it is wanted; nil where no rule names one.
    package func paperForm(
        _ actor: Actor, _ kind: String, _ id: ID
    ) async throws(Failure) -> (title: String, copies: Int)? {
        try await look(actor) { errand in
            try errand.form(of: try errand.find(errand.kind(kind), id))
        }
    }

    /// The record as a docx under its form's title, with what was said on its way. Fails with `.notFound`
    /// where no rule names a form for it.
    package func formDocument(
        _ actor: Actor, _ kind: String, _ id: ID
    ) async throws(Failure) -> (name: String, bytes: [UInt8]) {
        let (document, name) = try await look(actor) { errand -> (OfficialDocument, String) in
            let record = try errand.find(errand.kind(kind), id)
            guard let form = try errand.form(of: record) else { throw Failure.notFound }
            return try errand.document(record, form.title, form.copies)
        }
        return (name, try document.docx())
    }
}

extension Errand {
    fileprivate func form(of record: Record) throws -> (title: String, copies: Int)? {
        guard case .posting(let field) = record.kind.about,
            let id = record[name: field].int.map(ID.init(raw:)),
            let posting = try rows.find(Posting.declaration, id)
        else { return nil }
        let qualifier = record.kind.settling?.qualifier.flatMap { record[name: $0].text }
        for effective in try Ruling(posting, self).rules() {
            guard let rule = effective.rule as? PaperForm, rule.evidence.kind == record.kind.name,
                rule.evidence.qualifier == nil || rule.evidence.qualifier == qualifier
            else { continue }
            return (rule.title.chinese, rule.copies)
        }
        guard record.kind.name == Appraisal.name, let paper = record[Appraisal.paper] else { return nil }
        return (paper, 1)
    }

    fileprivate func document(
        _ record: Record, _ title: String, _ copies: Int
    ) throws -> (OfficialDocument, String) {
        let seen = try seen(record)
        var rows = [["事项", "内容"]]
        if let id = record[name: "posting"].int.map(ID.init(raw:)),
            let posting = try self.rows.find(Posting.declaration, id)
        {
            let names = try Names.of([posting], self)
            for field in [
                Posting.personName.spec, Posting.homeUnit.spec, Posting.hostUnit.spec, Posting.hostPost.spec,
            ] {
                let shown = names.shown(field, of: posting, .chinese)
                if !shown.isEmpty { rows.append([field.title.chinese, shown]) }
            }
        }
        let hidden = ["posting", "awaiting", "route", "copies", "paper"]
        for field in record.kind.fields where !hidden.contains(field.name) {
            let shown = seen.names.shown(field, of: record, .chinese)
            if !shown.isEmpty { rows.append([field.title.chinese, shown]) }
        }
        var body: [OfficialDocument.Block] = [.table(rows)]
        let said = seen.steps.filter { $0.action != "add" && $0.action != "edit" }
        if !said.isEmpty {
            body.append(.heading1("办理经过"))
            body += said.map { step in
                .paragraph(
                    "\(step.at.written)　\(step.sentence.chinese)" + (step.note.map { "：\($0)" } ?? ""))
            }
        }
        if copies > 1 { body.append(.paragraph("本表一式\(copies)份。")) }
        let document = OfficialDocument(
            title: title, addressees: [], body: body, signer: try shelf.setting("office_name") ?? "组织部",
            date: record.changedAt.day)
        return (document, "\(title)-\(record.label(.chinese)).docx")
    }
}
