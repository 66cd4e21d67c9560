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

/// 打印件 — A record on paper: written by us as an official document, or filled into a form.
struct Print: Sendable {
    let title: String
    let fileName: String
    private let content: Content

    enum Content: Sendable {
        case document(OfficialDocument)
        case form([UInt8])
    }

    init(_ paper: Paper, _ content: Content) {
        title = paper.title
        fileName = paper.fileName
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
    func printed(on record: Record) throws -> (title: String, copies: Int)? {
        try sheet(of: record).map { (title: $0.title, copies: $0.copies) }
    }

    /// The paper that a record has as it stands; nil where it has none.
    func print(_ record: Record) throws -> Print? {
        guard let sheet = try sheet(of: record) else { return nil }
        let paper = try Paper(record, self, title: sheet.title, copies: sheet.copies)
        switch sheet.layout {
        case .document(let make): return Print(paper, .document(try make(paper)))
        case .form(let template): return Print(paper, .form(try TemplatePaper(paper).filled(template())))
        }
    }

    /// A form is read only where it is filled.
    private struct Sheet {
        enum Layout {
            case document((Paper) throws -> OfficialDocument)
            case form(() throws -> WordTemplate)
        }

        let title: String
        let copies: Int
        let layout: Layout
    }

    /// What a record is printed on: the office's own form first, then what is shipped for its kind; where a rule names a
    /// form that nobody has, one is made from what the kind asks.
    private func sheet(
        of record: Record
    ) throws -> Sheet? {
        let named = try form(of: record)
        let copies = named?.copies ?? 1
        let decided = PaperShelf.own[record.kind.name]?.named.flatMap { record[name: $0].text }
        if let form = try form(for: record.kind, named: named?.title ?? decided) {
            return Sheet(
                title: form[PaperTemplate.heading], copies: copies, layout: .form { try template(form) })
        }
        if let own = PaperShelf.own[record.kind.name], own.stages?.contains(record.stage) ?? true {
            let title = named?.title ?? decided ?? own.title
            switch own.layout {
            case .document(let make): return Sheet(title: title, copies: copies, layout: .document(make))
            case .form(let bytes):
                return Sheet(
                    title: title, copies: copies,
                    layout: .form { try WordTemplate(bytes, named: "\(title).docx") })
            }
        }
        return named.map {
            Sheet(title: $0.title, copies: copies, layout: .form { try DerivedForm(record.kind).template() })
        }
    }

    /// The form that a rule in force for the posting names for the kind, or for this sort of it.
    private func form(of record: Record) throws -> (title: String, copies: Int)? {
        let id = record.kind.about == .itself ? record.id : record.kind.about.tie?.posting(of: record)
        guard let id, let posting = try first(Posting.self, .id(id))
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
