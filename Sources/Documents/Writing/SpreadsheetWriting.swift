package import Records

extension Spreadsheet {
    /// The workbook as the bytes of an `.xlsx` file.
    ///
    /// Fails with `.broken` when the disk refuses the temporary file.
    package static func write(_ workbook: WorkbookOut) throws(Failure) -> [UInt8] {
        let rows = workbook.sheets.map(\.rows.count).max() ?? 0
        return try write(streaming: rows > 20_000) { book throws(Failure) in
            for sheet in workbook.sheets {
                var writer = try SheetWriter(sheet, in: book)
                writer.write()
            }
        }
    }

    static func write(
        streaming: Bool = false, _ fill: (OpenWorkbook) throws(Failure) -> Void
    ) throws(Failure) -> [UInt8] {
        try TemporaryFile.with { path throws(Failure) in
            let book = try OpenWorkbook(path: path, streaming: streaming)
            do throws(Failure) {
                try fill(book)
            } catch {
                // Closing is the only way to free what libxlsxwriter holds; its own error comes
                // second.
                try? book.close()
                throw error
            }
            try book.close()
            return try TemporaryFile.bytes(at: path)
        }
    }
}
