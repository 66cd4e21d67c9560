import Foundation

/// Asks one address again and again over connections that stay open, and notes how long each answer
/// took. Plain sockets: a client with a library of its own would be measured along.
final class LoopbackClient: @unchecked Sendable {
    struct Figures: Sendable {
        /// Sorted.
        let times: [Duration]
        let wall: Duration
        let bytes: Int

        var rate: Double { Double(times.count) / wall.seconds }
        func percentile(_ share: Double) -> Duration {
            times.isEmpty ? .zero : times[min(times.count - 1, Int(Double(times.count) * share))]
        }
    }

    struct Unanswered: Error {
        let what: String
    }

    private let port: Int
    private let request: [UInt8]
    // Guarded by `lock`; each connection's thread hands its times over at its end.
    private let lock = NSLock()
    private var times: [Duration] = []
    private var bytes = 0
    private var failure: (any Error)?

    init(port: Int, path: String, cookie: String) {
        self.port = port
        request = Array(
            "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: tashan=\(cookie)\r\n\r\n".utf8)
    }

    /// Ends at the limit of time or of answers, whichever comes first.
    static func ask(
        port: Int, path: String, cookie: String, connections: Int = 4,
        for limit: Duration = .seconds(2), atMost most: Int = 20_000
    ) async throws -> Figures {
        let client = LoopbackClient(port: port, path: path, cookie: cookie)
        let start = ContinuousClock.now
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            let group = DispatchGroup()
            for _ in 0..<connections {
                group.enter()
                // A thread of its own: a blocked one must not take a place from the servers' pool.
                Thread {
                    client.work(until: start + limit, atMost: most / connections)
                    group.leave()
                }.start()
            }
            group.notify(queue: .global()) { done.resume() }
        }
        if let failure = client.failure { throw failure }
        return Figures(
            times: client.times.sorted(), wall: ContinuousClock.now - start, bytes: client.bytes)
    }

    private func work(until end: ContinuousClock.Instant, atMost most: Int) {
        var own: [Duration] = []
        var size = 0
        var wrong: (any Error)?
        do {
            var connection = try Connection(port: port)
            defer { connection.close() }
            while own.count < most, ContinuousClock.now < end {
                let start = ContinuousClock.now
                size = try connection.answer(to: request)
                own.append(ContinuousClock.now - start)
            }
        } catch {
            wrong = error
        }
        lock.withLock {
            times += own
            bytes = max(bytes, size)
            failure = failure ?? wrong
        }
    }

    /// One HTTP/1.1 connection that trusts `Content-Length`, as our servers always send it.
    struct Connection {
        private let socket: Int32
        private var buffer = [UInt8](repeating: 0, count: 1 << 18)

        init(port: Int) throws {
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(UInt16(port).bigEndian)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            let code = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard code == 0 else {
                _ = Glibc.close(socket)
                throw Unanswered(what: "no connection to port \(port)")
            }
            var on: Int32 = 1
            setsockopt(
                socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        }

        func close() { _ = Glibc.close(socket) }

        /// Sends the request and reads the whole answer, which must have this status; returns the size of its body.
        mutating func answer(to request: [UInt8], status: Int = 200) throws -> Int {
            guard send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count
            else { throw Unanswered(what: "the request was not taken") }
            var have = 0
            while true {
                have += try more(at: have)
                if let (head, length) = try header(have, status) {
                    var rest = head + length - have
                    // What follows the header is counted, not kept.
                    while rest > 0 { rest -= try more(at: 0) }
                    return length
                }
            }
        }

        private mutating func more(at start: Int) throws -> Int {
            let count = buffer.withUnsafeMutableBytes { bytes in
                recv(socket, bytes.baseAddress?.advanced(by: start), bytes.count - start, 0)
            }
            guard count > 0 else { throw Unanswered(what: "the connection was closed") }
            return count
        }

        /// Where the body begins and how long it is; nil while the header is not whole.
        private func header(_ have: Int, _ status: Int) throws -> (Int, Int)? {
            let mark = Array("\r\n\r\n".utf8)
            guard
                let end = (0..<max(0, have - 3)).first(where: {
                    buffer[$0] == 13 && buffer[$0..<($0 + 4)].elementsEqual(mark)
                })
            else { return nil }
            let text = String(decoding: buffer[..<end], as: UTF8.self).lowercased()
            let lines = text.split(separator: "\r\n")
            guard lines.first?.contains(" \(status) ") ?? false else {
                throw Unanswered(what: lines.first.map(String.init) ?? "nothing")
            }
            let length = lines.first { $0.hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst(15).drop { $0 == " " }) }
            guard let length else { throw Unanswered(what: "an answer without a length") }
            return (end + 4, length)
        }
    }

    /// A port that nobody listens on at the moment.
    static func freePort() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { _ = Glibc.close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) == 0 ? getsockname(socket, $0, &size) : -1
            }
        }
        guard code == 0 else { throw Unanswered(what: "no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
