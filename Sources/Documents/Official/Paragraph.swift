/// 段落 — One paragraph of the document, on the grid of 22 lines to a page.
struct Paragraph {
    enum Alignment: String { case both, left, center, right }

    /// A line under the paragraph; width in eighths of a point, distance in points.
    struct Rule {
        let width: Int
        let space: Int
        let colour: String
    }

    var text: String
    var letter = Letter.body
    /// How the text begins, in letters of its own: a heading that runs on into its text.
    var lead = ""
    var leadLetter = Letter.body
    var alignment = Alignment.both
    /// In characters.
    var firstLine = 0
    /// In twips.
    var left = 0
    var hanging = 0
    var right = 0
    var before = 0
    /// Nil lets the line be as high as its letters, for the red head and for tables.
    var line: Int? = Measures.line
    var rule: Rule?
    /// Where a tab leads to, flush right, in twips.
    var tab: Int?
    var keptWithNext = false

    /// Word refuses a document whose properties stand in another order than this one.
    var xml: String {
        let keep = keptWithNext ? "<w:keepNext/>" : ""
        let border = rule.map { rule in
            #"<w:pBdr><w:bottom w:val="single" w:sz="\#(rule.width)" w:space="\#(rule.space)""#
                + #" w:color="\#(rule.colour)"/></w:pBdr>"#
        }
        let stop = tab.map { #"<w:tabs><w:tab w:val="right" w:pos="\#($0)"/></w:tabs>"# }
        let height = line.map { #" w:line="\#($0)" w:lineRule="exact""# } ?? ""
        return "<w:p><w:pPr>\(keep)" + #"<w:widowControl w:val="0"/>"#
            + (border ?? "") + (stop ?? "")
            + #"<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>"#
            + #"<w:spacing w:before="\#(before)" w:after="0"\#(height)/>"#
            + indentation + #"<w:jc w:val="\#(alignment.rawValue)"/>"#
            + "\(letter.properties)</w:pPr>"
            + (lead.isEmpty ? "" : leadLetter.run(lead))
            + (text.isEmpty ? "" : letter.run(text)) + "</w:p>"
    }

    static let blank = Paragraph(text: "")

    /// Hanging indents are in twips alone: LibreOffice misplaces those counted in characters.
    private var indentation: String {
        var marks = ""
        if left != 0 { marks += #" w:left="\#(left)""# }
        if right != 0 { marks += #" w:right="\#(right)""# }
        if hanging != 0 { marks += #" w:hanging="\#(hanging)""# }
        if firstLine != 0 {
            marks +=
                #" w:firstLineChars="\#(firstLine * 100)" w:firstLine="\#(firstLine * letter.size * 10)""#
        }
        return marks.isEmpty ? "" : "<w:ind\(marks)/>"
    }
}
