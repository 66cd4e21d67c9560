package import Desk
import Parties
package import Records
import Regulation
import Secondment
import Storage

/// 推演 — What a regulation would ask, month by month, before anybody is burdened.
package struct BurdenTrial: Sendable {
    package let coverage: Title
    package let term: ClosedRange<Day>
    package let direction: Title
    /// The regulation alone.
    package let sheet: BurdenSheet
    /// Who would owe what, in the order of months.
    package let lines: [Line]
    /// What one secondee of the batch would bear, with all that is in force already: before and after.
    package let changes: [Change]
    package let warnings: [Title]

    package struct Line: Sendable {
        package let month: Month
        package let side: Title
        package let title: Title
        package let clause: String
        package let due: Day
        package let strength: Title
    }

    package struct Change: Sendable {
        package let month: Month
        package let before: Int
        package let after: Int
    }

    /// 假定 — For whom it is reckoned where there is no batch: what is nil is taken from the regulation, and
    /// the term is five months from the fifteenth of the next month.
    package struct Assumed: Sendable {
        package let first: Day?
        package let last: Day?
        /// `outbound` or `inbound`.
        package let direction: String?
        package let category: String?

        package init(
            first: Day? = nil, last: Day? = nil, direction: String? = nil, category: String? = nil
        ) {
            self.first = first
            self.last = last
            self.direction = direction
            self.category = category
        }
    }
}

extension Desk {
    /// What a regulation would ask of one who is not there yet, by the State Council's calendar, where
    /// there is no office to ask. Fails with `.invalid` where the text has mistakes.
    package static func burden(
        ofRegulation yaml: String, assumed: BurdenTrial.Assumed, today: Day
    ) throws(Failure) -> BurdenTrial {
        try BurdenTrying(yaml).assumed(assumed, today: today, calendar: .stateCouncil, ceiling: nil)
    }

    /// The same by this office's calendar, for a batch of its own where one is named.
    package func burden(
        _ actor: Actor, ofRegulation yaml: String, batch: ID? = nil,
        assumed: BurdenTrial.Assumed = BurdenTrial.Assumed()
    ) async throws(Failure) -> BurdenTrial {
        guard actor.holds(.organizer) || actor.isMachine else { throw .notYours }
        let trying = try BurdenTrying(yaml)
        return try await look(actor) { errand in
            guard let batch else {
                return try trying.assumed(
                    assumed, today: errand.today,
                    calendar: try errand.regulations.calendar(errand.connection),
                    ceiling: try errand.burdenCeiling())
            }
            return try trying.inBatch(batch, applied: batch, errand)
        }
    }

    /// What should be said before the regulation is applied, for one batch or for all that are open: which
    /// month of which batch it would bring beyond the ceiling. Nothing where no ceiling is set.
    package func burdenWarnings(
        _ actor: Actor, yaml: String, batch: ID?
    ) async throws(Failure) -> [Title] {
        guard actor.holds(.organizer) || actor.isMachine else { throw .notYours }
        let trying = try BurdenTrying(yaml)
        return try await look(actor) { errand in
            let batches = try batch.map { [$0] } ?? errand.openBatches()
            return try batches.flatMap { try trying.inBatch($0, applied: batch, errand).warnings }
        }
    }
}
