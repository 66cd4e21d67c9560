import ArgumentParser
import Desk
import Foundation
import Office
import Records

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "建一个办公室，给系统管理员一个一次性的激活链接（没有默认密码）。")

    @OptionGroup var place: Place
    @Option(help: "系统管理员的姓名") var name = "系统管理员"
    @Option(help: "系统管理员的登录名") var login = "admin"
    @Option(help: "组织部的全称，写在公文里") var office = "组织部"
    @Option(help: "网页的地址，写在激活链接里") var origin = "http://127.0.0.1:8080"

    func run() async throws {
        try await Outcome.of {
            try place.refuseExisting()
            let desk = try await place.open(making: true)
            let token = try await desk.found(name: name, login: login, office: office)
            print("办公室建好了：\(Desk.shown(place.address))")
            print("\(name)（登录名 \(login)）在七天内打开这个链接设定密码，只能用一次：")
            print("  \(origin)/activate/\(token)")
        }
    }
}
