extension Unicode.Scalar {
    /// 汉字 — A Chinese character, not a mark.
    package var isHan: Bool { (0x3400...0x9FFF).contains(value) || (0x20000...0x3FFFF).contains(value) }
}
