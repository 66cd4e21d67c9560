import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The lock of an account` {
    private func signIn(
        _ cast: Cast, _ login: String = "张立群", _ password: String = Cast.password, from address: String
    ) async -> Refusal {
        await Refusal.of {
            try await cast.desk.signIn(login: login, password: password, agent: "test", address: address)
        }
    }

    @Test func `a stranger who tries wrong passwords does not lock the owner out`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            for _ in 1...8 { _ = await signIn(cast, "张立群", "错的", from: "203.0.113.9") }
            #expect(await signIn(cast, "张立群", Cast.password, from: "203.0.113.9") == .conflict)
            #expect(await signIn(cast, from: "192.0.2.7") == .done)
        }
    }

    @Test func `says the same of a login that there is and of one that there is not`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            for _ in 1...7 {
                let real = await signIn(cast, "张立群", "错的", from: "203.0.113.9")
                let none = await signIn(cast, "没有这人", "错的", from: "203.0.113.8")
                #expect(real == none)
            }
        }
    }

    @Test func `of twenty wrong passwords at once only the first few are tried`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            let tried = await withTaskGroup(of: Refusal.self) { group in
                for _ in 1...20 {
                    group.addTask { await signIn(cast, "张立群", "错的", from: "203.0.113.9") }
                }
                return await group.reduce(into: 0) { $0 += $1 == .invalid(["password"]) ? 1 : 0 }
            }
            #expect(tried == 5)
        }
    }

    @Test func `does not hold up a browser that the owner has used before`() async throws {
        try await Cast.office { cast in
            let device = Desk.newDevice()
            let link = try await cast.desk.invite(.system, cast.person("张立群"), login: "zhang")
            _ = try await cast.desk.activate(link, password: Cast.password, agent: "test", device: device)
            for _ in 1...8 { _ = await signIn(cast, "zhang", "错的", from: "203.0.113.9") }
            // From the same address, behind the same proxy: the stranger waits, the owner does not.
            #expect(await signIn(cast, "zhang", from: "203.0.113.9") == .conflict)
            let owner = await Refusal.of {
                try await cast.desk.signIn(
                    login: "zhang", password: Cast.password, agent: "test", address: "203.0.113.9",
                    device: device)
            }
            #expect(owner == .done)
            // What somebody makes up is no device of the owner's.
            let made = await Refusal.of {
                try await cast.desk.signIn(
                    login: "zhang", password: Cast.password, agent: "test", address: "203.0.113.9",
                    device: Desk.newDevice())
            }
            #expect(made == .conflict)
        }
    }

    @Test func `a sign-in from a browser not seen before is told to the owner`() async throws {
        try await Cast.office { cast in
            let link = try await cast.desk.invite(.system, cast.person("张立群"), login: "zhang")
            _ = try await cast.desk.activate(
                link, password: Cast.password, agent: "test", device: Desk.newDevice())
            _ = try await cast.desk.signIn(
                login: "zhang", password: Cast.password, agent: "test", address: "192.0.2.9",
                device: Desk.newDevice())
            let told = try await cast.desk.accountNews(cast.actor("张立群")).map(\.action)
            #expect(told.contains("sign-in-new"))
        }
    }

    @Test func `holds from many addresses too, far later`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            for place in 1...100 { _ = await signIn(cast, "张立群", "错的", from: "203.0.113.\(place)") }
            #expect(await signIn(cast, "张立群", "错的", from: "203.0.113.200") == .conflict)
        }
    }
}
