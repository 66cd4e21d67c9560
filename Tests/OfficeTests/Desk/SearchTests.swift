import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The search box` {
    @Test(arguments: ["张立群", "立群", "张立", "张", "zhang", "zhangliqun", "zhang li qun", "zlq", "ZLQ"])
    func `finds a person by characters, pinyin and initials`(_ typed: String) async throws {
        try await Cast.office { cast in
            let found = try await cast.desk.find(cast.actor("王敏"), typed)
            let people = found.first { $0.kind.name == Person.name }?.records.map(\.id) ?? []
            #expect(people.contains(cast.person("张立群")))
        }
    }

    @Test(arguments: ["标准", "标准地", "准地出", "流程", "海川精工", "海川 流程"])
    func `finds the words of a record from two characters on, wherever they stand`(
        _ typed: String
    ) async throws {
        try await Cast.office { cast in
            let note = try await cast.note("同海川精工梳理“标准地出让”的流程，共17个环节")
            let found = try await cast.desk.find(cast.actor("张立群"), typed)
            #expect(found.flatMap(\.records).map(\.id).contains(note.id))
        }
    }

    @Test(arguments: ["", "　", "\"", "* OR", "NEAR(", "张*", "') OR 1=1 --", "%", "🙂", "AND"])
    func `takes anything that is typed`(_ typed: String) async throws {
        try await Cast.office { cast in
            #expect(await Refusal.of { try await cast.desk.find(cast.actor("李娜"), typed) } == .done)
        }
    }

    @Test func `finds nothing that one may not see`() async throws {
        try await Cast.office { cast in
            let note = try await cast.note("走访海川精工")
            let report = try await cast.sentReport()
            for name in ["李娜", "吴江", "钱进", "孙慎"] {
                for words in ["海川", "张立群", "zlq", "流程"] {
                    let found = try await cast.desk.find(cast.actor(name), words).flatMap(\.records).map(\.id)
                    let hidden = [note.id, report.id, cast.posting("张立群")]
                    #expect(Set(found).isDisjoint(with: hidden), "\(name) \(words)")
                }
            }
        }
    }

    @Test func `forgets the old words of what was changed`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let note = try await cast.note("走访海川精工")
            try await cast.desk.edit(zhang, Note.name, note.id, version: nil, Draft(["text": "走访东港物流"]))
            #expect(try await cast.desk.find(zhang, "海川").isEmpty)
            #expect(try await cast.desk.find(zhang, "东港").count == 1)
        }
    }

    @Test func `knows a person under a corrected name, and so does the posting`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            try await cast.desk.edit(
                wang, Person.name, cast.person("张立群"), version: nil, Draft(["full_name": "章力群"]))
            let found = try await cast.desk.find(wang, "章力群").map(\.kind.name)
            #expect(found.contains(Person.name))
            let posting = try await cast.desk.look(wang, Posting.name, cast.posting("张立群")).record
            #expect(posting[Posting.personName] == "章力群")
            #expect(found.contains(Posting.name))
        }
    }
}
