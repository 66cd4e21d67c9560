import Records

/// A workbook of Excel 97–2003 or older (`.xls`, old `.et`).
enum XlsFile {
    static func read(
        _ bytes: [UInt8], named name: String, limits: ReadingLimits
    ) throws(Failure) -> Workbook {
        guard bytes.starts(with: [0xD0, 0xCF]) else { return try old(bytes, name, limits) }
        guard let file = CompoundFile(bytes) else { throw Unreadable.damaged(name) }
        guard let stream = file.stream("Workbook") ?? file.stream("Book") else {
            for (stream, refusal) in strangers(name) where file.has(stream) { throw refusal }
            throw Unreadable.other(name, "不是表格", "is not a table")
        }
        let budget = ReadingBudget(name, limits)
        let book: BiffBook
        do throws(BiffBook.Refused) {
            book = try BiffBook(stream, budget)
        } catch {
            switch error {
            case .older: return try old(bytes, name, limits)
            case .locked: throw Unreadable.locked(name)
            case .damaged: throw Unreadable.damaged(name)
            case .tooMany(let failure): throw failure
            }
        }
        var sheets: [Sheet] = []
        for (listed, place) in zip(book.listed, book.places) where !place.isEmpty {
            sheets.append(try BiffSheet.read(listed, at: place, of: book, budget))
        }
        return Workbook(sheets: sheets)
    }

    /// FreeXL wants a path.
    private static func old(
        _ bytes: [UInt8], _ name: String, _ limits: ReadingLimits
    ) throws(Failure) -> Workbook {
        try TemporaryFile.with(bytes) { path throws(Failure) in
            try OldXls.read(path: path, named: name, limits: limits)
        }
    }

    private static func strangers(_ name: String) -> [(String, Failure)] {
        [
            ("EncryptedPackage", Unreadable.locked(name)),
            (
                "WordDocument",
                Unreadable.other(name, "是 Word 文档，不是表格", "is a Word document, not a table")
            ),
            (
                "PowerPoint Document",
                Unreadable.other(name, "是演示文稿，不是表格", "is a slide show, not a table")
            ),
        ]
    }
}
