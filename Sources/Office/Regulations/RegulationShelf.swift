import Desk
import Records
import Regulation
import Secondment
import Storage
import Synchronization

/// 制度架 — The regulations in force for a batch, read once and kept: a kept text never changes.
///
/// A regulation that was amended stands there in its versions, each until the next takes effect: what
/// was owed before stays with the clause that made it.
final class RegulationShelf: Remembered {
    private let read = Mutex<[ID: Regulation]>([:])
    private let books = Mutex<[[Version]: Rulebook]>([:])

    private struct Version: Hashable {
        let id: ID
        let until: Day?
    }

    /// The rulebook of a batch: what holds for every batch, and what holds for this one.
    func rulebook(for batch: ID, _ connection: any Connection) throws -> Rulebook {
        let versions = try connection.all(
            """
            SELECT id, until_day FROM regulation WHERE ended_at IS NULL \
            AND (batch IS NULL OR batch = \(batch)) ORDER BY id
            """
        ) { Version(id: $0.id(0), until: $0.day(1)) }
        if let book = books.withLock({ $0[versions] }) { return book }
        let book = Rulebook(regulations: try versions.map { try regulation($0, connection) })
        books.withLock { $0[versions] = book }
        return book
    }

    private func regulation(_ version: Version, _ connection: any Connection) throws -> Regulation {
        let yaml = try connection.one("SELECT yaml FROM regulation WHERE id = \(version.id)") { $0.text(0) }
        let whole = try text(version.id, yaml ?? "")
        return version.until.map(whole.ending) ?? whole
    }

    /// The regulation of a kept text.
    func text(_ id: ID, _ yaml: String) throws -> Regulation {
        if let known = read.withLock({ $0[id] }) { return known }
        let reading = Regulation.read(yaml: yaml)
        guard let regulation = reading.regulation else {
            throw Failure.invalid(reading.mistakes.map(\.problem))
        }
        read.withLock { $0[id] = regulation }
        return regulation
    }

    /// The State Council's arrangement, as the office has corrected or continued it.
    func calendar(_ connection: any Connection) throws -> WorkingDays {
        let days = try connection.all("SELECT day, kind FROM calendar_day") {
            ($0.day(0), $0.text(1))
        }
        let through = try Shelf(connection).setting("calendar_through").flatMap { Int($0) }
        guard !days.isEmpty || through != nil else { return .stateCouncil }
        return WorkingDays.stateCouncil.edited(
            off: days.filter { $0.1 == "off" }.compactMap(\.0),
            work: days.filter { $0.1 == "work" }.compactMap(\.0), through: through)
    }
}

extension Errand {
    var regulations: RegulationShelf { memory(RegulationShelf.self) }
}
