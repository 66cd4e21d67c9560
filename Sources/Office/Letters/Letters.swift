package import Desk
import Parties
package import Records
package import Secondment
import Storage

/// 致派出单位函一览 — Of everybody in a batch what their unit was told last, and the days that the next letters are to tell of.
package struct Letters: Sendable {
    package let batch: Kept<Batch>
    package let rows: [Row]
    package let names: Names
    /// The quarter that is ending or has just ended, as far as it has come.
    package let span: ClosedRange<Day>

    package struct Row: Sendable {
        package let posting: Kept<Posting>
        /// The newest first.
        package let letters: [Kept<HomeLetter>]
    }
}

extension Desk {
    /// Fails with `.notFound` for whoever may not write such letters.
    package func letters(_ actor: Actor, _ batch: ID) async throws(Failure) -> Letters {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            guard try errand.writesLetters(of: batch) else { throw Failure.notFound }
            let postings = try errand.shown(
                Posting.self, Posting.batch == batch.link, .enrolled, order: Posting.personName)
            let letters = Dictionary(
                grouping: try errand.shown(
                    HomeLetter.self, HomeLetter.posting.leads(to: Posting.batch == batch.link),
                    !.stage(.dropped), order: HomeLetter.last
                ).reversed(), by: { $0[HomeLetter.posting].id })
            return Letters(
                batch: batch, rows: postings.map { Letters.Row(posting: $0, letters: letters[$0.id] ?? []) },
                names: try Names.of(postings.map(\.record), errand),
                span: Letters.span(of: batch, on: errand.today))
        }
    }

    /// Drafts a letter for everybody of the batch who was there on some of these days, of those that no letter tells of yet. Returns how
    /// many were drafted.
    package func composeLetters(
        _ actor: Actor, _ batch: ID, _ span: ClosedRange<Day>
    ) async throws(Failure) -> Int {
        try await change(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            guard try errand.writesLetters(of: batch) else { throw Failure.notYours }
            guard span.lowerBound <= errand.today else {
                throw Failure.problem("还没有到这一天", "that day has not come", at: "first_day")
            }
            let postings = try errand.shown(
                Posting.self, Posting.batch == batch.link, .stage(.serving, .ended), .overlapping(span),
                order: Posting.personName)
            let told = try errand.toldUntil(batch)
            let names = try Names.of(postings.map(\.record), errand)
            var drafted = 0
            // Nobody writes about themselves.
            for posting in postings where posting[Posting.person].id != actor.person {
                // Whoever was told of some of these days is told of the rest; no letter tells of anything behind its last.
                let next = told[posting.id].map { $0 + 1 } ?? span.lowerBound
                let first = max(span.lowerBound, posting[Posting.first], next)
                let last = min(span.upperBound, posting[Posting.last], errand.today)
                guard first <= last else { continue }
                try errand.draftLetter(posting, names, first...last)
                drafted += 1
            }
            return drafted
        }
    }

    /// Hands in all drafts of a batch, or sends all that were checked, as far as they are this actor's to move. Returns how many.
    package func moveLetters(
        _ actor: Actor, _ batch: ID, _ move: HomeLetter.Move
    ) async throws(Failure) -> Int {
        try await change(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            guard try errand.writesLetters(of: batch), [.submit, .send].contains(move),
                let spec = HomeLetter.lifecycle[move]
            else { throw Failure.notYours }
            let letters = try errand.shown(
                HomeLetter.self, HomeLetter.posting.leads(to: Posting.batch == batch.link),
                Where(.stage(spec.from))
            ).filter { try errand.may(spec.by, $0.record) }
            for letter in letters {
                _ = try errand.move(
                    HomeLetter.name, letter.id, by: spec.name, note: nil, version: letter.version)
            }
            return letters.count
        }
    }
}

extension Letters {
    /// How many stand where this move can be made.
    package func count(before move: HomeLetter.Move) -> Int {
        let from = HomeLetter.lifecycle[move]?.from ?? []
        return rows.reduce(0) { $0 + $1.letters.count { from.contains($0.record.stage) } }
    }

    /// The quarter that is ending or has just ended, within the batch.
    static func span(of batch: Kept<Batch>, on today: Day) -> ClosedRange<Day> {
        let month = (today - 20).month
        let start = month + -((month.monthOfYear - 1) % 3)
        let first = min(max(start.first, batch[Batch.first]), today)
        return first...max(first, min((start + 2).last, batch[Batch.last], today))
    }
}

extension Errand {
    /// Whether the actor sits where such letters are written: 组织部 where it hosts, else the department of the place that does.
    func writesLetters(of batch: Kept<Batch>) throws -> Bool {
        batch[Batch.direction] == .inbound
            ? actor.holds(.organizer)
            : try may(.seat(.hostOrganizer), batch.record)
    }

    /// The last day of which anybody of the batch was written.
    fileprivate func toldUntil(_ batch: Kept<Batch>) throws -> [ID: Day] {
        let letters = try all(
            HomeLetter.self, HomeLetter.posting.leads(to: Posting.batch == batch.link), !.stage(.dropped))
        return Dictionary(letters.map { ($0[HomeLetter.posting].id, $0[HomeLetter.last]) }) { max($0, $1) }
    }

    fileprivate func draftLetter(
        _ posting: Kept<Posting>, _ names: Names, _ span: ClosedRange<Day>
    ) throws {
        var letter = try blank(HomeLetter.self)
        var writing = LetterWriting(self, posting, names, span)
        letter[HomeLetter.posting] = posting.link
        letter[HomeLetter.heading] = writing.heading
        letter[HomeLetter.first] = span.lowerBound
        letter[HomeLetter.last] = span.upperBound
        letter[HomeLetter.body] = Prose(try writing.text())
        letter[HomeLetter.evidence] = Figures(items: writing.figures)
        try keep(letter, action: Title("起草", "drafted"))
    }
}
