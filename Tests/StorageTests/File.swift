import Foundation
import Ground
import Records
import Secondment
import Storage

/// A store of its own for one test, with the tables of the office in it.
struct File {
    let engine: any Engine
    let ground: Ground

    static func open(_ body: (File) async throws -> Void) async throws {
        try await Ground.open { ground in
            let engine = try ground.engine()
            try await Migrator.migrate(engine)
            try await body(File(engine: engine, ground: ground))
        }
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

/// The units that hold what was typed.
func units(holding typed: String, _ connection: any Connection, limit: Int = 5) throws -> [Record] {
    guard let holds = SearchIndex(connection).holds(typed, Unit.declaration) else { return [] }
    return try Rows(connection).list(Unit.declaration, where: holds, limit: limit)
}
