import Records

/// A workbook in the format of Excel 2007 and later, as Excel, WPS and LibreOffice write it.
final class XlsxFile {
    private struct Listed {
        let name: String
        let hidden: Bool
        let part: OpenArchive.Part
    }

    private let archive: OpenArchive
    private let budget: ReadingBudget
    private let listed: [Listed]
    private let strings: [String]
    private let dates: [Bool]
    private let from1904: Bool

    /// Fails with `.invalid` where the archive holds no workbook that we can read.
    init(_ archive: OpenArchive, limits: ReadingLimits) throws(Failure) {
        let root = Relations()
        try XlsxFile.read("_rels/.rels", of: archive, with: root)
        let start = root.target(of: "officeDocument").map { Relations.path($0, from: "") }
        guard let part = start.flatMap(archive.part) ?? archive.part("xl/workbook.xml"),
            part.name.hasSuffix(".xml"), archive.part("word/document.xml") == nil
        else {
            throw FileKind.refusal(of: archive)
        }
        let folder = part.name.split(separator: "/").dropLast().joined(separator: "/")
        let file = part.name.split(separator: "/").last ?? ""
        let book = WorkbookPart(archive.fileName, most: limits.sheets)
        try XlsxFile.read(part, of: archive, with: book)
        let relations = Relations()
        try XlsxFile.read("\(folder)/_rels/\(file).rels", of: archive, with: relations)

        func path(_ kind: String, _ usual: String) -> String {
            Relations.path(relations.target(of: kind) ?? usual, from: folder)
        }
        let budget = ReadingBudget(archive.fileName, limits)
        let strings = SharedStrings(budget)
        try XlsxFile.read(path("sharedStrings", "sharedStrings.xml"), of: archive, with: strings)
        let styles = CellStyles(archive.fileName, most: limits.styles)
        try XlsxFile.read(path("styles", "styles.xml"), of: archive, with: styles)

        self.archive = archive
        self.budget = budget
        self.strings = strings.texts
        self.dates = styles.dates
        self.from1904 = book.from1904
        var seen: Set<String> = []
        self.listed = book.sheets.enumerated().compactMap { index, sheet in
            let relation = relations.byName[sheet.relation]
            // Chart sheets and dialogs are listed too; they hold no cells.
            if let relation, relation.kind != "worksheet" { return nil }
            let target = relation?.target ?? "worksheets/sheet\(index + 1).xml"
            guard let part = archive.part(Relations.path(target, from: folder)),
                seen.insert(part.name).inserted
            else { return nil }
            return Listed(name: sheet.name, hidden: sheet.hidden, part: part)
        }
        guard !listed.isEmpty else {
            throw Unreadable.other(archive.fileName, "里没有工作表", "has no sheets")
        }
    }

    var count: Int { listed.count }

    /// The sheet's frame (merges, hidden rows and columns) and its first rows, or all of them.
    func sheet(_ index: Int, firstRows: Int = .max) throws(Failure) -> Sheet {
        let sheet = listed[index]
        let reader = newReader(sheet.name)
        var gatherer = RowGatherer(budget, sheet: sheet.name)
        let feeder = try SheetFeeder(reader, firstRows: firstRows, named: archive.fileName)
        try archive.unpack(sheet.part) { chunk throws(Failure) in
            try feeder.feed(chunk)
            for row in reader.takeRows() where row.index < firstRows { try gatherer.take(row) }
            return true
        }
        try feeder.finish()
        for row in reader.takeRows() where row.index < firstRows { try gatherer.take(row) }
        return Sheet(
            name: sheet.name, hidden: sheet.hidden, rows: gatherer.rows, merges: reader.merges,
            hiddenRows: reader.hiddenRows, hiddenColumns: reader.hiddenColumns)
    }

    /// Every row that holds something, in the order of the file, without keeping any.
    func eachRow(_ index: Int, _ body: (SheetRow) throws -> Void) throws {
        let reader = newReader(listed[index].name)
        let push = try XMLPush(reader, named: archive.fileName)
        var stopped: (any Error)?
        try archive.unpack(listed[index].part) { chunk throws(Failure) in
            try push.feed(chunk)
            for row in reader.takeRows() where stopped == nil {
                try budget.add(row, gap: 0, of: listed[index].name)
                do { try body(row) } catch { stopped = error }
            }
            budget.forget()
            return stopped == nil
        }
        if let stopped { throw stopped }
        try push.finish()
        for row in reader.takeRows() { try body(row) }
    }

    private func newReader(_ name: String) -> SheetPart {
        SheetPart(name, budget, strings: strings, dates: dates, from1904: from1904)
    }

    /// A part that may be missing: then nothing is read.
    private static func read(
        _ path: String, of archive: OpenArchive, with reader: XMLReader
    ) throws(Failure) {
        guard let part = archive.part(path) else { return }
        try read(part, of: archive, with: reader)
    }

    /// Piece by piece: the parts of a workbook can be large.
    private static func read(
        _ part: OpenArchive.Part, of archive: OpenArchive, with reader: XMLReader
    ) throws(Failure) {
        let push = try XMLPush(reader, named: archive.fileName)
        try archive.unpack(part) { chunk throws(Failure) in
            try push.feed(chunk)
            return true
        }
        try push.finish()
    }
}
