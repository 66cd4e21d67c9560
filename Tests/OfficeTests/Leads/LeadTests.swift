import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Leads` {
    private func sees(_ cast: Cast, _ name: String, _ record: Record) async -> Bool {
        await Refusal.of { try await cast.desk.look(cast.actor(name), record.kind.name, record.id) } == .done
    }

    private func share(_ cast: Cast, _ lead: Record, with name: String) async throws -> Kept<LeadPart> {
        try await cast.desk.share(cast.actor("张立群"), lead.id, with: name, unit: "", as: .help)
    }

    @Test func `are seen by those who bring and receive them, and by no host and no colleague`() async throws
    {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            for name in ["张立群", "宋知行", "王敏", "李向东", "赵卫国"] {
                #expect(await sees(cast, name, lead), "\(name)")
            }
            for name in ["李娜", "何芳", "吴江", "周启明", "陆远航", "欧阳海生", "严明", "孙慎"] {
                #expect(await !sees(cast, name, lead), "\(name)")
            }
        }
    }

    @Test func `show a telephone to those alone who speak with them, in lists and in history too`()
        async throws
    {
        try await Cast.office { cast in
            let lead = try await cast.lead(of: "张立群", ["phone": "0532-6601-2207"])
            for name in ["王敏", "李向东", "赵卫国"] {
                let seen = try await cast.desk.look(cast.actor(name), Lead.name, lead.id)
                #expect(seen.record[Lead.phone] == nil, "\(name)")
                #expect(!"\(seen.steps)".contains("6601"), "\(name)")
            }
            let receiver = try await cast.desk.look(cast.actor("宋知行"), Lead.name, lead.id)
            #expect(receiver.record[Lead.phone] == "0532-6601-2207")
            try await cast.move("张立群", lead, by: "forget")
            #expect(try await cast.now(lead)[Lead.phone] == nil)
        }
    }

    @Test func `of talents keep no telephone without consent`() async throws {
        try await Cast.office { cast in
            let talent = ["sort": "talent", "phone": "13800000001"]
            #expect(
                await Refusal.of { try await cast.lead("周启航", of: "张立群", talent) } == .invalid(["consent"]))
            let agreed = talent.merging(["consent": "4月25日当面同意，用到年底"]) { $1 }
            #expect(await Refusal.of { try await cast.lead("周启航", of: "张立群", agreed) } == .done)
        }
    }

    @Test(arguments: [
        ("91370200MA3F2K7X8J", Refusal.done), ("91370200ma3f2k7x8j", .done), ("", .done),
        ("91370200MA3F2K7X8K", .invalid(["credit_code"])), ("9137", .invalid(["credit_code"])),
        ("91370200MA3F2K7X8I", .invalid(["credit_code"])),
    ])
    func `have a credit code that checks, or none`(_ code: String, _ expected: Refusal) async throws {
        try await Cast.office { cast in
            #expect(await Refusal.of { try await cast.lead(of: "张立群", ["credit_code": code]) } == expected)
        }
    }

    @Test func `wait for the receiving department, and then stay in hand with whoever follows them up`()
        async throws
    {
        try await Cast.office { cast in
            let lead = try await cast.lead(of: "张立群", ["next_day": "2024-06-05"])
            let waiting = try await cast.desk.agenda(cast.actor("宋知行"), .receiver).items
            #expect(waiting.contains { $0.target == .record(kind: Lead.name, lead.id) })
            #expect(
                await Refusal.of { try await cast.move("宋知行", lead, by: "respond") } == .invalid(["verdict"]))
            try await cast.move("宋知行", lead, by: "respond", writing: ["verdict": "用地可以安排"])
            let mine = try await cast.desk.agenda(cast.actor("张立群"), .secondee).items
            let item = mine.first { $0.target == .record(kind: Lead.name, lead.id) }
            #expect(item?.urgency == .soon)
        }
    }

    @Test func `land when the receiving department says so, and by no other hand`() async throws {
        try await Cast.office { cast in
            let signed = try await cast.move("张立群", cast.lead(), by: "sign")
            for name in ["张立群", "王敏", "李向东"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.move(name, signed, by: "land")
                }
            }
            let landed = try await cast.move("宋知行", signed, by: "land")
            #expect(landed.stage == "landed")
            await #expect(throws: Failure.self) { try await cast.move("宋知行", landed, by: "undo_landing") }
            let back = try await cast.move("宋知行", landed, by: "undo_landing", note: "登记还没有办完")
            #expect(back.stage == "signed")
        }
    }

    @Test func `are a colleague’s too once they agree, and not before`() async throws {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            let share = try await share(cast, lead, with: "李娜")
            #expect(await !sees(cast, "李娜", lead))
            #expect(share[LeadPart.subject].contains("海川精工"))
            try await cast.desk.move(cast.actor("李娜"), share, .agree)
            #expect(await sees(cast, "李娜", lead))
            #expect(await sees(cast, "吴江", lead) == false)
            let result = try await cast.result(of: lead, by: "李娜")
            #expect(await sees(cast, "张立群", result))
            let agreed = try await cast.now(share.record)
            try await cast.move("李娜", agreed, by: "leave")
            #expect(await !sees(cast, "李娜", lead))
        }
    }

    @Test func `are shared with somebody of the batch, named rightly and asked once`() async throws {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            for name in ["", "没有此人", "张立群", "王敏"] {
                #expect(
                    await Refusal.of { try await share(cast, lead, with: name) } == .invalid(["name"]),
                    "\(name)")
            }
            _ = try await share(cast, lead, with: "李娜")
            #expect(await Refusal.of { try await share(cast, lead, with: "李娜") } == .invalid(["name"]))
            let other = await Refusal.of {
                try await cast.desk.share(cast.actor("王敏"), lead.id, with: "欧阳海生", unit: "", as: .help)
            }
            #expect(other == .forbidden)
        }
    }

    @Test func `of a month stand in its report, with what was confirmed of them`() async throws {
        try await Cast.office { cast in
            cast.clock.set("2024-05-20", hour: 8)
            let lead = try await cast.lead()
            let counted = try await cast.result(of: lead)
            cast.clock.set("2024-06-04")
            try await cast.confirmed(counted)
            _ = try await cast.result("900", of: lead, on: "2024-05-21")
            let zhang = try await cast.actor("张立群")
            let id = try await cast.desk.composeReport(zhang, posting: cast.posting("张立群"), month: Cast.may)
            let report = try await cast.desk.look(zhang, MonthlyReport.name, id).record
            let work = report[MonthlyReport.work].text
            #expect(work.contains("登记招商引资线索：海川精工有限公司，模具配套厂"))
            #expect(work.contains("3200万元，已由承接部门确认"))
            #expect(!work.contains("900"))
        }
    }

    @Test func `that were dropped keep the reason and can be taken up again`() async throws {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            await #expect(throws: Failure.self) { try await cast.move("张立群", lead, by: "drop") }
            let dropped = try await cast.move("张立群", lead, by: "drop", note: "用地谈不拢")
            var filter = Desk.Filter()
            filter.listing = "dropped"
            #expect(
                try await cast.desk.list(cast.actor("王敏"), Lead.name, filter).records.map(\.id) == [lead.id])
            #expect(try await cast.move("张立群", dropped, by: "revive").stage == "touch")
        }
    }

    @Test func `are mended by whoever shares or receives them, and stay whose they were`() async throws {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            try await cast.desk.move(cast.actor("李娜"), share(cast, lead, with: "李娜"), .agree)
            for name in ["李娜", "宋知行"] {
                let actor = try await cast.actor(name)
                let form = try await cast.desk.editForm(actor, Lead.name, lead.id, typed: [:])
                #expect(form.options["posting"]?.map(\.id).contains(cast.posting("张立群")) == true, "\(name)")
                let saved = try await cast.desk.edit(
                    actor, Lead.name, lead.id, version: nil,
                    Draft(["posting": cast.posting("张立群").text, "scale": "\(name)补的规模"]))
                #expect(saved[Lead.scale] == "\(name)补的规模")
            }
            let stolen = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("李娜"), Lead.name, lead.id, version: nil,
                    Draft(["posting": cast.posting("李娜").text]))
            }
            #expect(stolen == .invalid(["posting"]))
        }
    }

    @Test
    func `are left by whoever shares them and not by whoever brought them, and a wrong name is taken back`()
        async throws
    {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            let own = try await cast.desk.look(.system) { try $0.all(LeadPart.self).first }
            let part = try #require(own)
            #expect(
                await Refusal.of { try await cast.move("张立群", part.record, by: "leave") } == .invalid([""]))
            let wrong = try await share(cast, lead, with: "李娜")
            let back = try await cast.move("张立群", wrong.record, by: "recall")
            await #expect(throws: Failure.self) { try await cast.move("李娜", back, by: "agree") }
        }
    }
}
