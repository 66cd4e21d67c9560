package import Parties
package import Records

/// 表的分量 — What a form asks of whoever fills it in. Only the office knows its forms, so it is given.
package struct FormCost: Sendable, Hashable {
    package static let none = FormCost(fields: 0, prefilled: 0)

    package let fields: Int
    /// Those of them that stand there already when the form is opened from what is owed.
    package let prefilled: Int
    package let isMeeting: Bool
    /// Whether the secondees of the batch come to it.
    package let isAttended: Bool

    package init(fields: Int, prefilled: Int, isMeeting: Bool = false, isAttended: Bool = false) {
        self.fields = fields
        self.prefilled = prefilled
        self.isMeeting = isMeeting
        self.isAttended = isAttended
    }
}

/// 负担表 — What obligations cost those who bear them: forms, fields, documents, meetings and minutes, by
/// month, by side and by clause, with whoever asks for it.
///
/// Pure, as obligations are: what was done already makes it no lighter.
package struct BurdenMeter: Sendable {
    // Where a rule declares no 用时, what it costs is estimated from these three, and said to be so.

    /// For each field that the office has not filled in.
    package static let minutesPerField = 1
    /// For each paper to be written.
    package static let minutesPerDocument = 30
    /// For each meeting, whatever is written down of it.
    package static let minutesPerMeeting = 60

    /// In the order of months; within a month by side, then as they were owed.
    package let rows: [Row]

    /// 一行 — What one clause asks of one side in one month.
    package struct Row: Sendable {
        package let month: Month
        package let side: Party
        package let citation: Citation
        package let issuer: String
        /// Of the duties that it is made of, each once.
        package internal(set) var titles: [Title]
        /// Coming to a meeting that another side has to hold.
        package let isAttendance: Bool
        package internal(set) var tally: Tally
    }

    /// 合计 — How much of each.
    package struct Tally: Sendable, Hashable {
        package static let none = Tally()

        package var times = 0
        package var forms = 0
        package var fields = 0
        package var prefilled = 0
        package var documents = 0
        package var meetings = 0
        package var minutes = 0
        /// Of the minutes, those that no regulation declares.
        package var estimated = 0

        package static func + (left: Tally, right: Tally) -> Tally {
            Tally(
                times: left.times + right.times, forms: left.forms + right.forms,
                fields: left.fields + right.fields, prefilled: left.prefilled + right.prefilled,
                documents: left.documents + right.documents, meetings: left.meetings + right.meetings,
                minutes: left.minutes + right.minutes, estimated: left.estimated + right.estimated)
        }
    }

    /// `attended` are the obligations of a batch, of which only the meetings count, and only for the
    /// secondees who come to them: so many `people`.
    package init(
        of owed: [Obligation], attended: [Obligation] = [], by people: Int = 1,
        cost: (Evidence?) -> FormCost
    ) {
        var gathering = Gathering()
        for (obligation, tally) in BurdenMeter.charged(owed, cost) {
            gathering.add(obligation, obligation.bearer, isAttendance: false, tally)
        }
        for obligation in attended where people > 0 && cost(obligation.settledBy).isAttended {
            let minutes = obligation.duty.burden.minutes
            var tally = Tally()
            tally.times = people
            tally.meetings = people
            tally.minutes = people * (minutes > 0 ? minutes : BurdenMeter.minutesPerMeeting)
            tally.estimated = minutes > 0 ? 0 : tally.minutes
            gathering.add(obligation, .secondee, isAttendance: true, tally)
        }
        rows = gathering.sorted
    }

    package var months: [Month] { Array(Set(rows.map(\.month))).sorted() }
    package var sides: [Party] { Party.named.filter { side in rows.contains { $0.side == side } } }

    package func tally(of side: Party? = nil, in month: Month? = nil) -> Tally {
        rows.filter { (side == nil || $0.side == side) && (month == nil || $0.month == month) }
            .reduce(.none) { $0 + $1.tally }
    }

    /// By whoever asks: each regulation with what it lays on the side, the heaviest first.
    package func byRegulation(of side: Party? = nil) -> [(regulation: Row, tally: Tally)] {
        var found: [String: (Row, Tally)] = [:]
        for row in rows where side == nil || row.side == side {
            let known = found[row.citation.regulation] ?? (row, .none)
            found[row.citation.regulation] = (known.0, known.1 + row.tally)
        }
        return found.sorted { ($1.value.1.minutes, $0.key) < ($0.value.1.minutes, $1.key) }.map(\.value)
    }

    /// By clause and side, over all months: side by side, and in the order in which they first fall due.
    package var byClause: [Row] {
        var gathering = Gathering()
        for row in rows { gathering.add(row) }
        let found = gathering.inOrder
        return sides.flatMap { side in found.filter { $0.side == side } }
    }
}
