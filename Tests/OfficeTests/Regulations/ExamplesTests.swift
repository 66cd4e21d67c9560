import Cast
import Desk
import Foundation
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The example regulations` {
    private static let folder = Cast.root + "/regulations/examples"

    private static var files: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
                .sorted()
        }
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    /// The table of their README: clauses, and clauses that can be checked, by file.
    private static var told: [String: (clauses: Int, checked: Int)] {
        get throws {
            var told: [String: (clauses: Int, checked: Int)] = [:]
            for line in try text("README.md").split(separator: "\n") where line.hasPrefix("| [`") {
                let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                let name = cells[0].split(separator: "`")[1]
                told["\(name).yaml"] = (Int(cells[3]) ?? -1, Int(cells[4]) ?? -1)
            }
            return told
        }
    }

    @Test func `all read without a mistake, and say what their README says of them`() throws {
        let told = try Self.told
        var clauses = 0
        #expect(try Self.files.count == 35 && told.count == 35)
        for name in try Self.files {
            let reading = Desk.readRegulation(try Self.text(name))
            #expect(reading.mistakes.isEmpty, "\(name): \(reading.mistakes)")
            // A clause without a rule has its tier in the table of an earlier clause.
            let noted = reading.clauses.count { clause in
                !clause.rules.isEmpty && clause.rules.allSatisfy { !$0.isChecked }
            }
            #expect(told[name]?.clauses == reading.clauses.count, "\(name)")
            #expect(told[name]?.checked == reading.clauses.count - noted, "\(name)")
            clauses += reading.clauses.count
        }
        let checked = told.values.reduce(0) { $0 + $1.checked }
        #expect(clauses == 239)
        // Thirteen can be judged by a human only; of the others at least nineteen in twenty are checked.
        #expect(checked * 100 >= (clauses - 13) * 95)
    }

    @Test func `each can be put in force for a running batch, and what is owed is then whole`() async throws {
        try await Cast.office { cast in
            for name in try Self.files {
                let text = try Self.text(name)
                try await cast.desk.applyRegulation(cast.actor("王敏"), yaml: text, batch: cast.batch)
            }
            #expect(try await cast.desk.verify().isWhole)
            let rules = try await cast.desk.explain(cast.actor("王敏"), posting: cast.posting("张立群")).rules
            #expect(rules.count > 80)
            _ = try await cast.desk.rules(cast.actor("王敏"), of: cast.posting("张立群"))
            _ = try await cast.desk.tickSheets(cast.actor("王敏"), posting: cast.posting("张立群"))
            _ = try await cast.desk.agenda(cast.actor("王敏"), .organizer)
            #expect(try await cast.desk.sweep(.system) == 0)
        }
    }
}
