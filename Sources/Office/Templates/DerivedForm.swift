import Documents
import Records

/// 现成的样子 — A form made from what a kind asks: to begin from, and to print on where a rule names a form that nobody has.
struct DerivedForm {
    private let kind: Declaration
    private let words: MarkWords

    init(_ kind: Declaration) {
        self.kind = kind
        words = MarkWords(kind: kind)
    }

    func docx() throws(Failure) -> [UInt8] {
        let document = OfficialDocument(
            title: mark(MarkWords.heading),
            body: [.form(FormTable(rows: bearer + fields + asked)), .paragraph(mark(MarkWords.copies))],
            signer: nil, date: Day(number: 0))
        return try document.docx()
    }

    func template() throws(Failure) -> WordTemplate {
        try WordTemplate(docx(), named: "\(kind.title.chinese).docx")
    }

    private func mark(_ name: String) -> String { "{{\(name)}}" }

    private var bearer: [FormTable.Row] {
        guard words.isOfPosting else { return [] }
        return [
            .fields([field("姓名"), field(MarkWords.term)]), .fields([field(MarkWords.homeStation)]),
            .fields([field(MarkWords.hostStation)]),
        ]
    }

    /// A row that has nothing to say is left out.
    private var fields: [FormTable.Row] {
        let told = Set(
            ["awaiting", "paper"] + (kind.about == .itself ? ["person", "home_unit", "host_unit"] : []))
        return words.fields.filter { !told.contains($0.name) }.map {
            .text(FormTable.Field($0.title.chinese, mark("\(MarkWords.name($0))?")))
        } + [.text(FormTable.Field("附件", mark("\(MarkWords.attached)?")))]
    }

    private var asked: [FormTable.Row] {
        [
            .opinion(
                FormTable.Opinion(
                    "{{审批.栏目?}}", "{{审批.意见}}", signature: "{{审批.署名}}", dated: "{{审批.日期}}")),
            .text(FormTable.Field("{{经过.日期?}}", "{{经过.事项}}　{{经过.意见}}")),
        ]
    }

    private func field(_ name: String) -> FormTable.Field { FormTable.Field(name, mark(name)) }
}
