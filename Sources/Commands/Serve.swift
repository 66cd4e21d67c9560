import ArgumentParser
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

    @Flag(help: "前面有自己的反向代理：以它写的 X-Forwarded-For 为来访地址") var behindProxy = false

    func run() async throws {
        try await Outcome.of {
            let lock = try FileLock(place.file + ".lock")
            defer { lock.release() }
            let desk = try await place.open()
            try await desk.sweep(.system)
            let address = origin ?? "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
            let site = Site(
                desk: desk,
                settings: Settings(
                    isSecure: address.hasPrefix("https:"), isDemonstration: place.today != nil,
                    origin: address, isBehindProxy: behindProxy))
            let sweeping = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: .seconds(3600))
                    try await desk.sweep(.system)
                }
            }
            defer { sweeping.cancel() }
            try await Server(site, host: host, port: port).run {
                print("他山已打开：\(address)  （Ctrl-C 停止）")
                // Whoever waits for this line reads it through a pipe.
                fflush(nil)
            }
        }
    }
}

/// 独占 — One server to a data file: the second is told so instead of fighting over it.
final class FileLock {
    private let descriptor: Int32

    init(_ path: String) throws(Failure) {
        descriptor = open(path, O_CREAT | O_RDWR, 0o600)
        guard descriptor >= 0 else {
            throw .problem("建不了锁文件 \(path)", "cannot make the lock file \(path)")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .conflict(
                Title(
                    "这个数据文件正由另一个他山使用。先停下那一个，或换一个 --file。",
                    "Another Tashan is serving this data file; stop it first, or choose another --file."))
        }
    }

    func release() { close(descriptor) }
}
