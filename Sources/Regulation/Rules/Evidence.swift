import Records

/// 凭据 — The kind of record that settles a duty: `monthly_report`, or with a type of it,
/// `contact(symposium)`.
package struct Evidence: Sendable, Hashable {
    package let kind: String
    package let qualifier: String?

    package init(kind: String, qualifier: String? = nil) {
        self.kind = kind
        self.qualifier = qualifier
    }

    /// As it is written in a regulation and kept beside what is owed: `contact(visit)`.
    package var written: String { qualifier.map { "\(kind)(\($0))" } ?? kind }

    /// The kind alone of what is written so; empty where nothing is.
    package static func kind(of written: String) -> String { String(written.prefix { $0 != "(" }) }

    /// nil unless it is one ASCII name, with at most one more in brackets (of either width).
    package init?(reading text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { "(（".contains($0) }
        guard parts.count <= 2, let kind = parts.first.map(String.init), Evidence.isName(kind)
        else { return nil }
        guard parts.count == 2 else {
            self.init(kind: kind)
            return
        }
        guard let end = parts[1].last, ")）".contains(end) else { return nil }
        let qualifier = String(parts[1].dropLast())
        guard Evidence.isName(qualifier) else { return nil }
        self.init(kind: kind, qualifier: qualifier)
    }

    static let expected = Title(
        "记录种类的名称，如 monthly_report 或 contact(visit)",
        "the name of a kind of record, such as monthly_report or contact(visit)")

    /// The code of a duty that was given none of its own: `contact-visit`.
    var code: String {
        [kind, qualifier].compactMap { $0 }.joined(separator: "-").map {
            $0 == "_" ? "-" : String($0)
        }
        .joined()
    }

    /// Lower-case ASCII letters, digits, `_` and `-`, beginning with a letter.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 60
        else { return false }
        return text.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
        }
    }
}
