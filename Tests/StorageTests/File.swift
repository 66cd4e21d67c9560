import Foundation
import Records
import Secondment
import Storage

/// A data file of its own for one test, with the tables of the office in it.
struct File {
    let engine: SQLite
    let path: String

    static func open(_ body: (File) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tashan-storage-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer {
            // The folder is the test's own; what is left of it does no harm.
            try? FileManager.default.removeItem(atPath: folder)
        }
        let path = folder + "/office.tashan"
        let engine = try SQLite(path: path)
        try await Migrator.migrate(engine)
        try await body(File(engine: engine, path: path))
    }
}

/// 4 June 2024, nine o'clock in Beijing.
let now = Moment(Day(number: 19_878), hour: 9)

/// A unit with this name, in pinyin or without.
func unit(_ name: String, pinyin: String? = nil, id: ID? = nil) -> Record {
    let kind = Unit.declaration
    var record = Record(
        kind: kind, id: id ?? .make(at: now), owner: ID(raw: 1), stage: "kept", version: 1, madeAt: now,
        changedAt: now, values: kind.fields.map { _ in .null })
    record[Unit.fullName] = name
    record[Unit.pinyin] = pinyin
    return record
}
