import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `What is learnt` {
    private func topics(_ cast: Cast) async throws -> [Kept<LearningTopic>] {
        try await cast.desk.nameUsualTopics(cast.actor("王敏"))
        return try #require(try await cast.desk.learningMap(cast.actor("王敏"), nil)).topics
    }

    private func cell(_ cast: Cast, _ reader: String, _ topic: ID) async throws -> LearningMap.Cell? {
        let map = try #require(try await cast.desk.learningMap(cast.actor(reader), nil))
        let place = try #require(map.topics.firstIndex { $0.id == topic })
        return try #require(map.rows.first { $0.posting.id == cast.posting("张立群") }).cells[place]
    }

    @Test func `begins with ten topics, which only 组织部 names, and names once`() async throws {
        try await Cast.office { cast in
            #expect(
                await Refusal.of { try await cast.desk.nameUsualTopics(cast.actor("李向东")) } == .forbidden)
            let named = try await topics(cast)
            #expect(named.count == 10)
            #expect(named.map { $0[LearningTopic.strand] }.prefix(3).allSatisfy { $0 == .unit })
            #expect(try await topics(cast).count == 10)
        }
    }

    @Test func `a topic is chosen once, and again when it was dropped`() async throws {
        try await Cast.office { cast in
            let topic = try await topics(cast)[0].id.text
            let choice = try await cast.add("张立群", TopicChoice.name, ["topic": topic, "wish": "怎样一次办好"])
            #expect(
                await Refusal.of { try await cast.add("张立群", TopicChoice.name, ["topic": topic]) }
                    == .invalid(["topic"]))
            try await cast.add("李娜", TopicChoice.name, ["topic": topic])
            let dropped = try await cast.move("张立群", choice, by: "drop", note: "单位不涉及")
            try await cast.add("张立群", TopicChoice.name, ["topic": topic])
            #expect(
                await Refusal.of { try await cast.move("张立群", dropped, by: "resume") } == .invalid(["topic"]))
        }
    }

    @Test func `shows that there is something of a topic, and to whom it is not shown it is not there`()
        async throws
    {
        try await Cast.office { cast in
            let named = try await topics(cast)
            let (chosen, met) = (named[0].id, named[1].id)
            try await cast.add("张立群", TopicChoice.name, ["topic": chosen.text])
            #expect(try await cell(cast, "李向东", chosen) == .chosen)
            try await cast.add(
                "张立群", Note.name,
                ["sort": "study", "day": "2024-05-20", "text": "看了三天窗口", "topic": chosen.text])
            let material = try await cast.material("办事指南", topic: met)
            #expect(try await cell(cast, "张立群", chosen) == .studied)
            #expect(try await cell(cast, "张立群", met) == .met)
            // The note and the material are his own until he gives them.
            for reader in ["王敏", "李向东", "何芳"] {
                #expect(try await cell(cast, reader, chosen) == .chosen)
                #expect(try await cell(cast, reader, met) == nil)
            }
            try await cast.move("张立群", material, by: "share", writing: ["basis": "open"])
            for reader in ["王敏", "李向东", "何芳"] { #expect(try await cell(cast, reader, met) == .met) }
            // Of colleagues, each sees what they share, and not what they do.
            let map = try #require(try await cast.desk.learningMap(cast.actor("李娜"), nil))
            #expect(map.rows.map(\.posting.id) == [cast.posting("李娜")])
        }
    }

    @Test func `one person's page holds each topic with what belongs to it`() async throws {
        try await Cast.office { cast in
            let named = try await topics(cast)
            try await cast.add("张立群", TopicChoice.name, ["topic": named[0].id.text, "wish": "怎样放权"])
            try await cast.material("办事指南", topic: named[0].id)
            try await cast.material("随手收的", topic: nil)
            let own = try await cast.desk.study(cast.actor("张立群"), cast.posting("张立群"))
            #expect(own.shelves.map { $0.topic?.id } == [named[0].id, nil])
            #expect(own.shelves.map { $0.records.count } == [1, 1])
            #expect(own.others.count == 9 && own.isOwn)
            let seen = try await cast.desk.study(cast.actor("李向东"), cast.posting("张立群"))
            #expect(seen.shelves.map { $0.records.count } == [0])
            #expect(
                await Refusal.of { try await cast.desk.study(cast.actor("李娜"), cast.posting("张立群")) }
                    == .notFound)
        }
    }

    @Test func `what answers a question from home stands on its page`() async throws {
        try await Cast.office { cast in
            let question = try await cast.add(
                "李向东", HomeQuestion.name, ["posting": cast.posting("张立群").text, "text": "怎样不超时限？"])
            try await cast.add(
                "张立群", ResearchReport.name,
                ["heading": "并联审批", "body": "三个部门同时办。", "home_question": question.id.text])
            try await cast.material("流程图", topic: nil, ["question": question.id.text])
            let own = try await cast.desk.answers(cast.actor("张立群"), to: question.id)
            #expect(own.map(\.kind.name) == [ResearchReport.name, Material.name])
            // Neither was handed in or shared.
            #expect(try await cast.desk.answers(cast.actor("李向东"), to: question.id).isEmpty)
        }
    }

    @Test func `a colleague who reads shared material does not read whose question it answers`() async throws
    {
        try await Cast.office { cast in
            let question = try await cast.add(
                "李向东", HomeQuestion.name, ["posting": cast.posting("张立群").text, "text": "怎样不超时限？"])
            let material = try await cast.material("流程图", topic: nil, ["question": question.id.text])
            try await cast.move("张立群", material, by: "share", writing: ["basis": "open"])
            let seen = try await cast.desk.look(cast.actor("李娜"), Material.name, material.id).record
            #expect(seen[Material.heading] == "流程图" && seen[Material.question] == nil)
            let own = try await cast.desk.look(cast.actor("张立群"), Material.name, material.id).record
            #expect(own[Material.question]?.id == question.id)
        }
    }

    @Test func `a topic that was retired takes nothing more, and keeps what it has`() async throws {
        try await Cast.office { cast in
            let topic = try await topics(cast)[0]
            let note = try await cast.add(
                "张立群", Note.name,
                ["sort": "study", "day": "2024-05-20", "text": "看了三天窗口", "topic": topic.id.text])
            try await cast.move("王敏", topic.record, by: "retire")
            #expect(
                await Refusal.of { try await cast.material("指南", topic: topic.id) } == .invalid(["topic"]))
            try await cast.desk.edit(
                cast.actor("张立群"), Note.name, note.id, version: nil, Draft(["text": "看了四天窗口"]))
            #expect(try await cell(cast, "张立群", topic.id) == .met)
        }
    }

    @Test func `shared material is told in the month's report, and what is one's own is not`() async throws {
        try await Cast.office { cast in
            let shared = try await cast.material("标准地办法", topic: nil)
            try await cast.move("张立群", shared, by: "share", writing: ["basis": "agreed"])
            try await cast.material("私下记的", topic: nil)
            let id = try await cast.desk.composeReport(
                cast.actor("张立群"), posting: cast.posting("张立群"), month: Cast.may)
            let report = try await cast.desk.look(cast.actor("张立群"), MonthlyReport.name, id).record
            let study = report[MonthlyReport.study].text
            #expect(study.contains("标准地办法") && !study.contains("私下记的"))
        }
    }
}
