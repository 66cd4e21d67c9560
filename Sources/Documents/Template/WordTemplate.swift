package import Records

/// 表样文件 — An office's own Word form, with marks such as `{{姓名}}` where the record fills it in. Nothing of its
/// layout is touched: marks are replaced inside the runs in which they stand, a row of a table whose marks name a
/// list (`{{交办任务.任务}}`) is repeated for each of its items, rows of one list that stand together as one; and a row with a mark such as
/// `{{附件?}}` is left out where nothing stands for it.
package struct WordTemplate: Sendable {
    private let parts: [(name: String, bytes: [UInt8])]
    /// Of the parts that hold text, what they are made of.
    private let texts: [String: MarkFilling]
    /// The marks, in the order in which they first stand.
    package let marks: [String]
    /// Of them those of lists that stand where nothing can be repeated.
    package let lost: [String]

    /// Fails with `.invalid` and a sentence for what is no Word file, is too large, or carries more than a form may: programs, links to other
    /// files, parts that cannot be read.
    package init(_ bytes: [UInt8], named name: String) throws(Failure) {
        guard bytes.count <= WordTemplate.largest else {
            throw Unreadable.tooLarge(name, limit: WordTemplate.largest)
        }
        let limits = ReadingLimits(file: WordTemplate.largest, expanded: 64 << 20, ratio: 300)
        let entries = try Archive.read(bytes, named: name, limits: limits)
        guard entries.contains(where: { $0.name == "word/document.xml" }) else {
            throw .problem(
                "“\(name)”不是 Word 文档（docx）。请在 Word 或 WPS 里另存为 .docx。", "“\(name)” is no Word document",
                at: "file")
        }
        try WordTemplate.refuse(entries, named: name)
        parts = entries
        var texts: [String: MarkFilling] = [:]
        var marks: [String] = []
        var lost: [String] = []
        var known: Set<String> = []
        var count = 0
        var pieces = 0
        for entry in entries where WordTemplate.isText(entry.name) {
            guard let markup = Markup(entry.bytes) else {
                throw .problem(
                    "“\(name)”里有读不懂的内容，请在 Word 或 WPS 里另存一次再传。", "“\(name)” holds what cannot be read",
                    at: "file")
            }
            guard !String(decoding: entry.bytes, as: UTF8.self).contains("｛｛") else {
                throw .problem(
                    "“\(name)”里有全角的｛｛，标记要用半角的 {{ }}", "marks are written with half-width braces", at: "file")
            }
            let text = MarkFilling(markup)
            texts[entry.name] = text
            count += text.marks.count
            for mark in text.marks where known.insert(mark).inserted {
                marks.append(mark)
            }
            guard count <= WordTemplate.mostMarks else {
                throw .problem("“\(name)”里的标记太多", "“\(name)” has too many marks", at: "file")
            }
            pieces += markup.tokens.count
            guard pieces <= Markup.most else {
                throw .problem("“\(name)”太复杂，不能作表样", "“\(name)” has too many parts", at: "file")
            }
            lost += text.lost.filter { !lost.contains($0) }
        }
        self.texts = texts
        self.marks = marks
        self.lost = lost
    }

    /// The file with its marks filled in. `value` says what stands for one, nil leaving it as it is; `rows` are the items of a list,
    /// each with what stands for the marks that begin with the list's name.
    package func filled(
        _ value: (String) -> String?, rows: (String) -> [[String: String]]?
    ) throws(Failure) -> [UInt8] {
        try Archive.write(parts.map { ($0.name, texts[$0.name]?.filled(value, rows) ?? $0.bytes) })
    }

    /// A mark of a list, taken apart: `交办任务.任务` is of 交办任务 its 任务. Nil for any other mark.
    package static func list(_ mark: String) -> (name: String, field: String)? {
        guard let dot = mark.firstIndex(of: ".") else { return nil }
        return (String(mark[..<dot]), String(mark[mark.index(after: dot)...]))
    }

    /// `附件?`: what may be left out, with its row.
    package static func isOptional(_ mark: String) -> Bool { mark.hasSuffix("?") || mark.hasSuffix("？") }

    /// A mark without the sign that lets its row be left out.
    package static func base(_ mark: String) -> String { isOptional(mark) ? String(mark.dropLast()) : mark }

    package static let largest = 8 << 20
    private static let mostMarks = 2_000

    /// What holds text: the body, and what stands at the head and the foot of each page.
    private static func isText(_ part: String) -> Bool {
        part == "word/document.xml"
            || (part.hasSuffix(".xml") && (part.hasPrefix("word/header") || part.hasPrefix("word/footer")))
    }

    private static func refuse(
        _ entries: [(name: String, bytes: [UInt8])], named name: String
    ) throws(Failure) {
        for entry in entries {
            let path = entry.name.lowercased()
            if path.contains("vbaproject") || path.contains("activex") || path.contains("embeddings/") {
                throw .problem(
                    "“\(name)”带有宏或嵌入的对象，不能作表样。请去掉后另存为 .docx。",
                    "“\(name)” carries macros or embedded objects and cannot be a form", at: "file")
            }
            guard path.hasSuffix(".rels") else { continue }
            let relations = String(decoding: entry.bytes, as: UTF8.self).lowercased().split(
                separator: "<relationship ")
            let leaves = relations.contains { relation in
                relation.contains("attachedtemplate") || relation.contains("oleobject")
                    || relation.contains("file:")
                    || (relation.contains("external") && !relation.contains("/hyperlink"))
            }
            if leaves {
                throw .problem(
                    "“\(name)”链接着别的文件，不能作表样。请在 Word 或 WPS 里断开链接，另存为 .docx。",
                    "“\(name)” links to other files and cannot be a form", at: "file")
            }
        }
    }
}

extension WordTemplate: OutsideReader {
    package static var limits: [Limit] {
        [
            Limit(largest, "文件字节", "bytes of the file"), Limit(64 << 20, "解压后的字节", "bytes after unpacking"),
            Limit(Markup.most, "标记和文字", "tags and texts"),
            Limit(mostMarks, "标记", "marks"),
            Limit(MarkFilling.mostRows, "一张表重复的行", "repeated rows"),
        ]
    }
}
