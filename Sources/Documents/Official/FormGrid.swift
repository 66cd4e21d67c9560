import Records

/// A form's table as Word has it: 小四 in a full grid, as wide as the 版心. A row grows with its text and
/// goes on over the page; a label, and the foot of a box, is not parted.
struct FormGrid {
    private let table: FormTable

    init(_ table: FormTable) { self.table = table }

    var xml: String {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#
        }
        let grid = columns.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined()
        return #"<w:tbl><w:tblPr><w:tblW w:w="\#(Measures.textWidth)" w:type="dxa"/><w:jc w:val="center"/>"#
            + "<w:tblBorders>\(sides.joined())</w:tblBorders>"
            + #"<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/>"#
            + #"<w:left w:w="85" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/>"#
            + #"<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>"#
            + "<w:tblGrid>\(grid)</w:tblGrid>\(table.rows.map(row).joined())</w:tbl>"
    }

    private static let letter = Letter(size: 24)
    private static let line = 400

    /// A label, a value, a label, a value …
    private var columns: [Int] {
        let label = table.pairs > 2 ? 1180 : 1500
        let value = Measures.textWidth / table.pairs - label
        let last = Measures.textWidth - (table.pairs - 1) * (label + value) - label
        return (0..<table.pairs).flatMap { [label, $0 == table.pairs - 1 ? last : value] }
    }

    private func row(_ row: FormTable.Row) -> String {
        switch row {
        case .fields(let fields): line(fields)
        case .text(let field): text(field)
        case .opinion(let opinion): box(opinion)
        }
    }

    /// The last value takes what is left of the row.
    private func line(_ fields: [FormTable.Field]) -> String {
        let fields = fields.prefix(table.pairs)
        let cells = fields.enumerated().map { place, field in
            let isLast = place == fields.count - 1
            let span = isLast ? columns.count - 2 * place - 1 : 1
            return label(field.label, at: 2 * place)
                + cell(
                    [paragraph(field.value, span > 1 ? .left : .center)], from: 2 * place + 1, span: span,
                    align: "center")
        }
        return tableRow(cells.joined(), height: 620, isWhole: true)
    }

    private func text(_ field: FormTable.Field) -> String {
        tableRow(
            label(field.label, at: 0)
                + cell(paragraphs(field.value), from: 1, span: columns.count - 1, align: "center"),
            height: 900, isWhole: false)
    }

    /// Two rows without a line between them: the words above, at the foot who gave them and when.
    private func box(_ opinion: FormTable.Opinion) -> String {
        let span = columns.count - 1
        var words = paragraphs(opinion.text)
        words[words.count - 1].keptWithNext = true
        var foot = [paragraph(opinion.signature, .right), paragraph(opinion.date, .right)]
        for place in foot.indices { foot[place].right = 2 * FormGrid.letter.size * 10 }
        foot[0].keptWithNext = true
        return tableRow(
            label(opinion.label, at: 0, merge: "restart", keptWithNext: true)
                + cell(words, from: 1, span: span, align: "top", open: "bottom"), height: 1000, isWhole: false
        )
            + tableRow(
                label("", at: 0, merge: "continue")
                    + cell(foot, from: 1, span: span, align: "bottom", open: "top"), height: 880,
                isWhole: true)
    }

    private func tableRow(_ cells: String, height: Int, isWhole: Bool) -> String {
        "<w:tr><w:trPr>\(isWhole ? "<w:cantSplit/>" : "")"
            + #"<w:trHeight w:val="\#(height)" w:hRule="atLeast"/></w:trPr>\#(cells)</w:tr>"#
    }

    private func label(
        _ text: String, at column: Int, merge: String? = nil, keptWithNext: Bool = false
    ) -> String {
        var words = paragraph(parted(text, columns[column]), .center)
        words.keptWithNext = keptWithNext
        return cell([words], from: column, span: 1, align: "center", merge: merge)
    }

    /// A label that is too wide for its column is parted before the word that says what it is.
    private func parted(_ text: String, _ width: Int) -> String {
        let room = (width - 170) / (FormGrid.letter.size * 10)
        guard text.count > room else { return text }
        for word in ["鉴定意见", "意见", "及职务", "时间", "工作"] where text.hasSuffix(word) {
            return text.dropLast(word.count) + "\n" + word
        }
        return text
    }

    private func cell(
        _ paragraphs: [Paragraph], from column: Int, span: Int, align: String, merge: String? = nil,
        open side: String? = nil
    ) -> String {
        let width = columns[column..<min(column + span, columns.count)].reduce(0, +)
        let wide = span > 1 ? #"<w:gridSpan w:val="\#(span)"/>"# : ""
        let merged = merge.map { #"<w:vMerge w:val="\#($0)"/>"# } ?? ""
        let border = side.map { #"<w:tcBorders><w:\#($0) w:val="nil"/></w:tcBorders>"# } ?? ""
        return #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>\#(wide)\#(merged)\#(border)"#
            + #"<w:vAlign w:val="\#(align)"/></w:tcPr>\#(paragraphs.map(\.xml).joined())</w:tc>"#
    }

    private func paragraph(_ text: String, _ alignment: Paragraph.Alignment) -> Paragraph {
        Paragraph(text: text, letter: FormGrid.letter, alignment: alignment, line: FormGrid.line)
    }

    /// A text of any length, its paragraphs indented.
    private func paragraphs(_ text: String) -> [Paragraph] {
        let lines = text.split(whereSeparator: \.isNewline).map { Punctuation.tidied(String($0)) }
            .filter { !$0.isEmpty }
        guard !lines.isEmpty else { return [paragraph("", .left)] }
        return lines.map { line in
            var one = paragraph(line, .both)
            one.firstLine = 2
            return one
        }
    }
}
