import Cast
import Foundation
import Ground
import Parties
import Testing

@Suite struct `The parts of pages` {
    @Test func `a class of the stylesheet is written in a part, and nowhere else`() throws {
        let writers = try Source.all(under: "Sources/Website").filter { source in
            !source.path.hasPrefix("Sources/Website/Parts/")
                && source.path != "Sources/Website/HTML/HTML.swift"
                && source.code.contains { $0.contains(".class(") || $0.contains("class=") }
        }
        #expect(writers.map(\.path) == [])
    }

    @Test func `the stylesheet describes nothing that no part writes`() throws {
        let code = try Source.all(under: "Sources").filter {
            $0.path.hasPrefix("Sources/Website/") || $0.path == "Sources/Office/Dues/DueRow.swift"
                || $0.path == "Sources/Records/Lifecycle.swift"
        }.flatMap(\.code).joined(separator: "\n")
        let words = Set(code.split { !$0.isLetter && $0 != "-" }.map(String.init))
        let script = try Self.asset("tashan.js")
        let classes = Set(try Self.stylesheet().matches(of: /\.([a-z][a-z-]*)/).map { String($0.1) })
        #expect(classes.count > 60)
        #expect(classes.filter { !words.contains($0) && !script.contains($0) }.sorted() == [])
    }

    @Test func `the stylesheet asks nothing of a browser that one of 2020 does not know`() throws {
        let text = try Self.stylesheet()
        for later in [
            ":has(", ":is(", ":where(", "@container", "aspect-ratio", " inset:", " gap:", "row-gap", "@layer",
        ] {
            #expect(!text.contains(later), "\(later)")
        }
    }

    @Test func `a sentence of a page is said in both languages by what says it`() throws {
        let choosing = try Source.all(under: "Sources/Website").filter { source in
            source.path != "Sources/Website/HTML/HTML.swift"
                && source.code.contains { $0.contains("== .chinese ?") }
        }
        #expect(choosing.map(\.path) == [])
    }

    /// Without its comments, and without numbers such as `.5rem`.
    private static func stylesheet() throws -> String {
        try asset("tashan.css").replacing(/\/\*[^*]*\*\//, with: "")
    }

    private static func asset(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: Cast.root)
        return try String(
            contentsOf: root.appendingPathComponent("Sources/Website/Assets/\(name)"), encoding: .utf8)
    }
}
