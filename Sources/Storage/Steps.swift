package import Records

/// 经过簿 — The append-only ledger of everything that was done. There is no other verb than these.
///
/// Each row carries the hash of the row before it, so that a row taken out or changed shows.
package struct Steps {
    private let connection: any Connection
    private let digest: @Sendable (String) -> String
    /// The last row, once one was appended here: within a transaction nobody else appends.
    private let tail = Tail()

    private final class Tail {
        var last: (number: Int, seal: String)?
    }

    /// `digest` is a cryptographic hash in hexadecimal; it is given, since hashing is not Storage's.
    package init(_ connection: any Connection, digest: @escaping @Sendable (String) -> String) {
        self.connection = connection
        self.digest = digest
    }

    /// Returns its number.
    @discardableResult
    package func append(_ step: Step) throws -> Int {
        let last =
            try tail.last
            ?? connection.one("SELECT number, seal FROM step ORDER BY number DESC LIMIT 1") {
                (Int($0.int(0)), $0.text(1))
            }
        let number = (last?.number ?? 0) + 1
        let seal = digest(Steps.sealed(step, number: number, after: last?.seal ?? ""))
        try connection.run(
            """
            INSERT INTO step (number, id, kind, record, action, actor, actor_name, at, chinese, \
            english, note, changes, source, seal) VALUES (\(number), \(step.id), \(step.kind), \
            \(step.record), \(step.action), \(step.actor), \(step.actorName), \(step.at), \
            \(step.sentence.chinese), \(step.sentence.english), \(step.note), \(step.changes), \
            \(step.source), \(seal))
            """)
        tail.last = (number, seal)
        // The count stands elsewhere too, so that rows taken off the end show.
        try Shelf(connection).set("steps", String(number))
        return number
    }

    /// Those of these numbers that are there.
    package func numbered(_ numbers: [Int]) throws -> [Int: Step] {
        guard !numbers.isEmpty else { return [:] }
        let found = try connection.all(
            Steps.select + " WHERE number IN (\(list: numbers.map { .int(Int64($0)) }))"
        ) { (Int($0.int(10)), Steps.step($0)) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    package func newest() throws -> Step? {
        try connection.one(Steps.select + " ORDER BY number DESC LIMIT 1", Steps.step)
    }

    package func of(_ kind: String, _ record: ID) throws -> [Step] {
        try connection.all(
            Steps.select + " WHERE record = \(record) AND kind = \(kind) ORDER BY number",
            Steps.step)
    }

    /// What somebody did to records, newest first; one sort of act only, where it is named.
    package func by(_ actor: ID, only action: String? = nil, limit: Int) throws -> [Step] {
        let act: SQL = action.map { "action = \($0)" } ?? .always
        return try connection.all(
            Steps.select
                + " WHERE actor = \(actor) AND record IS NOT NULL AND \(act) ORDER BY number DESC LIMIT \(limit)",
            Steps.step)
    }

    /// What was done to somebody's account, newest first.
    package func ofAccount(_ person: ID, actions: [String]?, limit: Int) throws -> [Step] {
        try ofAccount(person, actions, .always, limit)
    }

    /// The same since the owner said that they know.
    package func newsOfAccount(_ person: ID, actions: [String], limit: Int) throws -> [Step] {
        try ofAccount(
            person, actions,
            "at > coalesce((SELECT told_at FROM account WHERE person = \(person)), -1)", limit)
    }

    private func ofAccount(
        _ person: ID, _ actions: [String]?, _ condition: SQL, _ limit: Int
    ) throws -> [Step] {
        var condition: SQL = "record = \(person) AND kind = 'account' AND \(condition)"
        if let actions { condition += " AND action IN (\(list: actions.map { Value.text($0) }))" }
        return try connection.all(
            Steps.select + " WHERE " + condition + " ORDER BY number DESC LIMIT \(limit)", Steps.step)
    }

    /// What one word of a search may stand for besides itself: kinds and acts by their titles.
    package struct Word: Sendable {
        let text: String
        let kinds: [String]
        let acts: [String]

        package init(_ text: String, kinds: [String], acts: [String]) {
            self.text = text
            self.kinds = kinds
            self.acts = acts
        }
    }

    /// Steps that answer to all the words, newest first, before the one with this number. Every step is found by
    /// who made it, on what kind and which act; by its own words only where it is of none of the `closed` kinds.
    package func search(
        _ words: [Word], closed: [String], before: Int?, limit: Int
    ) throws -> [(Int, Step)] {
        var condition: SQL = before.map { "number < \($0)" } ?? .always
        let isClosed: SQL = "kind IN (\(list: closed.map { .text($0) }))"
        for word in words {
            // Capitals or not, and nothing that is typed is a pattern.
            let pattern = "%\(word.text.lowercased().filter { !"%_\\".contains($0) })%"
            condition =
                condition
                    + """
                     AND (lower(actor_name) LIKE \(pattern) \
                    OR kind IN (\(list: ([word.text] + word.kinds).map { .text($0) })) \
                    OR action IN (\(list: ([word.text] + word.acts).map { .text($0) })) \
                    OR source = \(word.text) \
                    OR ((\(isClosed)) IS NOT TRUE AND (lower(chinese) LIKE \(pattern) \
                    OR lower(english) LIKE \(pattern) OR lower(coalesce(note, '')) LIKE \(pattern))))
                    """
        }
        return try connection.all(
            Steps.select + " WHERE " + condition + " ORDER BY number DESC LIMIT \(limit)"
        ) { (Int($0.int(10)), Steps.step($0)) }
    }

    package func count() throws -> Int { try connection.count("SELECT count(*) FROM step") }

    /// The number of the first row whose seal does not fit; nil where the chain is whole.
    package func brokenAt() throws -> Int? {
        var last = ""
        var expected = 1
        while true {
            // A part at a time: the ledger of years is longer than memory should be.
            var seen = 0
            var broken: Int?
            try connection.each(
                Steps.select + " WHERE number >= \(expected) ORDER BY number LIMIT 5000"
            ) { cells in
                guard broken == nil else { return }
                let number = Int(cells.int(10))
                let seal = digest(Steps.sealed(Steps.step(cells), number: number, after: last))
                if number != expected || seal != cells.text(11) { broken = number }
                last = cells.text(11)
                expected = number + 1
                seen += 1
            }
            if let broken { return broken }
            if seen == 0 { break }
        }
        let counted = try Shelf(connection).setting("steps").flatMap { Int($0) } ?? 0
        return counted >= expected ? expected : nil
    }

    private static let select: SQL =
        """
        SELECT id, kind, record, action, actor, actor_name, at, chinese, english, note, number, \
        seal, changes, source FROM step
        """

    private static func step(_ cells: any Cells) -> Step {
        Step(
            id: cells.id(0), kind: cells.text(1), record: cells.optionalID(2),
            action: cells.text(3), actor: cells.id(4), actorName: cells.text(5),
            at: cells.moment(6), sentence: Title(cells.text(7), cells.text(8)),
            note: cells.optionalText(9), changes: cells.text(12), source: cells.optionalText(13))
    }

    private static func sealed(_ step: Step, number: Int, after last: String) -> String {
        // Steps from before sources were kept are sealed as they were.
        ([
            last, String(number), step.id.text, step.kind, step.record?.text ?? "", step.action,
            step.actor.text, step.actorName, String(step.at.milliseconds), step.sentence.chinese,
            step.sentence.english, step.note ?? "", step.changes,
        ] + (step.source.map { [$0] } ?? [])).joined(separator: "\u{1F}")
    }
}
