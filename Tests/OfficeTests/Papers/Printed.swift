import Cast
import Desk
import Documents
import Foundation
import Ground
import Office
import Parties
import Records
import Testing

/// A document as somebody holds it in their hands: its lines in the order of the page.
struct Printed {
    let name: String
    let lines: [String]

    var text: String { lines.joined(separator: "\n") }

    init(_ name: String, _ bytes: [UInt8]) throws {
        self.name = name
        let parts = try Archive.read(bytes, named: name)
        let body = String(
            decoding: try #require(parts.first { $0.name == "word/document.xml" }).bytes, as: UTF8.self)
        lines = body.components(separatedBy: "</w:p>").map { paragraph in
            var text = ""
            var inside = false
            for character in paragraph {
                if character == "<" { inside = true }
                if !inside { text.append(character) }
                if character == ">" { inside = false }
            }
            return text.trimmed.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        }
    }

    /// The number of the first line that holds this.
    func line(_ words: String) -> Int? { lines.firstIndex { $0.contains(words) } }

    func holds(_ words: String...) -> Bool { words.allSatisfy(text.contains) }
}

extension Cast {
    func printed(_ name: String, _ record: Record) async throws -> Printed {
        let (title, bytes) = try await desk.formDocument(actor(name), record.kind.name, record.id)
        return try Printed(title, bytes)
    }

    func printedReport(_ name: String, _ record: Record) async throws -> Printed {
        let (title, bytes) = try await desk.reportDocument(actor(name), record.id)
        return try Printed(title, bytes)
    }
}
