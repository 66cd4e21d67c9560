import Documents
package import Records

/// 贴来的表 — A list as it is copied out of a spreadsheet, one a line. Where its first line names the columns they may stand in any order;
/// else they are taken in the order that the page tells.
package struct PastedTable {
    package let rows: [(line: Int, cells: [String])]

    private static let longest = 1 << 20
    private static let longestCell = 200

    init(_ text: String, _ columns: [String], most: Int) throws(Failure) {
        guard text.utf8.count <= PastedTable.longest else {
            throw .problem("表太大，分几次贴", "too much at once", at: "table")
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.count <= most else {
            throw .problem("一次最多\(most)行", "at most \(most) lines at once", at: "table")
        }
        var rows: [(line: Int, cells: [String])] = []
        for (place, line) in lines.enumerated() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                String($0).trimmed
            }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            if let long = cells.first(where: { $0.count > PastedTable.longestCell || $0.isHeaped }) {
                throw .problem(
                    "第\(place + 1)行的“\(long.prefix(12))…”太长", "line \(place + 1): a cell is too long",
                    at: "table")
            }
            rows.append((place + 1, cells))
        }
        let order = rows.first.flatMap { PastedTable.order(of: columns, in: $0.cells) }
        if order != nil { rows.removeFirst() }
        guard !rows.isEmpty else {
            throw .problem(
                "从表格里复制贴进来：\(columns.joined(separator: "、"))",
                "paste the columns \(columns.joined(separator: ", "))", at: "table")
        }
        let places = order ?? Array(columns.indices)
        self.rows = rows.map { line, cells in
            (
                line,
                places.map { place in place.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? "" }
            )
        }
    }

    /// Where each of the columns stands, if the cells are their names; a sheet may have more of them than are asked for, and lack some.
    private static func order(of columns: [String], in cells: [String]) -> [Int?]? {
        guard cells.contains(columns[0]) else { return nil }
        let order = columns.map { cells.firstIndex(of: $0) }
        return order.count { $0 != nil } >= 2 || cells.allSatisfy { [columns[0], ""].contains($0) }
            ? order : nil
    }

    /// The first sheet of a file that shows something, as if it had been copied; its lines keep their numbers.
    package static func text(of bytes: [UInt8], named name: String) throws(Failure) -> String {
        let shown = try Spreadsheet.read(bytes, named: name).sheets.first { sheet in
            !sheet.hidden && sheet.rows.contains { $0.contains { !$0.isBlank } }
        }
        guard let shown else {
            throw .problem("文件里没有内容", "there is nothing in the file", at: "table")
        }
        return shown.rows.map { row in
            row.map { cell in
                String(cell.plain.map { $0 == "\t" || $0.isNewline ? " " : $0 })
            }.joined(separator: "\t")
        }.joined(separator: "\n")
    }
}
