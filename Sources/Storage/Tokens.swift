import Foundation

/// 切分 — Text as the index keeps it, and a question as the index understands it: the same on every engine.
package enum Tokens {
    /// What must stand together; where it is a beginning, its last token may go on.
    package struct Run: Sendable, Equatable {
        package let tokens: [String]
        package let isBeginning: Bool
    }

    /// Runs of Chinese become pairs; other runs of letters and digits become plain lower-case words.
    package static func kept(_ text: String) -> String {
        runs(text).map { run in
            // The last character stands alone too, so that a question of one finds it.
            run.isHan
                ? (pairs(run.text) + [String(run.text.suffix(1))]).joined(separator: " ") : word(run.text)
        }.joined(separator: " ")
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
        let characters = Array(text)
        guard characters.count > 1 else { return [text] }
        return zip(characters, characters.dropFirst()).map { String([$0, $1]) }
    }

    private static func runs(_ text: String) -> [(text: String, isHan: Bool)] {
        var runs: [(text: String, isHan: Bool)] = []
        var isOpen = false
        for scalar in plain(text).unicodeScalars {
            let isHan = (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
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

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
