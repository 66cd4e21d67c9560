import ArgumentParser
import Desk
import Foundation
import Logging
import Office
import Records
import Website

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "打开网页，直到按 Ctrl-C。")

    @OptionGroup var place: Place
    @Option(help: "监听的地址") var host = "127.0.0.1"
    @Option(help: "监听的端口") var port = 8080
    @Option(help: "浏览器里的地址，如 https://guazhi.example.gov.cn；https 时 Cookie 只走加密") var origin: String?

    @Option(help: "同时用几个数据库连接") var connections = 8

    @Flag(help: "前面有自己的反向代理：以它写的 X-Forwarded-For 为来访地址") var behindProxy = false

    func run() async throws {
        try await Outcome.of {
            let lock = try place.path.map { (path) throws(Failure) in try FileLock(path + ".lock") }
            defer { lock?.release() }
            let desk = try await place.open(connections: connections)
            try await Serve.sweep(desk)
            let address = origin ?? "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
            let site = Site(
                desk: desk,
                settings: Settings(
                    isSecure: address.hasPrefix("https:"), isDemonstration: place.today != nil,
                    origin: address, isBehindProxy: behindProxy))
            let sweeping = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: .seconds(3600))
                    do {
                        try await Serve.sweep(desk)
                    } catch {
                        // A database that is away now is swept in the next hour.
                        desk.logger.warning("sweep: \(error)")
                    }
                }
            }
            defer { sweeping.cancel() }
            try await desk.takeUpFiles()
            let reading = Task {
                while !Task.isCancelled {
                    do {
                        try await desk.readFiles()
                    } catch {
                        desk.logger.warning("files are not read: \(error)")
                    }
                    try await Task.sleep(for: .seconds(2))
                }
            }
            defer { reading.cancel() }
            try await Server(site, host: host, port: port).run {
                print("他山已打开：\(address)  （Ctrl-C 停止）")
                // Whoever waits for this line reads it through a pipe.
                fflush(nil)
            }
        }
    }

    /// Where another server is at it already, that is enough.
    private static func sweep(_ desk: Desk) async throws(Failure) {
        do {
            try await desk.sweep(.system)
        } catch {
            guard error.isConflict else { throw error }
            desk.logger.info("another server sweeps")
        }
    }
}
