import Desk
import Foundation
import Ground
import Office
import Records
import Secondment
import Storage

/// A plan of a batch as its page asks for it, from rows to reasons and the next best; beside it the solver alone on the same costs.
enum MatchingPart {
    static func run(in folder: String) async throws {
        try await measure(people: 300, needs: 300, room: 1, aim: "1 s", in: folder)
        try await measure(people: 2_000, needs: 60, room: 34, aim: "5 s", in: folder)
    }

    private static func measure(
        people: Int, needs: Int, room: Int, aim: String, in folder: String
    ) async throws {
        let path = folder + "/matching-\(people).tashan"
        let now = BenchOffice.now
        let desk = try await Desk.open(at: path, now: { now }, logger: Workshop.quiet())
        let plan = try await fill(desk, path, people, needs, room)
        let clock = ContinuousClock()
        // The first reads pages of the file that the others find read.
        var times: [Duration] = []
        var placed = 0
        for _ in 0..<3 {
            let began = clock.now
            placed = try await desk.matchPlan(.system, plan).rows.count { $0.need != nil }
            times.append(clock.now - began)
        }
        let costs = (0..<people).map { person in
            (0..<needs).map { Allocation.Option(need: $0, cost: 900 + (person * 31 + $0 * 17) % 100) }
        }
        let began = clock.now
        let alone = Allocation(
            room: Array(repeating: room, count: needs), options: costs, groups: Array(0..<needs), apart: []
        ).solve()
        let solver = clock.now - began
        let whole = median(times) ?? .zero
        Report.ratio(
            "\(people) people, \(needs) needs", whole / solver,
            "\(Report.decimal(whole.seconds, 2)) s, \(placed) placed / the solver alone "
                + "\(Report.decimal(solver.seconds, 2)) s, \(alone?.placed.count ?? 0)", aim: aim)
    }

    private static func fill(
        _ desk: Desk, _ path: String, _ people: Int, _ needs: Int, _ room: Int
    ) async throws -> ID {
        let fields = ["金融", "城市规划", "招商", "外贸", "农业", "环保", "教育", "卫生", "法律", "数字经济"]
        let batch = try await desk.add(
            .system, Batch.name,
            Draft([
                "heading": "匹配", "direction": "outbound", "first_day": "2024-09-01", "last_day": "2025-02-28",
            ])
        ).id
        try await desk.applyRegulation(
            .system, yaml: Workshop.text("regulations/yunling-outbound.yaml"), batch: batch)
        _ = try await desk.keepNeeds(
            .system, batch,
            table: (0..<needs).map { number in
                "第\(number)局\t副局长\t\(room)\t\(fields[number % 10])、\(fields[number * 7 % 10])\t第\(number % 12)县\t\t45\t\t推动\(fields[number * 3 % 10])工作"
            }.joined(separator: "\n"), makesUnits: true)
        let engine = try SQLite(path: path)
        try await engine.write { connection in
            let rows = Rows(connection)
            let unit = try rows.list(Unit.declaration, where: .always, limit: 1)[0]
            for number in 0..<people {
                var person = blank(Person.declaration)
                person[Person.fullName] = "人\(number)"
                person[Person.born] = Month(1980 + number % 15, 1)
                person[Person.unit] = Link(unit.id)
                try rows.insert(person)
                var nominee = blank(Nominee.declaration)
                nominee[Nominee.batch] = Link(batch)
                nominee[Nominee.person] = Link(person.id)
                nominee[Nominee.fields] = "\(fields[number % 10])、\(fields[number * 3 % 10])"
                nominee[Nominee.first] = "第\(number % 12)县"
                nominee[Nominee.second] = "第\(number % needs)局"
                nominee[Nominee.adjusts] = true
                nominee[Nominee.avoids] = "第\((number + 5) % 12)县"
                try rows.insert(nominee)
            }
        }
        return try await desk.add(
            .system, Matching.name,
            Draft([
                "batch": batch.text, "heading": "一稿", "trade": "much", "wish": "some", "level": "little",
                "problem": "little",
            ])
        ).id
    }

    private static func blank(_ kind: Declaration) -> Record {
        Record(
            kind: kind, id: .make(at: BenchOffice.now), owner: ID(raw: 1), stage: kind.lifecycle.start,
            version: 1,
            madeAt: BenchOffice.now, changedAt: BenchOffice.now, values: kind.fields.map { _ in .null })
    }
}
