import Desk
import Foundation

/// 拼音 — The sound of a Chinese name, by which people are found and sorted.
///
/// ICU's `Han-Latin/Names` knows how characters sound as surnames (单 shan, 曾 zeng, 仇 qiu);
/// a few that it has wrong are corrected here, and a person's own pinyin can be corrected by hand.
enum Pinyin {
    private static let surnames = ["朴": "piao", "缪": "miao", "冼": "xian", "隗": "wei", "查": "zha"]

    /// `zhang li qun`
    static func of(_ name: String) -> String {
        guard let first = name.first else { return "" }
        var syllables = spelt(name).split(separator: " ").map(String.init)
        if let sound = surnames[String(first)], !syllables.isEmpty { syllables[0] = sound }
        return syllables.joined(separator: " ")
    }

    /// What the search finds: the syllables, and the whole in one: `zhang li qun zhangliqun`.
    static func words(_ name: String) -> String {
        let spelt = of(name)
        let joined = spelt.replacingOccurrences(of: " ", with: "")
        return joined == spelt ? spelt : "\(spelt) \(joined)"
    }

    /// Of a longer text: from each syllable on a few run together, so that any part of it is found by its beginning:
    /// `zhaiquanfaxing quanfaxing faxing xing`.
    static func searchable(_ text: String) -> String {
        let syllables = of(String(text.prefix(60))).split(separator: " ")
        return syllables.indices.map { syllables[$0...].prefix(6).joined() }.joined(separator: " ")
    }

    /// `zlq`
    static func initials(_ name: String) -> String {
        of(name).split(separator: " ").compactMap(\.first).map(String.init).joined()
    }

    private static func spelt(_ name: String) -> String {
        let latin = name.applyingTransform(StringTransform("Han-Latin/Names"), reverse: false) ?? name
        // Stripping the marks would turn ü into u, and 吕 into 鲁's sound; v is what people type.
        var plain = latin.decomposedStringWithCanonicalMapping
        plain = plain.replacingOccurrences(of: "u\u{0308}", with: "v")
        return plain.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .filter { $0.isASCII }
            .lowercased()
    }
}
