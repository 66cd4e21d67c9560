import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Accounts and passwords` {
    private func signIn(
        _ cast: Cast, _ login: String = "张立群", _ password: String = Cast.password
    ) async throws -> String {
        try await cast.desk.signIn(login: login, password: password, agent: "test", address: "192.0.2.1")
    }

    @Test func `rest longer and longer after five wrong passwords`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            for _ in 1...5 {
                #expect(await Refusal.of { try await signIn(cast, "张立群", "错的") } == .invalid(["password"]))
            }
            for minutes in [1, 2, 4, 8, 15, 15] {
                #expect(await Refusal.of { try await signIn(cast) } == .conflict)
                cast.clock.pass(minutes: minutes - 1)
                #expect(await Refusal.of { try await signIn(cast) } == .conflict)
                cast.clock.pass(minutes: 1)
                #expect(await Refusal.of { try await signIn(cast, "张立群", "错的") } == .invalid(["password"]))
            }
            cast.clock.pass(minutes: 15)
            #expect(await Refusal.of { try await signIn(cast) } == .done)
            // What was wrong before counts no more.
            #expect(await Refusal.of { try await signIn(cast, "张立群", "错的") } == .invalid(["password"]))
            #expect(await Refusal.of { try await signIn(cast) } == .done)
        }
    }

    @Test func `a wrong login is answered as a wrong password is`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            let wrong = await Refusal.of { try await signIn(cast, "张立群", "错的") }
            #expect(await Refusal.of { try await signIn(cast, "没有这人", "错的") } == wrong)
            #expect(await Refusal.of { try await signIn(cast, "没有这人", "") } == wrong)
        }
    }

    @Test func `one address can try twenty times a minute`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            for place in 1...20 { _ = await Refusal.of { try await signIn(cast, "没有这人\(place)", "错的") } }
            #expect(await Refusal.of { try await signIn(cast) } == .conflict)
            cast.clock.pass(minutes: 2)
            #expect(await Refusal.of { try await signIn(cast) } == .done)
        }
    }

    @Test func `an activation link works once`() async throws {
        try await Cast.office { cast in
            let admin = try await cast.actor("钱进")
            let link = try await cast.desk.invite(admin, cast.person("张立群"), login: "zhangliqun")
            #expect(try await cast.desk.invited(link)?.name == "张立群")
            _ = try await cast.desk.activate(link, password: Cast.password, agent: "test")
            #expect(try await cast.desk.invited(link) == nil)
            let again = await Refusal.of {
                try await cast.desk.activate(link, password: Cast.password, agent: "test")
            }
            #expect(again == .conflict)
        }
    }

    @Test func `an activation link holds for seven days, and a new one ends the old`() async throws {
        try await Cast.office { cast in
            let admin = try await cast.actor("钱进")
            let person = cast.person("张立群")
            let first = try await cast.desk.invite(admin, person, login: "zhangliqun")
            let second = try await cast.desk.invite(admin, person, login: nil)
            #expect(try await cast.desk.invited(first) == nil)
            cast.clock.pass(minutes: 7 * 24 * 60 - 1)
            #expect(try await cast.desk.invited(second) != nil)
            cast.clock.pass(minutes: 1)
            #expect(try await cast.desk.invited(second) == nil)
        }
    }

    @Test func `a new password ends every other session`() async throws {
        try await Cast.office { cast in
            let old = try await cast.session("张立群")
            let new = try await cast.session("张立群")
            #expect(try await cast.desk.visit(old) == nil)
            #expect(try await cast.desk.visit(new) != nil)
        }
    }

    @Test(arguments: [
        ("Kurz-1他", false), ("alleskleingeschrieben", true), ("nurklein12345", true),
        ("Stone-zhangliqun-1", false), ("Stone-2024-hill", true), ("他山之石可以攻玉2024!", true),
    ])
    func `a password is long, and not the login, whatever its characters are`(
        _ password: String, _ isKept: Bool
    ) async throws {
        try await Cast.office { cast in
            let admin = try await cast.actor("钱进")
            let link = try await cast.desk.invite(admin, cast.person("张立群"), login: "zhangliqun")
            let outcome = await Refusal.of {
                try await cast.desk.activate(link, password: password, agent: "test")
            }
            #expect((outcome == .done) == isKept)
            // A refused password does not use the link up.
            #expect((try await cast.desk.invited(link) != nil) == !isKept)
        }
    }

    @Test func `are kept by the administrator alone, who cannot shut themselves out`() async throws {
        try await Cast.office { cast in
            let token = try await cast.session("张立群")
            for name in ["王敏", "张立群", "孙慎"] {
                #expect(
                    await Refusal.of {
                        try await cast.desk.invite(cast.actor(name), cast.person("李娜"), login: "lina")
                    } == .forbidden)
                #expect(
                    await Refusal.of {
                        try await cast.desk.setActive(cast.actor(name), cast.person("李娜"), false)
                    } == .forbidden)
            }
            let admin = try await cast.actor("钱进")
            #expect(
                await Refusal.of { try await cast.desk.setActive(admin, admin.person, false) } == .forbidden)
            try await cast.desk.setActive(admin, cast.person("张立群"), false)
            #expect(try await cast.desk.visit(token) == nil)
            #expect(await Refusal.of { try await signIn(cast) } == .invalid(["password"]))
        }
    }

    @Test func `a login is short, without blanks, and one person's`() async throws {
        try await Cast.office { cast in
            let admin = try await cast.actor("钱进")
            for login in ["", "a", "zhang li", String(repeating: "a", count: 41)] {
                #expect(
                    await Refusal.of {
                        try await cast.desk.invite(admin, cast.person("张立群"), login: login)
                    } == .invalid(["login"]))
            }
            _ = try await cast.desk.invite(admin, cast.person("张立群"), login: "zhang")
            #expect(
                await Refusal.of {
                    try await cast.desk.invite(admin, cast.person("李娜"), login: "zhang")
                } == .invalid(["login"]))
        }
    }
}
