import Documents
import Foundation
import Ground
import Parties
import Records
import Regulation
import Secondment
import Testing

@Suite struct `The readers of what comes from outside` {
    /// Those that read files and texts. Shapes are asked field by field.
    private static var readers: [(any OutsideReader.Type, String)] {
        [
            (Spreadsheet.self, "Spreadsheet"), (Archive.self, "Archive"), (Regulation.self, "Regulation"),
            (RegulationSheet.self, "RegulationSheet"), (Checklist.self, "Checklist"),
            (RollCall.self, "RollCall"), (WordTemplate.self, "WordTemplate"),
            (FileWords.self, "FileWords"),
            (Figures.self, "Figures"),
        ]
    }

    /// What a reader of bytes or of somebody's text cannot do without.
    private static let mouths = [
        "JSONDecoder()", "JSONSerialization.jsonObject", "Yams.compose", "zip_open(", "zip_open_from_source",
        "xmlCreatePushParserCtxt", "freexl_open", "_ bytes: [UInt8], named", "yaml text: String",
        "func read(_ body: [UInt8]", "HTMLTokens(", "String(validating:",
    ]

    /// Where the limits are declared, or what holds a reader to them.
    private static let limits = ["Limit", "limits", "XMLGate", "NotationText", "Intake", "longest"]

    /// Files that read only what we wrote ourselves, or are handed what was held to its limits already.
    private static let inner: [String: String] = [
        "Sources/Desk/Sentences.swift": "the changes of our own steps",
        "Sources/Documents/Files/TextEncoding.swift": "bytes of a file within its limit; keeps nothing",
        "Sources/Website/Requests/Percent.swift":
            "a name or a value that Form holds to its limits; keeps nothing",
        "Sources/Desk/FileReading.swift": "hands the file to FileWords",
        "Sources/Documents/Words/PDFWords.swift":
            "what it holds pdftotext to stands among the limits of FileWords",
        "Sources/Office/Rosters/RosterFile.swift": "hands the file to Spreadsheet",
        "Sources/Office/Rosters/RosterReading.swift": "hands the file to RosterFile",
        "Sources/Office/Rosters/Desk+Roster.swift": "hands the file to RosterReading",
        "Sources/Office/Rosters/Errand+Roster.swift": "hands the file to RosterReading",
    ]

    private static let rooms = [
        "Records", "Parties", "Secondment", "Regulation", "Documents", "Storage", "Desk", "Office",
        "Website", "Commands",
    ]

    @Test func `no reader of outside bytes is without a declared limit`() throws {
        var found = 0
        for source in try Self.rooms.flatMap({ try Source.all(under: "Sources/\($0)") }) {
            let code = source.code.joined(separator: "\n")
            guard Self.mouths.contains(where: code.contains), Self.inner[source.path] == nil else { continue }
            found += 1
            #expect(Self.limits.contains(where: code.contains), "\(source.path) reads without a limit")
        }
        #expect(found >= 12)
    }

    @Test func `what is said to read only our own still stands`() throws {
        let paths = Set(try Self.rooms.flatMap { try Source.all(under: "Sources/\($0)") }.map(\.path))
        #expect(Set(Self.inner.keys).isSubset(of: paths))
    }

    @Test func `every reader says how much it takes in, in both languages`() throws {
        let declared = try Source.all(under: "Sources").flatMap(\.code)
            .filter { $0.hasPrefix("extension ") && $0.contains(": OutsideReader {") }
            .compactMap { $0.split(separator: " ").dropFirst().first.map { String($0.dropLast()) } }
        #expect(Set(declared).isSubset(of: Set(Self.readers.map(\.1))))
        for (reader, name) in Self.readers {
            #expect(!reader.limits.isEmpty, "\(name)")
            for limit in reader.limits {
                #expect(
                    limit.most > 0 && !limit.what.chinese.isEmpty && !limit.what.english.isEmpty, "\(name)")
            }
        }
    }

    @Test func `every field of every kind has its limit, and refuses a million characters in a sentence`() {
        let long = String(repeating: "甲", count: 1_000_000)
        for kind in kinds.kinds {
            for field in kind.askedFields {
                #expect(!field.control.limits.isEmpty, "\(kind.name).\(field.name)")
                guard case .refused(let sentence) = field.read(long) else {
                    Issue.record("\(kind.name).\(field.name) takes a million characters")
                    continue
                }
                #expect(
                    sentence.chinese.count < 500 && !sentence.english.isEmpty, "\(kind.name).\(field.name)")
            }
        }
    }
}
