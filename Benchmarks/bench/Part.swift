/// What can be measured by itself: `bin/bench pages import`.
enum Part: String, CaseIterable {
    case pages, obligations, layers, `import`, start, signin, matching, engines, load

    static var names: String { allCases.map(\.rawValue).joined(separator: " ") }

    var title: String {
        switch self {
        case .pages: "Pages over HTTP; yardstick: the same rows, raw, as constant bytes"
        case .obligations: "Obligations and their settlement, one core"
        case .layers: "100,000 postings under several layers of regulations, one core"
        case .import:
            "A roster of 100,000 rows; yardsticks: python-calamine reading the file, and the same rows inserted raw"
        case .start: "Start and memory of `tashan serve`, an office of 24 people"
        case .signin: "Signing in; yardstick: Argon2id alone, as the password was hashed"
        case .matching: "Needs and nominees matched, with all reasons; yardstick: the solver alone"
        case .engines: "SQLite and PostgreSQL; yardstick: the same statements, raw"
        case .load: "`tashan serve`: one process and two, and 200 people at work"
        }
    }

    func run(in folder: String) async throws {
        switch self {
        case .pages: try await PagesPart.run(in: folder)
        case .obligations: try ObligationsPart.run()
        case .layers: try LayersPart.run()
        case .import: try await ImportPart.run(in: folder)
        case .start: try await StartPart.run(in: folder)
        case .signin: try await SignInPart.run(in: folder)
        case .matching: try await MatchingPart.run(in: folder)
        case .engines: try await EnginesPart.run(in: folder)
        case .load: try await LoadPart.run(in: folder)
        }
    }
}
