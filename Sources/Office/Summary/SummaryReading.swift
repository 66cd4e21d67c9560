package import Desk
package import Records
import Secondment
import Storage

/// 依据现况 — The figures of a text as they are now, held against what the text says.
package struct Checked: Sendable {
    package let number: Int
    package let title: Title
    package let value: String
    package let kind: String
    package let cited: Figures.Cited
    /// What it comes to now, where that is otherwise.
    package let now: String?
    /// How many of its records were changed since, how many are its no more, and how many are new.
    package let changed: Int
    package let gone: Int
    package let added: Int

    /// The figure as it was written, held against what it comes to now.
    fileprivate init(
        _ figure: Figures.Figure, _ number: Int, _ title: Title, now: String, cited: Figures.Cited
    ) {
        self.number = number
        self.title = title
        value = figure.value
        kind = figure.kind
        self.cited = figure.cited
        self.now = now == figure.value ? nil : now
        // Mostly all is as it was, and is not taken apart.
        guard cited != figure.cited else {
            (changed, gone, added) = (0, 0, 0)
            return
        }
        let (then, later) = (figure.cited.versions, cited.versions)
        let (cited, standing) = (Set(figure.cited.ids()), Set(cited.ids()))
        changed = then.count { known in later[known.key].map { $0 != known.value } ?? false }
        gone = cited.subtracting(standing).count
        added = standing.subtracting(cited).count
    }

    package var isAsWritten: Bool { now == nil && changed == 0 && gone == 0 && added == 0 }
}

/// The records under one figure, as far as the reader may see them.
package struct Grounds: Sendable {
    package let checked: Checked
    package let records: [Line]
    /// How many there are that the reader may not see, and how many more than are listed.
    package let hidden: Int
    package let more: Int

    package struct Line: Sendable {
        package let record: Record
        /// Whose it is, where it is about one posting.
        package let name: String?
        package let isChanged: Bool
    }

    /// How many records are listed.
    package static let most = 500
}

/// 有依据的文字 — A text whose marks lead to records, whatever kind it is of.
package struct EvidencedText: Sendable {
    package let record: Record
    /// Of which its figures are reckoned; nil where it makes claims only.
    fileprivate let batch: Link<Batch>?
    /// The month that it tells of; nil where it tells of a whole batch.
    fileprivate let month: Month?
    fileprivate let figures: [Figures.Figure]
    var count: Int { figures.count }

    /// Nil for a kind that has no marks.
    init?(_ record: Record) {
        self.record = record
        if let summary = Kept<BatchSummary>(record) {
            (batch, month) = (summary[BatchSummary.batch], nil)
            figures = summary[BatchSummary.evidence].items
        } else if let report = Kept<BranchReport>(record) {
            (batch, month) = (report[BranchReport.batch], report[BranchReport.month])
            figures = report[BranchReport.evidence]?.items ?? []
        } else if let report = Kept<MonthlyReport>(record) {
            (batch, month) = (nil, nil)
            figures = report[MonthlyReport.sources].items
        } else if let letter = Kept<HomeLetter>(record) {
            (batch, month) = (nil, nil)
            figures = letter[HomeLetter.evidence]?.items ?? []
        } else {
            return nil
        }
    }
}

extension Desk {
    /// The figures of a text, each held against the records of this day.
    package func checked(_ actor: Actor, _ kind: String, _ id: ID) async throws(Failure) -> [Checked] {
        try await look(actor) { errand in try errand.checked(errand.evidenced(kind, id)) }
    }

    /// What stands under the n-th mark of a text. Fails with `.notFound` where it has no such mark.
    package func grounds(
        _ actor: Actor, _ kind: String, _ id: ID, mark number: Int
    ) async throws(Failure) -> (Record, Grounds) {
        try await look(actor) { errand in
            let text = try errand.evidenced(kind, id)
            guard let checked = try errand.checked(text, only: number).first else { throw Failure.notFound }
            return (text.record, try errand.grounds(checked))
        }
    }
}

extension Errand {
    fileprivate func evidenced(_ kind: String, _ id: ID) throws -> EvidencedText {
        guard let text = EvidencedText(try find(self.kind(kind), id)) else { throw Failure.notFound }
        return text
    }

    func checked(_ text: EvidencedText, only: Int? = nil) throws -> [Checked] {
        let batch = try text.batch.map(fetch)
        let asked = text.figures.enumerated().filter { turn, figure in
            !figure.isTakenOut && (only.map { $0 == turn + 1 } ?? true)
        }
        let claims = asked.map(\.element).filter { batch == nil || Tally.byName[$0.name] == nil }
        let now = try versions(of: claims)
        return try asked.map { turn, figure in
            try checked(figure, turn + 1, batch, text.month, now[figure.kind] ?? [:])
        }
    }

    private func checked(
        _ figure: Figures.Figure, _ number: Int, _ batch: Kept<Batch>?, _ month: Month?,
        _ now: [ID: Int]
    ) throws -> Checked {
        guard let batch, let tally = Tally.byName[figure.name] else {
            // A claim: its record stands, and may have been changed.
            return Checked(
                figure, number, try kind(figure.kind).title, now: figure.value, cited: figure.cited.now(now))
        }
        let (amount, cited) = try tally.reckoned(batch, in: month, self)
        return Checked(figure, number, tally.title, now: tally.write(amount), cited: cited)
    }

    fileprivate func grounds(_ checked: Checked) throws -> Grounds {
        let kind = try kind(checked.kind)
        let versions = checked.cited.versions
        let ids = checked.cited.ids()
        let seen = try shown(kind, .id(ids), limit: Grounds.most).reversed()
        let names = try bearers(of: seen)
        let count = try rows.count(kind, where: visible(kind) + " AND " + Condition.id(ids).sql)
        return Grounds(
            checked: checked,
            records: seen.map { record in
                // Of what was cited before versions were known, no change is known either.
                Grounds.Line(
                    record: record, name: names[record.id],
                    isChanged: versions[record.id].map { $0 != record.version } ?? false)
            },
            hidden: max(0, ids.count - count), more: max(0, count - seen.count))
    }

    /// Whose each of the records is, where they are about a posting.
    func bearers(of records: some Sequence<Record>) throws -> [ID: String] {
        let postings = records.compactMap { record in
            record.kind.about.tie?.posting(of: record).map { (record.id, $0) }
        }
        let names = try names(ofPostings: postings.map(\.1))
        return Dictionary(postings.map { ($0.0, names[$0.1] ?? "") }) { first, _ in first }
    }
}
