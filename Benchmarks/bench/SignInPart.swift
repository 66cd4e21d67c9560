import CArgon2
import Desk
import Foundation
import Office
import Records
import Storage

/// A sign-in costs what hashing the password costs, and what is kept of it costs no more than can be measured.
enum SignInPart {
    private static let runs = 40
    private static let password = "Tashan-2024-攻玉"

    static func run(in folder: String) async throws {
        let path = folder + "/sign-in.tashan"
        let now = BenchOffice.now
        let desk = try await Desk.open(at: path, now: { now }, logger: Workshop.quiet())
        let token = try await desk.found(name: "王敏", login: "wangmin")
        _ = try await desk.activate(token, password: password, agent: "bench")
        let kept = try await SQLite(path: path).read { try Accounts($0).account(login: "wangmin")?.password }
        guard let kept else { throw Workshop.Failed(what: "the password") }
        var (raw, ours): ([Duration], [Duration]) = ([], [])
        // By turns, so that whatever else the machine does falls on both.
        for _ in 0..<runs {
            raw.append(await timed(1) { _ = argon2id_verify(kept, password, password.utf8.count) })
            ours.append(
                try await timed(1) {
                    _ = try await desk.signIn(
                        login: "wangmin", password: password, agent: "bench", address: "127.0.0.1")
                })
        }
        let (yardstick, signIn) = (median(raw) ?? .zero, median(ours) ?? .zero)
        Report.ratio(
            "sign-in", signIn / yardstick,
            "\(Report.decimal(signIn.milliseconds, 1)) ms / Argon2id \(Report.decimal(yardstick.milliseconds, 1)) ms",
            aim: "1.1")
    }
}
