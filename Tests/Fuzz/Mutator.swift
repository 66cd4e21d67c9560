/// 走样 — Spoils an input a little, as slips and malice do: bytes turned, pieces moved, doubled, cut off and grown,
/// and words put in that have hurt readers before.
enum Mutator {
    /// No input grows beyond this: time and memory are held against what it weighs.
    static let longest = 1 << 20

    static func spoilt(_ seed: [UInt8], among seeds: [[UInt8]], _ chance: inout Chance) -> [UInt8] {
        var bytes = seed
        for _ in 0...chance.below(6) { spoil(&bytes, among: seeds, &chance) }
        return Array(bytes.prefix(longest))
    }

    private static func spoil(_ bytes: inout [UInt8], among seeds: [[UInt8]], _ chance: inout Chance) {
        let at = chance.below(bytes.count + 1)
        let length = min(bytes.count - at, 1 + chance.below(chance.below(8) == 0 ? 4096 : 24))
        switch chance.below(12) {
        case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8(chance.below(8))
        case 1 where at < bytes.count: bytes[at] = UInt8(chance.below(256))
        case 2: bytes.removeSubrange(at..<(at + length))
        case 3: bytes.insert(contentsOf: bytes[at..<(at + length)], at: chance.below(bytes.count + 1))
        case 4: bytes.insert(contentsOf: repeated(Array(bytes[at..<(at + length)]), &chance), at: at)
        case 5: bytes.insert(contentsOf: repeated(word(&chance), &chance), at: at)
        case 6: bytes = Array(bytes[..<at])
        case 7: splice(&bytes, at, chance.one(of: seeds), &chance)
        case 8 where at + 4 <= bytes.count:
            let number = chance.one(of: numbers)
            for place in 0..<chance.one(of: [1, 2, 4]) {
                bytes[at + place] = UInt8(truncatingIfNeeded: number >> (8 * place))
            }
        case 9: count(&bytes, at, &chance)
        default: bytes.insert(contentsOf: word(&chance), at: at)
        }
    }

    /// Now and then very often.
    private static func repeated(_ piece: [UInt8], _ chance: inout Chance) -> [UInt8] {
        guard !piece.isEmpty else { return [] }
        let times = chance.below(60) == 0 ? chance.below(200_000) : chance.below(60)
        let most = max(1, longest / 2 / piece.count)
        return Array(repeatElement(piece, count: min(times, most)).joined())
    }

    private static func splice(_ bytes: inout [UInt8], _ at: Int, _ other: [UInt8], _ chance: inout Chance) {
        let from = chance.below(other.count)
        bytes = Array(bytes[..<at]) + other[from...]
    }

    /// Another number where one stands.
    private static func count(_ bytes: inout [UInt8], _ at: Int, _ chance: inout Chance) {
        guard let start = bytes[at...].firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
        let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
        bytes.replaceSubrange(start..<end, with: chance.one(of: figures).utf8)
    }

    private static func word(_ chance: inout Chance) -> [UInt8] { Array(chance.one(of: words).utf8) }

    private static let numbers: [UInt64] = [
        0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF,
    ]

    private static let figures = [
        "0", "-1", "1", "00", "198.5", "2.024", "1e-10", "1E+17", "1e999", "nan", "inf", "-0", "0x10",
        "32767",
        "32768", "65535", "65536", "1048576", "1048577", "16384", "16385", "2147483647", "2147483648",
        "4294967296", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "99999999999999999999999999", "1e18", "2958466", "60", "0.5", "1985.1",
    ]

    private static let words = [
        "\"", "\"\"", "'", ",", ";", "\t", "\r\n", "\r", "\n", "\0", " ", "　", "\u{FEFF}", "\u{200B}",
        "\u{0301}",
        "\u{0323}", "🇨🇳", "👨‍👩‍👧", "한", "\u{1100}", "\u{2028}", "\u{85}", "＝", "=", "+", "-", "@", "_x000D_",
        "_x005F_",
        "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>",
        "<?xml version=\"1.0\" encoding=\"GB18030\"?>",
        "<!DOCTYPE a>", "&amp;", "&#x110000;", "&#0;", "&", "&lt;", "<table>", "<tr>",
        "<td rowspan=1000 colspan=1000>",
        "<td>", "</table>", "<script>", "<style>", "<c r=\"XFD1048576\">", "<c t=\"s\"><v>", "</v></c>",
        "<row r=\"1048576\">", "</row>", "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<col min=\"1\" max=\"16384\" hidden=\"1\"/>",
        "ss:Index=\"-5\"", "ss:MergeAcross=\"16383\"", "ss:MergeDown=\"1048575\"", "a=\"\" ", "sep=\n",
        "sep=\"\n",
        "&a ", "*a", "!!str ", "? ", ": ", "- ", "[", "]", "{", "}", "|\n", ">\n", "%TAG", "---\n", "...\n",
        "#",
        "条款:\n", "规则:\n", "  - ", "称谓:\n", "应办: ", "期限: 次月999999日前", "1985.1", "二〇二四年", "十十", "至今", "半年",
        "999999年", "同上", "合计", "注：", "身份证号", "姓名", "330100198506120017", "1e17", "Infinity",
        "--B\r\n", "\r\n--B--\r\n", "Content-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n", "%",
        "%E5", "%00",
        "a=1&", "{\"items\":", "\\u0000", "\\uD800", "[[[[[[[[", "}}", "1e400", "null", "true",
    ]
}
