import Foundation

/// A `tashan serve` of the release, from its first answer until it is stopped.
final class Serving {
    let port: Int
    private let process: Process

    /// `day` is the office's today, from which its clock goes on.
    static let day = "2024-06-04"

    init(_ store: Stores.Store) async throws {
        port = try LoopbackClient.freePort()
        process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("tashan")
        process.arguments = [
            "serve", store.isServer ? "--database" : "--file", store.address, "--today", Serving.day,
            "--port",
            String(port), "--connections", String(EnginesPart.connections),
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try note()
        try await listening()
    }

    deinit { stop() }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    /// What it has cost of the processor so far.
    var worked: Duration { Workshop.worked(process.processIdentifier) }

    /// `bin/bench` ends what is noted here, should this process end before it can.
    private func note() throws {
        guard let path = ProcessInfo.processInfo.environment["BENCH_SERVERS"] else { return }
        let known = FileManager.default.contents(atPath: path) ?? Data()
        try (known + Data("\(process.processIdentifier)\n".utf8)).write(to: URL(fileURLWithPath: path))
    }

    private func listening() async throws {
        let request = Array("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(30), process.isRunning {
            // Refused until it listens, which is what is waited for.
            if var connection = try? LoopbackClient.Connection(port: port) {
                defer { connection.close() }
                _ = try connection.answer(to: request)
                return
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw LoopbackClient.Unanswered(what: "`tashan serve` did not answer in 30 s")
    }
}

/// What others have cost of the processor, from `/proc/…/stat`.
extension Workshop {
    static func worked(_ process: Int32) -> Duration { stat(process)?.worked ?? .zero }

    /// The private PostgreSQL, all its processes; those of connections that were closed are forgotten.
    static func workedOfDatabase() throws -> Duration {
        let folder = try Stores.server().components(separatedBy: "host=").last ?? ""
        let file = try String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8)
        guard let first = file.split(separator: "\n").first, let server = Int32(first) else { return .zero }
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }
        return processes.compactMap(stat).filter { $0.parent == server }.reduce(.zero) { $0 + $1.worked }
    }

    /// Nil for a process that has just ended.
    private static func stat(_ process: Int32) -> (parent: Int32, worked: Duration)? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
            return nil
        }
        // The name may hold blanks and brackets; what follows its end are the state, the parent and so on.
        let fields = (text.split(separator: ")").last ?? "").split(separator: " ")
        guard fields.count > 12, let parent = Int32(fields[1]), let user = Int64(fields[11]),
            let system = Int64(fields[12])
        else { return nil }
        return (parent, .seconds(Double(user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))))
    }
}
