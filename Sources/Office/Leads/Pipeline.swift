package import Desk
package import Records
package import Secondment
import Storage

/// 线索一览 — The leads that a reader may see, by how far they have come; as a board of columns, or as a table of pages.
package struct Pipeline: Sendable {
    package let columns: [Column]
    /// Those that look like one another, for a human to say.
    package let alike: [(Kept<Lead>, Kept<Lead>)]
    package let people: [ID: [String]]
    /// Those that this reader may move on, and those of which they may say that they have landed.
    package let mayMove: Set<ID>
    package let mayLand: Set<ID>
    package let mayMerge: Bool
    package let mayAdd: Bool
    package let batches: [Kept<Batch>]
    package let today: Day

    package struct Column: Sendable {
        package let title: Title
        package let count: Int
        /// The first of them; the table has all.
        package let leads: [Kept<Lead>]
        /// The move by which a lead comes there.
        package let move: Lead.Move
    }

    /// 筛 — To what it is narrowed.
    package struct Filter: Sendable {
        package var batch: ID?
        package var sort: Lead.Sort?
        package var isIncomplete = false

        package init(batch: ID? = nil, sort: Lead.Sort? = nil, isIncomplete: Bool = false) {
            self.batch = batch
            self.sort = sort
            self.isIncomplete = isIncomplete
        }

        var condition: Where<Lead> {
            var all: [Where<Lead>] = []
            if let batch { all.append(Lead.posting.leads(to: Posting.batch == Link(batch))) }
            if let sort { all.append(Lead.sort == sort) }
            if isIncomplete { all.append(.incomplete) }
            return all.reduce(.all) { $0 && $1 }
        }
    }

    /// How many cards a column shows.
    package static let most = 40

    static let stations: [(stages: [Lead.Stage], move: Lead.Move)] = [
        ([.clue, .touch], .touch), ([.visit], .visit), ([.talk], .talk), ([.signed], .sign),
        ([.landed], .land),
    ]
}

extension Desk {
    package func pipeline(_ actor: Actor, _ filter: Pipeline.Filter) async throws(Failure) -> Pipeline {
        try await look(actor) { errand in
            let batches = try errand.shown(Batch.self, order: Batch.first).reversed().map(\.self)
            let columns = try Pipeline.stations.map { stages, move in
                let condition = Where<Lead>(.stage(stages.map(\.rawValue))) && filter.condition
                return Pipeline.Column(
                    title: Lead.lifecycle.stage((stages.last ?? .clue).rawValue)?.title ?? Lead.title,
                    count: try errand.countShown(Lead.self, condition),
                    leads: try errand.shown(Lead.self, condition, limit: Pipeline.most), move: move)
            }
            let alike = try errand.alike(filter)
            let shown = columns.flatMap(\.leads) + alike.flatMap { [$0.0, $0.1] }
            return Pipeline(
                columns: columns, alike: alike, people: try errand.people(of: shown),
                mayMove: try errand.those(shown, by: .talk), mayLand: try errand.those(shown, by: .land),
                mayMerge: try !errand.those(alike.map(\.0), by: .merge).isEmpty,
                mayAdd: try errand.mayAddSome(Lead.declaration), batches: batches, today: errand.today)
        }
    }
}

extension Errand {
    /// Who has each of the leads: whoever brought it first, then who shares it.
    func people(of leads: [Kept<Lead>]) throws -> [ID: [String]] {
        guard !leads.isEmpty else { return [:] }
        let parts = try all(
            LeadPart.self, LeadPart.lead.isOne(of: leads.map(\.link)), .stage(.agreed), order: LeadPart.lead)
        let names = try names(
            ofPostings: leads.map { $0[Lead.posting].id } + parts.map { $0[LeadPart.posting].id })
        var people: [ID: [String]] = [:]
        for lead in leads { people[lead.id] = [names[lead[Lead.posting].id] ?? ""] }
        let first = Dictionary(leads.map { ($0.id, $0[Lead.posting]) }) { first, _ in first }
        for part in parts where first[part[LeadPart.lead].id] != part[LeadPart.posting] {
            people[part[LeadPart.lead].id, default: []].append(names[part[LeadPart.posting].id] ?? "")
        }
        return people
    }
}
