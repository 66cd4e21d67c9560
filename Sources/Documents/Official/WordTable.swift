/// A table within a 公文. The standard says nothing of its letters; offices use 小四 in a full grid.
struct WordTable {
    private let rows: [[String]]

    init(_ rows: [[String]]) { self.rows = rows }

    var xml: String {
        let widths = widths
        guard !widths.isEmpty else { return "" }
        let grid = widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined()
        let lines = rows.enumerated().map { row($1, widths, isHeader: $0 == 0) }.joined()
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#
        }
        return #"<w:tbl><w:tblPr><w:tblW w:w="\#(widths.reduce(0, +))" w:type="dxa"/>"#
            + #"<w:jc w:val="center"/>"#
            + "<w:tblBorders>\(sides.joined())</w:tblBorders>"
            + #"<w:tblLayout w:type="fixed"/></w:tblPr>"#
            + "<w:tblGrid>\(grid)</w:tblGrid>\(lines)</w:tbl>"
    }

    private func row(_ texts: [String], _ widths: [Int], isHeader: Bool) -> String {
        let letter = Letter(face: isHeader ? .heiti : .fangsong, size: 24)
        let cells = widths.indices.map { column in
            let text = texts.indices.contains(column) ? texts[column] : ""
            let paragraph = Paragraph(
                text: text, letter: letter, alignment: isHeader ? .center : .left, line: 400)
            return #"<w:tc><w:tcPr><w:tcW w:w="\#(widths[column])" w:type="dxa"/>"#
                + #"<w:vAlign w:val="center"/></w:tcPr>\#(paragraph.xml)</w:tc>"#
        }
        return "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>"
            + cells.joined() + "</w:tr>"
    }

    /// Shares of the page by the longest text of each column, none too thin to hold three
    /// characters.
    private var widths: [Int] {
        let count = rows.map(\.count).max() ?? 0
        guard count > 0 else { return [] }
        let weights = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? Measures.width($0[column]) : 0 }.max() ?? 0
        }.map { min(max($0, 3 * Measures.character), 14 * Measures.character) }
        let total = weights.reduce(0, +)
        return weights.map { Measures.textWidth * $0 / total }
    }
}
