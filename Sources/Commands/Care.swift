import ArgumentParser
import Desk
import Foundation
import Office
import Records

struct Sweep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "按制度把应办事项算一遍；再算一遍不会有变化。")
    @OptionGroup var place: Place

    func run() async throws {
        try await Outcome.of {
            let changed = try await place.open().sweep(.system, progress: ProgressBar("核算").show)
            print("变动\(changed)项。")
        }
    }
}

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "重新算出一切并比对：应办事项、经过簿、数据文件；--against 与另一处逐行比对。")
    @OptionGroup var place: Place
    @Option(help: ArgumentHelp("另一处：数据文件或 postgres://…", valueName: "place")) var against: String?

    func run() async throws {
        try await Outcome.of {
            if let against {
                return try Migrate.show(
                    try await Moving.compare(place.address, against, progress: ProgressBar("比对").show))
            }
            let found = try await place.open().verify(progress: ProgressBar("核对").show)
            Verify.show(found)
            guard found.isWhole else { throw ExitCode(65) }
        }
    }

    static func show(_ found: Desk.Verification) {
        print("批次\(found.batches)个，应办\(found.obligations)项，与重算不同的\(found.differences)项。")
        print("经过\(found.steps)条，" + (found.brokenAt.map { "第\($0)条起对不上！" } ?? "前后相扣。"))
        print(found.damage.isEmpty ? "数据完好。" : "数据有损坏：\(found.damage.joined(separator: "；"))")
    }
}

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "体检：磁盘、日历、账户；--rules 对照国家要求自查。")
    @OptionGroup var place: Place
    @Flag(help: "对照国家对政务应用的要求逐项自查") var rules = false

    func run() async throws {
        try await Outcome.of {
            if rules { return try await SelfCheckPrint.run(place) }
            let lines = try await place.open().doctor(clock: Place.systemClock())
            for line in lines { print((line.isWell ? "✓ " : "✗ ") + line.sentence.chinese) }
            guard lines.allSatisfy(\.isWell) else { throw ExitCode(65) }
        }
    }
}

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "热备份：网页开着也可以。一个文件就是全部，用的是哪种数据库都一样。")
    @OptionGroup var place: Place
    @Argument(help: "备份写到哪里") var path: String

    func run() async throws {
        try await Outcome.of {
            guard !FileManager.default.fileExists(atPath: path) else {
                throw Failure.conflict(Title("\(path) 已经有了，没有覆盖。", "\(path) is there already."))
            }
            try await place.open().backup(to: path, progress: ProgressBar("备份").show)
            let found = try await Moving.verify(backup: path, now: try place.clock())
            Verify.show(found)
            guard found.isWhole else { throw ExitCode(65) }
        }
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "从备份恢复；--verify 只检查备份能不能用。")
    @OptionGroup var place: Place
    @Argument(help: "备份文件") var path: String
    @Flag(help: "只检查，不恢复") var verify = false

    func run() async throws {
        try await Outcome.of {
            let found = try await Moving.verify(backup: path, now: try place.clock())
            Verify.show(found)
            guard found.isWhole else { throw ExitCode(65) }
            guard !verify else { return }
            if let file = place.path, FileManager.default.fileExists(atPath: file) {
                throw Failure.conflict(
                    Title(
                        "\(file) 还在，没有覆盖。先把它移开，再恢复。",
                        "\(file) is still there; move it away first."))
            }
            try Migrate.show(
                try await Moving.restore(
                    backup: path, to: place.address, progress: ProgressBar("恢复").show))
            print("已恢复到 \(Desk.shown(place.address))。")
        }
    }
}

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "导出：一类记录成 xlsx 或 csv，或批次一览成 xlsx。")
    @OptionGroup var place: Place
    @Argument(help: "种类（如 posting、leave），或 board") var kind: String
    @Argument(help: "写到哪里，以 .xlsx 或 .csv 结尾") var path: String
    @Option(help: "批次的名称或编号（导出 board 时）") var batch: String?
    @Option(help: "以谁的身份导出（登录名）；不写是系统") var `as`: String?

    func run() async throws {
        try await Outcome.of {
            let desk = try await place.open()
            var actor = Actor.system
            if let login = `as` {
                guard let found = try await desk.actor(login: login) else { throw Failure.notFound }
                actor = found
            }
            let bytes: [UInt8]
            if kind == "board" {
                guard let batch else {
                    throw Failure.problem("导出批次一览要写 --batch", "say which --batch")
                }
                bytes = try await desk.boardWorkbook(
                    actor, try await desk.batch(named: batch), side: nil)
            } else if path.hasSuffix(".csv") {
                bytes = try await desk.listText(actor, kind, Desk.Filter())
            } else {
                bytes = try await desk.listWorkbook(actor, kind, Desk.Filter())
            }
            let export = try await desk.export(
                actor, kind == "board" ? Title("一览", "the board") : Title("列表", "a list"),
                of: kind == "board" ? "batch" : kind, as: path,
                path.hasSuffix(".csv") ? Outgoing.csv : Outgoing.xlsx,
                bytes)
            try Files.write(export.bytes, to: path)
            print(path)
        }
    }
}
