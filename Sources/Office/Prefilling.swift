import Records
import Regulation
import Secondment

/// 预填 — Which fields of a form stand there already when it is opened from what is owed.
enum Prefilling {
    static func cost(_ evidence: Evidence?) -> FormCost {
        guard let evidence, let kind = kinds[evidence.kind] else { return .none }
        let isMeeting = [StudySession.name, Meeting.name].contains(kind.name)
        return FormCost(
            fields: kind.askedFields.count, prefilled: fields(kind, qualifier: evidence.qualifier).count,
            isMeeting: isMeeting,
            // 联席会 is between offices.
            isAttended: isMeeting && evidence.qualifier != Meeting.Sort.liaison.rawValue)
    }

    /// A required day that opens on today is not among them: the office guesses it and does not know it.
    static func fields(_ kind: Declaration, qualifier: String?) -> [FieldSpec] {
        var names: Set<String> = []
        switch kind.about {
        case .posting(let field): names.insert(field)
        case .shared(let field, _): names.insert(field)
        default: break
        }
        if let month = kind.settling?.month { names.insert(month) }
        if qualifier != nil, let variant = kind.settling?.qualifier { names.insert(variant) }
        names.formUnion(composed[kind.name] ?? [])
        return kind.askedFields.filter { names.contains($0.name) }
    }

    // Composed from what was written down before: a month in which nothing was noted composes nothing, and
    // last month's intentions need a report of last month. The appraisal's draft lists what was handed in.
    // So the share of what is filled in is the best case, which the page says.
    private static let composed: [String: [String]] = [
        MonthlyReport.name: names([
            MonthlyReport.work, MonthlyReport.study, MonthlyReport.next, MonthlyReport.review,
        ]),
        Appraisal.name: names([Appraisal.summary]),
        // Laid out from the clause; what is asked is to tick.
        TickList.name: names([TickList.rule, TickList.heading]),
        BatchTickList.name: names([BatchTickList.rule, BatchTickList.heading]),
    ]

    private static func names(_ places: [any Place]) -> [String] { places.map(\.spec.name) }
}
