import Ground
import Parties
import Testing

/// What each room may know. Arrows point down; siblings never meet.
private let table: [String: Set<String>] = [
    "Records": [],
    "Parties": ["Records"],
    "Secondment": ["Records", "Parties"],
    "Regulation": ["Records", "Parties", "Yams"],
    "Documents": ["Records", "CZip", "CXML2", "CXlsxWriter", "CFreeXL"],
    "Storage": ["Records", "CPQ", "GRDB", "GRDBSQLite", "NIOPosix"],
    "Desk": ["Records", "Parties", "Storage", "Documents", "Crypto", "Logging"],
    "Office": [
        "Records", "Parties", "Secondment", "Regulation", "Storage", "Documents", "Desk", "CArgon2", "CLemon",
        "Logging",
    ],
    "Website": [
        "Records", "Parties", "Secondment", "Regulation", "Desk", "Office", "Hummingbird", "HummingbirdCore",
        "HTTPTypes", "NIOCore", "Logging",
    ],
    "Commands": [
        "Records", "Parties", "Secondment", "Regulation", "Desk", "Office", "Website", "ArgumentParser",
        "Logging",
    ],
    "tashan": ["Commands"],
]

/// What comes with Swift itself and is everybody's.
private let common: Set<String> = ["Foundation", "Synchronization"]

@Suite struct `The walls of the house` {
    @Test(arguments: table.keys.sorted())
    func `a room imports what the plan of the house says, no more and no less`(_ room: String) throws {
        let imported = Set(try Source.all(under: "Sources/\(room)").flatMap(\.imports))
        #expect(imported.subtracting(common) == table[room])
    }

    @Test func `every room is on the plan`() throws {
        let rooms = Set(
            try Source.all(under: "Sources").compactMap { $0.path.split(separator: "/").dropFirst().first }
                .map(String.init))
        #expect(rooms == Set(table.keys))
    }

    @Test func `each library of others is known to one room only`() {
        var owners: [String: [String]] = [:]
        for (room, known) in table {
            for module in known.subtracting(table.keys) { owners[module, default: []].append(room) }
        }
        owners["Logging"] = nil
        owners["Crypto"] = nil
        #expect(owners.filter { $0.value.count > 1 }.isEmpty)
    }

    @Test func `nothing is opened beyond the package, and no test looks behind a wall`() throws {
        // Put together here, so that this file does not find itself.
        let words = ["pub" + "lic ", "@test" + "able", "@_s" + "pi", "@_export" + "ed"]
        for source in try Source.all(under: "Sources") + Source.all(under: "Tests") {
            for (place, line) in source.code.enumerated() {
                for word in words where line.contains(word) {
                    Issue.record("\(source.path), line of code \(place + 1): \(line)")
                }
            }
        }
    }

    /// What is asked and changed is asked of the desk, by whoever is signed in; what runs in its transactions is the
    /// office's own.
    @Test func `no page and no command reaches a row`() throws {
        let inside = ["Errand", "errand", "engine", "memory"]
        for source in try ["Website", "Commands"].flatMap({ try Source.all(under: "Sources/\($0)") }) {
            for (place, line) in source.code.enumerated() {
                let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
                for word in inside where words.contains(word) && !isText(word, line) {
                    Issue.record("\(source.path), line of code \(place + 1) speaks of \(word): \(line)")
                }
                if line.contains(/\.(look|change|jot)\(.*\) *\{/) {
                    Issue.record("\(source.path), line of code \(place + 1) opens a transaction: \(line)")
                }
            }
        }
    }

    @Test func `the grammar and the engines do not speak of any kind by name`() throws {
        let kinds = try Source.kinds.map { source in
            String(source.path.split(separator: "/").last?.dropLast(6) ?? "")
        }
        #expect(kinds.count > 30)
        for room in ["Records", "Parties", "Storage", "Regulation", "Documents", "Desk"] {
            let sources = try Source.all(under: "Sources/\(room)")
            // A type of the room's own, such as the unit of a span of time, is no kind.
            let own = kinds.filter { kind in
                sources.contains { source in
                    source.code.contains { $0.contains("enum \(kind):") || $0.contains("struct \(kind):") }
                }
            }
            for source in sources {
                for line in source.code {
                    let words = Set(
                        line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
                    for kind in kinds where words.contains(kind) && !own.contains(kind) && !isText(kind, line)
                    {
                        Issue.record("\(source.path) speaks of \(kind): \(line)")
                    }
                }
            }
        }
    }

    /// Words for people, between quotation marks, may say what they like.
    private func isText(_ word: String, _ line: Substring) -> Bool {
        let outside = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        return !outside.contains { part in
            part.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == word }
        }
    }
}
