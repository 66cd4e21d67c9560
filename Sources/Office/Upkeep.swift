import Foundation
import Logging
package import Records
import Regulation
import Secondment
import Storage

extension Desk {
    /// 核对 — Computes everything anew and compares: what is owed, the chain of steps, the file itself.
    package struct Verification: Sendable {
        package let batches: Int
        package let obligations: Int
        /// Obligations that differ from what the regulation and the records give.
        package let differences: Int
        package let steps: Int
        package let brokenAt: Int?
        package let damage: [String]
        package var isWhole: Bool { differences == 0 && brokenAt == nil && damage.isEmpty }
    }

    package func verify(
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) async throws(Failure)
        -> Verification
    {
        try await look(.system) { errand in
            // A batch that has ended keeps what it owed as it stood then.
            let batches = try errand.openBatches()
            var differences = 0
            for (place, batch) in batches.enumerated() {
                differences += try Dues(errand: errand).refresh(batch: batch, write: false)
                progress?(place + 1, batches.count)
            }
            return Verification(
                batches: batches.count,
                obligations: try errand.connection.count("SELECT count(*) FROM obligation"),
                differences: differences, steps: try errand.steps.count(),
                brokenAt: try errand.steps.brokenAt(),
                damage: try errand.connection.all("SELECT integrity_check FROM pragma_integrity_check") {
                    $0.text(0)
                }.filter { $0 != "ok" })
        }
    }

    /// 体检 — What an administrator should know, each with its state and a sentence.
    package struct HealthLine: Sendable {
        package let isWell: Bool
        package let sentence: Title
    }

    package func doctor(path: String) async throws(Failure) -> [HealthLine] {
        let found = try await look(.system) { errand -> [HealthLine] in
            let calendar = try errand.regulations.calendar(errand.connection)
            let lines: [HealthLine] = [
                HealthLine(
                    isWell: calendar.covers(errand.today),
                    sentence: calendar.covers(errand.today)
                        ? Title(
                            "工作日历覆盖到\(calendar.years.upperBound)年",
                            "The calendar reaches \(calendar.years.upperBound)")
                        : Title(
                            "工作日历只到\(calendar.years.upperBound)年：请按国务院通知补上今年的放假安排",
                            "The calendar ends in \(calendar.years.upperBound): add this year’s arrangement")),
                HealthLine(
                    isWell: true,
                    sentence: Title(
                        "账户\(try errand.accounts.all().count)个，经过\(try errand.steps.count())条",
                        "\(try errand.accounts.all().count) accounts, \(try errand.steps.count()) steps")),
            ]
            return lines
        }
        return found + [Desk.space(path)]
    }

    private static func space(_ path: String) -> HealthLine {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        // Where the system does not tell, it is said so.
        let free = (try? FileManager.default.attributesOfFileSystem(forPath: folder))?[.systemFreeSize]
        guard let bytes = (free as? NSNumber)?.int64Value else {
            return HealthLine(isWell: false, sentence: Title("看不到磁盘余量", "free space is not known"))
        }
        let megabytes = bytes >> 20
        return HealthLine(
            isWell: megabytes > 1024,
            sentence: Title("磁盘还有\(megabytes)MB", "\(megabytes) MB of disk are free"))
    }

    /// Checks that a backup can be opened and is whole, without touching it.
    package static func verify(
        backup path: String, now: @escaping @Sendable () -> Moment
    ) async throws(Failure)
        -> Verification
    {
        guard FileManager.default.fileExists(atPath: path) else {
            throw .problem("没有这个文件：\(path)", "there is no such file: \(path)")
        }
        let copy = FileManager.default.temporaryDirectory
            .appendingPathComponent("tashan-\(UUID().uuidString)").path
        defer {
            for end in ["", "-wal", "-shm"] {
                // Whether the copy was made or not, nothing of it stays.
                try? FileManager.default.removeItem(atPath: copy + end)
            }
        }
        do {
            try FileManager.default.copyItem(atPath: path, toPath: copy)
        } catch {
            throw .broken(error)
        }
        let desk = try await Desk.open(path: copy, now: now, logger: .init(label: "tashan"))
        return try await desk.verify()
    }
}
