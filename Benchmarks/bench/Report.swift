import Foundation

/// Prints the figures, each ratio with the two numbers that it comes from.
enum Report {
    static func head() {
        let machine = "\(ProcessInfo.processInfo.processorCount) cores"
        print("Tashan's benchmark, \(machine). Ratios within one run; 1.00 is the yardstick.")
        print("Absolute figures are this machine's, today; ratios travel better.")
    }

    static func title(_ text: String) { say("\n── \(text)") }

    static func line(_ text: String) { say("   " + text) }

    /// At once, also into a pipe: whoever waits wants to see how far it is.
    private static func say(_ text: String) {
        print(text)
        fflush(nil)
    }

    /// `what   1.42   (ours … / yardstick …)   aim: …`
    static func ratio(_ what: String, _ ratio: Double, _ figures: String, aim: String = "") {
        let aim = aim.isEmpty ? "" : "   aim: \(aim)"
        say("   \(padded(what, 34)) \(decimal(ratio, 2))   \(figures)\(aim)")
    }

    /// Where the time of something went, each share beside its milliseconds.
    static func shares(_ parts: [(String, Duration)], of whole: Duration) {
        for (what, time) in parts {
            let share = Int((time / whole * 100).rounded())
            say("      \(padded(what, 36)) \(decimal(time.milliseconds, 3)) ms  \(share) %")
        }
    }

    static func decimal(_ number: Double, _ places: Int) -> String {
        String(format: "%.\(places)f", number)
    }

    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension Duration {
    var seconds: Double { self / .seconds(1) }
    var milliseconds: Double { self / .milliseconds(1) }
}

/// The median of several runs, which one slow run does not move.
func median<T: Comparable>(_ values: [T]) -> T? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
}

/// How long a piece of work takes, as the median of so many runs.
func timed(_ runs: Int, _ body: () async throws -> Void) async rethrows -> Duration {
    var times: [Duration] = []
    for _ in 0..<runs {
        let start = ContinuousClock.now
        try await body()
        times.append(ContinuousClock.now - start)
    }
    return median(times) ?? .zero
}

/// What this process has cost in processor time, which a busy machine does not stretch as it does the
/// clock on the wall; for long work on one core.
func processorTime() -> Duration {
    // POSIX has it count in microseconds.
    .microseconds(clock())
}

func worked(_ runs: Int = 1, _ body: () async throws -> Void) async rethrows -> Duration {
    var times: [Duration] = []
    for _ in 0..<runs {
        let start = processorTime()
        try await body()
        times.append(processorTime() - start)
    }
    return median(times) ?? .zero
}
