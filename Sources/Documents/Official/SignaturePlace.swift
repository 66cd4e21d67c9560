/// Where the signature and the date stand, in twips from the right edge of the 版心.
struct SignaturePlace {
    /// 成文日期 右空四字
    let right = 4 * Measures.character
    /// From the edge to the middle of the date.
    private let middle: Int

    init(date written: String) { middle = right + Measures.width(written) / 2 }

    /// A line centred over the date. One too wide for that ends at the edge, which it may not pass; one as
    /// wide as the page is a line of text.
    func line(_ text: String) -> Paragraph {
        let isCentred = Measures.width(text) <= 2 * middle - Measures.character / 2
        return Paragraph(
            text: text, alignment: isCentred ? .center : .right,
            left: isCentred ? Measures.textWidth - 2 * middle : 0, keptWithNext: true)
    }
}
