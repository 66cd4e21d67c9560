import Cast
import Desk
import Ground
import InMemoryLogging
import Logging
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `The log, where the store refuses to keep something` {
    private static let identity = "11010519491231002X"
    private static let password = "Regen-2024-石桥"

    /// An office whose log is kept, down to its smallest words. 张立群 signs in with his identity number.
    private static func office(_ body: (Cast, InMemoryLogHandler) async throws -> Void) async throws {
        let log = InMemoryLogHandler()
        var logger = Logger(label: "test") { _ in log }
        logger.logLevel = .trace
        try await Cast.office(logger: logger) { try await body($0, log) }
    }

    private static func link(_ cast: Cast) async throws -> String {
        try await cast.desk.invite(cast.actor("钱进"), cast.person("张立群"), login: identity)
    }

    /// The one line of it, which says where and is silent on all of these.
    private static func expect(
        _ log: InMemoryLogHandler, at place: String, silentOn secrets: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let errors = log.entries.filter { $0.level >= .error }.map(\.message.description)
        #expect(errors.count == 1 && errors[0].hasPrefix(place), sourceLocation: sourceLocation)
        let all = log.entries.map { "\($0.message) \($0.metadata) \($0.error.map { "\($0)" } ?? "")" }
        for secret in secrets + secrets.map(Form.encoded) {
            #expect(
                !all.contains { $0.contains(secret) }, "\(secret) in \(all)", sourceLocation: sourceLocation)
        }
    }

    @Test func `holds neither the link nor the password that was to be kept, nor the identity number`()
        async throws
    {
        try await Self.office { cast, log in
            let link = try await Self.link(cast)
            try await cast.ground.refuse("password", of: "account")
            let page = await Visit(cast).post(
                "/activate/\(link)", ["password": Self.password, "again": Self.password])
            #expect(page.status == 500)
            #expect(page.text.contains("系统出了错，已经记下"))
            for secret in [Self.password, Self.identity] { #expect(!page.text.contains(secret)) }
            Self.expect(log, at: "POST /activate/:token: ", silentOn: [link, Self.password, Self.identity])
            // Nothing of it was kept, and the link still works.
            #expect(try await cast.desk.invited(link)?.name == "张立群")
        }
    }

    @Test func `holds neither the old password nor the new one`() async throws {
        try await Self.office { cast, log in
            let zhang = try await Visit(cast, as: "张立群")
            try await cast.ground.refuse("password", of: "account")
            let page = await zhang.post(
                "/account/password",
                ["old": Cast.password, "password": Self.password, "again": Self.password])
            #expect(page.status == 500)
            Self.expect(
                log, at: "POST /account/password: ",
                silentOn: [Cast.password, Self.password, zhang.cookie, zhang.formToken])
        }
    }

    @Test func `holds nothing of a session that could not be begun, and says that it broke`() async throws {
        try await Self.office { cast, log in
            let link = try await Self.link(cast)
            _ = try await cast.desk.activate(link, password: Self.password, agent: "test")
            try await cast.ground.refuse("hash", of: "session")
            let page = await Visit(cast).post(
                "/sign-in", ["login": Self.identity, "password": Self.password])
            #expect(page.status == 500)
            Self.expect(log, at: "POST /sign-in: ", silentOn: [Self.password, Self.identity, link])
        }
    }

    @Test func `holds no identity number of somebody who could not be written down`() async throws {
        try await Self.office { cast, log in
            let wang = try await Visit(cast, as: "王敏")
            try await cast.ground.refuse("identity", of: "person")
            let page = await wang.post("/person", ["full_name": "丁一", "identity": Self.identity])
            #expect(page.status == 500)
            Self.expect(log, at: "POST /:kind: ", silentOn: [Self.identity, "丁一", wang.cookie])
        }
    }
}
