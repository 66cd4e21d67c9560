import Cast
import Desk
import Documents
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The story of a posting` {
    private func told(_ cast: Cast, _ name: String) async throws -> String {
        let story = try await cast.desk.chronicle(cast.actor(name), cast.posting("张立群"))
        return story.chapters.flatMap(\.entries).map { "\($0.isQuoted ? "“" : "")\($0.text.chinese)" }
            .joined(separator: "\n")
    }

    @Test func `begins before departure and goes on after the return, month by month`() async throws {
        try await Cast.office { cast in
            cast.clock.set("2024-03-10")
            let question = try await cast.add(
                "李向东", HomeQuestion.name, ["posting": cast.posting("张立群").text, "text": "怎样不超时限？"])
            cast.clock.set("2024-05-20")
            try await cast.confirmed(cast.result())
            cast.clock.set("2024-09-10")
            try await cast.confirmed(cast.result("500", on: "2024-09-02"), "500")
            let story = try await cast.desk.chronicle(cast.actor("王敏"), cast.posting("张立群"))
            #expect(story.chapters.first?.title.chinese == "出发前")
            #expect(story.chapters.last?.title.chinese == "以后")
            #expect(story.chapters.map(\.title.chinese).contains("2024年5月"))
            #expect(story.questions.map(\.id) == [question.id])
            let days = story.chapters.flatMap(\.entries).map(\.day)
            #expect(days == days.sorted())
        }
    }

    @Test func `quotes a note once a report has cited it, and no diary that was not lent`() async throws {
        try await Cast.office { cast in
            _ = try await cast.note("四个项目拿地即开工")
            _ = try await cast.add(
                "张立群", DiaryEntry.name, ["day": "2024-05-21", "text": "想家了"])
            #expect(try await !told(cast, "王敏").contains("拿地即开工"))
            // The report that is composed cites the note, and sending it lends it.
            let zhang = try await cast.actor("张立群")
            let id = try await cast.desk.composeReport(zhang, posting: cast.posting("张立群"), month: Cast.may)
            try await cast.desk.edit(
                zhang, MonthlyReport.name, id, version: nil, Draft(["study": "学习了办法。", "next": "走访五家企业。"]))
            let report = try await cast.desk.look(zhang, MonthlyReport.name, id).record
            try await cast.move("张立群", report, by: "send")
            let told = try await told(cast, "王敏")
            #expect(told.contains("“四个项目拿地即开工"))
            #expect(told.contains("2024年5月汇报，已报送"))
            #expect(!told.contains("想家了"))
        }
    }

    @Test func `tells each reader what they may read, and strangers nothing`() async throws {
        try await Cast.office { cast in
            _ = try await cast.lead()
            #expect(try await told(cast, "李向东").contains("海川精工"))
            #expect(try await !told(cast, "何芳").contains("海川精工"))
            for name in ["李娜", "吴江", "钱进", "孙慎"] {
                #expect(await Refusal.of { try await told(cast, name) } == .notFound, "\(name)")
            }
        }
    }
}

@Suite struct `The whole file of a posting` {
    private func parts(_ cast: Cast, _ name: String) async throws -> [String: [UInt8]] {
        let (_, bytes) = try await cast.desk.dossier(cast.actor(name), cast.posting("张立群"))
        let entries = try Archive.read(bytes, named: "档案.zip")
        return Dictionary(entries.map { ($0.name, $0.bytes) }) { first, _ in first }
    }

    @Test func `holds papers, attachments, a list of all and checksums that fit`() async throws {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            try await cast.desk.attach(
                cast.actor("张立群"), Lead.name, lead.id, name: "../../地块/图.txt", bytes: Array("二期地块".utf8))
            _ = try await cast.sentReport()
            let parts = try await parts(cast, "王敏")
            let names = parts.keys.sorted()
            #expect(names.contains { $0.hasPrefix("月度汇报/001-") && $0.hasSuffix(".docx") })
            let attached = try #require(names.first { $0.contains("附件1-") })
            #expect(!attached.contains(".."))
            #expect(parts[attached].map { String(decoding: $0, as: UTF8.self) } == "二期地块")
            let sums = String(decoding: parts["SHA256SUMS"] ?? [], as: UTF8.self)
            for (name, bytes) in parts where name != "SHA256SUMS" {
                #expect(sums.contains("\(Secrets.digest(bytes))  \(name)\n"), "\(name)")
            }
            let list = String(decoding: parts["目录.csv"] ?? [], as: UTF8.self)
            #expect(list.contains("海川精工有限公司"))
        }
    }

    @Test func `holds no draft, no note and no diary of anybody`() async throws {
        try await Cast.office { cast in
            _ = try await cast.note("走访海川精工")
            _ = try await cast.draftReport()
            let parts = try await parts(cast, "张立群")
            let papers = parts.keys.filter { $0.hasSuffix(".docx") }
            #expect(papers.count == 1 && papers[0].contains("挂职干部登记表"))
            #expect(!String(decoding: parts["目录.csv"] ?? [], as: UTF8.self).contains("走访海川精工"))
        }
    }

    @Test func `is for the secondee, the home unit and those who keep the file`() async throws {
        try await Cast.office { cast in
            for name in ["张立群", "李向东", "王敏", "陆远航"] {
                #expect(await Refusal.of { try await parts(cast, name) } == .done, "\(name)")
            }
            for name in ["何芳", "周启明", "赵卫国", "宋知行", "欧阳海生", "严明"] {
                #expect(await Refusal.of { try await parts(cast, name) } == .forbidden, "\(name)")
            }
            #expect(await Refusal.of { try await parts(cast, "李娜") } == .notFound)
        }
    }
}
