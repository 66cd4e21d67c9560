import Desk
import Documents
package import Records
package import Secondment
import Storage

/// 启用表样 — A form comes into use when its one file can be read and every mark on it means something; another of the same name
/// that was in use is retired.
enum TemplateUse {
    static let follows: [Follows] = [
        .on(
            PaperTemplate.self, .use,
            Title("核对每个标记；同名的旧表样停用", "every mark is checked; an older one of its name is retired"), use)
    ]

    private static func use(_ making: Making<PaperTemplate>) throws -> Kept<PaperTemplate> {
        let errand = making.errand
        let template = try errand.template(making.record)
        let words = MarkWords(kind: making.record[PaperTemplate.target].kind.declaration)
        let unknown = template.marks.filter { words.meaning(of: $0) == nil }
        guard unknown.isEmpty else {
            throw Failure.problem(
                "这些标记看不懂：\(unknown.prefix(8).map { "{{\($0)}}" }.joined(separator: "、"))。请对照本页的词，在 Word 里改好再传",
                "these marks mean nothing here: \(unknown.prefix(8).joined(separator: ", "))", at: "file")
        }
        guard template.lost.isEmpty else {
            throw Failure.problem(
                "这些标记要写在表格的一行里，一行只写一种：\(template.lost.prefix(8).map { "{{\($0)}}" }.joined(separator: "、"))",
                "these marks belong in a row of a table, one list a row: \(template.lost.prefix(8).joined(separator: ", "))",
                at: "file")
        }
        guard !template.marks.isEmpty else {
            throw Failure.problem(
                "文件里没有标记，填不进东西。在要填的格子里写 {{姓名}} 这样的标记", "the file has no marks", at: "file")
        }
        for older in try errand.all(
            PaperTemplate.self, .stage(.used), PaperTemplate.target == making.record[PaperTemplate.target],
            PaperTemplate.heading == making.record[PaperTemplate.heading])
        {
            try errand.advance(older, .retire, note: "由新的一份代替")
        }
        return try errand.advance(making.record, .use, note: making.note)
    }
}

extension Errand {
    /// The Word file of a form: the one that was attached last.
    func template(_ form: Kept<PaperTemplate>) throws -> WordTemplate {
        guard
            let file = try attachments.of(PaperTemplate.name, form.id).last(where: {
                $0.name.lowercased().hasSuffix(".docx")
            }),
            let (_, bytes) = try attachments.find(file.id)
        else {
            throw Failure.problem("还没有传表样：请把本单位的 docx 添加为附件", "no docx is attached yet", at: "file")
        }
        return try WordTemplate(bytes, named: file.name)
    }

    /// The form in use on which a record of this kind is printed: the one of the name that a rule gives, else the newest
    /// of its kind.
    func form(for kind: Declaration, named title: String?) throws -> Kept<PaperTemplate>? {
        guard let target = PaperTemplate.Target(rawValue: kind.name) else { return nil }
        // The newest first.
        let forms = try all(PaperTemplate.self, .stage(.used), PaperTemplate.target == target)
        return forms.first { $0[PaperTemplate.heading] == title } ?? forms.first
    }
}

/// 表样核对 — The marks of a form and what each means; what stands in the way of using it.
package struct TemplateCheck: Sendable {
    package let marks: [(mark: String, meaning: Title?)]
    /// Marks of lists that stand where no row can be repeated for them.
    package let lost: [String]
    package let problem: Title?
    /// Every mark that would mean something.
    package let words: [(mark: String, meaning: Title)]
}

extension Desk {
    package func checkTemplate(_ actor: Actor, _ id: ID) async throws(Failure) -> TemplateCheck {
        try await look(actor) { errand in
            let form = try errand.find(PaperTemplate.self, id)
            let words = MarkWords(kind: form[PaperTemplate.target].kind.declaration)
            let all = words.all.map { (mark: $0.mark, meaning: $0.meaning) }
            do {
                let template = try errand.template(form)
                return TemplateCheck(
                    marks: template.marks.map { (mark: $0, meaning: words.meaning(of: $0)) },
                    lost: template.lost, problem: nil, words: all)
            } catch Failure.invalid(let problems) {
                return TemplateCheck(marks: [], lost: [], problem: problems.first?.sentence, words: all)
            }
        }
    }

    /// The form filled with the newest record of its kind that this actor may see; with `.notFound` where there is none.
    package func sample(_ actor: Actor, of id: ID) async throws(Failure) -> (name: String, bytes: [UInt8]) {
        try await look(actor) { errand in
            let form = try errand.find(PaperTemplate.self, id)
            let kind = form[PaperTemplate.target].kind.declaration
            guard let record = try errand.shown(kind, where: .always, limit: 1).first else {
                throw Failure.notFound
            }
            return (
                "试填-\(form[PaperTemplate.heading]).docx",
                try TemplatePaper(Paper(record, errand, title: form[PaperTemplate.heading]))
                    .filled(errand.template(form))
            )
        }
    }

    /// A form to begin from: the one that is shipped for the kind, else one made from what it asks.
    package func starter(_ target: PaperTemplate.Target) throws(Failure) -> (name: String, bytes: [UInt8]) {
        let kind = target.kind.declaration
        guard let shipped = PaperShelf.own[kind.name], let bytes = shipped.form else {
            return ("\(kind.title.chinese)表样.docx", try DerivedForm(kind).docx())
        }
        return ("\(shipped.title).docx", bytes)
    }
}
