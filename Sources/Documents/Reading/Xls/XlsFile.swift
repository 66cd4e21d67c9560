import CFreeXL
import Foundation
import Records

/// A workbook of Excel 97–2003 or older (`.xls`, old `.et`).
enum XlsFile {
    static func read(
        _ bytes: [UInt8], named name: String, limits: ReadingLimits
    ) throws(Failure) -> Workbook {
        try TemporaryFile.with(bytes) { path throws(Failure) in
            try OldXls.read(path: path, named: name, limits: limits)
        }
    }
}
