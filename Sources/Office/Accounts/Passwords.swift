import CArgon2
import Foundation
import Records
import Synchronization

/// 口令 — Argon2id with 19 MiB and two passes (OWASP's first choice), about 40 ms on one core.
///
/// At most two are computed at a time and at most 32 wait, so that a flood of sign-ins
/// can take neither the machine's memory nor both its cores.
enum Passwords {
    private static let queue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        return queue
    }()
    private static let most = 34
    private static let inside = Mutex(0)

    static func hash(_ password: String) async throws(Failure) -> String {
        try await onQueue {
            var generator = SystemRandomNumberGenerator()
            let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            var encoded = [CChar](repeating: 0, count: 160)
            let code = argon2id_hash_encoded(
                2, 19_456, 1, password, password.utf8.count, salt, salt.count, 32, &encoded,
                encoded.count)
            guard code == ARGON2_OK.rawValue else { return nil }
            return String(
                decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    /// Takes as long for an account without a password as for one with a wrong password.
    static func verify(_ password: String, _ encoded: String?) async throws(Failure) -> Bool {
        let against = encoded ?? stranger
        let fits: String = try await onQueue {
            argon2id_verify(against, password, password.utf8.count) == ARGON2_OK.rawValue
                ? "yes" : "no"
        }
        return fits == "yes" && encoded != nil
    }

    private static let stranger =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
        + "ZGVmaW5pdGVseSBub3QgYSByZWFsIGhhc2ggYXQgYWw"

    private static func onQueue(
        _ work: @Sendable @escaping () -> String?
    ) async throws(Failure)
        -> String
    {
        // Counted before it is queued: of many that come at once, no more get in than may.
        let isIn = inside.withLock { count in
            guard count < most else { return false }
            count += 1
            return true
        }
        guard isIn else {
            throw .conflict(
                Title("登录的人太多，请过一会儿再试。", "Too many people are signing in; try again shortly."))
        }
        defer { inside.withLock { $0 -= 1 } }
        let result = await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: work()) }
        }
        guard let result else { throw .broken(Trouble()) }
        return result
    }

    private struct Trouble: Error {}
}
