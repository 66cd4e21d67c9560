import Records

/// 版记 — Who gets copies, and who printed the document when; it ends with the last page's 版心.
///
/// A table in a box that stands on the lower edge of the 版心. LibreOffice neither floats a table of
/// full width nor keeps the rules of paragraphs in a frame; a box is understood by all.
struct Colophon {
    let copies: [String]
    let issuer: String
    let date: Day

    private static let letter = Letter(size: 28)
    /// One character of 四号.
    private static let character = 275
    private static let line = 500

    /// One paragraph, without height, that carries the box.
    var xml: String {
        let size = "cx=\"\(Measures.textWidth * 635)\" cy=\"\(height * 635)\""
        return #"<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:r>"#
            + #"<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0""#
            + #" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0""#
            + #" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>"#
            + #"<wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH>"#
            + #"<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>"#
            + #"<wp:extent \#(size)/><wp:wrapTopAndBottom/><wp:docPr id="1" name="版记"/>"#
            + #"<a:graphic><a:graphicData uri="\#(WordParts.shape)"><wps:wsp>"#
            + #"<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \#(size)/>"#
            + #"</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln>"#
            + #"<a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>\#(table)"#
            + Paragraph(text: "", letter: Letter(size: 2), line: 20).xml
            + #"</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0""#
            + #" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>"#
            + "</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    }

    private var table: String {
        let width = Measures.textWidth
        let outer = #"w:val="single" w:sz="8" w:space="0" w:color="000000""#
        let inner = #"w:val="single" w:sz="6" w:space="0" w:color="000000""#
        return #"<w:tbl><w:tblPr><w:tblW w:w="\#(width)" w:type="dxa"/>"#
            + "<w:tblBorders><w:top \(outer)/><w:bottom \(outer)/>"
            + "<w:insideH \(inner)/></w:tblBorders>"
            + #"<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>"#
            + #"<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>"#
            + #"<w:tblGrid><w:gridCol w:w="\#(width)"/></w:tblGrid>"#
            + row(copied) + row(printed) + "</w:tbl>"
    }

    /// Of both rows; the text stands at the foot of the box, so a line too many does no harm.
    private var height: Int {
        let room = Measures.textWidth - 6 * Colophon.character
        let width = Measures.width(copiedText) * Colophon.character / Measures.character
        return (width / room + 2) * Colophon.line + 100
    }

    private var copiedText: String { "抄送：" + copies.joined(separator: "，") + "。" }

    private func row(_ paragraph: Paragraph) -> String {
        "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>"
            + #"<w:tcW w:w="\#(Measures.textWidth)" w:type="dxa"/></w:tcPr>"#
            + paragraph.xml + "</w:tc></w:tr>"
    }

    /// One character from both sides; wrapped lines align after the colon.
    private var copied: Paragraph {
        let label = 3 * Colophon.character
        return Paragraph(
            text: copiedText, letter: Colophon.letter, left: Colophon.character + label,
            hanging: label, right: Colophon.character, line: Colophon.line)
    }

    private var printed: Paragraph {
        Paragraph(
            text: issuer + "\t" + date.written(.chinese) + "印发", letter: Colophon.letter,
            alignment: .left, left: Colophon.character, line: Colophon.line,
            tab: Measures.textWidth - Colophon.character)
    }
}
