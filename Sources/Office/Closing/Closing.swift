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
            let stages = try errand.closingStages(.id(posting.id))
            let soon = try errand.regulations.calendar(errand.connection).workingDay(5, after: errand.today)
            let rows = try DueRow.list(
                errand.connection,
                where: "posting = \(posting.id) AND state = \(DueRow.State.open.rawValue)")
            let lines = try ClosingMatter.allCases.map { matter in
                let dues = rows.filter { matter.holds(dueOpening: $0.opens, posting) }
                let state = stages.state(matter, posting.id, hasDues: !dues.isEmpty)
                let records = state == .open ? try errand.open(matter, .id(posting.id)) : []
                return Closing.Line(
                    matter: matter, state: state, records: records,
                    dues: dues.map { ($0, $0.look(on: errand.today, soonUntil: soon)) })
            }
            var blank = errand.blank(Appraisal.declaration)
            blank[name: Appraisal.posting.spec.name] = .int(posting.id.raw)
            // Earlier the regulation would not have it, and nobody would know what to write.
            let isTime = errand.today >= posting[Posting.last] - 45
            return Closing(
                posting: posting, lines: lines, names: try Names.of(lines.flatMap(\.records), errand),
                mayAppraise: try isTime && stages.state(.appraisal, posting.id, hasDues: false) == .none
                    && errand.may(Appraisal.access.add, blank), today: errand.today)
        }
    }

    package func closingMap(_ actor: Actor, _ batch: ID) async throws(Failure) -> BatchClosingMap {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            let postings = try errand.shown(
                Posting.self, Posting.batch == batch.link, .enrolled, order: Posting.personName)
            let stages = try errand.closingStages(Posting.batch == batch.link)
            let dues = try errand.openings(batch.id)
            let rows = postings.map { posting in
                (
                    posting: posting,
                    states: ClosingMatter.allCases.map { matter in
                        stages.state(
                            matter, posting.id,
                            hasDues: (dues[posting.id] ?? []).contains {
                                matter.holds(dueOpening: $0, posting)
                            })
                    }
                )
            }
            return BatchClosingMap(batch: batch, matters: ClosingMatter.allCases, rows: rows)
        }
    }
}

extension Errand {
    fileprivate func open(_ matter: ClosingMatter, _ postings: Where<Posting>) throws -> [Record] {
        try matter.looks.flatMap { look in
            try shown(look.kind, look.condition(postings)).filter { look.open.contains($0.stage) }
        }
    }
}

/// Of each matter, at which stages there is something of which posting, as far as the reader may see it.
struct ClosingStages {
    var found: [ClosingMatter: [ID: Bool]] = [:]

    func state(_ matter: ClosingMatter, _ posting: ID, hasDues: Bool) -> Closing.State {
        if hasDues || found[matter]?[posting] == true { return .open }
        // What is owed and is not open is done, whatever else there is.
        return matter == .dues || found[matter]?[posting] != nil ? .done : .none
    }
}
