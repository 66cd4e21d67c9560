import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

@Suite struct `Sections of a record` {
    private func begun(_ cast: Cast) async throws -> Record {
        try await cast.add(
            "何芳", Appraisal.name,
            [
                "posting": cast.posting("张立群").text, "sort": "final", "month": "2024-06", "opinion": "肯干，爱钻研",
                "grade": "优秀", "items": "德：好",
            ])
    }

    @Test func `the one appraised reads neither opinion nor grade before it is decided`() async throws {
        try await Cast.office { cast in
            let appraisal = try await begun(cast)
            let zhang = try await cast.actor("张立群")
            let read = try await cast.desk.look(zhang, Appraisal.name, appraisal.id).record
            #expect(
                read[Appraisal.opinion] == nil && read[Appraisal.grade] == nil && read[Appraisal.items] == nil
            )
            let listed = try await cast.desk.list(zhang, Appraisal.name, Desk.Filter()).records
            #expect(listed.first?[Appraisal.opinion] == nil)
            // Whoever proposes reads what they wrote.
            let own = try await cast.desk.look(cast.actor("何芳"), Appraisal.name, appraisal.id).record
            #expect(own[Appraisal.grade] == "优秀")
            try await cast.move("何芳", appraisal, by: "propose")
            try await cast.move("王敏", cast.now(appraisal), by: "agree", note: "同意评为优秀")
            let decided = try await cast.desk.look(zhang, Appraisal.name, appraisal.id)
            #expect(decided.record[Appraisal.opinion]?.text == "肯干，爱钻研")
            #expect(decided.record[Appraisal.opinions]?.text == "组织部：同意评为优秀")
        }
    }

    @Test func `what was said of them before it was sent back is not for the one appraised`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                "- {考核: 期满考核, 哪种考核: 期满考核, 谁提出: 接收单位, 谁审核: [派出单位], 谁定: 组织部, 期限: 期满前}")
            let appraisal = try await begun(cast)
            try await cast.move("何芳", appraisal, by: "propose")
            try await cast.move("李向东", appraisal, by: "agree", note: "平时不大请示")
            try await cast.move("王敏", appraisal, by: "return", note: "写具体些")
            func opinions(_ name: String) async throws -> String? {
                try await cast.desk.look(cast.actor(name), Appraisal.name, appraisal.id).record[
                    Appraisal.opinions]?.text
            }
            // It is the proposer's turn again, and then everybody is asked anew.
            let back = try await cast.now(appraisal)
            #expect(back.stage == "draft" && back[Appraisal.awaiting] == .hostUnit)
            #expect(back[Appraisal.route] == "home_unit,organizer")
            #expect(try await opinions("何芳")?.contains("平时不大请示") == true)
            #expect(try await opinions("张立群") == nil)
        }
    }

    @Test func `the one appraised writes the summary and nothing else`() async throws {
        try await Cast.office { cast in
            let appraisal = try await begun(cast)
            let zhang = try await cast.actor("张立群")
            let form = try await cast.desk.editForm(zhang, Appraisal.name, appraisal.id)
            #expect(form.writable == ["summary"])
            let foreign = await Refusal.of {
                try await cast.desk.edit(
                    zhang, Appraisal.name, appraisal.id, version: nil,
                    Draft(["opinion": "特别优秀", "grade": "优秀+", "summary": "一"]))
            }
            #expect(foreign == .invalid(["opinion", "grade"]))
            // Sending back what was shown, emptiness included, changes nothing of what is not theirs.
            try await cast.desk.edit(
                zhang, Appraisal.name, appraisal.id, version: nil,
                Draft(["opinion": "", "grade": "", "summary": "走访了二十家企业"]))
            let now = try await cast.now(appraisal)
            #expect(now[Appraisal.opinion]?.text == "肯干，爱钻研" && now[Appraisal.grade] == "优秀")
            #expect(now[Appraisal.summary]?.text == "走访了二十家企业")
        }
    }

    @Test func `a secondee who begins an appraisal cannot grade it`() async throws {
        try await Cast.office { cast in
            let typed = ["sort": "final", "month": "2024-06"]
            let form = try await cast.desk.form(cast.actor("张立群"), Appraisal.name, known: typed)
            #expect(form.writable.isDisjoint(with: ["opinion", "grade", "items"]))
            let graded = await Refusal.of {
                try await cast.add(
                    "张立群", Appraisal.name, typed.merging(["grade": "优秀", "opinion": "好"]) { one, _ in one })
            }
            #expect(graded == .invalid(["opinion", "grade"]))
            let plain = try await cast.add("张立群", Appraisal.name, typed)
            #expect(plain[Appraisal.grade] == nil)
        }
    }

    @Test func `what a task is, its giver says, and what came of it, who did it`() async throws {
        try await Cast.office { cast in
            let task = try await cast.add(
                "何芳", HostTask.name,
                ["posting": cast.posting("张立群").text, "heading": "走访五家企业", "due": "2024-06-20"])
            let given = try await cast.desk.form(
                cast.actor("何芳"), HostTask.name, known: ["posting": cast.posting("张立群").text])
            #expect(!given.writable.contains("result"))
            try await cast.move("张立群", task, by: "accept")
            let changed = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("张立群"), HostTask.name, task.id, version: nil,
                    Draft(["heading": "走访一家企业", "due": "2024-07-20"]))
            }
            #expect(changed == .invalid(["heading", "due"]))
            try await cast.desk.edit(
                cast.actor("张立群"), HostTask.name, task.id, version: nil, Draft(["result": "走访了五家"]))
            #expect(try await cast.now(task)[HostTask.result]?.text == "走访了五家")
        }
    }

    @Test func `a receipt's comment is between its reader and the one who reported`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            let receipt = try await cast.receipt(.homeUnit, of: report)
            try await cast.move("李向东", receipt, by: "answer", writing: ["comment": "家里的事单位会照应"])
            for (name, reads) in [("张立群", true), ("李向东", true), ("王敏", false)] {
                let replies = try await cast.desk.replies(cast.actor(name), to: report)
                let comment = replies.first { $0[Receipt.party] == .homeUnit }?[Receipt.comment]
                #expect((comment != nil) == reads, "\(name)")
            }
            // The host reads the report, and of its receipts none.
            for name in ["何芳", "周启明"] {
                #expect(try await cast.desk.replies(cast.actor(name), to: report).isEmpty)
            }
        }
    }

    @Test func `why somebody is away is for those who answer`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            for (name, reads) in [("何芳", true), ("李向东", true), ("欧阳海生", false), ("赵卫国", false)] {
                let read = try await cast.desk.look(cast.actor(name), Leave.name, leave.id)
                #expect((read.record[Leave.reason].text == "家中有事，回云岭") == reads, "\(name)")
                #expect(read.record[Leave.first].iso == "2024-06-10")
            }
        }
    }

    @Test func `a roll is for those who call it`() async throws {
        try await Cast.office { cast in
            let session = try await cast.add(
                "欧阳海生", StudySession.name,
                ["batch": cast.batch.text, "heading": "案例交流", "day": "2024-05-24"])
            for name in ["张立群", "李向东", "何芳", "周启明"] {
                let called = await Refusal.of { try await cast.desk.roll(cast.actor(name), session.id) }
                #expect(called == .forbidden, "\(name)")
            }
            let secretary = try await cast.actor("欧阳海生")
            var (_, roll) = try await cast.desk.roll(secretary, session.id)
            for place in roll.entries.indices where roll.entries[place].name == "李娜" {
                roll.entries[place].came = false
                roll.entries[place].why = "住院"
            }
            try await cast.desk.hold(secretary, session.id, roll: roll, gains: "")
            for (name, reads) in [("张立群", false), ("何芳", false), ("欧阳海生", true), ("王敏", true)] {
                let read = try await cast.desk.look(cast.actor(name), StudySession.name, session.id)
                #expect(read.record[StudySession.roll].entries.isEmpty != reads, "\(name)")
                #expect(read.steps.contains { $0.changes.contains("住院") } == reads, "\(name)")
            }
        }
    }

    @Test func `nobody finds by what they may not read`() async throws {
        try await Cast.office { cast in
            _ = try await begun(cast)
            #expect(try await cast.desk.find(cast.actor("张立群"), "爱钻研").isEmpty)
            var filter = Desk.Filter()
            filter.words = "爱钻研"
            #expect(try await cast.desk.list(cast.actor("张立群"), Appraisal.name, filter).records.isEmpty)
        }
    }

    @Test func `an office that was opened before forgets the words that are found no more`() async throws {
        try await Cast.office { cast in
            let appraisal = try await begun(cast)
            let engine = try cast.ground.engine()
            try await engine.write { connection in
                try SearchIndex(connection).remove(appraisal.id)
                try connection.run(
                    connection.dialect.keepWords(
                        appraisal.id.raw, Appraisal.name, Tokens.kept("肯干，爱钻研")))
                try Shelf(connection).set("cutting", "2")
            }
            #expect(try await !cast.desk.find(cast.actor("张立群"), "爱钻研").isEmpty)
            let now = cast.clock.now
            let reopened = try await Desk.open(
                at: cast.ground.address, now: { now }, logger: cast.desk.logger)
            #expect(try await reopened.find(cast.actor("张立群"), "爱钻研").isEmpty)
        }
    }

    @Test func `a cursor that leads to somebody else's entry leads nowhere`() async throws {
        try await Cast.office { cast in
            for day in 1...4 {
                _ = try await cast.add(
                    "李娜", DiaryEntry.name, ["day": "2024-06-0\(day)", "text": "第\(day)天"])
            }
            let other = try await cast.add("张立群", DiaryEntry.name, ["day": "2024-06-02", "text": "第2天半"])
            var filter = Desk.Filter()
            filter.sort = "text"
            let whole = try await cast.desk.list(cast.actor("李娜"), DiaryEntry.name, filter).records.map(\.id)
            filter.after = other.id
            let behind = try await cast.desk.list(cast.actor("李娜"), DiaryEntry.name, filter).records.map(\.id)
            filter.after = ID(raw: other.id.raw + 1)
            let nowhere = try await cast.desk.list(cast.actor("李娜"), DiaryEntry.name, filter).records.map(
                \.id)
            #expect(behind == nowhere && behind == whole)
        }
    }
}
