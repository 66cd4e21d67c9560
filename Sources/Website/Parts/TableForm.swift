import Office
import Records

/// 贴表 — A list to be pasted, or taken out of a file: what the file holds is seen in the box before any of it is kept.
struct TableForm {
    let path: String
    let title: Title
    let columns: [String]
    /// What stands in the box.
    var typed = ""

    /// The words of the file that was sent; nil where none was.
    static func file(_ form: Form) throws(Failure) -> String? {
        guard let file = form.files.first(where: { !$0.bytes.isEmpty }) else { return nil }
        return try PastedTable.text(of: file.bytes, named: file.name)
    }
}

extension HTML {
    mutating func table(
        _ table: TableForm, _ member: Member, _ more: (inout HTML) -> Void = { _ in }
    ) {
        let columns = table.columns.joined(separator: Title("、", ", ")[language])
        hint(
            "从表格里复制贴进来，或者选一个表格文件。第一行写列名的，次序随意；不写列名的，次序是：\(columns)。后面的列可以没有；已经有的不动。",
            "Paste from a spreadsheet, or choose its file. With headings in the first line the columns may stand in any order; else in this one: \(columns). What is there already stays."
        )
        form(member, table.path, .stack, upload: true) { html in
            more(&html)
            html.words("table", table.title, table.typed, rows: table.typed.isEmpty ? 5 : 12)
            html.void(
                "input", .type("file"), .name("file"), .label(Title("表格文件", "A spreadsheet"), html.language),
                Attribute("accept", ".xlsx,.xls,.csv"))
            html.hint("选了文件，先把里面的内容读到框里，看过再记下。", "What a chosen file holds is shown in the box first.")
            html.submit("记下", "Keep", primary: false)
        }
    }
}
