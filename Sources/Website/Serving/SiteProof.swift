import Foundation
package import Office
import Records

extension Site {
    /// 实情 — What the self-check wants to know of pages: asked of the site itself, as browsers would.
    package func facts() async -> SiteFacts {
        var pages: [Answer] = []
        for browser in Site.browsers { pages.append(await signInPage(as: browser.agent)) }
        let text = pages.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        return SiteFacts(
            policy: pages.first?.headers.first { $0.name == "Content-Security-Policy" }?.value ?? "",
            outside: Site.outside(text), browsers: Site.browsers.map(\.name),
            isSameForAll: Set(pages.map(\.bytes)).count == 1,
            canListenOnIPv6: Site.canListenOnIPv6)
    }

    private static let browsers: [(name: String, agent: String)] = [
        ("Windows 7 Chrome 80", "Mozilla/5.0 (Windows NT 6.1; Win64; x64) Chrome/80.0.3987.87"),
        ("统信 UOS Firefox", "Mozilla/5.0 (X11; Linux aarch64; rv:91.0) Gecko/20100101 Firefox/91.0"),
        ("iPhone Safari", "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) Version/15.0 Safari/604.1"),
        ("鸿蒙 ArkWeb", "Mozilla/5.0 (Phone; OpenHarmony 5.0) Chrome/114.0.0.0 ArkWeb/4.1 Mobile"),
    ]

    private func signInPage(as agent: String) async -> Answer {
        await answer(
            Ask(
                method: "GET", path: "/sign-in", query: Form(),
                headers: ["host": "localhost", "user-agent": agent], address: "127.0.0.1",
                body: { (_) async throws(Failure) in [] }))
    }

    /// Addresses of others after `src` and `href`.
    static func outside(_ page: String) -> [String] {
        ["src=\"", "href=\"", "action=\""].flatMap { mark in
            page.components(separatedBy: mark).dropFirst().map { String($0.prefix { $0 != "\"" }) }
                .filter { $0.hasPrefix("http:") || $0.hasPrefix("https:") || $0.hasPrefix("//") }
        }
    }

    /// Whether this machine opens a socket on `::1`: then `--host ::` does as well.
    private static var canListenOnIPv6: Bool {
        let socket = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { return false }
        defer { close(socket) }
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_addr = in6addr_loopback
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
            }
        }
    }
}
