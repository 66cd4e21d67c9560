import ArgumentParser
import Desk
import Foundation
import Office
import Records

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "建一个演示办公室（人都是虚构的），给每个席位打印一个登录链接。")

    @OptionGroup var place: Place
    @Option(help: "24人的花名册") var roster = "demo/rosters/东州第一批花名册.xlsx"
    @Option(help: "制度文件") var regulation = "regulations/yunling-outbound.yaml"
    @Option(help: "来挂职的40人的名册") var guests = "demo/rosters/来云岭挂职名册.xlsx"
    @Option(help: "来挂职的制度文件") var promises = "regulations/yunling-inbound.yaml"
    @Option(help: "网页的地址") var origin = "http://127.0.0.1:8080"

    func run() async throws {
        try await Outcome.of {
            try place.refuseExisting()
            let bar = ProgressBar("演示")
            let links = try await Demonstration.make(
                at: place.address, roster: try Files.read(roster),
                regulation: String(decoding: try Files.read(regulation), as: UTF8.self),
                guests: (
                    roster: try Files.read(guests),
                    regulation: String(decoding: try Files.read(promises), as: UTF8.self)
                ),
                progress: bar.show)
            print("演示办公室：\(Desk.shown(place.address))。每个席位一个登录链接：")
            for link in links { print("  \(link.seat)\t\(link.name)\t\(origin)/activate/\(link.token)") }
        }
    }
}
