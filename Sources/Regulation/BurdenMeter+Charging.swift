package import Parties
package import Records

extension BurdenMeter {
    /// What each obligation costs. A record that serves several rules is written once, so it is charged to
    /// the rule that makes most of it, and to the others not at all.
    static func charged(
        _ owed: [Obligation], _ cost: (Evidence?) -> FormCost
    ) -> [(Obligation, Tally)] {
        var charged = owed.map { ($0, tally($0, cost($0.settledBy))) }
        var dearest: [Once: Int] = [:]
        for (place, item) in charged.enumerated() {
            guard let once = Once(item.0) else { continue }
            guard let other = dearest[once] else {
                dearest[once] = place
                continue
            }
            let isDearer = item.1.minutes > charged[other].1.minutes
            if isDearer { dearest[once] = place }
            charged[isDearer ? other : place].1 = Tally(times: 1)
        }
        return charged
    }

    private static func tally(_ obligation: Obligation, _ form: FormCost) -> Tally {
        let declared = obligation.duty.burden
        let estimate =
            form.isMeeting
            ? minutesPerMeeting
            : (form.fields - form.prefilled) * minutesPerField + declared.documents * minutesPerDocument
        return Tally(
            times: 1, forms: form.fields > 0 ? 1 : 0, fields: form.fields, prefilled: form.prefilled,
            documents: declared.documents, meetings: form.isMeeting ? 1 : 0,
            minutes: declared.minutes > 0 ? declared.minutes : estimate,
            estimated: declared.minutes > 0 ? 0 : estimate)
    }

    /// One record that somebody writes: the same for every rule that asks for it.
    private struct Once: Hashable {
        let evidence: Evidence
        let bearer: Party
        let posting: Int64?
        let batch: Int64
        let period: DutyPeriod
        let ordinal: Int

        init?(_ obligation: Obligation) {
            guard let evidence = obligation.settledBy else { return nil }
            self.evidence = evidence
            bearer = obligation.bearer
            posting = obligation.posting
            batch = obligation.batch
            period = obligation.period
            ordinal = obligation.ordinal
        }
    }

    /// 归并 — Rows that are being added up.
    struct Gathering {
        private var rows: [Key: Row] = [:]
        private var order: [Key] = []

        private struct Key: Hashable {
            let month: Month?
            let side: Party
            let citation: Citation
            let isAttendance: Bool
        }

        mutating func add(_ obligation: Obligation, _ side: Party, isAttendance: Bool, _ tally: Tally) {
            let row = Row(
                month: obligation.due.month, side: side, citation: obligation.source.citation,
                issuer: obligation.source.regulation.issuer, titles: [obligation.title],
                isAttendance: isAttendance, tally: tally)
            add(row, month: row.month)
        }

        /// Adds a row whatever its month.
        mutating func add(_ row: Row) { add(row, month: nil) }

        private mutating func add(_ row: Row, month: Month?) {
            let key = Key(
                month: month, side: row.side, citation: row.citation, isAttendance: row.isAttendance)
            guard var known = rows[key] else {
                rows[key] = row
                order.append(key)
                return
            }
            known.tally = known.tally + row.tally
            known.titles += row.titles.filter { !known.titles.contains($0) }
            rows[key] = known
        }

        var inOrder: [Row] { order.compactMap { rows[$0] } }

        var sorted: [Row] {
            let places = Dictionary(uniqueKeysWithValues: zip(Party.named, 0...))
            return inOrder.enumerated().sorted { left, right in
                let (a, b) = (left.element, right.element)
                return (a.month.number, places[a.side] ?? 0, left.offset)
                    < (b.month.number, places[b.side] ?? 0, right.offset)
            }.map(\.element)
        }
    }
}

extension BurdenMeter {
    /// 增减 — What one side bears in one month, before and after.
    package struct Change: Sendable, Hashable {
        package let month: Month
        package let side: Party
        package let before: Tally
        package let after: Tally
    }

    /// Every month and side that bears more, or less, than before.
    package func changes(since before: BurdenMeter) -> [Change] {
        Set(before.months + months).sorted().flatMap { month in
            Party.named.compactMap { side in
                let change = Change(
                    month: month, side: side, before: before.tally(of: side, in: month),
                    after: tally(of: side, in: month))
                return change.before == change.after ? nil : change
            }
        }
    }
}
