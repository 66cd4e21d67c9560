import Parties
package import Records
import Regulation
import Secondment

/// 负担 — What is asked of people by month, by side, by clause and by who asks, as a page shows it.
package struct BurdenSheet: Sendable {
    package let heading: String
    /// How many postings it was reckoned from; none where it is reckoned for one who is not there yet.
    package let people: Int
    /// What one secondee bears month by month; of several, the one of whom most is asked in that month.
    package let secondee: [MonthLine]
    /// What one of each side bears in all.
    package let sides: [SideLine]
    package let clauses: [ClauseLine]
    /// By who asks it of a secondee.
    package let askers: [AskerLine]
    /// Of the secondee's forms, what the office fills in by itself.
    package let prefilled: [PrefilledLine]
    /// Minutes of the whole batch by month, side by side; empty for a single posting.
    package let whole: [WholeLine]
    package let wholeSides: [Title]
    /// Minutes a month for one secondee.
    package let ceiling: Int?

    /// 用量 — Forms, fields, documents, meetings and minutes.
    package struct Cost: Sendable, Hashable {
        package let times: Int
        package let forms: Int
        package let fields: Int
        package let prefilled: Int
        package let documents: Int
        package let meetings: Int
        package let minutes: Int
        /// Of the minutes, those that no regulation declares.
        package let estimated: Int

        init(_ tally: BurdenMeter.Tally) {
            times = tally.times
            forms = tally.forms
            fields = tally.fields
            prefilled = tally.prefilled
            documents = tally.documents
            meetings = tally.meetings
            minutes = tally.minutes
            estimated = tally.estimated
        }
    }

    package struct MonthLine: Sendable {
        package let month: Month
        package let cost: Cost
    }

    package struct SideLine: Sendable {
        package let side: Title
        package let cost: Cost
        package let heaviest: (month: Month, minutes: Int)?
    }

    package struct ClauseLine: Sendable {
        package let citation: Title
        package let sentence: Title
        package let side: Title
        package let titles: [Title]
        package let isAttendance: Bool
        package let cost: Cost
    }

    package struct AskerLine: Sendable {
        package let regulation: Title
        package let issuer: String
        package let layer: Title
        package let cost: Cost
    }

    package struct PrefilledLine: Sendable {
        package let kind: Title
        package let asked: Int
        package let fields: [Title]
    }

    package struct WholeLine: Sendable {
        package let month: Month
        package let minutes: [Int]
    }

    package var heaviest: MonthLine? {
        // Of months that are equal the first.
        secondee.reduce(nil) { ($0?.cost.minutes ?? 0) >= $1.cost.minutes ? $0 : $1 }
    }

    /// The months in which one secondee would bear more than the ceiling.
    package var beyond: [MonthLine] {
        guard let ceiling else { return [] }
        return secondee.filter { $0.cost.minutes > ceiling }
    }
}

extension BurdenSheet {
    /// `each` are the meters of single postings; one of them, with what the batch owes, stands for all.
    init(
        heading: String, people: Int, each: [BurdenMeter], whole: BurdenMeter? = nil,
        asked: [Obligation], ceiling: Int?
    ) {
        let months = Set(each.flatMap(\.months)).sorted()
        let span = months.first.flatMap { first in
            months.last.map { last in (0...(last - first)).map { first + $0 } }
        }
        let one = each.max { $0.tally(of: .secondee).minutes < $1.tally(of: .secondee).minutes }
        self.heading = heading
        self.people = people
        self.ceiling = ceiling
        // Months in which nothing is asked stand there too: relief is part of the picture.
        secondee = (span ?? []).map { month in
            let all = each.map { $0.tally(of: .secondee, in: month) }
            return MonthLine(month: month, cost: Cost(all.max { $0.minutes < $1.minutes } ?? .none))
        }
        sides = (one?.sides ?? []).map { side in
            let minutes = one?.months.map { ($0, one?.tally(of: side, in: $0).minutes ?? 0) } ?? []
            return SideLine(
                side: side.called, cost: Cost(one?.tally(of: side) ?? .none),
                heaviest: minutes.max { $0.1 < $1.1 })
        }
        clauses = (one?.byClause ?? []).map { row in
            ClauseLine(
                citation: row.citation.written, sentence: row.citation.sentence, side: row.side.called,
                titles: row.titles, isAttendance: row.isAttendance, cost: Cost(row.tally))
        }
        askers = (one?.byRegulation(of: .secondee) ?? []).map { row, tally in
            AskerLine(
                regulation: row.citation.title, issuer: row.issuer, layer: row.citation.layer.title,
                cost: Cost(tally))
        }
        prefilled = BurdenSheet.prefilled(asked)
        let sides = whole?.sides ?? []
        wholeSides = sides.map(\.title)
        self.whole = (whole?.months ?? []).map { month in
            WholeLine(
                month: month, minutes: sides.map { whole?.tally(of: $0, in: month).minutes ?? 0 })
        }
    }

    /// The kinds that a secondee is asked for, each once, with what stands in their forms already.
    private static func prefilled(_ asked: [Obligation]) -> [PrefilledLine] {
        var seen: Set<Evidence> = []
        return asked.compactMap { obligation in
            guard obligation.bearer == .secondee, let evidence = obligation.settledBy,
                seen.insert(evidence).inserted, let kind = kinds[evidence.kind]
            else { return nil }
            return PrefilledLine(
                kind: kind.title, asked: kind.askedFields.count,
                fields: Prefilling.fields(kind, qualifier: evidence.qualifier).map(\.title))
        }
    }
}
