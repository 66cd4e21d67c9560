import Records

/// The sentences for files that cannot be taken in at all.
enum Unreadable {
    static func damaged(_ name: String) -> Failure {
        .problem(
            "文件“\(name)”已损坏，无法打开。请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。",
            "The file “\(name)” is damaged and cannot be opened. Open it in Excel or WPS, "
                + "save it as .xlsx and send it again.",
            at: name)
    }

    static func locked(_ name: String) -> Failure {
        .problem(
            "文件“\(name)”设有密码。请取消密码后重新上传。",
            "The file “\(name)” is protected with a password. Remove it and send the file again.",
            at: name)
    }

    static func bomb(_ name: String) -> Failure {
        .problem(
            "文件“\(name)”解压后过大，已拒绝读取。请删去空白行列和图片，或分成几个文件。",
            "The file “\(name)” unpacks to too much and was refused. Remove blank rows, blank "
                + "columns and pictures, or split it.",
            at: name)
    }

    static func tooLarge(_ name: String, limit: Int) -> Failure {
        .problem(
            "文件“\(name)”超过 \(limit >> 20) MB，请分成几个文件。",
            "The file “\(name)” is larger than \(limit >> 20) MB. Split it into several files.",
            at: name)
    }

    static func tooManyCells(_ name: String, sheet: String) -> Failure {
        .problem(
            "文件“\(name)”的工作表“\(sheet)”单元格过多，请删去表格以外的行和列。",
            "Sheet “\(sheet)” of “\(name)” has too many cells. "
                + "Delete the rows and columns outside the table.",
            at: sheet)
    }

    static func tooManyRows(_ name: String, sheet: String, _ limit: Int) -> Failure {
        .problem(
            "文件“\(name)”的工作表“\(sheet)”超过 \(limit) 行，请删去空白行或分成几个文件。",
            "Sheet “\(sheet)” of “\(name)” has more than \(limit) rows. "
                + "Delete blank rows, or split the file.",
            at: sheet)
    }

    static func tooMuchText(_ name: String, sheet: String) -> Failure {
        .problem(
            "文件“\(name)”的文字过多（读到工作表“\(sheet)”），请分成几个文件。",
            "“\(name)” holds too much text (as of sheet “\(sheet)”). Split it into several files.",
            at: sheet)
    }

    /// Row and column count from 0.
    static func cellTooLong(
        _ name: String, sheet: String, _ row: Int, _ column: Int, _ limit: Int
    ) -> Failure {
        let cell = CellAddress.name(row: row, column: column)
        return .problem(
            "文件“\(name)”的工作表“\(sheet)”单元格 \(cell) 超过 \(limit) 字，请缩短后重新上传。",
            "Cell \(cell) of sheet “\(sheet)” in “\(name)” has more than \(limit) characters. Shorten it.",
            at: cell)
    }

    static func heaped(_ name: String, sheet: String, _ row: Int, _ column: Int) -> Failure {
        let cell = CellAddress.name(row: row, column: column)
        return .problem(
            "文件“\(name)”的工作表“\(sheet)”单元格 \(cell) 有一个字上叠了太多符号，请改成普通文字。",
            "Cell \(cell) of sheet “\(sheet)” in “\(name)” heaps too many marks upon one letter. "
                + "Write it in ordinary letters.",
            at: cell)
    }

    static func tooMany(_ name: String, _ chinese: String, _ english: String, _ limit: Int) -> Failure {
        .problem(
            "文件“\(name)”的\(chinese)超过 \(limit) 个，请精简后重新上传。",
            "“\(name)” has more than \(limit) \(english). Reduce them and send it again.",
            at: name)
    }

    static func markup(_ name: String) -> Failure {
        .problem(
            "文件“\(name)”里有过长的标记，不像表格程序写的，已拒绝读取。请用 Excel 或 WPS 另存为 .xlsx。",
            "“\(name)” has a piece of markup that is longer than any program writes. "
                + "Save it as .xlsx with Excel or WPS.",
            at: name)
    }

    static func encoding(_ name: String) -> Failure {
        .problem(
            "文件“\(name)”的文字编码无法识别。请用 Excel 或 WPS 打开后另存为 .xlsx。",
            "The text encoding of “\(name)” is not recognised. Open it in Excel or WPS and save it as .xlsx.",
            at: name)
    }

    static func doctype(_ name: String) -> Failure {
        .problem(
            "文件“\(name)”含有不允许的 XML 声明（DTD），已拒绝读取。",
            "The file “\(name)” carries an XML document type declaration, which is not allowed.",
            at: name)
    }

    static func other(_ name: String, _ chinese: String, _ english: String) -> Failure {
        .problem(
            "文件“\(name)”\(chinese)。请另存为 .xlsx 后重新上传。",
            "The file “\(name)” \(english). Save it as .xlsx and send it again.",
            at: name)
    }
}
