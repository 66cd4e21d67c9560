package import Desk
package import Records
import Regulation
package import Secondment
import Storage

/// 办结一览 — What is still open before a secondee goes home, matter by matter, each with the records that it is about and in whose hands
/// they are. Made of records; nobody fills it in.
package struct Closing: Sendable {
    package let posting: Kept<Posting>
    package let lines: [Line]
    package let names: Names
    /// Whether this actor may begin the appraisal that is not there yet.
    package let mayAppraise: Bool
    package let today: Day

    package struct Line: Sendable {
        package let matter: ClosingMatter
        package let state: State
        /// What is open of it.
        package let records: [Record]
        package let dues: [(row: DueRow, look: DueRow.Look)]
    }

    /// Everything done, something open, or nothing of the kind at all.
    package enum State: Sendable { case done, open, none }
}

/// The same for a batch, a mark for each matter.
package struct BatchClosingMap: Sendable {
    package let batch: Kept<Batch>
    package let matters: [ClosingMatter]
    package let rows: [(posting: Kept<Posting>, states: [Closing.State])]
}

extension Desk {
    package func closing(_ actor: Actor, _ posting: ID) async throws(Failure) -> Closing {
        try await look(actor) { errand in
            let posting = try errand.find(Posting.self, posting)
            let found = try OpenMatters(errand, .id(posting.id))
            let soon = try errand.regulations.calendar(errand.connection).workingDay(5, after: errand.today)
            let rows = try errand.openDues("posting = \(posting.id)")
            let lines = ClosingMatter.allCases.map { matter in
                let dues = rows.filter { matter.holds($0, posting) }
                let records = found.open(matter, posting.id)
                return Closing.Line(
                    matter: matter, state: found.state(matter, posting.id, dues: dues.count),
                    records: records,
                    dues: dues.map { ($0, $0.look(on: errand.today, soonUntil: soon)) })
            }
            var blank = errand.blank(Appraisal.declaration)
            blank[name: Appraisal.posting.spec.name] = .int(posting.id.raw)
            return Closing(
                posting: posting, lines: lines, names: try Names.of(lines.flatMap(\.records), errand),
                // Earlier the regulation would not have it, and nobody would know what to write.
                mayAppraise: try errand.today >= posting[Posting.last] - 45
                    && found.state(.appraisal, posting.id, dues: 0) == .none
                    && errand.may(Appraisal.access.add, blank), today: errand.today)
        }
    }

    package func closingMap(_ actor: Actor, _ batch: ID) async throws(Failure) -> BatchClosingMap {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            let postings = try errand.shown(
                Posting.self, Posting.batch == batch.link, .enrolled, order: Posting.personName)
            let found = try OpenMatters(errand, Posting.batch == batch.link)
            let dues = Dictionary(grouping: try errand.openDues("batch = \(batch.id)")) { $0.posting }
            let rows = postings.map { posting in
                let own = dues[posting.id] ?? []
                return (
                    posting: posting,
                    states: ClosingMatter.allCases.map { matter in
                        found.state(matter, posting.id, dues: own.count { matter.holds($0, posting) })
                    }
                )
            }
            return BatchClosingMap(batch: batch, matters: ClosingMatter.allCases, rows: rows)
        }
    }
}

extension Errand {
    fileprivate func openDues(_ condition: SQL) throws -> [DueRow] {
        try DueRow.list(connection, where: condition + " AND state = \(DueRow.State.open.rawValue)")
    }
}

/// What is open of each matter, of the postings that were asked for, as far as the reader may see it.
private struct OpenMatters {
    private var records: [ClosingMatter: [ID: [Record]]] = [:]
    /// Of which matter there is anything at all.
    private var known: [ClosingMatter: Set<ID>] = [:]

    init(_ errand: Errand, _ postings: Where<Posting>) throws {
        for matter in ClosingMatter.allCases {
            for look in matter.looks {
                for (posting, record, isOpen) in try look(errand, postings) {
                    known[matter, default: []].insert(posting)
                    if isOpen { records[matter, default: [:]][posting, default: []].append(record) }
                }
            }
        }
    }

    func open(_ matter: ClosingMatter, _ posting: ID) -> [Record] { records[matter]?[posting] ?? [] }

    func state(_ matter: ClosingMatter, _ posting: ID, dues: Int) -> Closing.State {
        if dues > 0 || !open(matter, posting).isEmpty { return .open }
        // What is owed and settled is done, whatever else there is.
        return matter.isOwed || known[matter]?.contains(posting) == true ? .done : .none
    }
}
