package import Desk
package import Parties
package import Records
package import Secondment
import Storage

/// 早晨 — How a batch stands this morning, for whoever looks after it: what is late and whose it is, with whom something is
/// stuck, which seats nobody holds, what falls due, who is away. By name, so that one can call; nobody is counted or put in an
/// order but that of the days.
package struct Morning: Sendable {
    package let batch: Kept<Batch>
    package let today: Day
    package let late: [Late]
    package let stuck: [Stuck]
    package let unheld: [Unheld]
    package let soon: [Soon]
    package let away: [Away]

    /// What one person or unit owes and is past.
    package struct Late: Sendable {
        package let party: Party
        package let name: String
        package let items: [DueRow]
    }

    /// What waits for an answer.
    package struct Stuck: Sendable {
        package let record: Record
        package let subject: String
        package let party: Party
        /// Whoever could answer it; nobody where the seat is empty.
        package let names: [String]
        /// Since it lies there.
        package let days: Int
    }

    package struct Unheld: Sendable {
        package let party: Party
        package let unit: ID
        package let name: String
        package let people: Int
    }

    package struct Soon: Sendable {
        package let title: Title
        package let party: Party
        package let duty: String
        package let period: String
        package let due: Day
        package let count: Int
    }

    package struct Away: Sendable {
        package let leave: ID
        package let name: String
        package let until: Day
    }

    static let most = 200
}

extension Desk {
    package func morning(_ actor: Actor, _ batch: ID) async throws(Failure) -> Morning {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            guard try errand.may(.seat(.organizer) || .seat(.hostOrganizer), batch.record) else {
                throw Failure.notYours
            }
            return try errand.morning(of: batch)
        }
    }
}

extension Errand {
    fileprivate func morning(of batch: Kept<Batch>) throws -> Morning {
        let postings = try shown(Posting.self, Posting.batch == batch.link, .running)
        let known = Dictionary(postings.map { ($0.id, $0) }) { first, _ in first }
        let units = try Names.of(postings.map(\.record), self)
        func name(_ unit: ID) -> String { units[unit, actor.language] ?? "" }
        return Morning(
            batch: batch, today: today, late: try late(batch.id, known, name),
            stuck: try stuck(batch.id, known), unheld: try unheld(postings, name),
            soon: try soon(batch.id),
            away: try shown(
                Leave.self, Leave.posting.leads(to: Posting.batch == batch.link), .granted,
                .overlapping(today...today), order: Leave.last
            ).map {
                Morning.Away(
                    leave: $0.id, name: known[$0[Leave.posting].id]?[Posting.personName] ?? "",
                    until: $0[Leave.last])
            })
    }

    /// Whoever owes what is past, in the order in which it fell due.
    private func late(
        _ batch: ID, _ postings: [ID: Kept<Posting>], _ unit: (ID) -> String
    ) throws -> [Morning.Late] {
        struct Owner: Hashable { let party: Party; let who: ID? }
        var order: [Owner] = []
        var owed: [Owner: [DueRow]] = [:]
        for row in try lateRows(of: batch) {
            let owner = Owner(party: row.bearer, who: row.person ?? row.unit ?? row.posting)
            if owed[owner] == nil { order.append(owner) }
            owed[owner, default: []].append(row)
        }
        return order.map { owner in
            let rows = owed[owner] ?? []
            let posting = rows.first?.posting.flatMap { postings[$0] }
            let name =
                rows.first?.unit.map(unit).flatMap { $0.isEmpty ? nil : $0 }
                ?? posting?[Posting.personName] ?? owner.party.title[actor.language]
            return Morning.Late(party: owner.party, name: name, items: rows)
        }
    }

    private func soon(_ batch: ID) throws -> [Morning.Soon] {
        struct Column: Hashable { let party: Party; let duty: String; let period: String; let due: Day }
        var order: [Column] = []
        var rows: [Column: [DueRow]] = [:]
        for row in try soonRows(of: batch, until: today + 7) {
            let column = Column(party: row.bearer, duty: row.duty, period: row.period, due: row.due)
            if rows[column] == nil { order.append(column) }
            rows[column, default: []].append(row)
        }
        return order.compactMap { column in
            rows[column]?.first.map {
                Morning.Soon(
                    title: $0.title, party: column.party, duty: column.duty, period: column.period,
                    due: column.due, count: rows[column]?.count ?? 0)
            }
        }
    }

    /// Since yesterday or longer, the oldest first.
    private func stuck(_ batch: ID, _ postings: [ID: Kept<Posting>]) throws -> [Morning.Stuck] {
        var stuck: [Morning.Stuck] = []
        var holders: [String: [String]] = [:]
        for (kind, move, field) in Morning.routed {
            for record in try waiting(kind, at: move.from, in: batch, limit: Morning.most) {
                guard let party = record[name: field].text.flatMap({ Party(rawValue: $0) }),
                    let posting = record.kind.about.tie?.posting(of: record).flatMap({ postings[$0] })
                else { continue }
                let key = "\(party.rawValue) \(party.isOfUnit || party.isOfBatch ? posting.id.text : "")"
                if holders[key] == nil { holders[key] = try Holders(posting, self).names(party) }
                stuck.append(
                    Morning.Stuck(
                        record: record, subject: posting[Posting.personName], party: party,
                        names: holders[key] ?? [], days: today - record.changedAt.day))
            }
        }
        return Array(stuck.sorted { ($0.days, $0.record.id) > ($1.days, $1.record.id) }.prefix(Morning.most))
    }

    /// Units of the batch for which nobody acts.
    private func unheld(_ postings: [Kept<Posting>], _ unit: (ID) -> String) throws -> [Morning.Unheld] {
        try [(Party.hostUnit, Posting.hostUnit), (Party.homeUnit, Posting.homeUnit)].flatMap { party, field in
            let held = Set(
                try all(Appointment.self, Appointment.seat == party, .held(on: today))
                    .compactMap { $0[Appointment.unit]?.id })
            return Dictionary(grouping: postings) { $0[field].id }.filter { !held.contains($0.key) }
                .map {
                    Morning.Unheld(party: party, unit: $0.key, name: unit($0.key), people: $0.value.count)
                }
                .sorted { ($0.name, $0.unit) < ($1.name, $1.unit) }
        }
    }
}

extension Morning {
    /// What is answered by a seat that the record itself names.
    fileprivate static let routed: [(Declaration, MoveSpec, String)] = kinds.kinds.flatMap { kind in
        guard case .posting = kind.about else { return [] as [(Declaration, MoveSpec, String)] }
        return kind.lifecycle.moves.filter(\.isReferable).compactMap { move in
            move.by.namingFields.first.map { (kind, move, $0) }
        }
    }
}
