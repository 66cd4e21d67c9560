package import Desk
import Foundation
import Logging
package import Records
import Storage

/// 搬迁 — Carries an office from one store to another, brings one back from its backup, and holds two against
/// each other.
package enum Moving {
    /// 比对结果 — How two stores differ, if they do.
    package struct Comparison: Sendable {
        package let tables: Int
        package let rows: Int
        package let count: Int
        /// Table and key, the first hundred.
        package let differences: [String]
        package var isEqual: Bool { count == 0 }

        fileprivate init(_ found: Comparing.Outcome) {
            tables = found.tables
            rows = found.rows
            count = found.count
            differences = found.differences
        }
    }

    package typealias Progress = @Sendable (_ done: Int, _ whole: Int) -> Void

    /// Everything, or nothing; the target must be empty. Afterwards both are held against each other.
    package static func move(
        from source: String, to target: String, progress: Progress? = nil
    ) async throws(Failure) -> Comparison {
        let from = try engine(source)
        if case .file(let path) = Address(target), FileManager.default.fileExists(atPath: path) {
            throw .conflict(
                Title("\(path) 已经有了，没有动它。", "\(path) is there already and was not touched."))
        }
        let to = try Engines.open(Address(target), connections: 2)
        do {
            try await Copying.copy(from, to: to, progress: progress)
        } catch {
            // A file that was only begun would stand in the way of the next try.
            if case .file(let path) = Address(target) { remove(path) }
            throw error
        }
        return Comparison(try await Comparing.compare(from, to, progress: progress))
    }

    /// Fails with `.invalid` where there is nothing at one of the addresses.
    package static func compare(
        _ one: String, _ other: String, progress: Progress? = nil
    ) async throws(Failure) -> Comparison {
        Comparison(try await Comparing.compare(try engine(one), try engine(other), progress: progress))
    }

    private static func engine(_ place: String) throws(Failure) -> any Engine {
        let address = Address(place)
        if case .file(let path) = address, !FileManager.default.fileExists(atPath: path) {
            throw .problem("没有数据文件 \(path)", "there is no data file \(path)")
        }
        return try Engines.open(address, connections: 2)
    }

    private static func remove(_ path: String) {
        for end in ["", "-wal", "-shm"] {
            // Whether it was made or not, nothing of it stays.
            try? FileManager.default.removeItem(atPath: path + end)
        }
    }

    /// Works on a copy of a backup, so that the backup is not touched even by an upgrade of its tables.
    static func withCopy<T: Sendable>(
        of backup: String, _ work: (String) async throws(Failure) -> T
    ) async throws(Failure) -> T {
        guard FileManager.default.fileExists(atPath: backup) else {
            throw .problem("没有这个文件：\(backup)", "there is no such file: \(backup)")
        }
        let copy = FileManager.default.temporaryDirectory
            .appendingPathComponent("tashan-\(UUID().uuidString)").path
        defer { remove(copy) }
        do {
            try FileManager.default.copyItem(atPath: backup, toPath: copy)
        } catch {
            throw .broken(error)
        }
        return try await work(copy)
    }

    /// Checks that a backup can be opened and is whole, without touching it.
    package static func verify(
        backup path: String, now: @escaping @Sendable () -> Moment
    ) async throws(Failure) -> Desk.Verification {
        try await withCopy(of: path) { (copy) async throws(Failure) in
            try await Desk.open(at: copy, now: now, logger: .init(label: "tashan")).verify()
        }
    }

    /// Puts a backup where there is nothing yet: a new file, or an empty database.
    package static func restore(
        backup path: String, to target: String, progress: Progress? = nil
    ) async throws(Failure) -> Comparison {
        try await withCopy(of: path) { (copy) async throws(Failure) in
            try await move(from: copy, to: target, progress: progress)
        }
    }
}
