import Foundation
import Records

/// 切分 — Text as the index keeps it, and a question as the index understands it: the same on every engine.
package enum Tokens {
    /// What must stand together; where it is a beginning, its last token may go on.
    package struct Run: Sendable, Equatable {
        package let tokens: [String]
        package let isBeginning: Bool
    }

    /// Runs of Chinese become pairs; other runs of letters and digits become plain lower-case words.
    package static func kept(_ text: String) -> String {
        var words = ""
        for run in runs(text) {
            if !words.isEmpty { words += " " }
            guard run.isHan else {
                words += word(run.text)
                continue
            }
            for pair in pairs(run.text) where pair.unicodeScalars.count > 1 { words += pair + " " }
            // The last character stands alone too, so that a question of one finds it.
            words.unicodeScalars += run.text.unicodeScalars.suffix(1)
        }
        return words
    }

    /// What every record found must hold; empty where nothing is asked.
    package static func asked(_ typed: String) -> [Run] {
        runs(typed).map { run in
            guard run.isHan, run.text.count > 1 else {
                return Run(tokens: [word(run.text)], isBeginning: true)
            }
            return Run(tokens: pairs(run.text), isBeginning: false)
        }
    }

    /// Kept words as the literal of a set of lexemes. Tokens are letters and digits alone, so nothing in them
    /// can end the quotation.
    static func lexemes(_ words: String) -> String {
        Set(words.split(separator: " ")).map { "'\($0)'" }.joined(separator: " ")
    }

    /// Nobody types more of a word than this to find it, and a server takes none of 2 KB.
    private static func word(_ text: String) -> String { String(text.prefix(64)) }

    private static func pairs(_ text: String) -> [String] {
        let characters = text.unicodeScalars
        guard characters.count > 1 else { return [text] }
        return zip(characters, characters.dropFirst()).map { first, second in
            var pair = String(first)
            pair.unicodeScalars.append(second)
            return pair
        }
    }

    private static func runs(_ text: String) -> [(text: String, isHan: Bool)] {
        var runs: [(text: String, isHan: Bool)] = []
        var isOpen = false
        for scalar in (isPlain(text) ? text : plain(text)).unicodeScalars {
            let isHan = scalar.isHan
            guard isHan || isWord(scalar) else {
                isOpen = false
                continue
            }
            if isOpen, let last = runs.last, last.isHan == isHan {
                runs[runs.count - 1].text.unicodeScalars.append(scalar)
            } else {
                runs.append((String(scalar), isHan))
            }
            isOpen = true
        }
        return runs
    }

    /// Full-width letters as plain ones, without accents, in lower case: what an engine would fold in its own way
    /// is folded before it gets there.
    private static func plain(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
        return String(
            String.UnicodeScalarView(
                text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
                    $0.properties.generalCategory != .nonspacingMark
                })
        ).precomposedStringWithCanonicalMapping
    }

    /// Whether `plain` would change nothing that matters: most of what is kept is the usual characters, small letters,
    /// digits and marks, and to ask Unicode about each of them costs more than to keep it.
    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x41...0x5A: false
            case ..<0x80, 0x4E00...0x9FFF, 0x3001...0x3011, 0x2018...0x201D: true
            default: false
            }
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
