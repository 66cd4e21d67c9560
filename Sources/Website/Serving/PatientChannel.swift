import Desk
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore

/// 来线 — A connection that speaks HTTP/1.1, with limits on heads, and waited for as long as `Patience` says.
struct PatientChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    private let http: HTTP1Channel
    private let crowd: Crowd

    init(_ crowd: Crowd, responder: @escaping HTTPChannelHandler.Responder) {
        self.crowd = crowd
        http = HTTP1Channel(
            responder: { request, writer, channel in
                let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
                let hasBody = length > 0 || request.headers[.transferEncoding] != nil
                channel.triggerUserOutboundEvent(Patience.Event.began(hasBody: hasBody), promise: nil)
                defer { channel.triggerUserOutboundEvent(Patience.Event.answered, promise: nil) }
                try await responder(request, writer, channel)
            },
            configuration: .init(
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 32 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 100)))
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(Patience(crowd))
        }.flatMap { http.setup(channel: channel, logger: logger) }
    }

    func handle(value: Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }
}
