import Ground
import Parties
import Records
import Secondment
import Testing

@Suite struct `Moves` {
    private static let posting = ID(raw: 7)
    private static let zhang = ID(raw: 2)
    private static let home = ID(raw: 21)
    private static let host = ID(raw: 22)

    /// How everything of 张立群's stands to his posting.
    private static let standing = Standing(ties: [
        Standing.Tie(
            links: ["person": zhang, "home_unit": home, "host_unit": host, "batch": ID(raw: 31)],
            paired: ["pairing": [ID(raw: 5)]])
    ])
    private static let actors = [
        "secondee": Actor(person: zhang, name: "张立群", seats: [Actor.Seat(.secondee)]),
        "home": Actor(person: ID(raw: 3), name: "李向东", seats: [Actor.Seat(.homeUnit, unit: home)]),
        "host": Actor(person: ID(raw: 4), name: "何芳", seats: [Actor.Seat(.hostUnit, unit: host)]),
        "mentor": Actor(person: ID(raw: 5), name: "周启明", seats: [Actor.Seat(.mentor)]),
        "organizer": Actor(person: ID(raw: 6), name: "王敏", seats: [Actor.Seat(.organizer)]),
        "other host": Actor(
            person: ID(raw: 8), name: "吴江", seats: [Actor.Seat(.hostUnit, unit: ID(raw: 23))]),
        "leader": Actor(person: ID(raw: 9), name: "赵卫国", seats: [Actor.Seat(.leader)]),
    ]

    /// Who may make which move: `何芳 accept` as `host accept`.
    private func open(_ record: Record) -> Set<String> {
        var open: Set<String> = []
        for (seat, actor) in Self.actors {
            for move in record.kind.lifecycle.moves
            where move.from.contains(record.stage) && move.by.allows(actor, record, Self.standing) {
                open.insert("\(seat) \(move.name)")
            }
        }
        return open
    }

    @Test(arguments: [
        ("draft", ["secondee submit", "secondee cancel"]),
        ("submitted", ["secondee cancel", "secondee withdraw", "host agree", "host refuse"]),
        ("approved", ["secondee return", "secondee cancel"]), ("back", []), ("refused", []),
        ("cancelled", []),
    ])
    func `of a leave that awaits the host`(_ stage: String, _ expected: [String]) throws {
        var leave = try record(
            Leave.declaration,
            [
                "posting": Self.posting.text, "sort": "sick", "first_day": "2024-06-10",
                "last_day": "2024-06-11", "reason": "看病",
            ], stage: stage)
        leave[Leave.awaiting] = .hostUnit
        #expect(open(leave) == Set(expected))
    }

    @Test func `of a leave pass from the host to 组织部 with what is awaited`() throws {
        var leave = try record(
            Leave.declaration,
            [
                "posting": Self.posting.text, "sort": "sick", "first_day": "2024-06-10",
                "last_day": "2024-06-16", "reason": "看病",
            ], stage: "submitted")
        leave[Leave.awaiting] = .organizer
        #expect(
            open(leave) == ["secondee cancel", "secondee withdraw", "organizer agree", "organizer refuse"])
        leave[Leave.awaiting] = nil
        #expect(open(leave) == ["secondee cancel", "secondee withdraw"])
    }

    @Test(arguments: [
        ("draft", ["secondee send"]), ("sent", ["host remark", "mentor remark", "secondee withdraw"]),
        ("received", ["host remark", "mentor remark"]), ("returned", ["secondee send"]),
    ])
    func `of a report`(_ stage: String, _ expected: [String]) throws {
        let report = try record(
            MonthlyReport.declaration,
            ["posting": Self.posting.text, "month": "2024-05", "work": "一", "study": "二", "next": "三"],
            stage: stage)
        #expect(open(report) == Set(expected))
    }

    @Test(arguments: [
        ("given", ["secondee accept", "secondee finish", "host drop", "mentor drop"]),
        ("accepted", ["secondee finish", "host drop", "mentor drop"]),
        ("done", ["host confirm", "host return", "mentor confirm", "mentor return"]),
        ("confirmed", []), ("dropped", []),
    ])
    func `of a task`(_ stage: String, _ expected: [String]) throws {
        let task = try record(
            HostTask.declaration, ["posting": Self.posting.text, "heading": "梳理流程"], stage: stage)
        #expect(open(task) == Set(expected))
    }

    @Test(arguments: [
        ("raised", ["organizer assign", "organizer close", "secondee withdraw"]),
        ("given", ["home answer", "organizer reassign", "organizer close", "secondee withdraw"]),
        ("answered", ["secondee accept", "secondee reopen", "secondee withdraw", "organizer close"]),
        ("settled", []),
    ])
    func `of a difficulty that the home unit sees to`(_ stage: String, _ expected: [String]) throws {
        var care = try record(
            CareCase.declaration, ["posting": Self.posting.text, "text": "没有网络"], stage: stage)
        care[CareCase.keeper] = .homeUnit
        #expect(open(care) == Set(expected))
    }

    @Test(arguments: [
        ("noted", ["secondee offer"]), ("offered", ["home try", "home fail", "home return"]),
        ("trial", ["home adopt", "home fail"]),
        ("adopted", ["home effect", "home fail"]), ("proven", []), ("failed", []),
    ])
    func `of a graft`(_ stage: String, _ expected: [String]) throws {
        let graft = try record(
            Graft.declaration,
            [
                "posting": Self.posting.text, "heading": "兜底", "observed": "一", "essence": "二",
                "differences": "三",
            ], stage: stage)
        #expect(open(graft) == Set(expected))
    }

    @Test func `of a notice's receipt are the secondee's alone`() throws {
        let receipt = try record(
            NoticeReceipt.declaration,
            ["posting": Self.posting.text, "notice": Self.posting.text, "subject": "端午", "edition": "1"],
            stage: "delivered")
        #expect(open(receipt) == ["secondee acknowledge"])
    }

    @Test func `of the diary are its writer's alone, and of a suggestion 组织部's and its writer's`() throws {
        for stage in ["private", "lent"] {
            let entry = try record(
                DiaryEntry.declaration, ["posting": Self.posting.text, "day": "2024-06-04", "text": "一"],
                stage: stage)
            #expect(open(entry) == (stage == "private" ? ["secondee lend"] : ["secondee keep"]))
        }
        let box = try record(Suggestion.declaration, ["sort": "burden", "text": "表太多"], stage: "open")
        #expect(open(box) == ["organizer answer"])
        let answered = try record(
            Suggestion.declaration, ["sort": "burden", "text": "表太多"], stage: "answered")
        #expect(open(answered) == ["secondee reopen", "secondee close"])
    }
}
