/// 页码 — `— 1 —` in 四号 半角宋体, one character from the outer edge: right on odd pages, left on
/// even ones.
enum PageNumber {
    /// So low that the footer stays below the 版心, and its middle 28 mm above the page's edge.
    private static let height = 318

    static func footer(odd: Bool) -> String {
        let letter = Letter(face: .song, size: 28)
        let side = odd ? "right" : "left"
        let field = ["begin", "separate", "end"].map {
            #"<w:r>\#(letter.properties)<w:fldChar w:fldCharType="\#($0)"/></w:r>"#
        }
        let code =
            #"<w:r>\#(letter.properties)<w:instrText xml:space="preserve"> PAGE "#
            + "</w:instrText></w:r>"
        return WordParts.header + #"<w:ftr xmlns:w="\#(WordParts.word)"><w:p><w:pPr>"#
            + #"<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>"#
            + #"<w:spacing w:before="0" w:after="0" w:line="\#(height)" w:lineRule="exact"/>"#
            + #"<w:ind w:\#(side)="280"/>"#
            + #"<w:jc w:val="\#(side)"/></w:pPr>"#
            + letter.run("— ") + field[0] + code + field[1] + letter.run("1") + field[2]
            + letter.run(" —") + "</w:p></w:ftr>"
    }
}
