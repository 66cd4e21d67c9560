package import Parties
package import Records

/// 请假 — Who approves a leave of so many days, in what order, and where copies are filed.
///
/// The tiers leave no length unanswered and answer none twice; the reader makes sure of both.
package struct LeaveTiers: Rule {
    package let heading: Heading
    /// How a leave is measured.
    package let measure: Measure
    package let tiers: [Tier]
    /// 提前: it is to be asked for so many days before; nil where nothing is said.
    package let notice: Int?
    /// 销假: so many days after the last day of leave, one reports back; nil where nothing is said.
    package let reportBack: Int?
    /// Only these sorts; none is every sort.
    package let sorts: [LeaveSort]

    package init(
        heading: Heading, measure: Measure, tiers: [Tier], notice: Int? = nil, reportBack: Int? = nil,
        sorts: [LeaveSort] = []
    ) {
        self.heading = heading
        self.measure = measure
        self.notice = notice
        self.reportBack = reportBack
        self.sorts = sorts
        self.tiers = tiers.sorted { $0.from < $1.from }
    }

    /// 档 — One tier: leaves of `from` to `to` days, both included.
    package struct Tier: Sendable, Hashable {
        package let from: Int
        /// nil has no upper bound.
        package let to: Int?
        /// The chain, in the order in which each is asked; empty where it is enough to file a copy.
        package let approvers: [Party]
        /// 备案: who gets a copy.
        package let copies: [Party]

        package init(from: Int, to: Int?, approvers: [Party], copies: [Party] = []) {
            self.from = from
            self.to = to
            self.approvers = approvers
            self.copies = copies
        }

        func holds(_ days: Int) -> Bool { days >= from && days <= to ?? .max }
    }

    package enum Measure: String, Worded, Hashable {
        case natural
        case working

        package var word: Word {
            switch self {
            case .natural: Word("自然日", "natural days", also: ["日历日", "calendar days"])
            case .working: Word("工作日", "working days")
            }
        }

        package func days(_ span: ClosedRange<Day>, by calendar: WorkingDays) -> Int {
            switch self {
            case .natural: span.upperBound - span.lowerBound + 1
            case .working: calendar.count(in: span)
            }
        }
    }

    /// Whom a leave of a sort concerns: a table may be for some sorts only.
    package func answers(_ sort: LeaveSort) -> Bool { sorts.isEmpty || sorts.contains(sort) }

    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        guard let notice, case .leave(let leave, _, _) = act, answers(leave.sort), leave.sort != .sick,
            leave.span.lowerBound - ground.today < notice
        else { return nil }
        return Judgement(
            .needsReason, "应提前\(notice)日请假，离开始只有\(max(0, leave.span.lowerBound - ground.today))日",
            "to be asked for \(notice) days before; \(max(0, leave.span.lowerBound - ground.today)) are left")
    }

    package var effect: Title {
        let rows = tiers.map { tier in
            let span =
                tier.to.map { tier.from == $0 ? "\($0)日" : "\(tier.from)至\($0)日" } ?? "\(tier.from)日起"
            let names = tier.approvers.map(\.called.chinese).joined(separator: "、")
            return (names.isEmpty ? "\(span)报备即可" : "\(span)由\(names)批")
                + (tier.copies.isEmpty
                    ? "" : "，\(tier.copies.map(\.called.chinese).joined(separator: "、"))备案")
        }
        return Title(
            "请假按\(measure.title.chinese)分\(tiers.count)档：\(rows.joined(separator: "；"))"
                + (notice.map { "；提前\($0)日" } ?? "") + (reportBack.map { "；返岗\($0)日内销假" } ?? ""),
            "\(tiers.count) tiers by \(measure.title.english)"
                + (notice.map { "; \($0) days beforehand" } ?? "")
                + (reportBack.map { "; report back within \($0) days" } ?? ""))
    }

    /// The tier for a leave of these days. A leave without a working day, where working days are
    /// counted, goes the shortest way. nil only of a table that was not read and has a gap there.
    package func route(for span: ClosedRange<Day>, by calendar: WorkingDays) -> Tier? {
        let days = max(1, measure.days(span, by: calendar))
        return tiers.first { $0.holds(days) }
    }
}
