package import Desk
package import Records
import Secondment
import Storage

/// 已办、我发起的 — What somebody has dealt with, and what they have begun: found in the ledger for themselves alone, and only
/// what they may still see.
package struct Acted: Sendable {
    package let record: Record
    /// What they did last.
    package let did: Title
    package let on: Day
    /// Of whose posting it is.
    package let subject: String

    package enum Sort: String, Sendable, CaseIterable {
        /// Begun by others, and taken further by this actor.
        case done
        /// Begun by this actor.
        case begun
    }

    package static let most = 100

    /// What a process did in somebody’s name was not theirs to do.
    fileprivate static func counts(_ step: Step, _ kind: Declaration, as sort: Sort) -> Bool {
        switch sort {
        case .begun:
            if case .nobody = kind.access.add { false } else { true }
        case .done:
            switch kind.lifecycle.move(step.action)?.by {
            case nil, .nobody: false
            default: true
            }
        }
    }
}

extension Desk {
    /// Newest first.
    package func acted(_ actor: Actor, _ sort: Acted.Sort) async throws(Failure) -> [Acted] {
        try await look(actor) { errand in
            var met: Set<ID> = []
            var found: [(record: Record, step: Step)] = []
            let steps = try errand.steps.by(
                actor.person, only: sort == .begun ? "add" : nil, limit: 10 * Acted.most)
            for step in steps {
                guard found.count < Acted.most, let id = step.record, !met.contains(id),
                    let kind = kinds[step.kind], !kind.isPrivate, kind.lifecycle.stages.count > 1,
                    Acted.counts(step, kind, as: sort)
                else { continue }
                met.insert(id)
                guard let record = try errand.rows.find(kind, id), sort == .done || record.document == nil,
                    (record.owner == actor.person) == (sort == .begun),
                    try errand.may(kind.access.see, record)
                else { continue }
                found.append((try errand.shown(record), step))
            }
            let names = try Names.of(found.map(\.record), errand)
            return found.map { record, step in
                Acted(
                    record: record,
                    did: record.kind.lifecycle.move(step.action)?.title ?? Title("发起", "Begun"),
                    on: step.at.day,
                    subject: record.kind.field("posting").map { names.shown($0, of: record, actor.language) }
                        ?? "")
            }
        }
    }
}
