import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Office
import Records

/// 服务 — Serves a site over HTTP, until it is told to stop.
package struct Server: Sendable {
    private let site: Site
    private let host: String
    private let port: Int
    private let logger: Logger

    package init(_ site: Site, host: String, port: Int) {
        self.site = site
        self.host = host
        self.port = port
        self.logger = site.desk.logger
    }

    /// Runs until SIGTERM or SIGINT; requests under way are finished first.
    package func run(onRunning: @escaping @Sendable () async -> Void) async throws {
        let site = site
        let responder = CallbackResponder<PlainContext> { request, context in
            let ask = Server.ask(request, context, isBehindProxy: site.settings.isBehindProxy)
            let answer = await site.answer(ask)
            return Server.response(answer, isHead: request.method == .head)
        }
        let application = Application(
            responder: responder,
            configuration: .init(address: .hostname(host, port: port), serverName: "tashan"),
            onServerRunning: { _ in await onRunning() }, logger: logger)
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure.conflict(
                Title(
                    "端口\(port)已被占用：停下占用它的程序，或换一个 --port。",
                    "Port \(port) is in use; stop what uses it, or choose another --port."))
        }
    }

    private static func ask(_ request: Request, _ context: PlainContext, isBehindProxy: Bool) -> Ask {
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            headers[name] = headers[name].map { $0 + "; " + field.value } ?? field.value
        }
        headers["host"] = request.head.authority ?? headers["host"]
        let declared = headers["content-length"].flatMap { Int($0) } ?? 0
        let body = request.body
        // The last address is the one that our own proxy saw; those before it anybody can write.
        let forwarded = headers["x-forwarded-for"]?.split(separator: ",").last.map { String($0).trimmed }
        return Ask(
            method: request.method.rawValue,
            path: request.uri.path.removingPercentEncoding ?? request.uri.path,
            query: Form(encoded: request.uri.query ?? ""), headers: headers,
            address: (isBehindProxy ? forwarded : nil) ?? context.address,
            body: { (limit) async throws(Failure) in
                guard declared <= limit else { throw Server.tooLarge(declared, limit) }
                do {
                    // Parts first, the whole when all are there: an array that grows holds its bytes twice.
                    var parts: [ByteBuffer] = []
                    var size = 0
                    for try await part in body {
                        size += part.readableBytes
                        if size > limit { throw Server.tooLarge(size, limit) }
                        parts.append(part)
                    }
                    var bytes: [UInt8] = []
                    bytes.reserveCapacity(size)
                    for part in parts { bytes.append(contentsOf: part.readableBytesView) }
                    return bytes
                } catch let failure as Failure {
                    throw failure
                } catch {
                    throw .broken(error)
                }
            })
    }

    private static func tooLarge(_ size: Int, _ limit: Int) -> Failure {
        .problem(
            "内容太大：最多\(max(1, limit >> 20))MB，这个有\(size >> 20)MB，没有接收",
            "too large: \(max(1, limit >> 20)) MB at most, this has \(size >> 20) MB", at: "file")
    }

    private static func response(_ answer: Answer, isHead: Bool) -> Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            guard let name = HTTPField.Name(name) else { continue }
            headers.append(HTTPField(name: name, value: value))
        }
        if isHead { return Response(status: .init(code: answer.status), headers: headers) }
        return Response(
            status: .init(code: answer.status), headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: answer.bytes)))
    }
}

/// What the server knows of a connection.
struct PlainContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let address: String

    init(source: Source) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}
