import Desk
import Records
import Storage

/// 门禁 — How often somebody may try to sign in.
///
/// A browser from which the owner has come before has a count of its own: what strangers try elsewhere does not
/// touch it. All others are counted by login and address together, by address, and by login from wherever.
struct SignInGate: Sendable {
    private let own: String
    private let shared: [(what: String, height: Hurdles.Height)]

    private static let guess = Hurdles.Height(free: 5, wait: 60, longest: 15 * 60, memory: 24 * 3600)
    private static let address = Hurdles.Height(free: 20, wait: 60, longest: 5 * 60, memory: 15 * 60)
    private static let login = Hurdles.Height(free: 100, wait: 60, longest: 15 * 60, memory: 24 * 3600)

    /// `device` is the hash of one that the owner of the login is known by. Logins are counted as they were
    /// typed, whether there is such a one or not: the answers must not tell.
    init(login typed: String, address: String, device: String?) {
        let login = Secrets.digest(typed)
        if let device {
            own = "device \(login) \(device)"
            shared = []
        } else {
            own = "guess \(login) \(address)"
            shared = [("address \(address)", SignInGate.address), ("login \(login)", SignInGate.login)]
        }
    }

    /// For somebody signed in who has to show that they know their own password.
    init(own person: ID) {
        own = "own \(person.text)"
        shared = []
    }

    /// Counts a try before it is made. Fails with `.conflict` where it is too soon; then nothing was counted.
    func enter(_ engine: any Engine, at now: Moment) async throws(Failure) {
        try await engine.jot { [own, shared] connection in
            let hurdles = Hurdles(connection)
            try hurdles.forget(at: now)
            for (what, height) in [(own, SignInGate.guess)] + shared {
                if let opens = try hurdles.take(what, height, at: now) {
                    throw SignInGate.tooSoon(now, opens)
                }
            }
        }
    }

    /// The password was right: what was wrong before counts no more here, and this try nowhere.
    func passed(_ connection: any Connection) throws {
        let hurdles = Hurdles(connection)
        try hurdles.clear(own)
        for (what, _) in shared { try hurdles.giveBack(what) }
    }

    /// It was never tried: the machine had too much to do.
    func turnBack(_ engine: any Engine) async throws(Failure) {
        try await engine.jot { [own, shared] connection in
            for what in [own] + shared.map(\.what) { try Hurdles(connection).giveBack(what) }
        }
    }

    private static func tooSoon(_ now: Moment, _ opens: Moment) -> Failure {
        let minutes = max(1, Int((opens.milliseconds - now.milliseconds + 59_999) / 60_000))
        return .conflict(
            Title(
                "试的次数太多，暂停登录，\(minutes)分钟后再试；常用的电脑和手机不受影响。忘了密码，请系统管理员办新的激活链接。",
                "Too many tries; wait \(minutes) min. Browsers that you use often are not affected. "
                    + "If you forgot the password, ask the administrator for a new link."))
    }
}
