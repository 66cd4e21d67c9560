import ArgumentParser
import Desk
import Office
import Parties
import Records

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "账户：列出、发激活链接、停用、任免席位、三员相互复核。",
        subcommands: [
            List.self, Invite.self, Disable.self, Enable.self, Seat.self, Officers.self,
        ],
        defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "列出账户。")
        @OptionGroup var place: Place

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                for line in try await desk.accountLines(.system) {
                    let state = !line.isActive ? "已停用" : line.isActivated ? "可登录" : "待激活"
                    let seats = line.seats.map(\.role.title.chinese).joined(separator: "、")
                    print("\(line.login)\t\(line.name)\t\(state)\t\(seats)")
                }
            }
        }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "给一个已有账户的人发新的激活链接（忘了密码，又没有另一名三员可以复核时）。")
        @OptionGroup var place: Place
        @Argument(help: "登录名") var login: String
        @Option(help: "网页的地址") var origin = "http://127.0.0.1:8080"

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                let actor = try await desk.known(login)
                let token = try await desk.invite(.system, actor.person, login: nil)
                print("\(actor.name)：\(origin)/activate/\(token)")
            }
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "停用一个账户，结束它的所有登录。")
        @OptionGroup var place: Place
        @Argument(help: "登录名") var login: String

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                try await desk.setActive(.system, desk.known(login).person, false)
            }
        }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "启用一个账户。")
        @OptionGroup var place: Place
        @Argument(help: "登录名") var login: String

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                try await desk.setActive(.system, desk.known(login).person, true)
            }
        }
    }

    struct Seat: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "任命或免去管到全办公室的席位，如 auditor（没有另一名三员可以复核时）。")
        @OptionGroup var place: Place
        @Argument(help: "登录名") var login: String
        @Argument(help: "席位，如 administrator、security_officer、auditor、organizer") var seat: String
        @Flag(help: "免去") var end = false

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                try await desk.seat(desk.known(login).person, seat, ending: end)
            }
        }
    }

    struct Officers: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "三员相互复核：off 关闭，auto 有两名三员时自动打开（不设时如此），on 一直打开。")
        @OptionGroup var place: Place
        @Argument(help: "off、auto 或 on；不写则只看现在怎样") var mode: String?

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                if let mode { try await desk.setOfficers(.system, mode) }
                let state = try await desk.officersState(.system)
                print("能办的三员\(state.count)人，\(state.takesTwo ? "相互复核" : "各办各的")")
            }
        }
    }
}

extension Desk {
    /// Whose login this is; fails with `.notFound`.
    fileprivate func known(_ login: String) async throws(Failure) -> Actor {
        guard let actor = try await actor(login: login) else { throw .notFound }
        return actor
    }
}
