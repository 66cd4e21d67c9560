/// How far the signature and the date stand from the right edge, in twips.
struct SignatureIndents {
    let signer: Int
    let date: Int

    /// The date begins two characters right of the signature, which stands two characters from the
    /// edge. Where the date is the longer of the two, it stands two characters from the edge and
    /// the signature moves left.
    init(signer name: String, date written: String) {
        let two = 2 * Measures.character
        let nameWidth = Measures.width(name)
        let dateWidth = Measures.width(written)
        if dateWidth > nameWidth {
            date = two
            signer = two + dateWidth + two - nameWidth
        } else {
            signer = two
            date = max(0, nameWidth - dateWidth)
        }
    }
}
