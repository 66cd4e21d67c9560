import Records

/// The parts of a 公文 in their order, as WordprocessingML.
struct DocumentBody {
    private let document: OfficialDocument

    init(_ document: OfficialDocument) { self.document = document }

    var xml: String {
        let text = pieces(document.body) + attachments
        let blocks =
            head + title + addressees + (signature.isEmpty ? text : text.keptWithNext) + signature + note
            + closing
        return WordParts.header
            + "<w:document \(WordParts.namespaces)>"
            + "<w:body>" + blocks.map(\.xml).joined() + colophon + section
            + "</w:body></w:document>"
    }

    /// 版头: the mark 35 mm below the top of the 版心, the number two lines below it, the red rule 4 mm
    /// below that, two lines before the title.
    private var head: [Piece] {
        var pieces: [Piece] = []
        if let mark = document.issuerMark {
            // As large as fits on one line, up to 22 mm, which the standard's examples have.
            let size = min(124, Measures.textWidth / 10 / max(1, mark.count) - 1)
            let letter = Letter(face: .songTitle, size: size, colour: "FF0000")
            pieces.append(
                .paragraph(
                    Paragraph(
                        text: mark, letter: letter, alignment: .center, before: 1984, line: nil)))
            pieces += [.paragraph(.blank), .paragraph(.blank)]
        }
        if let number = document.number {
            let red = Paragraph.Rule(width: 12, space: 11, colour: "FF0000")
            let rule = document.issuerMark == nil ? nil : red
            pieces.append(.paragraph(Paragraph(text: number, alignment: .center, rule: rule)))
            pieces += [.paragraph(.blank), .paragraph(.blank)]
        }
        return pieces
    }

    private var title: [Piece] {
        let letter = Letter(face: .songTitle, size: 44)
        let byline = document.byline.map {
            Piece.paragraph(Paragraph(text: $0, letter: Letter(face: .kaiti), alignment: .center))
        }
        return [
            .paragraph(
                Paragraph(text: TitleLines.parted(document.title), letter: letter, alignment: .center))
        ] + [byline].compactMap { $0 } + [.paragraph(.blank)]
    }

    private var addressees: [Piece] {
        guard !document.addressees.isEmpty else { return [] }
        return [.paragraph(Paragraph(text: document.addressees.joined(separator: "，") + "："))]
    }

    private func pieces(_ blocks: [OfficialDocument.Block]) -> [Piece] {
        blocks.flatMap { block -> [Piece] in
            switch block {
            case .heading1(let text): return [heading(text, Letter(face: .heiti))]
            case .heading2(let text): return [heading(text, Letter(face: .kaiti))]
            case .paragraph(let text):
                return text.split(separator: "\n").map {
                    .paragraph(Paragraph(text: String($0), firstLine: 2))
                }
            case .table(let rows): return [.made(WordTable(rows).xml)]
            case .form(let table): return [.made(FormGrid(table).xml)]
            }
        }
    }

    /// A heading keeps to the text below it; one that runs on into its text has it on the same line.
    private func heading(_ text: String, _ letter: Letter) -> Piece {
        let end = text.firstIndex(of: "。").map { text.index(after: $0) } ?? text.endIndex
        let rest = String(text[end...])
        return .paragraph(
            Paragraph(
                text: rest, lead: String(text[..<end]), leadLetter: letter, firstLine: 2,
                keptWithNext: rest.isEmpty))
    }

    /// 附件说明: a blank line, then `附件：1.××`; the following lines align with the name's first
    /// character.
    private var attachments: [Piece] {
        let names = document.attachments
        guard !names.isEmpty else { return [] }
        let label = 2 * Measures.character
        let numbers = label + 3 * Measures.character
        let isNumbered = names.count > 1
        let text = isNumbered ? numbers + Measures.width("10.") : numbers
        var pieces: [Piece] = [.paragraph(.blank)]
        for (index, name) in names.enumerated() {
            let lead = isNumbered ? "\(index + 1).\t" : ""
            let start = index == 0 ? label : numbers
            pieces.append(
                .paragraph(
                    Paragraph(
                        text: (index == 0 ? "附件：" : "") + lead + name, alignment: .left,
                        left: text, hanging: text - start)))
        }
        return pieces
    }

    /// 署名 and 成文日期 (7.3.5.1): the date four characters from the edge, whoever signs centred above it.
    private var signature: [Piece] {
        guard let signer = document.signer else { return [] }
        let date = document.date.written(.chinese)
        let place = SignaturePlace(date: date)
        return [.paragraph(Paragraph(text: "", keptWithNext: true))]
            + (document.posts + [signer]).map { .paragraph(place.line($0)) }
            + [.paragraph(Paragraph(text: date, alignment: .right, right: place.right))]
    }

    private var note: [Piece] {
        document.note.map { [.paragraph(Paragraph(text: "（\($0)）", firstLine: 2))] } ?? []
    }

    /// A table may not be the last thing on a page; a line without height follows it.
    private var closing: [Piece] {
        let end = Piece.paragraph(Paragraph(text: "", letter: Letter(size: 2), line: 20))
        guard !document.closing.isEmpty else { return document.signer == nil ? [end] : [] }
        return [.paragraph(.blank)] + pieces(document.closing) + [end]
    }

    /// 版记 at the foot of the last page.
    private var colophon: String {
        guard let copies = document.copies, !copies.isEmpty else { return "" }
        return Colophon(copies: copies, issuer: document.signer ?? "", date: document.date).xml
    }

    private var section: String {
        #"<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>"#
            + #"<w:footerReference w:type="even" r:id="rId4"/>"#
            + #"<w:pgSz w:w="\#(Measures.pageWidth)" w:h="\#(Measures.pageHeight)"/>"#
            + #"<w:pgMar w:top="\#(Measures.top)" w:right="\#(Measures.right)""#
            + #" w:bottom="\#(Measures.bottom)" w:left="\#(Measures.left)" w:header="851""#
            + #" w:footer="\#(Measures.footer)" w:gutter="0"/>"#
            + #"<w:docGrid w:type="lines" w:linePitch="\#(Measures.line)"/></w:sectPr>"#
    }
}

/// One paragraph, or a table made elsewhere.
private enum Piece {
    case paragraph(Paragraph)
    case made(String)

    var xml: String {
        switch self {
        case .paragraph(let paragraph): paragraph.xml
        case .made(let xml): xml
        }
    }
}

extension [Piece] {
    /// So that no signature stands alone on a page (7.3.5.5).
    fileprivate var keptWithNext: [Piece] {
        guard case .paragraph(var last)? = last else { return self }
        last.keptWithNext = true
        return dropLast() + [.paragraph(last)]
    }
}
