import Cast
import Desk
import Documents
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `A temporary branch` {
    private func asked(_ cast: Cast) async throws -> Record {
        for (name, party) in [("张立群", "中共党员"), ("李娜", "群众"), ("欧阳海生", "中共党员")] {
            try await cast.desk.edit(
                .system, Person.name, cast.person(name), version: nil, Draft(["party": party]))
        }
        let branch = try await cast.add(
            "欧阳海生", PartyBranch.name,
            [
                "posting": "", "batch": cast.batch.text, "heading": "第一临时党支部", "ground": "便于学习和管理",
                "relation": "letter",
                "secretary": "欧阳海生",
            ])
        return try await cast.move("欧阳海生", branch, by: "ask")
    }

    private func active(_ cast: Cast) async throws -> Record {
        try await cast.move(
            "王敏", asked(cast), by: "approve",
            writing: ["approver": "云岭市委组织部", "number": "云组〔2024〕21号", "approved_on": "2024-06-04"])
    }

    private func members(_ cast: Cast) async throws -> [String: Kept<BranchMember>] {
        let postings = Dictionary(uniqueKeysWithValues: cast.postings.map { ($1, $0) })
        let all = try await cast.desk.look(.system) { try $0.all(BranchMember.self) }
        return Dictionary(uniqueKeysWithValues: all.map { (postings[$0[BranchMember.posting].id] ?? "", $0) })
    }

    private func activity(_ cast: Cast, _ day: String = "2024-06-04") async throws -> Record {
        try await cast.add(
            "欧阳海生", Meeting.name,
            ["posting": "", "batch": cast.batch.text, "sort": "theme", "heading": "到网格里去", "day": day])
    }

    @Test func `is set up by approval with a number, and by nobody who asked for it`() async throws {
        try await Cast.office { cast in
            let asked = try await asked(cast)
            let approval = ["approver": "组织部", "number": "21号", "approved_on": "2024-06-04"]
            for name in ["欧阳海生", "张立群", "陆远航", "何芳"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.move(name, asked, by: "approve", writing: approval)
                }
            }
            #expect(
                await Refusal.of {
                    try await cast.move("王敏", asked, by: "approve", writing: ["approver": "部"])
                }
                    == .invalid(["number", "approved_on"]))
            let late = approval.merging(["approved_on": "2024-06-05"]) { $1 }
            #expect(
                await Refusal.of { try await cast.move("王敏", asked, by: "approve", writing: late) }
                    == .invalid(["approved_on"]))
            #expect(try await cast.move("王敏", asked, by: "approve", writing: approval).stage == "active")
        }
    }

    @Test func `asks those who are Party members by the roster, and each says so themselves`() async throws {
        try await Cast.office { cast in
            _ = try await active(cast)
            let asked = try await members(cast)
            #expect(asked.keys.sorted() == ["张立群", "欧阳海生"].sorted())
            let zhang = try #require(asked["张立群"])
            let agenda = try await cast.desk.agenda(cast.actor("张立群"), .secondee).items
            #expect(agenda.contains { $0.target == .record(kind: BranchMember.name, zhang.id) })
            for name in ["欧阳海生", "王敏", "李娜"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.move(name, zhang.record, by: "confirm", writing: ["standing": "full"])
                }
            }
            let member = try await cast.move(
                "张立群", zhang.record, by: "confirm", writing: ["standing": "full"])
            #expect(member.stage == "member")
            for name in ["李娜", "何芳", "吴江"] {
                #expect(
                    await Refusal.of {
                        try await cast.desk.look(cast.actor(name), BranchMember.name, zhang.id)
                    }
                        == .notFound, "\(name)")
            }
        }
    }

    @Test func `asks who was listed since, and nobody twice`() async throws {
        try await Cast.office { cast in
            let branch = try await active(cast)
            let secretary = try await cast.actor("欧阳海生")
            #expect(try await cast.desk.askMembers(secretary, of: branch.id) == 0)
            try await cast.desk.edit(
                .system, Person.name, cast.person("李娜"), version: nil, Draft(["party": "中共预备党员"]))
            #expect(try await cast.desk.askMembers(secretary, of: branch.id) == 1)
            #expect(
                await Refusal.of { try await cast.desk.askMembers(cast.actor("何芳"), of: branch.id) }
                    == .forbidden)
        }
    }

    @Test func `expects its members at an activity, and says who was away and why`() async throws {
        try await Cast.office { cast in
            _ = try await active(cast)
            for (name, member) in try await members(cast) {
                try await cast.move(name, member.record, by: "confirm", writing: ["standing": "full"])
            }
            let meeting = try await activity(cast)
            let secretary = try await cast.actor("欧阳海生")
            var (_, roll) = try await cast.desk.attendance(secretary, of: meeting.id)
            #expect(roll.entries.map(\.name).sorted() == ["张立群", "欧阳海生"].sorted())
            let place = try #require(roll.entries.firstIndex { $0.name == "张立群" })
            roll.entries[place].came = false
            #expect(
                await Refusal.of {
                    try await cast.desk.holdActivity(secretary, meeting.id, roll, minutes: "去了三个网格")
                }
                    == .invalid(["why-\(cast.posting("张立群").text)"]))
            roll.entries[place].why = "公出"
            #expect(
                await Refusal.of {
                    try await cast.desk.holdActivity(secretary, meeting.id, roll, minutes: "")
                }
                    == .invalid(["minutes"]))
            try await cast.desk.holdActivity(secretary, meeting.id, roll, minutes: "去了三个网格")
            #expect(try await cast.now(meeting).stage == "held")
            // Whoever was away does not report that they were there.
            let report = try await cast.desk.composeReport(
                cast.actor("张立群"), posting: cast.posting("张立群"), month: Month(2024, 6))
            let text = try await cast.desk.look(.system, MonthlyReport.name, report).record
            #expect(!text[MonthlyReport.study].text.contains("到网格里去"))
            // It can be mended, with a step that says what is otherwise.
            roll.entries[place].came = true
            try await cast.desk.holdActivity(secretary, meeting.id, roll, minutes: "去了三个网格")
            let steps = try await cast.desk.look(secretary, Meeting.name, meeting.id).steps
            #expect(steps.last?.note == "张立群：公出→到会")
        }
    }

    @Test func `is not dissolved while activities are open, and lets its members go with it`() async throws {
        try await Cast.office { cast in
            let branch = try await active(cast)
            let zhang = try #require(try await members(cast)["张立群"])
            try await cast.move("张立群", zhang.record, by: "confirm", writing: ["standing": "full"])
            let meeting = try await activity(cast)
            let dissolve = ["archive": "云岭市委组织部"]
            #expect(
                await Refusal.of { try await cast.move("王敏", branch, by: "dissolve", writing: dissolve) }
                    == .invalid(["archive"]))
            let (_, roll) = try await cast.desk.attendance(cast.actor("王敏"), of: meeting.id)
            try await cast.desk.holdActivity(cast.actor("王敏"), meeting.id, roll, minutes: "去了")
            let dissolved = try await cast.move("王敏", branch, by: "dissolve", writing: dissolve)
            #expect(dissolved[PartyBranch.dissolvedOn]?.iso == "2024-06-04")
            #expect(try await members(cast).values.allSatisfy { $0.isAt(.released) })
            // A mistake: it is there again, with who had said that they were of it.
            try await cast.move("王敏", dissolved, by: "reopen", note: "点错了")
            #expect(try await members(cast)["张立群"]?.isAt(.member) == true)
            #expect(try await members(cast)["欧阳海生"]?.isAt(.asked) == true)
        }
    }

    @Test func `does not do what the regulation keeps from it, with the clause`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {支部职权: 不办, 不办: [发展党员, 收缴党费]}")
            let branch = try await active(cast)
            let page = try await cast.desk.branch(cast.actor("张立群"), branch.id)
            let what = try #require(page.barred.first?.what)
            #expect(page.barred.first?.clause.contains("《") == true)
            await #expect(throws: Failure.self) {
                try await cast.add(
                    "欧阳海生", Meeting.name,
                    [
                        "posting": "", "batch": cast.batch.text, "sort": "assembly", "heading": "讨论\(what)",
                        "day": "2024-06-04",
                    ])
            }
        }
    }

    @Test func `hands over its archive: how it was set up, its members, what was done and with which files`()
        async throws
    {
        try await Cast.office { cast in
            let branch = try await active(cast)
            let member = try #require(try await members(cast)["张立群"])
            try await cast.move("张立群", member.record, by: "confirm", writing: ["standing": "full"])
            let activity = try await activity(cast)
            try await cast.desk.attach(
                cast.actor("欧阳海生"), Meeting.name, activity.id, name: "讲稿.txt", bytes: Array("到网格里去".utf8))
            let meeting = try #require(Kept<Meeting>(activity))
            let (_, roll) = try await cast.desk.attendance(cast.actor("欧阳海生"), of: meeting.id)
            try await cast.desk.holdActivity(cast.actor("欧阳海生"), meeting.id, roll, minutes: "学了管理制度。")
            let (name, bytes) = try await cast.desk.branchArchive(cast.actor("王敏"), branch.id)
            #expect(name == "第一临时党支部-档案.zip")
            let parts = Dictionary(
                try Archive.read(bytes, named: name).map { ($0.name, $0.bytes) }
            ) { first, _ in first }
            func text(_ part: String) -> String { String(decoding: parts[part] ?? [], as: UTF8.self) }
            #expect(text("支部基本情况.csv").contains("云组〔2024〕21号"))
            #expect(text("党员名册.csv").contains("张立群") && !text("党员名册.csv").contains("李娜"))
            #expect(parts.keys.contains { $0.hasSuffix("讲稿.txt") })
            #expect(text("目录.csv").contains("到网格里去"))
            #expect(text("SHA256SUMS").contains("党员名册.csv"))
            for other in ["张立群", "李向东", "赵卫国"] {
                #expect(
                    await Refusal.of { try await cast.desk.branchArchive(cast.actor(other), branch.id) }
                        == .forbidden, "\(other)")
            }
        }
    }
}
