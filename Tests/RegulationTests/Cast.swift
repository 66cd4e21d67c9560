import Foundation
import Parties
import Records
import Regulation

// Everybody's cast: one city's regulation, one batch of five months, one posting.

/// A day that is misspelt in a table becomes 1970-01-01, and the table's test fails.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

func days(_ first: String, _ last: String) -> ClosedRange<Day> { day(first)...day(last) }

let calendar = WorkingDays.stateCouncil
let springTerm = days("2024-03-15", "2024-08-15")

func posting(
    _ term: ClosedRange<Day> = springTerm, ended: String? = nil, id: Int64 = 12,
    direction: Direction = .outbound, category: String? = nil,
    changes: [PostingFacts.Change] = []
) -> PostingFacts {
    PostingFacts(
        id: id, batch: 3, person: 100, homeUnit: 200, hostUnit: 300, mentor: 400,
        direction: direction, category: category, term: term, ended: ended.map { day($0) },
        changes: changes)
}

func batch(_ term: ClosedRange<Day> = springTerm, ended: String? = nil) -> BatchFacts {
    BatchFacts(id: 3, direction: .outbound, term: term, ended: ended.map { day($0) })
}

/// A regulation that the house ships, by its file's name.
func shipped(_ name: String) throws -> Regulation {
    let house = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let file = house.appending(path: "regulations/\(name).yaml")
    let reading = Regulation.read(yaml: try String(contentsOf: file, encoding: .utf8))
    guard let regulation = reading.regulation else { throw Unreadable(mistakes: reading.mistakes) }
    return regulation
}

/// A regulation with one clause that holds these rules, written below it as they would be in a
/// file.
func regulation(
    _ rules: String, id: String = "test", layer: String = "市", from: String = "2020-01-01",
    until: String? = nil, applies: String? = nil
) throws -> Regulation {
    let reading = Regulation.read(
        yaml: """
            制度: 试行办法
            代号: \(id)
            制发机关: 市委组织部
            施行: \(from)
            \(until.map { "废止: \($0)" } ?? "# 未废止")
            层级: \(layer)
            \(applies.map { "适用: \($0)" } ?? "# 适用于全体")
            条款:
              - 条: 第一条
                原文: 如下。
                规则:
            \(rules.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
            """)
    guard let regulation = reading.regulation else { throw Unreadable(mistakes: reading.mistakes) }
    return regulation
}

struct Unreadable: Error {
    let mistakes: [Mistake]
}

/// `key due`, line by line: how obligations are written in tables.
func written(_ obligations: [Obligation]) -> [String] {
    obligations.map { "\($0.key) \($0.due.iso)" }
}

/// What one rule makes of a posting.
func owed(_ rule: String, _ facts: PostingFacts = posting()) throws -> [String] {
    let book = Rulebook(regulations: [try regulation(rule)])
    return written(Obligations.of(posting: facts, rulebook: book, calendar: calendar))
}
