import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Sessions` {
    @Test func `a session ends after half an hour without a page`() async throws {
        try await Cast.office { cast in
            let token = try await cast.session("张立群")
            for _ in 1...4 {
                cast.clock.pass(minutes: 29)
                #expect(try await cast.desk.visit(token)?.actor.person == cast.person("张立群"))
            }
            cast.clock.pass(minutes: 30)
            #expect(try await cast.desk.visit(token) == nil)
        }
    }

    @Test func `a session ends after twelve hours in any case`() async throws {
        try await Cast.office { cast in
            let token = try await cast.session("张立群")
            for _ in 1...35 {
                cast.clock.pass(minutes: 20)
                #expect(try await cast.desk.visit(token) != nil)
            }
            cast.clock.pass(minutes: 20)
            #expect(try await cast.desk.visit(token) == nil)
        }
    }

    @Test func `a session is seen and ended by its owner`() async throws {
        try await Cast.office { cast in
            let token = try await cast.session("张立群")
            let zhang = try await cast.actor("张立群")
            let mark = try #require(try await cast.desk.ownAccount(zhang).sessions.first?.mark)
            try await cast.desk.endSession(cast.actor("李娜"), mark: mark)
            #expect(try await cast.desk.visit(token) != nil)
            try await cast.desk.endSession(zhang, mark: mark)
            #expect(try await cast.desk.visit(token) == nil)
        }
    }
}
