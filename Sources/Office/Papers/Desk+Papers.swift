package import Desk
import Documents
package import Records
import Regulation
import Secondment
import Storage

/// 文书 — A record as a paper that can be signed and sealed: an official document, or a form with its boxes.
extension Desk {
    /// What the paper is called and in how many copies it is wanted; nil where the record has none: neither
    /// has its kind a paper of its own, nor does a rule name a form for it.
    package func paperForm(
        _ actor: Actor, _ kind: String, _ id: ID
    ) async throws(Failure) -> (title: String, copies: Int)? {
        try await look(actor) { errand in
            try errand.printed(on: try errand.find(errand.kind(kind), id))
        }
    }

    /// The paper as a docx. Fails with `.notFound` where the record has none, or the actor may not see it.
    package func formDocument(
        _ actor: Actor, _ kind: String, _ id: ID
    ) async throws(Failure) -> (name: String, bytes: [UInt8]) {
        let print = try await look(actor) { errand -> Print in
            guard let print = try errand.print(try errand.find(errand.kind(kind), id)) else {
                throw Failure.notFound
            }
            return print
        }
        return (print.fileName, try print.docx())
    }

    /// The report as an official document (GB/T 9704-2012).
    package func reportDocument(
        _ actor: Actor, _ id: ID
    ) async throws(Failure) -> (name: String, bytes: [UInt8]) {
        try await formDocument(actor, MonthlyReport.name, id)
    }
}

/// 打印件 — A record on paper: written by us, or filled into the office's own form.
struct Print: Sendable {
    let title: String
    let copies: Int
    let fileName: String
    private let content: Content

    enum Content: Sendable {
        case document(OfficialDocument)
        case form([UInt8])
    }

    init(title: String, copies: Int, fileName: String, _ content: Content) {
        self.title = title
        self.copies = copies
        self.fileName = fileName
        self.content = content
    }

    func docx() throws(Failure) -> [UInt8] {
        switch content {
        case .document(let document): try document.docx()
        case .form(let bytes): bytes
        }
    }
}

extension Errand {
    /// What the paper of a record is called, and in how many copies it is wanted, without making it.
    fileprivate func printed(on record: Record) throws -> (title: String, copies: Int)? {
        let (own, named, form) = try papers(of: record)
        guard own != nil || named != nil || form != nil else { return nil }
        if let form { return (form[PaperTemplate.heading], named?.copies ?? 1) }
        let paper = try Paper(record, self, own: own, named: named)
        return (paper.title, paper.copies)
    }

    /// The paper that a record has as it stands; nil where it has none. The office's own form comes first.
    func print(_ record: Record) throws -> Print? {
        let (own, named, form) = try papers(of: record)
        guard own != nil || named != nil || form != nil else { return nil }
        let paper = try Paper(record, self, own: own, named: named)
        guard let form else {
            return Print(
                title: paper.title, copies: paper.copies, fileName: paper.fileName,
                .document(try paper.document()))
        }
        return Print(
            title: form[PaperTemplate.heading], copies: paper.copies, fileName: paper.fileName,
            .form(try TemplatePaper(record, self).filled(template(form))))
    }

    private func papers(
        of record: Record
    ) throws -> (own: PaperShelf.Entry?, named: (title: String, copies: Int)?, form: Kept<PaperTemplate>?) {
        let named = try form(of: record)
        let own = PaperShelf.own[record.kind.name].flatMap { entry in
            entry.stages?.contains(record.stage) ?? true ? entry : nil
        }
        return (own, named, try form(for: record.kind, named: named?.title))
    }

    /// The form that a rule in force for the posting names for the kind, or for this sort of it.
    private func form(of record: Record) throws -> (title: String, copies: Int)? {
        guard let id = record.kind.about.tie?.posting(of: record),
            let posting = try first(Posting.self, .id(id))
        else { return nil }
        let qualifier = record.kind.settling?.qualifier.flatMap { record[name: $0].text }
        for effective in try Ruling(posting, self).rules() {
            guard let rule = effective.rule as? PaperForm, rule.evidence.kind == record.kind.name,
                rule.evidence.qualifier == nil || rule.evidence.qualifier == qualifier
            else { continue }
            return (rule.title.chinese, rule.copies)
        }
        return nil
    }
}
