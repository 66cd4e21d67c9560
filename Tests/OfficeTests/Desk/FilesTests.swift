import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Attached files` {
    private static let pdf = Array("%PDF-1.7\n…".utf8)

    @Test(arguments: [
        ("通知.pdf", Array("%PDF-1.4".utf8), true), ("照片.png", [0x89, 0x50, 0x4E, 0x47, 0x0D], true),
        ("名单.xlsx", [0x50, 0x4B, 0x03, 0x04, 0], true), ("说明.txt", Array("说明".utf8), true),
        ("程序.pdf", [0x4D, 0x5A, 0x90, 0], false), ("页面.html", Array("<script>".utf8), false),
        ("图.svg", Array("<svg onload=x>".utf8), false), ("程序.jar", [0x50, 0x4B, 0x03, 0x04, 0], false),
        ("坏的.txt", [0x41, 0, 0x42], false), ("空", [], false),
    ])
    func `are known by their content and not by their name alone`(
        _ name: String, _ bytes: [UInt8], _ isKept: Bool
    ) async throws {
        try await Cast.office { cast in
            let report = try await cast.draftReport()
            let outcome = await Refusal.of {
                try await cast.desk.attach(
                    cast.actor("张立群"), MonthlyReport.name, report.id, name: name, bytes: bytes)
            }
            #expect(outcome == (isKept ? .done : .invalid(["file"])))
        }
    }

    @Test func `have twenty megabytes at most`() async throws {
        try await Cast.office { cast in
            let report = try await cast.draftReport()
            let zhang = try await cast.actor("张立群")
            let largest = Self.pdf + [UInt8](repeating: 0x20, count: Desk.largestFile - Self.pdf.count)
            #expect(
                await Refusal.of {
                    try await cast.desk.attach(
                        zhang, MonthlyReport.name, report.id, name: "大.pdf", bytes: largest + [0])
                } == .invalid(["file"]))
            try await cast.desk.attach(zhang, MonthlyReport.name, report.id, name: "大.pdf", bytes: largest)
            let seen = try await cast.desk.look(zhang, MonthlyReport.name, report.id)
            let file = try #require(seen.attachments.first)
            let (_, bytes) = try await cast.desk.file(zhang, file.id)
            #expect(bytes == largest)
        }
    }

    @Test func `are seen by those who may see the record`() async throws {
        try await Cast.office { cast in
            let report = try await cast.draftReport()
            let zhang = try await cast.actor("张立群")
            try await cast.desk.attach(zhang, MonthlyReport.name, report.id, name: "附.pdf", bytes: Self.pdf)
            let file = try #require(
                try await cast.desk.look(zhang, MonthlyReport.name, report.id).attachments.first)
            for name in ["王敏", "李向东", "李娜"] {
                #expect(await Refusal.of { try await cast.desk.file(cast.actor(name), file.id) } == .notFound)
            }
            try await cast.move("张立群", report, by: "send")
            #expect(try await cast.desk.file(cast.actor("王敏"), file.id).0.type == "application/pdf")
            #expect(await Refusal.of { try await cast.desk.file(cast.actor("李娜"), file.id) } == .notFound)
            #expect(
                await Refusal.of {
                    try await cast.desk.attach(
                        cast.actor("王敏"), MonthlyReport.name, report.id, name: "附.pdf", bytes: Self.pdf)
                } == .forbidden)
        }
    }

    @Test func `are added as long as somebody still decides, and never to what is decided`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            func attach(_ record: Record) async -> Refusal {
                await Refusal.of {
                    try await cast.desk.attach(
                        zhang, record.kind.name, record.id, name: "病历.pdf", bytes: Self.pdf)
                }
            }
            let leave = try await cast.leave("2024-06-10", "2024-06-11", sort: "sick")
            #expect(await attach(leave) == .done)
            let submitted = try await cast.move("张立群", leave, by: "submit")
            #expect(submitted.stage == "submitted")
            #expect(await attach(leave) == .done)
            // Whoever is asked reads it, and adds nothing to what is another's.
            let asked = Refusal.forbidden
            #expect(
                await Refusal.of {
                    try await cast.desk.attach(
                        cast.actor("王敏"), Leave.name, leave.id, name: "附.pdf", bytes: Self.pdf)
                } == asked)
            var answered = try await cast.now(leave)
            while answered.stage == "submitted" { answered = try await agree(answered, cast) }
            #expect(answered.stage == "approved")
            #expect(await attach(leave) == .conflict)
            let refused = try await cast.leave("2024-07-10", "2024-07-11")
            try await cast.move("张立群", refused, by: "cancel")
            #expect(await attach(refused) == .conflict)
            let report = try await cast.sentReport()
            #expect(await attach(report) == .conflict)
        }
    }

    @Test func `have their room: of a record, from a person, in the office, as the administrator sets it`()
        async throws
    {
        try await Cast.office { cast in
            let (zhang, qian) = (try await cast.actor("张立群"), try await cast.actor("钱进"))
            let half = Self.pdf + [UInt8](repeating: 0x20, count: 600_000)
            func attach(_ record: Record, _ name: String = "张立群") async -> Refusal {
                await Refusal.of {
                    try await cast.desk.attach(
                        cast.actor(name), record.kind.name, record.id, name: "附.pdf", bytes: half)
                }
            }
            let full = Refusal.invalid(["file"])
            var notes: [Record] = []
            for text in ["一", "二", "三"] { notes.append(try await cast.note(text)) }
            let other = try await cast.note("四", of: "李娜")
            #expect(
                await Refusal.of { try await cast.desk.setFileRoom(zhang, FileRoom(ofRecord: 9)) }
                    == .forbidden)
            try await cast.desk.setFileRoom(qian, FileRoom(ofRecord: 1, ofPerson: 2, ofOffice: 3))
            #expect(try await cast.desk.fileRoom(zhang) == FileRoom(ofRecord: 1, ofPerson: 2, ofOffice: 3))
            #expect(await attach(notes[0]) == .done)
            #expect(await attach(notes[0]) == full, "one record has 1 MB")
            cast.clock.pass(minutes: 1)
            #expect(await attach(notes[1]) == .done)
            cast.clock.pass(minutes: 1)
            #expect(await attach(notes[2]) == .done)
            #expect(await attach(try await cast.note("五")) == full, "one person has 2 MB")
            #expect(await attach(other, "李娜") == .done, "another's room is another's")
            try await cast.desk.setFileRoom(qian, FileRoom(ofRecord: 9, ofPerson: 9, ofOffice: 2))
            #expect(await attach(other, "李娜") == full, "the office has 2 MB")
        }
    }

    /// Whoever's answer is awaited agrees.
    private func agree(_ leave: Record, _ cast: Cast) async throws -> Record {
        for name in ["何芳", "李向东", "王敏", "赵卫国"] {
            if await Refusal.of({ try await cast.move(name, leave, by: "agree") }) == .done { break }
        }
        return try await cast.now(leave)
    }

    @Test func `of the diary leave no name in the ledger`() async throws {
        try await Cast.office { cast in
            let entry = try await cast.add("张立群", DiaryEntry.name, ["day": "2024-06-03", "text": "一"])
            try await cast.desk.attach(
                cast.actor("张立群"), DiaryEntry.name, entry.id, name: "家书.pdf", bytes: Self.pdf)
            let steps = try await cast.desk.ledger(cast.actor("孙慎"), words: "").steps
            #expect(!steps.contains { ($0.note ?? "").contains("家书") || $0.sentence.chinese.contains("家书") })
        }
    }
}

@Suite struct `Drafts` {
    @Test func `come back to the one who typed them, until they are sent`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            try await cast.desk.keepDraft(zhang, form: "/leave", body: "reason=%E4%B8%80")
            try await cast.desk.keepDraft(zhang, form: "/leave", body: "reason=%E4%BA%8C")
            #expect(try await cast.desk.draft(zhang, form: "/leave") == "reason=%E4%BA%8C")
            #expect(try await cast.desk.draft(cast.actor("李娜"), form: "/leave") == nil)
            #expect(try await cast.desk.draft(zhang, form: "/note") == nil)
            await cast.desk.dropDraft(zhang, form: "/leave")
            #expect(try await cast.desk.draft(zhang, form: "/leave") == nil)
        }
    }

    @Test func `of one person give way to the newest, and never to another's`() async throws {
        try await Cast.office { cast in
            let (zhang, lina) = (try await cast.actor("张立群"), try await cast.actor("李娜"))
            try await cast.desk.keepDraft(lina, form: "/leave", body: "reason=a")
            for number in 1...150 {
                cast.clock.pass(minutes: 1)
                try await cast.desk.keepDraft(zhang, form: "/note/\(number)", body: "text=\(number)")
            }
            var kept = 0
            for number in 1...150 {
                if try await cast.desk.draft(zhang, form: "/note/\(number)") != nil { kept += 1 }
            }
            #expect(kept <= 30)
            #expect(try await cast.desk.draft(zhang, form: "/note/150") == "text=150")
            #expect(try await cast.desk.draft(zhang, form: "/note/1") == nil)
            #expect(try await cast.desk.draft(lina, form: "/leave") == "reason=a")
        }
    }

    @Test func `that are larger than any form are not kept`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            try await cast.desk.keepDraft(zhang, form: "/leave", body: String(repeating: "x", count: 200_001))
            #expect(try await cast.desk.draft(zhang, form: "/leave") == nil)
        }
    }
}
