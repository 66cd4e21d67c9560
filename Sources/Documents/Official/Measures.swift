/// 版式尺寸 — The sizes of GB/T 9704-2012 in twips (1/20 pt, 56.7 to a millimetre).
enum Measures {
    static let pageWidth = 11906
    static let pageHeight = 16838
    /// 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm.
    static let top = 2098
    static let bottom = 1984
    static let left = 1588
    static let right = 1474
    static let textWidth = pageWidth - left - right
    /// From the page's edge, so that the dashes of the page number stand 7 mm below the 版心.
    static let footer = 1429
    /// 22 lines fill 225 mm. With 580 the 22nd would not fit.
    static let line = 579
    /// Each character is drawn in by a quarter of a point: 28 × 16 pt is wider than 156 mm.
    static let tightening = -5
    /// One character of body text, so drawn in.
    static let character = 315

    /// How wide a text of body size is: Han characters one each, Latin letters and digits half.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 155 : character) }
    }
}
