package import Desk
import Parties
package import Records
import Regulation
package import Secondment
import Storage

extension Desk {
    /// How a batch stands, for those who look after batches: by party, never by person.
    package struct BatchLine: Sendable {
        package let batch: Kept<Batch>
        package let people: Int
        /// How many of them have ended or were recalled.
        package let gone: Int
        package let late: [(side: Title, name: String, count: Int)]
        package let today: Day
        package var progress: TermProgress {
            TermProgress(first: batch[Batch.first], last: batch[Batch.last], today: today)
        }
    }

    package func batchLines(_ actor: Actor) async throws(Failure) -> [BatchLine] {
        try await look(actor) { try $0.batchLines() }
    }

    /// A posting with everything around it that this actor may see.
    package struct PostingView: Sendable {
        package let seen: Seen
        package let posting: Kept<Posting>
        package let batch: Record?
        package let dues: [(DueRow, DueRow.Look)]
        package let lists: [(kind: Declaration, records: [Record])]
        package let names: Names
        package let presence: [(month: Month, working: Int, away: Int)]
        package let today: Day
        package let addable: [Declaration]
    }

    package func posting(_ actor: Actor, _ id: ID) async throws(Failure) -> PostingView {
        try await look(actor) { errand in
            let posting = try errand.find(Posting.self, id)
            let ruling = try Ruling(posting, errand)
            let soon = ruling.calendar.workingDay(5, after: errand.today)
            let dues = try DueRow.list(errand.connection, where: "posting = \(id)")
            var lists: [(Declaration, [Record])] = []
            var addable: [Declaration] = []
            // Every kind about the posting stands to it as the posting itself does: asked once.
            let standing = try errand.standing(of: posting.record)
            for (kind, field, isThere) in try errand.kindsAbout(id) {
                let records =
                    isThere
                    ? try errand.shown(kind, .link(field, to: id), limit: 50)
                    : []
                if !records.isEmpty { lists.append((kind, records)) }
                var blank = errand.blank(kind)
                blank[name: field] = .int(id.raw)
                if kind.access.add.allows(errand.actor, blank, standing) { addable.append(kind) }
            }
            return PostingView(
                seen: try errand.seen(posting.record, standing: standing), posting: posting,
                batch: try errand.shown(Batch.self, .id(posting[Posting.batch].id)).first?.record,
                dues: dues.map { ($0, $0.look(on: errand.today, soonUntil: soon)) },
                lists: lists, names: try Names.of(lists.flatMap { $0.1 }, errand),
                presence: try ruling.presence(), today: errand.today,
                addable: addable)
        }
    }

    /// The postings of this actor as a secondee, the present one first.
    package func ownPostings(_ actor: Actor) async throws(Failure) -> [Kept<Posting>] {
        try await look(actor) { try $0.ownPostings() }
    }

    /// Why an obligation stands: the clause, its layer, and how it is at present.
    package func due(_ actor: Actor, key: String) async throws(Failure) -> (DueRow, DueRow.Look) {
        try await look(actor) { errand in
            guard let row = try DueRow.list(errand.connection, where: "key = \(key)").first else {
                throw Failure.notFound
            }
            if let posting = row.posting {
                _ = try errand.find(Posting.declaration, posting)
            } else {
                _ = try errand.find(Batch.declaration, row.batch)
            }
            let calendar = try errand.regulations.calendar(errand.connection)
            let soon = calendar.workingDay(5, after: errand.today)
            return (row, row.look(on: errand.today, soonUntil: soon))
        }
    }
}

extension Errand {
    func batchLines() throws -> [Desk.BatchLine] {
        let batches = try shown(Batch.self, .stage(.open))
        guard !batches.isEmpty else { return [] }
        let late = try late(of: batches.map(\.id))
        let counts = try headcounts(of: batches.map(\.id))
        return batches.map { batch in
            Desk.BatchLine(
                batch: batch, people: counts[batch.id]?.people ?? 0, gone: counts[batch.id]?.gone ?? 0,
                late: Party.named.compactMap { party in
                    late[batch.id]?[party].map { (party.called, party.rawValue, $0) }
                }, today: today)
        }
    }

    func ownPostings() throws -> [Kept<Posting>] {
        let own = try shown(Posting.self, Posting.person == Link(actor.person))
        return own.filter { $0.is(.running) } + own.filter { !$0.is(.running) }
    }
}

extension Ruling {
    /// Working days and days away by month, from declared intervals: nobody checks in anywhere.
    func presence() throws -> [(month: Month, working: Int, away: Int)] {
        let ground = ground()
        let absences = try leaves().map {
            Absence(
                first: $0.span.lowerBound, last: $0.span.upperBound,
                countsAsDuty: ground.countsAsDuty($0.sort))
        }
        return Presence.days(
            of: posting[Posting.first]...posting[Posting.last], absences: absences, by: calendar
        ).map { ($0.month, $0.working, $0.away) }
    }
}

extension Desk {
    /// A batch by its name or its id, for the command line.
    package func batch(named text: String) async throws(Failure) -> ID {
        try await look(.system) { errand in
            if let id = ID(text), try errand.rows.find(Batch.declaration, id) != nil { return id }
            let found = try errand.all(Batch.self, Batch.heading == text, limit: 2)
            guard found.count == 1 else {
                throw Failure.problem(
                    found.isEmpty ? "没有叫“\(text)”的批次" : "叫“\(text)”的批次不止一个，请用编号",
                    found.isEmpty ? "there is no batch “\(text)”" : "several batches are called “\(text)”")
            }
            return found[0].id
        }
    }
}
