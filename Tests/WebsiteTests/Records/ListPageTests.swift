import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `The filter of a list` {
    @Test(arguments: ["投资促进局", "东州 投资", "tou zi", "张立群 投资促进局", "zhangliqun 投资", "zlq"])
    func `finds a posting by its units and its secondee, all words together`(_ words: String) async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "GET", "/posting?words=\(Form.encoded(words))", status: 200, says: ["张立群"],
                silentOn: ["李娜", "欧阳海生"])
        }
    }

    @Test func `says that nothing fits only where something was asked, and how to ask no more`() async throws
    {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "GET", "/posting?words=\(Form.encoded("李娜 投资促进局"))", status: 200,
                says: ["没有符合条件的", "清除条件", "href=\"/posting\""], silentOn: ["这里还没有内容"])
            try await wang.expect(
                "GET", "/exception", status: 200, says: ["这里还没有内容"], silentOn: ["没有符合条件的", "清除条件"])
        }
    }

    @Test func `keeps to the batch when words are added`() async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "GET", "/posting?batch=\(cast.batch.text)&list=serving", status: 200,
                says: [
                    "name=\"batch\" value=\"\(cast.batch.text)\"", "name=\"list\" value=\"serving\"",
                    "2024年赴东州挂职第一批",
                ])
            // A batch that one may not see is not named, and neither is one that is not there.
            let qian = try await Visit(cast, as: "钱进")
            try await qian.expect(
                "GET", "/posting?posting=\(cast.posting("张立群").text)", status: 200, silentOn: ["张立群"])
        }
    }

    @Test func `finds people by their unit`() async throws {
        try await Cast.office { cast in
            let unit = try await cast.posting(of: "张立群")[Posting.homeUnit].id
            try await cast.desk.edit(
                cast.actor("王敏"), Person.name, cast.person("张立群"), version: nil, Draft(["unit": unit.text]))
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "GET", "/person?words=\(Form.encoded("发展和改革"))", status: 200, says: ["张立群"], silentOn: ["李娜"])
        }
    }

    @Test func `finds what is about a posting by the secondee's name`() async throws {
        try await Cast.office { cast in
            try await cast.move("张立群", cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            let wang = try await Visit(cast, as: "王敏")
            for words in ["张立群", "zlq", "zhang li qun 事假"] {
                try await wang.expect(
                    "GET", "/leave?words=\(Form.encoded(words))", status: 200, says: ["事假"])
            }
            try await wang.expect("GET", "/leave?words=\(Form.encoded("李娜"))", status: 200, says: ["没有符合条件的"])
        }
    }

    @Test func `of the search box leads from pinyin to the posting`() async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            for words in ["zlq", "zhangliqun", "张立群 投资促进局"] {
                try await wang.expect(
                    "GET", "/search?q=\(Form.encoded(words))", status: 200,
                    says: ["/posting/\(cast.posting("张立群").text)"])
            }
            let wu = try await Visit(cast, as: "吴江")
            try await wu.expect(
                "GET", "/search?q=zlq", status: 200, silentOn: ["/posting/\(cast.posting("张立群").text)"])
        }
    }
}

@Suite struct `Two of one name` {
    @Test func `are told apart by unit wherever one of them is chosen`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            var units: [ID] = []
            for name in ["云岭市财政局", "云岭市教育局"] {
                units.append(try await cast.desk.add(wang, Unit.name, Draft(["full_name": name])).id)
            }
            let host = try await cast.posting(of: "李娜")[Posting.hostUnit].id
            for unit in units {
                let person = try await cast.desk.add(
                    wang, Person.name, Draft(["full_name": "王伟", "unit": unit.text]))
                try await cast.desk.add(
                    wang, Posting.name,
                    Draft([
                        "person": person.id.text, "batch": cast.batch.text, "home_unit": unit.text,
                        "host_unit": host.text, "first_day": "2024-03-15", "last_day": "2024-08-15",
                    ]))
            }
            for (kind, field) in [(Appointment.name, "person"), (Appraisal.name, "posting")] {
                let options = try await cast.desk.form(wang, kind, known: [:]).options[field] ?? []
                let labels = options.map(\.label).filter { $0.hasPrefix("王伟") }
                #expect(Set(labels).count == 2, "\(kind): \(labels)")
                #expect(labels.contains { $0.contains("云岭市财政局") }, "\(kind): \(labels)")
                #expect(options.map(\.label).contains("张立群"))
            }
        }
    }
}
