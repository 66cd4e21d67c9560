import Foundation

/// `fuzz [SECONDS] [READER…] [--seed N] [--keep FOLDER]`: reads spoilt inputs for so many seconds in all, each reader in a
/// process of its own, and keeps the input at which one ended, hung or grew.
///
/// libFuzzer would need every module built once more with its flags, and gives the readers a main function that
/// SwiftPM's executables have already; so inputs are made here, without looking at what they reach.
@main enum Fuzz {
    static func main() async throws {
        var words = CommandLine.arguments.dropFirst()
        func take(_ option: String) -> String? {
            guard let place = words.firstIndex(of: option), place + 1 < words.endIndex else { return nil }
            let value = words[place + 1]
            words = words[..<place] + words[(place + 2)...]
            return value
        }
        let seed = take("--seed").flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)
        let folder = take("--keep") ?? "fuzz-finds"
        if let name = take("--worker"), let path = take("--input") {
            let only = take("--only").flatMap { Int($0) }
            try await FuzzWorker(try reader(name), seed, path).run(
                seconds: Double(words.first ?? "") ?? 1, only: only)
            return
        }
        let seconds = words.first.flatMap { Double($0) }
        let names = seconds == nil ? Array(words) : Array(words.dropFirst())
        let readers = names.isEmpty ? FuzzReader.all : try names.map(reader)
        print("--seed \(seed)")
        fflush(nil)
        var finds = 0
        for reader in readers {
            let share = (seconds ?? 120) / Double(readers.count)
            if try run(reader, seed, seconds: share, folder) { finds += 1 }
        }
        exit(finds == 0 ? 0 : 1)
    }

    private static func reader(_ name: String) throws -> FuzzReader {
        guard let reader = FuzzReader.all.first(where: { $0.name == name }) else {
            print("no reader “\(name)”: \(FuzzReader.all.map(\.name).joined(separator: " "))")
            exit(2)
        }
        return reader
    }

    /// Whether something was found; its input is kept.
    private static func run(
        _ reader: FuzzReader, _ seed: UInt64, seconds: Double, _ folder: String
    ) throws -> Bool {
        let input = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: input) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [
            "\(seconds)", "--worker", reader.name, "--input", input.path, "--seed", "\(seed)",
        ]
        // What a trap says at length is not wanted: the input is kept.
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) {
            $1
        }
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus != 0 || process.terminationReason == .uncaughtSignal else {
            return false
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let kept = URL(fileURLWithPath: folder).appending(path: "\(reader.name)-\(seed)")
        try? FileManager.default.removeItem(at: kept)
        // The worker writes each input before it is read.
        try? FileManager.default.copyItem(at: input, to: kept)
        print("\(reader.name): FOUND (status \(process.terminationStatus)): \(kept.path)")
        return true
    }
}
