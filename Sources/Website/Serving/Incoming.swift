import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Records

/// 收件 — Makes a request of the server's into one of ours, without touching its body.
enum Incoming {
    static func ask(_ request: Request, _ context: PlainContext, isBehindProxy: Bool) -> Ask {
        let headers = headers(request)
        let declared = headers["content-length"].flatMap { Int($0) } ?? 0
        let body = request.body
        let channel = context.channel
        return Ask(
            method: request.method.rawValue,
            path: path(request.uri.path),
            query: Form(encoded: request.uri.query ?? ""), headers: headers,
            address: (isBehindProxy ? forwarded(headers["x-forwarded-for"]) : nil) ?? context.address,
            body: { (limit) async throws(Failure) in
                guard declared <= limit else { throw tooLarge(declared, limit) }
                let bytes = try await bytes(of: body, limit)
                guard bytes.count >= declared else {
                    throw .broken(Interruption.brokenOff("\(bytes.count) of \(declared) bytes came"))
                }
                channel.triggerUserOutboundEvent(Patience.Event.bodyRead, promise: nil)
                return bytes
            })
    }

    private static func path(_ written: String) -> String {
        written.utf8.contains(UInt8(ascii: "%")) ? written.removingPercentEncoding ?? written : written
    }

    /// By lower-case name; of a header that came several times, one after the other, as if it had come once.
    private static func headers(_ request: Request) -> [String: String] {
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            // RFC 9113: cookies that came apart are put together with semicolons.
            let between = name == "cookie" ? "; " : ", "
            headers[name] = headers[name].map { $0 + between + field.value } ?? field.value
        }
        headers["host"] = request.head.authority ?? headers["host"]
        return headers
    }

    /// The last address is the one that our own proxy saw; those before it anybody can write.
    private static func forwarded(_ addresses: String?) -> String? {
        guard let last = addresses?.split(separator: ",").last else { return nil }
        let address = String(last).trimmed
        return address.isEmpty || address.utf8.count > 64 ? nil : address
    }

    private static func bytes(of body: RequestBody, _ limit: Int) async throws(Failure) -> [UInt8] {
        do {
            // Parts first, the whole when all are there: an array that grows holds its bytes twice.
            var parts: [ByteBuffer] = []
            var size = 0
            for try await part in body {
                size += part.readableBytes
                if size > limit { throw tooLarge(size, limit) }
                parts.append(part)
            }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(size)
            for part in parts { bytes.append(contentsOf: part.readableBytesView) }
            return bytes
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .broken(Interruption.brokenOff("\(error)"))
        }
    }

    private static func tooLarge(_ size: Int, _ limit: Int) -> Failure {
        let (most, sent) = (written(limit), written(size))
        return .problem(
            "内容太大：最多\(most)，这个有\(sent)，没有接收", "too large: \(most) at most, this has \(sent)", at: "file")
    }

    private static func written(_ bytes: Int) -> String {
        bytes < 1 << 20 ? "\(bytes >> 10)KB" : "\(bytes >> 20)MB"
    }
}
