import Foundation
import Synchronization

/// 试读 — Reads one spoilt input after the other; each is on the disk before it is read, and watched while it is.
struct FuzzWorker: Sendable {
    /// Seconds that one input may take, of a megabyte at most, in a debug build; and megabytes of the whole process.
    static let patience = 20.0
    static let memory = 1500

    private let reader: FuzzReader
    private let seed: UInt64
    private let path: String
    private let watch = Watch()

    /// When the input that is being read was begun.
    private final class Watch: Sendable {
        let begun = Atomic<UInt64>(0)
    }

    init(_ reader: FuzzReader, _ seed: UInt64, _ path: String) {
        self.reader = reader
        self.seed = seed
        self.path = path
    }

    func run(seconds: Double, only: Int?) async throws {
        let seeds = try reader.seeds()
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        if only == nil, let given = try? [UInt8](Data(contentsOf: URL(fileURLWithPath: path))), !given.isEmpty
        {
            return try await once(given)
        }
        let watcher = Thread { [watch] in FuzzWorker.look(watch) }
        watcher.start()
        let end = now() + UInt64(seconds * 1e9)
        var (number, slowest, largest) = (only ?? 0, UInt64(0), 0)
        repeat {
            var chance = Chance(seed, reader.name, number)
            let input = number < seeds.count ? seeds[number] : reader.make(seeds, &chance)
            try Data(input).write(to: URL(fileURLWithPath: path))
            let start = now()
            watch.begun.store(start, ordering: .relaxed)
            // A refusal is an answer.
            try? await reader.read(input)
            watch.begun.store(0, ordering: .relaxed)
            slowest = max(slowest, now() - start)
            largest = max(largest, input.count)
            number += 1
        } while only == nil && now() < end
        let words = [
            "\(reader.name): \(number) inputs", "largest \(largest / 1024) KB",
            "slowest \(slowest / 1_000_000) ms",
            "memory \(FuzzWorker.megabytes("VmHWM")) MB",
        ]
        print(words.joined(separator: ", "))
    }

    /// A kept input again: `fuzz --worker csv --input fuzz-finds/csv-7`.
    private func once(_ input: [UInt8]) async throws {
        let start = now()
        do { try await reader.read(input) } catch { print(error) }
        print("\(input.count) bytes, \((now() - start) / 1_000_000) ms, \(FuzzWorker.megabytes("VmHWM")) MB")
    }

    private func now() -> UInt64 { DispatchTime.now().uptimeNanoseconds }

    private static func look(_ watch: Watch) {
        while true {
            Thread.sleep(forTimeInterval: 0.1)
            let begun = watch.begun.load(ordering: .relaxed)
            let now = DispatchTime.now().uptimeNanoseconds
            if begun > 0, now > begun, Double(now - begun) / 1e9 > patience {
                stop("took more than \(patience) s")
            }
            let used = megabytes("VmRSS")
            if used > memory { stop("took \(used) MB") }
        }
    }

    private static func stop(_ why: String) -> Never {
        print(why)
        fflush(nil)
        _exit(70)
    }

    private static func megabytes(_ name: String) -> Int {
        // Where the system does not tell, nothing is watched.
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }
}
