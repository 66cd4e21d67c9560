package import Desk
import Parties
package import Records
package import Regulation
import Secondment
import Storage

/// 影响 — What a regulation would alter for the batches that are running, told before it is applied.
package struct RegulationEffect: Sendable {
    /// Against the text it follows or replaces; nil where it is new.
    package let changes: RegulationDiff?
    package let lines: [Line]
    package let batches: Int

    /// 一项影响 — One thing owed that would come, go or change, and for how many.
    package struct Line: Sendable {
        package let batch: String
        package let change: Change
        package let title: Title
        package let bearer: Title
        package let clause: String
        package let count: Int
        /// For how many people it changes, and the first of them by the sound of their names; none where it is the
        /// batch's.
        package let affected: Int
        package let people: [String]
        package let first: Day
        package let last: Day
    }

    package enum Change: String, Sendable {
        case added, dropped, moved, reworded

        package var title: Title {
            switch self {
            case .added: Title("新增", "new")
            case .dropped: Title("取消", "gone")
            case .moved: Title("期限或责任方变动", "other day or bearer")
            case .reworded: Title("条文变动", "other wording")
            }
        }
    }
}

extension Desk {
    /// Computes what would be owed under the new text and compares; writes nothing. Fails with `.invalid`
    /// where the text cannot be read or carried out.
    package func regulationEffect(
        _ actor: Actor, yaml: String, batch: ID?
    ) async throws(Failure) -> RegulationEffect {
        guard actor.holds(.organizer) || actor.isMachine else { throw .notYours }
        let regulation = try Desk.fit(yaml)
        return try await look(actor) { errand in
            let versions = RegulationVersions(of: regulation, for: batch, errand)
            let batches = try batch.map { [$0] } ?? errand.openBatches()
            let lines = try batches.flatMap { id -> [RegulationEffect.Line] in
                let found = try errand.fetch(Batch.self, id)
                let (kept, expected) = try Dues(errand: errand).differences(
                    batch: id, under: versions.rulebook(for: id))
                return try errand.lines(of: found[Batch.heading], from: kept, to: expected)
            }
            return RegulationEffect(
                changes: try versions.earlier().map { RegulationDiff(from: $0, to: regulation) },
                lines: lines, batches: batches.count)
        }
    }

    /// The regulation of a text, if it can be read and carried out here.
    static func fit(_ yaml: String) throws(Failure) -> Regulation {
        let reading = Regulation.read(yaml: yaml)
        guard let regulation = reading.regulation else {
            throw .invalid(reading.mistakes.map(\.problem))
        }
        let unfit = Fitness.problems(regulation, in: yaml)
        guard unfit.isEmpty else { throw .invalid(unfit) }
        return regulation
    }
}

extension Errand {
    fileprivate func lines(
        of batch: String, from kept: [DueRow], to expected: [DueRow]
    ) throws -> [RegulationEffect.Line] {
        let before = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0) })
        let after = Set(expected.map(\.key))
        var changes: [(RegulationEffect.Change, DueRow)] = []
        for row in expected {
            guard let old = before[row.key] else {
                changes.append((.added, row))
                continue
            }
            let isSame = old.due == row.due && old.opens == row.opens && old.bearer == row.bearer
            if !isSame {
                changes.append((.moved, row))
            } else if old.clause != row.clause || old.sentence != row.sentence || old.title != row.title
                || old.strength != row.strength
            {
                changes.append((.reworded, row))
            }
        }
        changes += kept.filter { !after.contains($0.key) }.map { (.dropped, $0) }
        let groups = Dictionary(grouping: changes) { "\($0.0.rawValue) \($0.1.duty) \($0.1.bearer)" }
        return try groups.values.compactMap { group in
            guard let (change, row) = group.first else { return nil }
            let dues = group.map(\.1.due).sorted()
            let postings = Set(group.compactMap(\.1.posting))
            return RegulationEffect.Line(
                batch: batch, change: change, title: row.title,
                bearer: row.bearer.called,
                clause: row.clause, count: group.count, affected: postings.count,
                people: try names(postings), first: dues[0], last: dues[dues.count - 1])
        }.sorted {
            ($0.first, $0.title.chinese, $0.change.rawValue)
                < ($1.first, $1.title.chinese, $1.change.rawValue)
        }
    }

    private func names(_ postings: Set<ID>) throws -> [String] {
        // A statement takes some tens of thousands of values; a batch has fewer people.
        let ids = Array(postings.sorted().prefix(20_000))
        return try all(Posting.self, .id(in: ids), order: Posting.personName, limit: 6).map {
            $0[Posting.personName]
        }
    }
}

extension Desk {
    /// What one text changes against another, a sentence each. Fails with `.invalid` where one of them
    /// cannot be read.
    package static func difference(from old: String, to new: String) throws(Failure) -> [Title] {
        RegulationDiff(from: try fit(old), to: try fit(new)).lines.map(\.sentence)
    }
}

extension RegulationDiff.Line {
    /// `第六条　月度汇报　改动：……→……`
    package var sentence: Title {
        let said = { (language: Language) -> String in
            let parts = [clause, what[language], change.title[language]].filter { !$0.isEmpty }
            let text = [before, after].compactMap { $0?[language] }.joined(separator: " → ")
            return parts.joined(separator: language == .chinese ? "　" : " ") + "：" + text
        }
        return Title(said(.chinese), said(.english))
    }
}

extension RegulationEffect {
    /// The lines of an effect in sentences, for the command line.
    package var sentences: [Title] {
        (changes?.lines.map(\.sentence) ?? [])
            + lines.map { line in
                let names = line.people.joined(separator: "、")
                let days =
                    line.first == line.last
                    ? line.first.written(.chinese)
                    : "\(line.first.written(.chinese))至\(line.last.written(.chinese))"
                return Title(
                    "\(line.batch)　\(line.change.title.chinese)　\(line.bearer.chinese)“\(line.title.chinese)”\(line.count)项，\(days)"
                        + (names.isEmpty
                            ? ""
                            : "（\(names)\(line.affected > line.people.count ? "等\(line.affected)人" : "")）"),
                    "\(line.batch): \(line.change.title.english), \(line.bearer.english), “\(line.title.english)” × \(line.count)"
                )
            }
    }
}
