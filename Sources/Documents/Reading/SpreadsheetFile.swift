import Foundation
import Records

/// A file of sheets that has been opened and told apart, but not yet read.
final class SpreadsheetFile {
    private enum Content {
        case xlsx(XlsxFile)
        case whole(Workbook)
        case delimited(DelimitedText)
    }

    private let content: Content

    /// Fails with `.invalid` where the file is not a table, is locked, damaged or too large.
    convenience init(path: String, named name: String, limits: ReadingLimits) throws(Failure) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = (attributes?[.size] as? NSNumber)?.intValue else {
            throw .library("read", path)
        }
        guard size <= limits.file else { throw Unreadable.tooLarge(name, limit: limits.file) }
        let handle = FileHandle(forReadingAtPath: path)
        let head = try? handle?.read(upToCount: 4096)
        if try FileKind.of([UInt8](head ?? Data()), named: name) == .zip {
            // Only what is needed of a zip is ever read from the disk.
            let archive = try OpenArchive(path: path, named: name, limits: limits)
            self.init(.xlsx(try XlsxFile(archive, limits: limits)))
        } else {
            try self.init(TemporaryFile.bytes(at: path), named: name, limits: limits)
        }
    }

    convenience init(
        _ bytes: [UInt8], named name: String, limits: ReadingLimits
    ) throws(Failure) {
        guard bytes.count <= limits.file else {
            throw Unreadable.tooLarge(name, limit: limits.file)
        }
        switch try FileKind.of(bytes, named: name) {
        case .zip:
            let archive = try OpenArchive(bytes, named: name, limits: limits)
            self.init(.xlsx(try XlsxFile(archive, limits: limits)))
        case .compound, .bareXls:
            self.init(.whole(try XlsFile.read(bytes, named: name, limits: limits)))
        case .html: self.init(.whole(try HTMLTable.read(bytes, named: name, limits: limits)))
        case .spreadsheetXML:
            self.init(.whole(try SpreadsheetXML.read(bytes, named: name, limits: limits)))
        case .text: self.init(.delimited(try DelimitedText(bytes, named: name, limits: limits)))
        }
    }

    private init(_ content: Content) { self.content = content }

    /// Every sheet with its first rows, or with all of them.
    func workbook(firstRows: Int = .max) throws(Failure) -> Workbook {
        switch content {
        case .xlsx(let file):
            var sheets: [Sheet] = []
            for index in 0..<file.count {
                sheets.append(try file.sheet(index, firstRows: firstRows))
            }
            return Workbook(sheets: sheets)
        case .whole(let workbook): return workbook
        case .delimited(let text): return Workbook(sheets: [try text.sheet(firstRows: firstRows)])
        }
    }

    /// How many sheets there are.
    var sheets: Int {
        switch content {
        case .xlsx(let file): file.count
        case .whole(let workbook): workbook.sheets.count
        case .delimited: 1
        }
    }

    /// Every row of one sheet, one at a time. `body`'s errors pass through and end the reading.
    func eachRow(sheet index: Int, _ body: (SheetRow) throws -> Void) throws {
        switch content {
        case .xlsx(let file): try file.eachRow(index, body)
        case .whole(let workbook):
            let sheet = workbook.sheets[index]
            for (number, cells) in sheet.rows.enumerated() where !cells.isEmpty {
                let hidden = sheet.hiddenRows.contains(number)
                try body(SheetRow(index: number, cells: cells, hidden: hidden))
            }
        case .delimited(let text): try text.eachRow(body)
        }
    }
}
