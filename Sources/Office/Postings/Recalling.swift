import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 召回 — For which causes somebody may be recalled, who is told, and for how long they are not posted again:
/// each rule in force answers for the causes that it lists.
enum Recalling {
    static let follows: [Follows] = [
        .offering(
            PostingChange.self, Title("召回情形从制度所列中选", "causes of recall as the regulation lists them"), choices
        )
    ]

    /// Every cause that a rule in force lists, each once, with the clauses that list it.
    static func causes(_ ruling: Ruling) -> [Desk.Form.Choice] {
        var clauses: [String: [Title]] = [:]
        var order: [String] = []
        for effective in ruling.rules() {
            guard let rule = effective.rule as? Recall else { continue }
            for cause in rule.causes {
                if clauses[cause] == nil { order.append(cause) }
                clauses[cause, default: []].append(effective.citation.written)
            }
        }
        return order.map { cause in
            let listed = clauses[cause] ?? []
            return Desk.Form.Choice(
                words: cause,
                clause: Title(
                    listed.map(\.chinese).joined(separator: "、"),
                    listed.map(\.english).joined(separator: ", ")))
        }
    }

    private static func choices(_ change: Record, _ errand: Errand) throws -> [String: [Desk.Form.Choice]] {
        guard let id = change[name: PostingChange.posting.spec.name].int.map(ID.init(raw:)),
            let posting = try errand.first(Posting.self, .id(id)),
            try errand.may(Posting.access.see, posting.record)
        else { return [:] }
        let causes = causes(try Ruling(posting, errand))
        return causes.isEmpty ? [:] : [PostingChange.cause.spec.name: causes]
    }

    /// Fails where the regulation lists causes and this is none of them.
    static func keepToCauses(_ cause: String?, _ ruling: Ruling) throws {
        let listed = causes(ruling).map(\.words)
        guard !listed.isEmpty, cause.map({ !listed.contains($0) }) ?? true else { return }
        let all = listed.joined(separator: "、")
        throw Failure.problem(
            cause.map { "“\($0)”不在召回情形之内，请从制度所列中选：\(all)" } ?? "请选择召回情形：\(all)",
            cause.map { "“\($0)” is no cause for recall; choose one of: \(all)" }
                ?? "choose the cause of the recall: \(all)", at: "cause")
    }

    /// Whom the rules want told of a recall for this cause, as it is kept.
    static func informed(_ cause: String?, _ ruling: Ruling) -> String {
        let rules = ruling.rules().compactMap { $0.rule as? Recall }.filter { rule in
            rule.causes.isEmpty || cause.map(rule.causes.contains) ?? true
        }
        return rules.flatMap(\.informs).reduce(into: [String]()) { told, party in
            if !told.contains(party.rawValue) { told.append(party.rawValue) }
        }.joined(separator: ",")
    }

    /// What the rules under which somebody was recalled say of their being posted again: those of the
    /// posting that was recalled, on the day of it.
    static func findings(
        of person: ID, except own: ID?, _ ground: Ground, _ errand: Errand
    ) throws -> [Finding] {
        let recalled = try errand.all(
            Posting.self, Posting.person == Link(person), .stage(.recalled),
            !.id(in: [own].compactMap(\.self)))
        return try recalled.flatMap { posting -> [Finding] in
            let last = posting[Posting.last]
            // Recalled by hand in former times: the last day was left as it had been agreed.
            let day = posting[Posting.agreed] == nil ? min(last, posting.changedAt.day) : last
            let act = Act.admission(Candidate(recalledOn: day, recalledFor: try cause(of: posting, errand)))
            let rules = try Ruling(posting, errand).rules(on: day).filter { $0.rule is Recall }
            return Rulebook.findings(act, of: rules, on: ground)
        }
    }

    private static func cause(of posting: Kept<Posting>, _ errand: Errand) throws -> String? {
        try errand.first(
            PostingChange.self, PostingChange.posting == posting.link, .stage(.done),
            PostingChange.matter == .recall)?[PostingChange.cause]
    }
}
