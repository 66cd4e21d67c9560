/// 单元格地址 — `C7` for the third column of the seventh row.
package enum CellAddress {
    static let columns = 16_384
    static let rows = 1_048_576

    /// The name of a cell; row and column count from 0.
    package static func name(row: Int, column: Int) -> String {
        letters(column) + String(row + 1)
    }

    package static func letters(_ column: Int) -> String {
        var rest = max(0, column)
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// Nil where it is no address of a sheet.
    static func read(_ bytes: some Sequence<UInt8>) -> (row: Int, column: Int)? {
        var row = 0
        var column = 0
        for byte in bytes {
            switch byte {
            case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 64
            case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 96
            case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 48
            case 0x24: continue
            default: return nil
            }
            guard column <= columns, row <= rows else { return nil }
        }
        return row > 0 && column > 0 ? (row - 1, column - 1) : nil
    }

    /// `A1:C3`, or a single cell.
    static func range(_ text: String) -> Range2D? {
        let ends = text.split(separator: ":")
        guard let first = ends.first, let last = ends.last, ends.count <= 2,
            let a = read(first.utf8), let b = read(last.utf8)
        else { return nil }
        return Range2D(
            top: min(a.row, b.row), left: min(a.column, b.column),
            bottom: max(a.row, b.row), right: max(a.column, b.column))
    }
}
