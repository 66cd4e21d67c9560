import CArgon2
import Foundation
import Records

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
    private static let waiting = 32

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

    /// The rules for a new password: ten characters, of three sorts, without the login in it.
    static func problems(_ password: String, login: String) -> [Problem] {
        var problems: [Problem] = []
        if password.count < 10 {
            problems.append(Problem("password", "密码至少10位", "at least 10 characters"))
        }
        let sorts = [
            password.contains { $0.isLowercase }, password.contains { $0.isUppercase },
            password.contains { $0.isNumber },
            password.contains { !$0.isLetter && !$0.isNumber },
            password.contains { $0.isLetter && !$0.isASCII },
        ].count { $0 }
        if sorts < 3 {
            problems.append(
                Problem(
                    "password", "大写、小写、数字、符号、汉字中至少用三种",
                    "use three of: capitals, small letters, digits, signs, Chinese"))
        }
        if !login.isEmpty, password.lowercased().contains(login.lowercased()) {
            problems.append(Problem("password", "密码里不能含有登录名", "without the login name in it"))
        }
        return problems
    }

    private static let stranger =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
        + "ZGVmaW5pdGVseSBub3QgYSByZWFsIGhhc2ggYXQgYWw"

    private static func onQueue(
        _ work: @Sendable @escaping () -> String?
    ) async throws(Failure)
        -> String
    {
        guard queue.operationCount < waiting else {
            throw .conflict(
                Title("登录的人太多，请过一会儿再试。", "Too many people are signing in; try again shortly."))
        }
        let result = await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: work()) }
        }
        guard let result else { throw .broken(Trouble()) }
        return result
    }

    private struct Trouble: Error {}
}
