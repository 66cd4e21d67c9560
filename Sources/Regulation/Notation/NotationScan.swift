import Records

/// 粗看 — Looks over a text for what a regulation has no use for and a parser could be harmed by: anchors and
/// aliases, a few of which unfold into a text of any size; tags; levels without end.
///
/// It knows little of YAML and errs on the side of seeing more levels than there are.
struct NotationScan {
    private var indents: [Int] = []
    private var brackets = 0

    /// The first of these, and where it stands.
    mutating func fault(in text: String) -> (place: Place, sentence: Title)? {
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            guard let column = fault(of: line.unicodeScalars) else { continue }
            return (Place(line: number, column: column.at), column.sentence)
        }
        return nil
    }

    private mutating func fault(of line: Substring.UnicodeScalarView) -> (at: Int, sentence: Title)? {
        let blanks = line.prefix { Self.isBlank($0) }.count
        // What follows a line's end, or a mark that opens something.
        var before: Unicode.Scalar = "-"
        var gap = true
        var dashes = 0
        var isLead = true
        // Whether a question mark before this would be YAML's, and not a sentence's.
        var isKey = true
        var column = 0
        for scalar in line {
            column += 1
            if Self.isBlank(scalar) {
                gap = true
                continue
            }
            // A remark; or so it may be, which is good enough for what begins a line.
            if scalar == "#", isLead { return nil }
            switch scalar {
            case "&", "*":
                if opens(before, isKey) { return (column, Self.anchor) }
            case "!":
                // `What?!` is no tag.
                if opens(before, isKey), gap || "[{,".unicodeScalars.contains(before) {
                    return (column, Self.tag)
                }
            case "[", "{": brackets += 1
            case "]", "}": brackets = max(0, brackets - 1)
            default: break
            }
            if isLead {
                if scalar == "-" || scalar == "?" { dashes += 1 } else { isLead = false }
            }
            if brackets + dashes + indents.count > NotationText.deepest { return (column, Self.deep) }
            before = scalar
            isKey = isLead || brackets > 0
            gap = false
        }
        guard column > blanks else { return nil }
        while let last = indents.last, last >= blanks { indents.removeLast() }
        indents.append(blanks)
        return nil
    }

    private func opens(_ mark: Unicode.Scalar, _ isKey: Bool) -> Bool {
        "-:[{,".unicodeScalars.contains(mark) || mark == "?" && isKey
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{FEFF}"
    }

    private static let anchor = Title(
        "内容不能以 & 或 * 开头；确要这样写，请加引号", "nothing may begin with & or *; put it in quotes")
    private static let tag = Title(
        "内容不能以 ! 开头；确要这样写，请加引号", "nothing may begin with !; put it in quotes")
    private static let deep = Title(
        "层次过多，最多\(NotationText.deepest)层", "too many levels; at most \(NotationText.deepest)")
}
