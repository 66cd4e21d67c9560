import Records
import Regulation
import Secondment

/// 预填 — Which fields of a form stand there already when it is opened from what is owed.
enum Prefilling {
    static func cost(_ evidence: Evidence?) -> FormCost {
        guard let evidence, let kind = kinds[evidence.kind] else { return .none }
        return FormCost(
            fields: kind.askedFields.count, prefilled: fields(kind, qualifier: evidence.qualifier).count,
            isMeeting: kind.gathering != nil,
            isAttended: kind.gathering.map { !$0.apart.contains(evidence.qualifier ?? "") } ?? false)
    }

    /// What is composed needs something to be composed from: in a month in which nothing was noted there is nothing. So
    /// the share of what is filled in is the best case, which the page says.
    ///
    /// A required day that opens on today is not among them: the office guesses it and does not know it.
    static func fields(_ kind: Declaration, qualifier: String?) -> [FieldSpec] {
        var names: Set<String> = []
        if let tie = kind.about.tie { names.insert(tie.field) }
        if let month = kind.settling?.month { names.insert(month) }
        if qualifier != nil, let variant = kind.settling?.qualifier { names.insert(variant) }
        names.formUnion(kind.composed.map(\.name))
        return kind.askedFields.filter { names.contains($0.name) }
    }
}
