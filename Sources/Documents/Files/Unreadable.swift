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
