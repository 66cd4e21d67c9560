import Foundation

/// 表头词 — The titles under which one column is known.
package struct HeaderWord: Sendable {
    /// What the column is called by the program that asks.
    package let column: String
    /// Accepted titles, normalised. A title under a group is `组/列`, as in `挂职时间/起`.
    package let words: [String]

    package init(column: String, words: [String]) {
        self.column = column
        self.words = words.map(HeaderWord.normalised)
    }

    /// Half-width, in lower case, without blanks, colons and the star of required columns; brackets
    /// go but what they hold stays.
    package static func normalised(_ title: String) -> String {
        var text = HalfWidth.compact(title).lowercased()
        if text.utf8.contains(0x28) {
            text = text.replacing("(必填)", with: "").replacing("(选填)", with: "")
        }
        // Scalar by scalar: every cell at the top of every sheet is asked.
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "*", ":", "(", ")", "[", "]", "【", "】", "★": continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// As `normalised`, and without what stands in brackets: `出生年月（如1985.03）` is 出生年月.
    static func bare(_ title: String) -> String {
        var depth = 0
        var result = String.UnicodeScalarView()
        for scalar in HalfWidth.compact(title).unicodeScalars {
            switch scalar {
            case "(", "[", "【": depth += 1
            case ")", "]", "】": depth = max(0, depth - 1)
            default: if depth == 0 { result.append(scalar) }
            }
        }
        return normalised(String(result))
    }
}

/// The words of all columns, ready to be looked up.
struct HeaderLexicon {
    private let keys: [String: String]

    init(_ words: [HeaderWord]) {
        keys = Dictionary(
            words.flatMap { word in word.words.map { ($0, word.column) } },
            uniquingKeysWith: { first, _ in first })
    }

    func key(_ title: String) -> String? {
        title.isEmpty || title.utf8.count > 600
            ? nil : keys[HeaderWord.normalised(title)] ?? keys[HeaderWord.bare(title)]
    }
}
