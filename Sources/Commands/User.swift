import ArgumentParser
import Office
import Records

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "账户：列出、发激活链接。", subcommands: [List.self, Invite.self],
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
            abstract: "给一个已有账户的人发新的激活链接（忘了密码时）。")
        @OptionGroup var place: Place
        @Argument(help: "登录名") var login: String
        @Option(help: "网页的地址") var origin = "http://127.0.0.1:8080"

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                guard let actor = try await desk.actor(login: login) else { throw Failure.notFound }
                let token = try await desk.invite(.system, actor.person, login: nil)
                print("\(actor.name)：\(origin)/activate/\(token)")
            }
        }
    }
}
