import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
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
        let isBehindProxy = site.settings.isBehindProxy
        let responder = CallbackResponder<PlainContext> { request, context in
            let ask = Incoming.ask(request, context, isBehindProxy: isBehindProxy)
            let answer = await site.answer(ask)
            return Server.response(answer, isHead: request.method == .head)
        }
        let crowd = Crowd(isBehindProxy: isBehindProxy)
        let application = Application(
            responder: responder,
            server: HTTPServerBuilder { PatientChannel(crowd, responder: $0) },
            configuration: .init(
                address: .hostname(host, port: port), serverName: "tashan",
                availableConnectionsDelegate: MaximumAvailableConnections(Crowd.most, logger: logger)),
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

    /// What nearly every answer says, read as names of headers once.
    private static let names = Dictionary(
        uniqueKeysWithValues: [
            "Content-Type", "Cache-Control", "Content-Security-Policy", "X-Content-Type-Options",
            "Referrer-Policy", "X-Frame-Options",
        ].compactMap { name in HTTPField.Name(name).map { (name, $0) } })

    private static func response(_ answer: Answer, isHead: Bool) -> Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            guard let name = names[name] ?? HTTPField.Name(name) else { continue }
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
    let channel: any Channel

    init(source: Source) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    var address: String { channel.remoteAddress?.ipAddress ?? "local" }
}
