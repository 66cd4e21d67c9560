import Desk
import Documents
import Foundation
import Office
import Records
import Secondment

/// One file of 100,000 rows and fifteen columns, read, previewed and imported; python-calamine (Rust)
/// reads the same file and does nothing with it, and what was imported is inserted once more as bare rows.
enum ImportPart {
    private static let rows = 100_000
    /// How many times calamine's own reading each step may take.
    private static let aim = 2.0

    static func run(in folder: String) async throws {
        let path = folder + "/roster.xlsx"
        let bytes = try Roster.xlsx(rows)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let calamine = try calamine(path)
        Report.line(
            "\(bytes.count >> 20) MB; processor time; calamine's reading and ours are medians of three")
        let now = Moment(Day(number: 19_792), hour: 9)
        let desk = try await Desk.open(
            at: folder + "/import.tashan", now: { now }, logger: Workshop.quiet())
        let batch = try await desk.add(
            .system, Batch.name,
            Draft([
                "heading": "大批", "direction": "outbound", "first_day": "2024-03-15",
                "last_day": "2024-08-15",
            ])
        ).id

        let reading = try await worked(3) { _ = try Spreadsheet.read(bytes, named: "花名册.xlsx") }
        line("read", reading, calamine)
        let finding = try await worked {
            _ = try Table.find(
                in: Spreadsheet.read(bytes, named: "花名册.xlsx"), words: words, least: 3)
        }
        line("read, and the table found", finding, calamine)
        let preview = try await worked {
            _ = try await desk.previewRoster(.system, batch: batch, bytes: bytes, named: "花名册.xlsx")
        }
        line("preview", preview, calamine)
        let importing = try await worked {
            _ = try await desk.importRoster(.system, batch: batch, bytes: bytes, named: "花名册.xlsx")
        }
        let memory = Workshop.memory("VmHWM")
        let raw = try await raw(folder, now)
        Report.ratio(
            "import, against its rows raw", importing / raw,
            "\(told(importing)) / the same rows inserted \(told(raw))", aim: Report.decimal(aim, 1))
        let again = try await worked {
            _ = try await desk.importRoster(.system, batch: batch, bytes: bytes, named: "花名册.xlsx")
        }
        line("import once more, nothing new", again, calamine)
        Report.line("peak memory \(memory) MB   aim: 300 MB")
        guard importing / raw > aim else { return }
        Report.line("   above its aim; of the import:")
        Report.shares(
            [
                ("the file read", reading), ("the table found", max(.zero, finding - reading)),
                ("rows understood and matched", max(.zero, preview - finding)),
                ("people, units, postings, index, ledger", max(.zero, importing - preview)),
            ], of: importing)
    }

    /// The processor time of putting the imported rows into an empty office by prepared statements.
    private static func raw(_ folder: String, _ now: Moment) async throws -> Duration {
        let rows = try RawRows(of: folder + "/import.tashan")
        let path = folder + "/raw.tashan"
        _ = try await Desk.open(at: path, now: { now }, logger: Workshop.quiet())
        return try await worked { try rows.insert(into: path) }
    }

    /// Enough of a roster's titles to find its header.
    private static let words = RosterColumn.allCases.map {
        HeaderWord(column: $0.rawValue, words: [$0.title.chinese])
    }

    private static func line(_ what: String, _ time: Duration, _ calamine: Duration) {
        Report.ratio(
            what, time / calamine, "\(told(time)) / calamine \(told(calamine))",
            aim: Report.decimal(aim, 1))
    }

    private static func told(_ time: Duration) -> String { Report.decimal(time.seconds, 2) + " s" }

    /// By its own processor time, so that starting Python is not counted.
    private static func calamine(_ path: String) throws -> Duration {
        let python = ProcessInfo.processInfo.environment["BENCH_PYTHON"] ?? ".venv/bin/python"
        let script = """
            import sys, time, python_calamine
            for _ in range(3):
                start = time.process_time()
                rows = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
                print(time.process_time() - start)
            assert len(rows) > 100000, len(rows)
            """
        let printed = try Workshop.output(python, ["-c", script, path])
        let times = printed.split(separator: "\n").compactMap { Double($0) }
        guard let middle = median(times) else { throw Workshop.Failed(what: "python-calamine") }
        return .seconds(middle)
    }
}
