import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

/// One rule on every engine: names by their sound, other text by its bytes, what is empty last.
@Suite struct `The order of lists` {
    /// 单 is shàn and 曾 zēng as surnames; 重庆 is chóng; 吕 is lv, so that it stands after 鲁, lu.
    private static let names = ["张立群", "曾国", "单田芳", "重九", "阿宝", "吕布", "鲁班", "仇英", "欧阳海生", "Zoe", "adam"]

    @Test func `of people is that of their names' sound`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            for name in Self.names where !["张立群", "欧阳海生"].contains(name) {
                try await cast.desk.add(wang, Person.name, Draft(["full_name": name]))
            }
            var filter = Desk.Filter()
            filter.sort = "full_name"
            let shown = try await cast.desk.list(wang, Person.name, filter, limit: 200).records
                .map { $0[Person.fullName] }.filter { Self.names.contains($0) }
            #expect(shown == ["阿宝", "adam", "重九", "鲁班", "吕布", "欧阳海生", "仇英", "单田芳", "曾国", "张立群", "Zoe"])
            filter.sort = "-full_name"
            let back = try await cast.desk.list(wang, Person.name, filter, limit: 200).records
                .map { $0[Person.fullName] }.filter { Self.names.contains($0) }
            #expect(back == shown.reversed())
        }
    }

    @Test func `of any other text is that of its bytes, and what is empty comes last`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            for (name, post) in [("甲", "科长"), ("乙", "主任"), ("丙", "a"), ("丁", "B"), ("戊", "é"), ("己", "")] {
                try await cast.desk.add(wang, Person.name, Draft(["full_name": name, "post": post]))
            }
            var filter = Desk.Filter()
            filter.sort = "post"
            let shown = try await cast.desk.list(wang, Person.name, filter, limit: 200).records
                .map { $0[Person.post] }
            #expect(shown.prefix(5) == ["B", "a", "é", "主任", "科长"])
            #expect(shown.dropFirst(5).allSatisfy { $0 == nil })
        }
    }

    @Test func `goes on over pages, and nobody is shown twice or lost`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            for name in Self.names { try await cast.desk.add(wang, Person.name, Draft(["full_name": name])) }
            for sort in ["full_name", "-full_name", "post", "-post"] {
                var filter = Desk.Filter()
                filter.sort = sort
                let whole = try await cast.desk.list(wang, Person.name, filter, limit: 200).records.map(\.id)
                var walked: [ID] = []
                repeat {
                    let page = try await cast.desk.list(wang, Person.name, filter, limit: 4)
                    walked += page.records.map(\.id)
                    filter.after = page.next
                } while filter.after != nil
                #expect(walked == whole, "\(sort)")
            }
        }
    }

    @Test func `of postings and seats follows a corrected name`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            var filter = Desk.Filter()
            filter.sort = "person_name"
            let shown: () async throws -> [String] = {
                try await cast.desk.list(wang, Posting.name, filter, limit: 50).records
                    .map { $0[Posting.personName] }
            }
            #expect(try await shown() == ["李娜", "欧阳海生", "张立群"])
            try await cast.desk.edit(
                wang, Person.name, cast.person("张立群"), version: nil, Draft(["full_name": "安立群"]))
            #expect(try await shown() == ["安立群", "李娜", "欧阳海生"])
        }
    }
}
