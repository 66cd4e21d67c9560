import Foundation
import Logging

/// A folder for the time of one run, and what lies in the project.
enum Workshop {
    static func open(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tashan-bench-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer {
            // The folder is the run's own; what is left of it does no harm.
            try? FileManager.default.removeItem(atPath: folder)
        }
        try await body(folder)
    }

    /// The folder that holds the package: `bin/bench` runs the benchmark there.
    static let root = FileManager.default.currentDirectoryPath

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    static func quiet() -> Logger {
        var logger = Logger(label: "bench")
        logger.logLevel = .critical
        return logger
    }

    /// A line of `/proc/…/status`, in MB.
    static func memory(_ line: String = "VmRSS", of process: Int32? = nil) -> Int {
        let file = "/proc/\(process.map(String.init) ?? "self")/status"
        // A process that has just ended has no memory, which is what 0 says.
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        let found = text.split(separator: "\n").first { $0.hasPrefix(line + ":") } ?? ""
        return (Int(found.filter(\.isNumber)) ?? 0) / 1024
    }

    /// Runs a program to its end and returns what it printed.
    static func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(what: program) }
        return String(decoding: data, as: UTF8.self)
    }

    struct Failed: Error {
        let what: String
    }
}
