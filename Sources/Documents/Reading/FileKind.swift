import Records

/// 文件种类 — What a file is, told from its first bytes and never from its name.
enum FileKind {
    case zip
    /// The container of Word, Excel and PowerPoint 97–2003, and of encrypted newer files.
    case compound
    /// Excel 2–4 and 95 without a container.
    case bareXls
    case html
    case spreadsheetXML
    case text

    /// Fails with `.invalid` for files that are surely no tables.
    static func of(_ bytes: some Collection<UInt8>, named name: String) throws(Failure) -> FileKind {
        let head = Array(bytes.prefix(4096))
        if head.isEmpty { throw empty(name) }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .zip }
        if head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { throw empty(name) }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .compound }
        if head.count > 4, head[0] == 0x09, [0x00, 0x02, 0x04, 0x08].contains(head[1]),
            [4, 6, 8, 16].contains(head[2]), head[3] == 0
        {
            return .bareXls
        }
        for (mark, chinese, english) in strangers where head.starts(with: mark) {
            throw Unreadable.other(name, "是\(chinese)，不是表格", "is \(english), not a table")
        }
        let text = (TextEncoding.decode(head) ?? String(decoding: head, as: UTF8.self)).lowercased()
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("<") {
            if text.contains("urn:schemas-microsoft-com:office:spreadsheet"),
                !text.contains("<html")
            {
                return .spreadsheetXML
            }
            if text.contains("<html") || text.contains("<table") || text.contains("<!doctype html") {
                return .html
            }
            throw Unreadable.other(name, "不是表格", "is not a table")
        }
        let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        if !isUTF16, head.contains(0) { throw Unreadable.other(name, "不是表格", "is not a table") }
        // Text is often named .xls by the programs that write it, but never .xlsx.
        if name.lowercased().hasSuffix(".xlsx") {
            throw Unreadable.other(name, "不是表格文件：内容是文本", "is not a workbook: it holds plain text")
        }
        return .text
    }

    /// Why a zip is no workbook, said by name where we know it.
    static func refusal(of archive: OpenArchive) -> Failure {
        let known: [(String, String, String)] = [
            ("xl/workbook.bin", "是二进制工作簿（.xlsb）", "is a binary workbook (.xlsb)"),
            ("word/document.xml", "是 Word 文档，不是表格", "is a Word document, not a table"),
            ("ppt/presentation.xml", "是演示文稿，不是表格", "is a slide show, not a table"),
            ("content.xml", "是 OpenDocument 表格或文档", "is an OpenDocument file"),
            ("ofd.xml", "是 OFD 版式文件，不是表格", "is an OFD document, not a table"),
        ]
        for (part, chinese, english) in known where archive.part(part) != nil {
            return Unreadable.other(archive.fileName, chinese, english)
        }
        return .problem(
            "文件“\(archive.fileName)”是压缩包，里面没有工作簿。请解压后逐个上传。",
            "The file “\(archive.fileName)” is a zip without a workbook in it. Unpack it first.",
            at: archive.fileName)
    }

    private static func empty(_ name: String) -> Failure {
        .problem("文件“\(name)”是空的。", "The file “\(name)” is empty.", at: name)
    }

    private static let strangers: [([UInt8], String, String)] = [
        (Array("%PDF".utf8), " PDF 文件", "a PDF"),
        ([0xFF, 0xD8, 0xFF], "图片", "a picture"),
        ([0x89, 0x50, 0x4E, 0x47], "图片", "a picture"),
        (Array("GIF8".utf8), "图片", "a picture"),
        (Array("Rar!".utf8), " RAR 压缩包", "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], " 7z 压缩包", "a 7z archive"),
        ([0x1F, 0x8B], " gzip 压缩包", "a gzip archive"),
        (Array("{\\rtf".utf8), " RTF 文档", "an RTF document"),
    ]
}
