import Foundation

/// The release binary as it is installed: from its start to the first answer, and what it then holds.
enum StartPart {
    private static let runs = 7

    static func run(in folder: String) async throws {
        let program = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("tashan").path
        let office = folder + "/demo.tashan"
        _ = try Workshop.output(program, ["demo", "--file", office])
        var starts: [Duration] = []
        var memory = 0
        var touched = 0
        for run in 0..<runs {
            let (start, process, port) = try serve(program, office)
            starts.append(start)
            if run == runs - 1 {
                // Long enough for whatever a start leaves behind to be over.
                try await Task.sleep(for: .seconds(3))
                memory = Workshop.memory(of: process.processIdentifier)
                for path in ["/sign-in", "/health"] {
                    _ = try await LoopbackClient.ask(
                        port: port, path: path, cookie: "", for: .seconds(1), atMost: 1_000)
                }
                touched = Workshop.memory(of: process.processIdentifier)
            }
            process.terminate()
            process.waitUntilExit()
        }
        let middle = median(starts) ?? .zero
        Report.line(
            "start to first 200: \(Report.decimal(middle.seconds, 3)) s, the median of \(runs), "
                + "slowest \(Report.decimal(starts.max()?.seconds ?? 0, 3)) s   aim: 0.2 s")
        Report.line("memory, idle: \(memory) MB; after 2,000 requests: \(touched) MB   aim: 80 MB")
        if middle > .milliseconds(200) { try await bare(program, office, middle) }
    }

    /// Starts a server and asks for `/health` until it answers.
    private static func serve(_ program: String, _ office: String) throws -> (Duration, Process, Int) {
        let port = try LoopbackClient.freePort()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            "serve", "--file", office, "--today", "2024-06-04", "--port", String(port),
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let request = Array("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
        let start = ContinuousClock.now
        try process.run()
        while ContinuousClock.now - start < .seconds(20) {
            if var connection = try? LoopbackClient.Connection(port: port) {
                defer { connection.close() }
                _ = try connection.answer(to: request)
                return (ContinuousClock.now - start, process, port)
            }
            usleep(500)
        }
        process.terminate()
        throw LoopbackClient.Unanswered(what: "`tashan serve` did not answer in 20 s")
    }

    /// What of the start is loading the program, and what is the office.
    private static func bare(_ program: String, _ office: String, _ whole: Duration) async throws {
        let loading = try await timed(5) { _ = try Workshop.output(program, ["--help"]) }
        let sweeping = try await timed(5) {
            _ = try Workshop.output(
                program, ["sweep", "--file", office, "--today", "2024-06-04"])
        }
        Report.line("   above its aim:")
        Report.shares(
            [
                ("loading the program", loading),
                ("opening the office and its sweep", max(.zero, sweeping - loading)),
                ("listening", max(.zero, whole - sweeping)),
            ], of: whole)
    }
}
