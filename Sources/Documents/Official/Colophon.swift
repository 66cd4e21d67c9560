import Records

/// 版记 — Who gets copies, and who printed the document when; it ends with the last page's 版心.
struct Colophon {
    let copies: [String]
    let issuer: String
    let date: Day

    private static let letter = Letter(size: 28)
    /// One character of 四号.
    private static let character = 275

    var xml: String {
        let width = Measures.textWidth
        let first = #"w:val="single" w:sz="8" w:space="0" w:color="000000""#
        let inner = #"w:val="single" w:sz="6" w:space="0" w:color="000000""#
        return "<w:tbl><w:tblPr>"
            + #"<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin""#
            + #" w:tblpX="0" w:tblpYSpec="bottom"/><w:tblW w:w="\#(width)" w:type="dxa"/>"#
            + "<w:tblBorders><w:top \(first)/><w:bottom \(first)/><w:insideH \(inner)/></w:tblBorders>"
            + #"<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>"#
            + #"<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>"#
            + #"<w:tblGrid><w:gridCol w:w="\#(width)"/></w:tblGrid>"#
            + row(copied) + row(printed) + "</w:tbl>"
    }

    private func row(_ paragraph: String) -> String {
        "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>"
            + #"<w:tcW w:w="\#(Measures.textWidth)" w:type="dxa"/></w:tcPr>"#
            + paragraph + "</w:tc></w:tr>"
    }

    /// One character from both sides; wrapped lines align after the colon.
    private var copied: String {
        let label = 3 * Colophon.character
        return Paragraph(
            text: "抄送：" + copies.joined(separator: "，") + "。", letter: Colophon.letter,
            left: Colophon.character + label, hanging: label, right: Colophon.character, line: 500
        ).xml
    }

    private var printed: String {
        let stop = Measures.textWidth - Colophon.character
        let plain = Paragraph(
            text: issuer + "\t" + date.written(.chinese) + "印发", letter: Colophon.letter,
            alignment: .left, left: Colophon.character, line: 500)
        // The tab stands before `snapToGrid`, where the schema wants it.
        return plain.xml.replacing(
            #"<w:widowControl w:val="0"/>"#,
            with: #"<w:widowControl w:val="0"/><w:tabs><w:tab w:val="right" w:pos="\#(stop)"/></w:tabs>"#)
    }
}
