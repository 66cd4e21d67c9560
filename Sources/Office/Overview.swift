package import Records
import Regulation
import Secondment
import Storage

extension Desk {
    /// How a batch stands, for those who look after batches: by party, never by person.
    package struct BatchLine: Sendable {
        package let batch: Record
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
        try await look(actor) { errand in
            let kind = Batch.declaration
            let batches = try errand.rows.list(
                kind, where: "r.stage = 'open' AND \(errand.visible(kind))")
            return try batches.map { batch in
                let mine: SQL = "r.batch = \(batch.id) AND \(errand.visible(Posting.declaration))"
                let people = try errand.rows.count(Posting.declaration, where: mine)
                let gone = try errand.rows.count(
                    Posting.declaration, where: mine + " AND r.stage IN ('ended', 'recalled')")
                let late = try errand.connection.all(
                    """
                    SELECT o.bearer, count(*) FROM obligation o WHERE o.batch = \(batch.id) \
                    AND o.state = 'open' AND o.due < \(errand.today) GROUP BY o.bearer
                    """
                ) { ($0.text(0), Int($0.int(1))) }
                return BatchLine(
                    batch: batch, people: people, gone: gone,
                    late: Side.allCases.compactMap { side in
                        late.first { $0.0 == side.rawValue }.map {
                            (side.title, side.rawValue, $0.1)
                        }
                    }, today: errand.today)
            }
        }
    }

    /// A posting with everything around it that this actor may see.
    package struct PostingView: Sendable {
        package let seen: Seen
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
            let posting = try errand.find(Posting.declaration, id)
            let calendar = try errand.regulations.calendar(errand.connection)
            let soon = calendar.workingDay(5, after: errand.today)
            let dues = try DueRow.list(errand.connection, where: "posting = \(id)")
            var lists: [(Declaration, [Record])] = []
            var addable: [Declaration] = []
            // Every kind about the posting stands to it as the posting itself does: asked once.
            let standing = try errand.standing(of: posting)
            for (kind, field, isThere) in try errand.kindsAbout(id) {
                let records =
                    isThere
                    ? try errand.shown(kind, where: "r.\(name: field) = \(id)", limit: 50)
                    : []
                if !records.isEmpty { lists.append((kind, records)) }
                var blank = errand.blank(kind)
                blank[name: field] = .int(id.raw)
                if kind.access.add.allows(errand.actor, blank, standing) { addable.append(kind) }
            }
            return PostingView(
                seen: try errand.seen(posting),
                batch: try errand.shown(
                    Batch.declaration, where: "r.id = \(posting[Posting.batch].id)", limit: 1
                ).first,
                dues: dues.map { ($0, $0.look(on: errand.today, soonUntil: soon)) },
                lists: lists, names: try Names.of(lists.flatMap { $0.1 }, errand),
                presence: try errand.presence(posting, calendar), today: errand.today,
                addable: addable)
        }
    }

    /// The postings of this actor as a secondee, the present one first.
    package func ownPostings(_ actor: Actor) async throws(Failure) -> [Record] {
        try await look(actor) { errand in
            let own = try errand.shown(Posting.declaration, where: "r.person = \(actor.person)")
            let isRunning = { (posting: Record) in ["planned", "serving"].contains(posting.stage) }
            return own.filter(isRunning) + own.filter { !isRunning($0) }
        }
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
    /// The kinds that are about a posting, each with the field that links to it, and whether there is any
    /// record of it: one question for all, since most kinds have none.
    fileprivate func kindsAbout(_ posting: ID) throws -> [(Declaration, String, Bool)] {
        let about = kinds.kinds.compactMap { kind -> (Declaration, String)? in
            if case .posting(let field) = kind.about { (kind, field) } else { nil }
        }
        let areThere = try areThere(
            about.map { kind, field in "\(name: kind.name) WHERE \(name: field) = \(posting)" })
        return zip(about, areThere).map { ($0.0, $0.1, $1) }
    }

    /// Working days and days away by month, from declared intervals: nobody checks in anywhere.
    func presence(_ posting: Record, _ calendar: WorkingDays) throws -> [(Month, Int, Int)] {
        let ruling = try Ruling(posting, self)
        let ground = ruling.ground()
        let absences = try ruling.leaves().map {
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
            let found = try errand.rows.list(
                Batch.declaration, where: "r.heading = \(text)", limit: 2)
            guard found.count == 1 else {
                throw Failure.problem(
                    found.isEmpty ? "没有叫“\(text)”的批次" : "叫“\(text)”的批次不止一个，请用编号",
                    found.isEmpty ? "there is no batch “\(text)”" : "several batches are called “\(text)”")
            }
            return found[0].id
        }
    }
}
