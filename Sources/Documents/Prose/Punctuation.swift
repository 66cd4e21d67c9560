import Records

/// 标点 — A line that people typed, with its marks put right where that is surely meant. Whatever may be
/// meant as it stands is left: numbers, addresses, English, quotations that do not close.
package enum Punctuation {
    /// Without blanks at its ends and what cannot be seen; full-width marks after Chinese, no blank between
    /// Chinese and figures, no mark twice, quotations one within another.
    package static func tidied(_ line: String) -> String {
        var text = Array(visible(line).trimmingBlanks)
        widenPairs(&text)
        widen(&text)
        text = closedUp(text)
        text = single(text)
        return Quotation.nested(String(text))
    }

    /// Without control characters, zero-width blanks and what no file can hold; what joins the parts of an
    /// emoji stays. A tab is a blank.
    private static func visible(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x2029: result.append(" ")
            case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Brackets and straight quotation marks around Chinese.
    private static func widenPairs(_ text: inout [Character]) {
        var open: Int?
        for place in text.indices {
            if text[place] == "(" { open = place }
            guard text[place] == ")", let start = open else { continue }
            open = nil
            guard text[start..<place].contains(where: \.isHan) else { continue }
            text[start] = "（"
            text[place] = "）"
        }
        let quotes = text.indices.filter { text[$0] == "\"" }
        guard quotes.count.isMultiple(of: 2) else { return }
        for first in stride(from: 0, to: quotes.count, by: 2) {
            let (start, end) = (quotes[first], quotes[first + 1])
            guard text[start..<end].contains(where: \.isHan) else { continue }
            text[start] = "“"
            text[end] = "”"
        }
    }

    private static let wide: [Character: Character] = [
        ",": "，", ";": "；", ":": "：", "!": "！", "?": "？",
    ]

    /// A mark right after Chinese is a Chinese mark; a full stop only where the line ends with it.
    private static func widen(_ text: inout [Character]) {
        for place in text.indices.dropFirst() {
            let before = text[place - 1]
            guard before.isHan || "”’》）】".contains(before) else { continue }
            let next = place + 1 < text.count ? text[place + 1] : nil
            if text[place] == ".", next == nil {
                text[place] = "。"
            } else if let mark = wide[text[place]], next != "/" {
                text[place] = mark
            }
        }
    }

    /// Blanks go between Chinese and figures or letters, and beside full-width marks.
    private static func closedUp(_ text: [Character]) -> [Character] {
        var result: [Character] = []
        var place = 0
        while place < text.count {
            guard text[place] == " " else {
                result.append(text[place])
                place += 1
                continue
            }
            let end = text[place...].firstIndex { $0 != " " } ?? text.count
            if let before = result.last, end < text.count {
                let after = text[end]
                let meet = before.isHan && after.isFigure || before.isFigure && after.isHan
                if !meet, !before.isWideMark, !after.isWideMark { result += text[place..<end] }
            }
            place = end
        }
        return result
    }

    /// From the strongest to the weakest of marks that stand together.
    private static let strength: [Character] = ["！", "？", "。", "．", "：", "；", "，", "、", ".", ",", ";"]

    /// Of marks in a row the strongest stays; ？！ and ！！ are meant. After 。” no other 。 follows.
    private static func single(_ text: [Character]) -> [Character] {
        var result: [Character] = []
        var place = 0
        while place < text.count {
            let end = text[place...].firstIndex { !strength.contains($0) } ?? text.count
            let run = text[place..<end]
            guard run.count > 1 || run == ["。"] else {
                result += run.isEmpty ? text[place...place] : run
                place += max(1, run.count)
                continue
            }
            place = end
            let isCalled = run.allSatisfy { "！？".contains($0) }
            if isCalled || !run.contains(where: \.isWideMark) {
                result += run
            } else if run.contains("。"), isClosed(result) {
                continue
            } else if let kept = strength.first(where: run.contains) {
                result.append(kept == "．" ? "。" : kept)
            }
        }
        return result
    }

    /// Whether the sentence has its stop already, within the quotation that ends here.
    private static func isClosed(_ text: [Character]) -> Bool {
        guard let last = text.last, "”’".contains(last), let stop = text.dropLast().last else { return false }
        return "。！？".contains(stop)
    }
}

extension Character {
    /// A Chinese character, not a mark.
    var isHan: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return scalar.isHan || scalar == "〇"
    }

    fileprivate var isFigure: Bool { isASCII && (isNumber || isLetter) }
    fileprivate var isWideMark: Bool { "，。；：！？、（）《》“”‘’【】．".contains(self) }
}

extension String {
    fileprivate var trimmingBlanks: Substring {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
