import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `Choosing one of many` {
    private static let form = "for=appointment.person&form=%2Fappointment"
    private static let json = ["accept": "application/json"]

    /// More people than anybody reads through, two of whom are called 刘伟.
    private static func crowd(_ cast: Cast) async throws -> [ID] {
        for first in "春夏秋冬" {
            for second in "梅兰竹菊松柏山海" {
                try await cast.desk.add(.system, Person.name, Draft(["full_name": "陈\(first)\(second)"]))
            }
        }
        let units = try await cast.desk.list(.system, Unit.name, Desk.Filter()).records
        var namesakes: [ID] = []
        for (unit, post) in [("云岭市发展和改革委员会", "科长"), ("云岭市农业农村局", "副科长")] {
            let home = units.first { $0.label(.chinese) == unit }
            let person = try await cast.desk.add(
                .system, Person.name, Draft(["full_name": "刘伟", "unit": home?.id.text ?? "", "post": post]))
            namesakes.append(person.id)
        }
        return namesakes
    }

    @Test func `two letters are enough, and namesakes are told apart by unit and post`() async throws {
        try await Cast.office { cast in
            let namesakes = try await Self.crowd(cast)
            let qian = try await Visit(cast, as: "钱进")
            let found = await qian.get("/choose/person?for=appointment.person&words=lw", headers: Self.json)
            #expect(found.status == 200)
            for word in ["刘伟", "云岭市发展和改革委员会 · 科长", "云岭市农业农村局 · 副科长"] + namesakes.map(\.text) {
                #expect(found.text.contains(word), "\(word)")
            }
            #expect(!found.text.contains("张立群"))
            let one = await qian.get("/choose/person?for=appointment.person&words=l", headers: Self.json)
            #expect(one.text == "{\"items\":[]}")
            let many = await qian.get("/choose/person?for=appointment.person&words=chen", headers: Self.json)
            #expect(many.text.components(separated: "\"label\"") == 20)
        }
    }

    @Test func `without a script a page looks, and what was typed comes back with the one chosen`()
        async throws
    {
        try await Cast.office { cast in
            let liu = try #require(try await Self.crowd(cast).first)
            let qian = try await Visit(cast, as: "钱进")
            try await qian.expect(
                "GET", "/appointment/new", status: 200, says: ["data-choose=", "formaction="],
                silentOn: ["陈春梅"])
            let typed = ["seat": "leader", "since": "2024-05-01", "person": "", "_words-person": "刘伟"]
            let looking = try await qian.expect("POST", "/choose/person?\(Self.form)", typed, status: 303)
            let page = try #require(looking.header("Location"))
            try await qian.expect("GET", page, status: 200, says: ["刘伟", "科长", "name=\"pick\"", liu.text])
            let picked = try await qian.expect(
                "POST", "/choose/person?\(Self.form)", ["pick": liu.text], status: 303)
            #expect(picked.header("Location") == "/appointment/new")
            try await qian.expect(
                "GET", "/appointment/new", status: 200,
                says: ["刘伟", "云岭市发展和改革委员会 · 科长", "value=\"2024-05-01\"", "value=\"\(liu.text)\""])
            try await qian.expect(
                "POST", "/appointment", ["seat": "leader", "since": "2024-05-01", "person": liu.text],
                status: 303,
                steps: ["add"])
        }
    }

    @Test func `words that led to nobody yet are looked for before the form is taken`() async throws {
        try await Cast.office { cast in
            _ = try await Self.crowd(cast)
            let qian = try await Visit(cast, as: "钱进")
            let answer = try await qian.expect(
                "POST", "/appointment", ["seat": "leader", "since": "2024-05-01", "_words-person": "刘伟"],
                status: 303, steps: [])
            #expect(answer.header("Location")?.hasPrefix("/choose/person?") ?? false)
        }
    }

    @Test func `nobody is offered what they may not see, nor can they choose it`() async throws {
        try await Cast.office { cast in
            let he = try await Visit(cast, as: "何芳")
            let own = await he.get("/choose/posting?for=host_task.posting&words=张立群", headers: Self.json)
            #expect(own.text.contains(cast.posting("张立群").text))
            for words in ["李娜", "ln", "lina"] {
                let other = await he.get(
                    "/choose/posting?for=host_task.posting&words=\(Form.encoded(words))", headers: Self.json)
                #expect(other.text == "{\"items\":[]}", "\(words)")
            }
            try await he.expect(
                "POST", "/host_task",
                ["posting": cast.posting("李娜").text, "heading": "梳理流程", "due": "2024-06-20"], status: 422,
                says: ["找不到这一项挂职"], steps: [])
            try await he.expect("GET", "/choose/person?for=host_task.posting&words=lw", status: 404)
        }
    }

    @Test func `few are listed, and need no looking for`() async throws {
        try await Cast.office { cast in
            try await Visit(cast, as: "钱进").expect(
                "GET", "/appointment/new", status: 200, says: [">周启明</option>"], silentOn: ["data-choose="])
        }
    }
}

extension String {
    /// How many times the words stand in it.
    fileprivate func components(separated words: String) -> Int { ranges(of: words).count }
}
