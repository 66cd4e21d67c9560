package import Desk
import Parties
package import Records
import Regulation
import Secondment
import Storage

extension Desk {
    /// What a regulation's text comes to, before anything is applied.
    package struct RegulationReading: Sendable {
        package let title: String?
        package let mistakes: [Problem]
        package let coverage: Title?
        package let clauses: [Clause]
        package struct Clause: Sendable {
            package let number: String
            package let sentence: String
            package let rules: [Rule]
        }
        package struct Rule: Sendable {
            package let title: Title
            package let isChecked: Bool
            package let detail: Title
        }
    }

    /// Reads a regulation and says what is wrong with it, line by line; changes nothing.
    package static func readRegulation(_ yaml: String) -> RegulationReading {
        let reading = Regulation.read(yaml: yaml)
        return RegulationReading(
            title: reading.regulation?.title.chinese,
            mistakes: reading.mistakes.map(\.problem)
                + (reading.regulation.map { Fitness.problems($0, in: yaml) } ?? []),
            coverage: reading.regulation?.coverage.sentence,
            clauses: reading.regulation?.clauses.map { clause in
                RegulationReading.Clause(
                    number: clause.number, sentence: clause.sentence.chinese,
                    rules: clause.rules.map {
                        RegulationReading.Rule(
                            title: $0.title, isChecked: $0.isChecked, detail: detail($0))
                    })
            } ?? [])
    }

    /// What a rule makes the office do, for whom, and how firmly.
    static func detail(_ rule: any Rule) -> Title {
        let scope = rule.heading.scope.sentence
        let strength = rule.strength == .should ? rule.strength.title : nil
        let more = [scope, strength].compactMap { $0 }
        guard !more.isEmpty else { return rule.effect }
        return Title(
            "\(rule.effect.chinese)（\(more.map(\.chinese).joined(separator: "；"))）",
            "\(rule.effect.english) (\(more.map(\.english).joined(separator: "; ")))")
    }

    /// Puts a regulation in force: for one batch, or for all. An earlier text with the same title holds
    /// until the new one takes effect, and what was owed by then stays with its clause.
    /// Returns how many obligations came to be, changed or fell away.
    @discardableResult
    package func applyRegulation(_ actor: Actor, yaml: String, batch: ID?) async throws(Failure) -> Int {
        guard actor.holds(.organizer) || actor.isMachine else {
            throw .notYours
        }
        let regulation = try Desk.fit(yaml)
        return try await change(actor) { errand in
            let id = ID.make(at: errand.now)
            try RegulationVersions(of: regulation, for: batch, errand).settle()
            try errand.connection.run(
                """
                INSERT INTO regulation (id, title, yaml, batch, applied_at, applied_by) VALUES \
                (\(id), \(regulation.title.chinese), \(yaml), \(batch), \(errand.now), \
                \(actor.person))
                """)
            let batches = try batch.map { [$0] } ?? errand.openBatches()
            let changed = try batches.map { try Dues(errand: errand).refresh(batch: $0) }
                .reduce(0, +)
            try errand.remember(
                "regulation", "apply",
                Title(
                    "\(actor.name)　启用《\(regulation.title.chinese)》，应办事项变动\(changed)项",
                    "\(actor.name): applied “\(regulation.title.english)”, \(changed) obligations"))
            return changed
        }
    }

    package struct RegulationLine: Sendable {
        package let id: ID
        package let title: String
        package let batch: ID?
        package let at: Moment
        package let from: Day
        /// The day on which a later text takes its place.
        package let until: Day?
        package let layer: Title
        package let coverage: Title
    }

    package func regulationLines(_ actor: Actor) async throws(Failure) -> [RegulationLine] {
        try await look(actor) { errand in
            try errand.connection.all(
                """
                SELECT id, title, batch, applied_at, until_day, yaml FROM regulation \
                WHERE ended_at IS NULL ORDER BY id
                """
            ) {
                ($0.id(0), $0.text(1), $0.optionalID(2), $0.moment(3), $0.day(4), $0.text(5))
            }.map { id, title, batch, at, until, yaml in
                let text = try errand.regulations.text(id, yaml)
                return RegulationLine(
                    id: id, title: title, batch: batch, at: at, from: text.from, until: until ?? text.until,
                    layer: text.layer.title, coverage: text.coverage.sentence)
            }
        }
    }

    package func regulationText(_ actor: Actor, _ id: ID) async throws(Failure) -> String {
        try await look(actor) { errand in
            guard
                let yaml = try errand.connection.one(
                    "SELECT yaml FROM regulation WHERE id = \(id)", { $0.text(0) })
            else { throw Failure.notFound }
            return yaml
        }
    }

    /// Brings every open batch up to date. Twice changes nothing. Returns the differences it found.
    @discardableResult
    package func sweep(
        _ actor: Actor, progress: (@Sendable (Int, Int) -> Void)? = nil
    ) async throws(Failure) -> Int {
        let taken = try await takeSweep()
        guard taken else {
            throw .conflict(
                Title("另一台服务器正在核算，这里就不再算一遍了。", "Another server is sweeping; it need not be done twice."))
        }
        let batches = try await look(actor) { try $0.openBatches() }
        var differences = 0
        for (place, batch) in batches.enumerated() {
            differences += try await change(actor) {
                try TermEffect.sweep(batch: batch, $0) + Lapsing($0).end(batch: batch)
                    + Dues(errand: $0).refresh(batch: batch)
            }
            progress?(place + 1, batches.count)
            // Taken over by another only where this one stood still too long; that one then does the rest.
            guard try await takeSweep() else { return differences }
        }
        let now = now()
        differences += try await change(actor) { try Lapsing($0).endBranches() + ConsentLapsing($0).end() }
        try await jot(actor) { [server] errand in
            // A session that has ended lets nobody in, but what its browser was typing is heard out for two days more.
            try errand.accounts.forgetSessions(seenBefore: now - 2 * 86_400, madeBefore: now - 2 * 86_400)
            try Devices(errand.connection).forget(before: now - Desk.deviceSeconds)
            try HandedIn(errand.connection).forget(before: now - 2 * 86_400)
            try Lease(errand.connection).give(Desk.sweepLease, by: server)
        }
        return differences
    }

    private static let sweepLease = "sweep"

    /// One server sweeps at a time. The lease outlives the longest batch, and is renewed after each.
    private func takeSweep() async throws(Failure) -> Bool {
        try await jot(.system) { [server] errand in
            try Lease(errand.connection).take(Desk.sweepLease, by: server, for: 300, at: errand.now)
        }
    }
}

extension Errand {
    func openBatches() throws -> [ID] {
        try all(Batch.self, .stage(.open)).map(\.id).sorted()
    }
}
