import ArgumentParser
import Desk
import Foundation
import Logging
import Office
import Records

/// Options that every command shares.
struct Place: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("数据文件；都不写时是 ./office.tashan", valueName: "path"))
    var file: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "PostgreSQL，如 postgres://tashan@db1,db2/tashan；也可写在环境变量 TASHAN_DATABASE 里", valueName: "url"))
    var database: String?

    @Option(name: .long, help: ArgumentHelp("把这一天当作今天（演示和测试用），如 2024-06-04", valueName: "day"))
    var today: String?

    func validate() throws {
        guard file == nil || database == nil else {
            throw ValidationError("--file 和 --database 只能写一个。")
        }
    }

    /// Where the office is: the one setting that chooses between a file and a server.
    var address: String {
        database ?? file ?? ProcessInfo.processInfo.environment["TASHAN_DATABASE"] ?? Place.usual
    }

    /// Whoever names an office means that one; only the usual file may be missing.
    var isMissing: Bool {
        address == Place.usual && !FileManager.default.fileExists(atPath: address)
    }

    private static let usual = "office.tashan"

    /// The path, where the office is a file.
    var path: String? { Desk.path(of: address) }

    /// Fails where a file stands in the way; a database is asked when it is opened.
    func refuseExisting() throws(Failure) {
        guard let path, FileManager.default.fileExists(atPath: path) else { return }
        throw .conflict(Title("\(path) 已经有了，没有动它。", "\(path) is there already."))
    }

    /// Opens the office; without `making` the file must be there already.
    func open(making: Bool = false, connections: Int = 4) async throws(Failure) -> Desk {
        if !making, let path, !FileManager.default.fileExists(atPath: path) {
            throw .problem(
                "没有数据文件 \(path)。先用 tashan init 建一个，或用 --file 指明在哪里。",
                "there is no data file \(path); make one with tashan init, or name it with --file")
        }
        return try await Desk.open(
            at: address, connections: connections, now: try clock(), logger: Logger(label: "tashan"))
    }

    func clock() throws(Failure) -> @Sendable () -> Moment {
        guard let today else { return Place.systemClock }
        guard let day = Day(iso: today) else {
            throw .problem("--today 应写成 2024-06-04", "--today should be like 2024-06-04")
        }
        // The clock is moved once, and then goes on as clocks do.
        let away = (day - Place.systemClock().day) * 86_400
        return { Place.systemClock() + away }
    }

    static let systemClock: @Sendable () -> Moment = {
        Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
}

/// 退出码 — The one table from failures to exit codes (sysexits.h), and the sentences on standard error.
enum Outcome {
    static func code(_ failure: Failure) -> Int32 {
        switch failure {
        case .invalid: 65
        case .notFound: 66
        case .forbidden, .unknownActor: 77
        case .conflict: 75
        case .broken: 70
        }
    }

    /// Runs a command's work; what fails is said and becomes the exit code.
    static func of(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as Failure {
            for line in sentences(failure) { say(line) }
            throw ExitCode(code(failure))
        }
    }

    private static func sentences(_ failure: Failure) -> [String] {
        switch failure {
        case .invalid(let problems):
            problems.map { problem in
                (problem.place.map { "\($0)：" } ?? "") + problem.sentence.chinese
            }
        case .notFound: ["没有找到。"]
        case .forbidden(let title), .conflict(let title): [title.chinese]
        case .unknownActor: ["请先登录。"]
        case .broken(let error):
            [Desk.sentence(of: error)?.chinese ?? "出错了：\(error)", Desk.reason(of: error)].compactMap(\.self)
        }
    }

    static func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}

/// 进度条 — Long work shows how far it is, on a terminal; elsewhere it is silent.
struct ProgressBar: Sendable {
    let title: String
    private var isTerminal: Bool { isatty(2) == 1 }

    init(_ title: String) { self.title = title }

    func show(_ done: Int, _ whole: Int) {
        guard isTerminal, whole > 0 else { return }
        let filled = done * 30 / whole
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        FileHandle.standardError.write(
            Data("\r\(title) \(bar) \(done)/\(whole)\(done == whole ? "\n" : "")".utf8))
    }
}

enum Files {
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .problem("读不到文件 \(path)", "cannot read \(path)")
        }
        return Array(data)
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .problem("写不了文件 \(path)：\(error.localizedDescription)", "cannot write \(path)")
        }
    }
}
