package import Desk
import Parties
package import Records
import Regulation
package import Secondment
import Storage

/// 办结一览 — What is still open before a secondee goes home, matter by matter, each with the records that it is about and in whose hands
/// they are. Made of records; nobody fills it in.
package struct Closing: Sendable {
    package let posting: Kept<Posting>
    package let lines: [Line]
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

    /// Who begins an appraisal: the secondee with the summary, or a side that may propose.
    fileprivate static let begins: [Party] = [.secondee, .hostUnit, .homeUnit, .organizer, .hostOrganizer]

    /// Everything done, something open, or nothing of the kind at all.
    package enum State: Sendable { case done, open, none }
}

/// The same for a batch, a mark for each matter.
package struct BatchClosingMap: Sendable {
    package let batch: Kept<Batch>
    package let matters: [ClosingMatter]
    package let today: Day
    package let rows: [(posting: Kept<Posting>, states: [Closing.State])]
}

extension Desk {
    package func closing(_ actor: Actor, _ posting: ID) async throws(Failure) -> Closing {
        try await look(actor) { errand in
            let posting = try errand.find(Posting.self, posting)
            let stages = try errand.closingStages(.id(posting.id))
            let soon = try errand.regulations.calendar(errand.connection).workingDay(5, after: errand.today)
            let rows = try DueRow.list(errand.connection, where: "posting = \(posting.id)")
            let lines = try ClosingMatter.allCases.map { matter in
                let dues = rows.filter { matter.holds(dueOpening: $0.opens, posting) }
                let open = dues.filter { $0.state == .open }
                let state = stages.state(
                    matter, posting.id, owes: dues.isEmpty ? nil : !open.isEmpty)
                let records = state == .open ? try errand.open(matter, .id(posting.id)) : []
                return Closing.Line(
                    matter: matter, state: state, records: records,
                    dues: open.map { ($0, $0.look(on: errand.today, soonUntil: soon)) })
            }
            var blank = errand.blank(Appraisal.declaration)
            blank[name: Appraisal.posting.spec.name] = .int(posting.id.raw)
            // Earlier the regulation would not have it, and nobody would know what to write.
            let isTime = errand.today >= posting[Posting.last] - 45
            return Closing(
                posting: posting, lines: lines,
                mayAppraise: try isTime && stages.state(.appraisal, posting.id, owes: nil) == .none
                    && errand.actor.parties.contains(where: Closing.begins.contains)
                    && errand.may(Appraisal.access.add, blank), today: errand.today)
        }
    }

    package func closingMap(_ actor: Actor, _ batch: ID) async throws(Failure) -> BatchClosingMap {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            let postings = try errand.shown(
                Posting.self, Posting.batch == batch.link, order: Posting.personName)
            let stages = try errand.closingStages(Posting.batch == batch.link)
            let dues = try errand.openings(batch.id)
            let rows = postings.map { posting in
                (
                    posting: posting,
                    states: ClosingMatter.allCases.map { matter in
                        let own = (dues[posting.id] ?? []).filter {
                            matter.holds(dueOpening: $0.opens, posting)
                        }
                        return stages.state(
                            matter, posting.id, owes: own.isEmpty ? nil : own.contains(where: \.isOpen))
                    }
                )
            }
            return BatchClosingMap(
                batch: batch, matters: ClosingMatter.allCases, today: errand.today, rows: rows)
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

    /// `owes` says whether something is owed still; nil where nothing ever was.
    func state(_ matter: ClosingMatter, _ posting: ID, owes: Bool?) -> Closing.State {
        let found = found[matter]?[posting]
        if owes == true || found == true { return .open }
        return owes != nil || found != nil ? .done : .none
    }
}
