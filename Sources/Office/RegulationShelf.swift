import Records
import Regulation
import Secondment
import Storage
import Synchronization

/// 制度架 — The regulations in force for a batch, read once and kept: a kept text never changes.
package final class RegulationShelf: Sendable {
    private let read = Mutex<[ID: Regulation]>([:])
    private let books = Mutex<[[ID]: Rulebook]>([:])

    /// The rulebook of a batch: what holds for every batch, and what holds for this one.
    func rulebook(for batch: ID, _ connection: any Connection) throws -> Rulebook {
        let texts = try connection.all(
            """
            SELECT id, yaml FROM regulation WHERE ended_at IS NULL \
            AND (batch IS NULL OR batch = \(batch)) ORDER BY id
            """
        ) { ($0.id(0), $0.text(1)) }
        let ids = texts.map(\.0)
        if let book = books.withLock({ $0[ids] }) { return book }
        let regulations = try texts.map { try regulation($0.0, $0.1) }
        let book = Rulebook(regulations: regulations)
        books.withLock { $0[ids] = book }
        return book
    }

    private func regulation(_ id: ID, _ yaml: String) throws -> Regulation {
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
