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
            rows.append((place + 1, cells))
        }
        let order = rows.first.flatMap { PastedTable.order(of: columns, in: $0.cells) }
        if let order {
            try PastedTable.refuseLikeNames(rows[0].cells, columns, order)
            rows.removeFirst()
        }
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
        for (line, cells) in self.rows {
            if let long = cells.first(where: { $0.count > PastedTable.longestCell || $0.isHeaped }) {
                throw .problem(
                    "第\(line)行的“\(long.prefix(12))…”太长", "line \(line): a cell is too long", at: "table")
            }
        }
    }

    /// A heading that is nearly one of those that are wanted is asked about: what stands under it must not be lost in silence.
    private static func refuseLikeNames(
        _ cells: [String], _ columns: [String], _ order: [Int?]
    ) throws(Failure) {
        let missing = zip(columns, order).filter { $1 == nil }.map(\.0)
        for cell in cells where !columns.contains(cell) {
            let pairs = Set(zip(cell, cell.dropFirst()).map { String([$0, $1]) })
            guard let meant = missing.first(where: { name in pairs.contains { name.contains($0) } }) else {
                continue
            }
            throw .problem(
                "第一行的“\(cell.inBrief)”是不是“\(meant)”？列名改成一样的再记下；不是的，换一个列名",
                "is “\(cell.inBrief)” meant to be “\(meant)”? Give the columns these names", at: "table")
        }
    }

    /// Where each of the columns stands, if the cells are their names; a sheet may have more of them than are asked for, and lack some.
    private static func order(of columns: [String], in cells: [String]) -> [Int?]? {
        let order = columns.map { cells.firstIndex(of: $0) }
        return order[0] == 0 || (order[0] != nil && order.count { $0 != nil } >= 2) ? order : nil
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
