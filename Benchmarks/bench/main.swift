import Foundation

// Not a test: nothing here passes or fails by the clock. What is printed are ratios within one run.
let asked = CommandLine.arguments.dropFirst().map(\.self)
let parts = Part.allCases.filter { asked.isEmpty || asked.contains($0.rawValue) }
let strange = asked.filter { Part(rawValue: $0) == nil }
guard strange.isEmpty else {
    print("no such part: \(strange.joined(separator: " "));", "parts:", Part.names)
    exit(64)
}
Report.head()
do {
    try await Workshop.open { folder in
        for part in parts {
            Report.title(part.title)
            try await part.run(in: folder)
        }
    }
} catch {
    print("could not be measured:", error)
    exit(1)
}
// The servers would run on.
exit(0)
