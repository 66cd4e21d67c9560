package import Parties
package import Records

/// 应办 — What one side owes by one day. It has a stable key, and is settled by a record.
package struct Obligation: Sendable {
    /// The rule it comes from; beside it the clause, the regulation and what was displaced.
    package let source: EffectiveDuty
    package let period: DutyPeriod
    /// Counts from 1 where several are owed in a period.
    package let ordinal: Int
    package let opens: Day
    package let due: Day
    /// nil where it is owed for the whole batch.
    package let posting: Int64?
    package let batch: Int64
    /// The person or the unit that owes; nil for a side that the batch knows and the posting does
    /// not.
    package let bearerPerson: Int64?
    package let bearerUnit: Int64?

    package var duty: Duty { source.rule }
    package var title: Title { duty.heading.title }
    package var bearer: Party { duty.bearer }
    package var readers: [Party] { duty.readers }
    package var strength: Strength { duty.heading.strength }
    package var settledBy: Evidence? { duty.evidence }
    package var clause: String { source.clause.number }
    package var regulation: String { source.regulation.id }

    /// `monthly-report/2024-05/p12`; the second of several `visit/2024-05/p12/2`; of a batch
    /// `session/2024-05/b3`.
    ///
    /// Made of nothing that changes when obligations are computed anew, so that a sweep can be
    /// repeated.
    package var key: String {
        let owner = posting.map { "p\($0)" } ?? "b\(batch)"
        let base = "\(duty.heading.code ?? duty.heading.title.chinese)/\(period.text)/\(owner)"
        return ordinal == 1 ? base : "\(base)/\(ordinal)"
    }
}
