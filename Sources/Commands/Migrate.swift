import ArgumentParser
import Desk
import Foundation
import Office
import Records

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "把整个办公室搬到另一处：从数据文件到 PostgreSQL，或者反过来。",
        discussion: """
            先停下网页再搬。要搬去的地方必须是空的；要么全部搬过去，要么什么也不动。
            搬完逐行比对两处，附件也在内。原来那一处不会改动。

              tashan migrate office.tashan postgres://tashan@db1,db2/tashan
            """)
    @Argument(help: "从哪里：数据文件或 postgres://…") var source: String
    @Argument(help: "到哪里：数据文件或 postgres://…") var target: String

    func run() async throws {
        try await Outcome.of {
            // What is written to a file after it was read would be left behind.
            let lock = try Desk.path(of: source).map { (path) throws(Failure) in try FileLock(path + ".lock")
            }
            defer { lock?.release() }
            try Migrate.show(
                try await Moving.move(from: source, to: target, progress: ProgressBar("搬迁").show))
        }
    }

    static func show(_ found: Moving.Comparison) throws {
        print("比对了\(found.tables)张表、\(found.rows)行，不同的\(found.count)处。")
        for difference in found.differences { print("  \(difference)") }
        guard found.isEqual else { throw ExitCode(65) }
    }
}
