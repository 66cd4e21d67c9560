import Cast
import Foundation
import Ground
import Parties

/// 源文件 — A file of our own, as the house reads it.
struct Source: Sendable {
    /// `Sources/Records/Day.swift`
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Without comments, so that what is written about something is not taken for it.
    var code: [Substring] {
        lines.filter { !$0.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") }
    }

    /// The modules that it imports, whatever the access level of the import.
    var imports: [String] {
        code.compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), words.count == place + 2,
                words[..<place].allSatisfy({ ["package", "internal", "private", "fileprivate"].contains($0) })
            else { return nil }
            return String(words[place + 1])
        }
    }

    /// The declarations of kinds: what stands in an area's folder of the room that has them.
    static var kinds: [Source] {
        get throws {
            try all(under: "Sources/Secondment").filter { $0.path.split(separator: "/").count > 3 }
        }
    }

    /// Every Swift file under a folder of the package.
    static func all(under folder: String) throws -> [Source] {
        let root = URL(fileURLWithPath: Cast.root)
        let start = root.appendingPathComponent(folder)
        guard let found = FileManager.default.enumerator(atPath: start.path) else { return [] }
        return try found.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
            Source(
                path: "\(folder)/\($0)",
                text: try String(contentsOf: start.appendingPathComponent($0), encoding: .utf8))
        }
    }
}
