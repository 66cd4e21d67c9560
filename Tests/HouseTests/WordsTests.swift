import Ground
import Parties
import Records
import Secondment
import Testing

@Suite struct `Stages and columns are spoken of by their kind's own words` {
    @Test(arguments: ["Sources/Desk", "Sources/Office", "Sources/Website"])
    func `no stage stands in quotes, and columns only in files of statements`(_ room: String) throws {
        let sources = try Source.all(under: room).filter { !$0.path.hasSuffix("+SQL.swift") }
        let found = sources.filter { $0.code.contains(where: isSpelt) }.map(\.path)
        #expect(found.sorted() == [], "words of a kind in quotes, or columns")
    }

    @Test(arguments: [
        #"where: "r.batch = \(batch)""#, #"AND r.\(name: field) = 1"#, #"if plan.stage == "draft" {"#,
        #"["planned", "serving"].contains(posting.stage)"#, #"AND t.stage <> 'recalled'"#,
        #"case "submitted": answer"#, #"SELECT count(*) FROM posting WHERE person = 1"#,
    ])
    func `the looking finds what it looks for`(_ line: String) {
        #expect(isSpelt(line[...]))
    }

    @Test(arguments: [
        #"html.tag("span", .class(isDone ? "done" : "open"))"#, #"filter.stage = query["stage"]"#,
        #"let posting = try errand.fetch(leave[Leave.posting])"#, "SELECT p.id FROM \\(Posting.self) p",
    ])
    func `and nothing else`(_ line: String) {
        #expect(!isSpelt(line[...]))
    }
}

private let stages = Set(kinds.kinds.flatMap { $0.lifecycle.stages.map(\.name) })
private let tables = Set(kinds.kinds.map(\.name))

private func isSpelt(_ line: Substring) -> Bool {
    // Plain looking first: most lines hold nothing of the kind, and expressions are slow.
    if line.contains("r."), line.contains(#/(?:^|[^A-Za-z0-9_)\]])r\.(?:[a-z_]+|\\\()/#) { return true }
    if line.contains("stage "), line.contains(#/stage (?:= ['\\]|<> |IN |NOT IN )/#) { return true }
    if ["FROM ", "JOIN ", "INTO ", "UPDATE "].contains(where: line.contains),
        line.matches(of: #/(?:FROM|JOIN|INTO|UPDATE) ([a-z_]+)/#).contains(where: {
            tables.contains(String($0.1))
        })
    {
        return true
    }
    // A word by itself may be anything; beside a stage, in a case or next to its like it is a stage.
    let isCase = line.contains("case \"")
    let isAmong = line.contains("[\"") && line.contains("].contains")
    guard isCase || isAmong || line.contains("stage") else { return false }
    return line.matches(of: #/"([a-z]+)"/#).contains { stages.contains(String($0.1)) }
}
