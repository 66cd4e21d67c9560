package import Records

/// 电子表格 — Reads the tables people send (xlsx, xls, csv, tables saved from web pages) and writes
/// ours.
package enum Spreadsheet {
    /// The whole file, in memory. What it is, is told from its content, not from its name.
    ///
    /// Fails with `.invalid`, in a sentence for whoever sent it, where the file is not a table, is
    /// locked with a password, damaged, or too large.
    package static func read(
        _ bytes: [UInt8], named name: String, limits: ReadingLimits = ReadingLimits()
    ) throws(Failure) -> Workbook {
        try SpreadsheetFile(bytes, named: name, limits: limits).workbook()
    }

    /// As `read(_:named:)`, from the disk; with `firstRows`, only the top of each sheet.
    package static func read(
        path: String, named name: String, firstRows: Int = .max,
        limits: ReadingLimits = ReadingLimits()
    ) throws(Failure) -> Workbook {
        try SpreadsheetFile(path: path, named: name, limits: limits).workbook(firstRows: firstRows)
    }

    /// Hands over the rows of one sheet that hold something, in order, keeping none; the index
    /// counts from 0. Errors of `body` pass through and end the reading.
    package static func eachRow(
        path: String, named name: String, sheet: Int = 0, limits: ReadingLimits = ReadingLimits(),
        _ body: (Int, [Cell]) throws -> Void
    ) throws {
        let file = try SpreadsheetFile(path: path, named: name, limits: limits)
        try file.eachRow(sheet: sheet) { try body($0.index, $0.cells) }
    }
}
