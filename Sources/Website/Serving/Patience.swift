import Desk
import NIOCore
import Synchronization

/// 耐心 — How long a connection is waited for: for the head of a request, for the rest of its body, for somebody to read
/// the answer, and for the next request. Whoever sends or reads a letter at a time is not waited for without end.
final class Patience: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    /// What the server says of a request, from whichever thread.
    enum Event: Sendable {
        case began(hasBody: Bool)
        case bodyRead
        case answered
    }

    /// What the connection is doing, and since when.
    private enum Doing {
        case nothing
        case sendingHead
        case sendingBody
        case waitingForUs
        /// The answer is given, and what is left of the body comes to nobody.
        case sendingOn
    }

    private static let firstHead = TimeAmount.seconds(10)
    private static let head = TimeAmount.seconds(10)
    private static let between = TimeAmount.seconds(60)
    private static let grace = TimeAmount.seconds(20)
    /// What comes, or goes, at least in a second once the grace is over: a slow line of a township sends four times that.
    private static let bytesASecond: Int64 = 32 << 10
    private static let tick = TimeAmount.seconds(1)

    private let crowd: Crowd
    private var address: String?
    private var doing = Doing.nothing
    private var since = NIODeadline.now()
    private var received: Int64 = 0
    private var hasUnreadBody = false
    private var isFirst = true
    /// Bytes of answers that the other side has not taken yet, and since when there are any.
    private var unsent: Int64 = 0
    private var sendingSince = NIODeadline.now()
    private var clock: Scheduled<Void>?

    init(_ crowd: Crowd) { self.crowd = crowd }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    private func begin(_ context: ChannelHandlerContext) {
        guard clock == nil, address == nil else { return }
        turn(to: .nothing)
        let from = context.channel.remoteAddress?.ipAddress ?? "local"
        guard crowd.enter(from) else { return context.close(promise: nil) }
        address = from
        wait(context)
    }

    private func end() {
        clock?.cancel()
        clock = nil
        if let address { crowd.leave(address) }
        address = nil
    }

    private func turn(to next: Doing) {
        doing = next
        since = .now()
        received = 0
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += Int64(unwrapInboundIn(data).readableBytes)
        if case .nothing = doing { turn(to: .sendingHead) }
        context.fireChannelRead(data)
    }

    func triggerUserOutboundEvent(
        context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
    ) {
        guard let event = event as? Event else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        switch event {
        case .began(let hasBody):
            hasUnreadBody = hasBody
            turn(to: hasBody ? .sendingBody : .waitingForUs)
        case .bodyRead:
            hasUnreadBody = false
            turn(to: .waitingForUs)
        case .answered:
            isFirst = false
            turn(to: hasUnreadBody ? .sendingOn : .nothing)
        }
        promise?.succeed(())
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let size = Int64(unwrapOutboundIn(data).readableBytes)
        if unsent == 0 { sendingSince = .now() }
        unsent += size
        let taken = promise ?? context.eventLoop.makePromise(of: Void.self)
        taken.futureResult.assumeIsolated().whenComplete { [self] _ in
            unsent -= size
            // The wait for the next request begins when the last answer has gone out.
            if case .nothing = doing, unsent == 0 { since = .now() }
        }
        context.write(data, promise: taken)
    }

    private func wait(_ context: ChannelHandlerContext) {
        clock = context.eventLoop.assumeIsolated().scheduleTask(in: Patience.tick) { [self] in
            if isOver { return context.close(promise: nil) }
            wait(context)
        }
    }

    private var isOver: Bool {
        let now = NIODeadline.now()
        if unsent > 0 { return now > sendingSince + Patience.grace + Patience.time(for: unsent) }
        return switch doing {
        case .nothing: now > since + (isFirst ? Patience.firstHead : Patience.between)
        case .sendingHead: now > since + Patience.head
        case .sendingBody: now > since + Patience.grace + Patience.time(for: received)
        case .sendingOn: now > since + Patience.grace
        case .waitingForUs: false
        }
    }

    private static func time(for bytes: Int64) -> TimeAmount {
        .milliseconds(bytes * 1000 / bytesASecond)
    }
}

/// 人数 — How many connections there are, and from where: one address cannot have them all.
final class Crowd: Sendable {
    /// Below the 1,024 files that a process may have open where nobody has raised it.
    static let most = 800
    private let mostOfOne: Int
    private let counts = Mutex<[String: Int]>([:])

    /// Behind a proxy all of them come from its address.
    init(isBehindProxy: Bool) { mostOfOne = isBehindProxy ? Crowd.most : Crowd.most / 2 }

    func enter(_ address: String) -> Bool {
        counts.withLock { counts in
            guard counts[address, default: 0] < mostOfOne else { return false }
            counts[address, default: 0] += 1
            return true
        }
    }

    func leave(_ address: String) {
        counts.withLock { counts in
            let count = (counts[address] ?? 1) - 1
            counts[address] = count > 0 ? count : nil
        }
    }
}
