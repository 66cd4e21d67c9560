import Records
import Regulation
import Secondment
import Storage

/// 考核鉴定 — The regulation says who proposes, who examines, who decides, with which grades and on which
/// form; where it says nothing, the host proposes and 组织部 decides.
enum Appraising {
    static func begun(_ appraisal: Record, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, appraisal[Appraisal.posting].id)
        try keepToWindow(appraisal, posting, errand)
        let found = try rule(appraisal, posting, errand)
        var begun = appraisal
        let (proposer, chain) = asked(found?.0)
        let copies = [found?.0.filedAt].compactMap { $0 } + (found?.0.informs ?? [])
        let turn = try Route.turn(([proposer] + chain).map(\.party), posting, errand)
        begun[Appraisal.awaiting] = turn?.party
        begun[Appraisal.route] = Route.written(turn?.rest ?? [])
        begun[Appraisal.copies] = copies.map(\.party.rawValue).joined(separator: ",")
        begun[Appraisal.paper] = found?.0.form ?? "挂职锻炼\(appraisal[Appraisal.sort].title.chinese)表"
        begun[Appraisal.clause] = found.map { "\($0.1.written.chinese)：\($0.1.sentence.chinese)" }
        if begun[Appraisal.items] == nil, let items = found?.0.items, !items.isEmpty {
            begun[Appraisal.items] = Prose(
                items.map { "\($0.title)\($0.points.map { "（\($0)分）" } ?? "")：" }
                    .joined(separator: "\n"))
        }
        if begun[Appraisal.summary] == nil {
            begun[Appraisal.summary] = try summary(posting, errand).map(Prose.init)
        }
        return try errand.save(
            begun, before: appraisal, action: Title("开始考核", "began an appraisal"), note: turn?.reason)
    }

    /// Fails before the first day on which the regulation has it done, and says which that is. One that the regulation
    /// does not ask for can be begun whenever somebody wants it.
    private static func keepToWindow(_ appraisal: Record, _ posting: Record, _ errand: Errand) throws {
        let ruling = try Ruling(posting, errand)
        let month = appraisal[Appraisal.month]
        let owed = Obligations.of(posting: ruling.facts, rulebook: ruling.book, calendar: ruling.calendar)
            .filter { obligation in
                obligation.settledBy?.kind == Appraisal.name
                    && obligation.settledBy?.qualifier == appraisal[Appraisal.sort].rawValue
                    && obligation.period.days?.overlaps(month.first...month.last) ?? true
            }
        guard let first = owed.min(by: { $0.opens < $1.opens }), errand.today < first.opens else { return }
        throw Failure.problem(
            "“\(first.title.chinese)”从\(first.opens.written(.chinese))起才可以办（\(first.clause)）",
            "“\(first.title.english)” can be begun from \(first.opens.written(.english)) on (\(first.clause))",
            at: Appraisal.month.spec.name)
    }

    static func propose(_ appraisal: Record, _ errand: Errand) throws -> Record {
        var proposed = try graded(appraisal, appraisal[Appraisal.grade], errand)
        let posting = try errand.fetch(Posting.declaration, appraisal[Appraisal.posting].id)
        guard let turn = try Route.next(&proposed, Appraisal.route, posting, errand) else {
            return try decide(try errand.advance(proposed, by: "propose", before: appraisal), errand)
        }
        proposed[Appraisal.awaiting] = turn.party
        return try errand.advance(proposed, by: "propose", note: turn.reason, before: appraisal)
    }

    static func agree(_ appraisal: Record, _ note: String?, _ errand: Errand) throws -> Record {
        var next = appraisal
        let party = appraisal[Appraisal.awaiting]?.title.chinese ?? ""
        next[Appraisal.opinions] = Prose(
            [appraisal[Appraisal.opinions]?.text, note.map { "\(party)：\($0)" }].compactMap { $0 }
                .joined(separator: "\n"))
        let posting = try errand.fetch(Posting.declaration, appraisal[Appraisal.posting].id)
        if let turn = try Route.next(&next, Appraisal.route, posting, errand) {
            next[Appraisal.awaiting] = turn.party
            return try errand.advance(next, by: "agree", note: turn.adding(to: note), before: appraisal)
        }
        return try decide(try errand.advance(next, by: "agree", note: note, before: appraisal), errand)
    }

    static func giveBack(_ appraisal: Record, _ note: String?, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, appraisal[Appraisal.posting].id)
        var back = appraisal
        let found = try rule(appraisal, posting, errand)
        let (proposer, chain) = asked(found?.0)
        let turn = try Route.turn(([proposer] + chain).map(\.party), posting, errand)
        back[Appraisal.awaiting] = turn?.party
        back[Appraisal.route] = Route.written(turn?.rest ?? [])
        return try errand.advance(back, by: "return", note: note, before: appraisal)
    }

    /// Who proposes, and who is asked after: nobody twice running.
    private static func asked(_ rule: AppraisalRule?) -> (proposer: Side, chain: [Side]) {
        let proposer = rule?.proposer ?? .hostUnit
        let chain = rule.map { $0.examiners + [$0.decider] } ?? [.organizer]
        return (proposer, chain.first == proposer ? Array(chain.dropFirst()) : chain)
    }

    private static func decide(_ appraisal: Record, _ errand: Errand) throws -> Record {
        var decided = try graded(appraisal, appraisal[Appraisal.grade], errand)
        decided[Appraisal.decided] = appraisal[Appraisal.grade]
        decided[Appraisal.awaiting] = nil
        let done = try errand.advance(decided, by: "decide", before: appraisal)
        let posting = try errand.fetch(Posting.declaration, appraisal[Appraisal.posting].id)
        try Route.file(
            done, posting: appraisal[Appraisal.posting], with: appraisal[Appraisal.copies],
            as: "\(posting[Posting.personName])\(appraisal[Appraisal.paper] ?? "")", errand)
        return done
    }

    /// The grade must be one of the regulation's, and the best one within its share.
    private static func graded(
        _ appraisal: Record, _ grade: String?, _ errand: Errand
    ) throws -> Record {
        guard let grade = grade?.trimmed, !grade.isEmpty else { return appraisal }
        let posting = try errand.fetch(Posting.declaration, appraisal[Appraisal.posting].id)
        let scope: SQL = """
            r.posting IN (SELECT id FROM posting WHERE batch = \(posting[Posting.batch].id)) \
            AND r.sort = \(appraisal[Appraisal.sort].rawValue) AND r.id <> \(appraisal.id)
            """
        let given = try errand.rows.count(
            Appraisal.declaration,
            where: scope + " AND r.grade = \(grade) AND r.stage IN ('proposed', 'decided', 'known')")
        let people = try errand.rows.count(
            Posting.declaration,
            where: "r.batch = \(posting[Posting.batch].id) AND r.stage <> 'recalled'")
        let findings = try Ruling(posting, errand).findings(
            .grade(
                grade, in: AppraisalSort(rawValue: appraisal[Appraisal.sort].rawValue) ?? .final,
                given: given, of: people))
        var graded = appraisal
        graded[Appraisal.findings] = try Judging.pass(
            findings, waiver: appraisal[Appraisal.opinion]?.text, at: "opinion"
        ).map(Prose.init)
        return graded
    }

    /// What was written down already: reports sent, papers handed in, tasks done.
    private static func summary(_ posting: Record, _ errand: Errand) throws -> String? {
        var lines: [String] = []
        for kind in [
            MonthlyReport.declaration, ResearchReport.declaration, Proposal.declaration, HostTask.declaration,
        ] {
            guard case .posting(let field) = kind.about else { continue }
            let stages = (kind.settling?.stages ?? []).map { Value.text($0) }
            let records = try errand.rows.list(
                kind, where: "r.\(name: field) = \(posting.id) AND r.stage IN (\(list: stages))", limit: 60)
            guard !records.isEmpty else { continue }
            let labels = records.map { $0.label(.chinese) }.filter { !$0.isEmpty }
            lines.append(
                "\(kind.title.chinese)\(records.count)件"
                    + (labels.isEmpty ? "" : "：\(labels.joined(separator: "；"))"))
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private static func rule(
        _ appraisal: Record, _ posting: Record, _ errand: Errand
    ) throws -> (AppraisalRule, Citation)? {
        try Ruling(posting, errand).rules(on: appraisal[Appraisal.month].last).lazy.compactMap {
            effective -> (AppraisalRule, Citation)? in
            guard let rule = effective.rule as? AppraisalRule,
                rule.sort.rawValue == appraisal[Appraisal.sort].rawValue
            else { return nil }
            return (rule, effective.citation)
        }.first
    }
}
