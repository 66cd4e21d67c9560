import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 考核鉴定 — The regulation says who proposes, who examines, who decides, with which grades and on which
/// form; where it says nothing, the host proposes and 组织部 decides.
enum Appraising {
    static let follows: [Follows] = [
        .judging(Appraisal.self, Title("同一种考核同一个月只一份", "one of a sort for a month"), once),
        .adding(
            Appraisal.self,
            Title(
                "按制度定用表、分项和经手各方，总结拼出初稿",
                "form, items and parties as the regulation has them; a summary is composed"), begun),
        .on(
            Appraisal.self, .propose, Title("核对等次和比例，请下一方审核", "the grade is judged, and the next is asked"),
            propose),
        .on(
            Appraisal.self, .agree,
            Title("请下一方；都同意了即审定、存档", "asks the next; after the last it is decided and filed"), agree),
        .on(
            Appraisal.self, .return,
            Title("退回起草人，审核重新来过", "goes back to whoever proposes, and all are asked anew"), giveBack),
        .on(
            Appraisal.self, .withdraw,
            Title("回到起草人，审核重新来过", "is with whoever proposed it again, and all are asked anew"), takeBack),
    ]

    private static func begun(_ appraisal: Kept<Appraisal>, _ errand: Errand) throws -> Kept<Appraisal> {
        let posting = try errand.fetch(appraisal[Appraisal.posting])
        try keepToWindow(appraisal, posting, errand)
        let found = try rule(appraisal, posting, errand)
        var begun = appraisal
        let (proposer, chain) = asked(found?.0)
        let copies = [found?.0.filedAt].compactMap { $0 } + (found?.0.informs ?? [])
        let turn = try Route.turn([proposer] + chain, posting, errand)
        begun[Appraisal.awaiting] = turn?.party
        begun[Appraisal.route] = Route.written(turn?.rest ?? [])
        begun[Appraisal.copies] = copies.map(\.rawValue).joined(separator: ",")
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
            begun, action: Title("开始考核", "began an appraisal"), note: turn?.reason)
    }

    /// Of a final appraisal there is one; of the others one for a month. Whether this actor can see it does not matter.
    private static func once(_ appraisal: inout Kept<Appraisal>, _ errand: Errand) throws {
        guard appraisal.asRead == nil else { return }
        let same: Where<Appraisal> =
            appraisal[Appraisal.sort] == .final
            ? Appraisal.sort == .final
            : Appraisal.sort == appraisal[Appraisal.sort] && Appraisal.month == appraisal[Appraisal.month]
        guard try errand.count(Appraisal.self, Appraisal.posting == appraisal[Appraisal.posting], same) == 0
        else {
            throw Failure.problem(
                "“\(appraisal[Appraisal.sort].title.chinese)”已经开始了", "that appraisal was begun already",
                at: "sort")
        }
    }

    /// Fails before the first day on which the regulation has it done, and says which that is. One that the regulation
    /// does not ask for can be begun whenever somebody wants it.
    private static func keepToWindow(
        _ appraisal: Kept<Appraisal>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws {
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

    private static func propose(_ making: Making<Appraisal>) throws -> Kept<Appraisal> {
        let (appraisal, errand) = (making.record, making.errand)
        var proposed = try graded(appraisal, appraisal[Appraisal.grade], errand)
        let posting = try errand.fetch(appraisal[Appraisal.posting])
        proposed[Appraisal.review] = try found(appraisal, posting, errand)
        guard let turn = try Route.next(&proposed, Appraisal.route, posting, errand) else {
            return try decide(try errand.advance(proposed, .propose), errand)
        }
        proposed[Appraisal.awaiting] = turn.party
        return try errand.advance(proposed, .propose, note: turn.reason)
    }

    /// What joint groups have found of this posting; fails where the regulation has one look first and none has.
    private static func found(
        _ appraisal: Kept<Appraisal>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws -> Prose? {
        let rule = try rule(appraisal, posting, errand)
        let isWanted = rule?.0.isAfterGroup ?? false
        guard isWanted || appraisal[Appraisal.sort] == .final else { return nil }
        let findings = try errand.all(ReviewFinding.self, ReviewFinding.posting == posting.link, .agreed)
        guard !findings.isEmpty else {
            guard isWanted else { return nil }
            throw Failure.problem(
                "先由联合考核组考察，组内定了意见再提出（\(rule?.1.written.chinese ?? "")）",
                "the joint group looks first, and agrees on its finding", at: "move")
        }
        return Prose(findings.reversed().map { $0[ReviewFinding.opinion].text }.joined(separator: "\n"))
    }

    private static func agree(_ making: Making<Appraisal>) throws -> Kept<Appraisal> {
        let (appraisal, note, errand) = (making.record, making.note, making.errand)
        var next = appraisal
        let party = appraisal[Appraisal.awaiting]?.title.chinese ?? ""
        next[Appraisal.opinions] = Prose(
            [appraisal[Appraisal.opinions]?.text, note.map { "\(party)：\($0)" }].compactMap { $0 }
                .joined(separator: "\n"))
        let posting = try errand.fetch(appraisal[Appraisal.posting])
        if let turn = try Route.next(&next, Appraisal.route, posting, errand) {
            next[Appraisal.awaiting] = turn.party
            return try errand.advance(next, .agree, note: turn.adding(to: note))
        }
        return try decide(try errand.advance(next, .agree, note: note), errand)
    }

    private static func giveBack(_ making: Making<Appraisal>) throws -> Kept<Appraisal> {
        try anew(making, .return)
    }

    private static func takeBack(_ making: Making<Appraisal>) throws -> Kept<Appraisal> {
        try anew(making, .withdraw)
    }

    private static func anew(_ making: Making<Appraisal>, _ move: Appraisal.Move) throws -> Kept<Appraisal> {
        let (appraisal, note, errand) = (making.record, making.note, making.errand)
        let posting = try errand.fetch(appraisal[Appraisal.posting])
        var back = appraisal
        let found = try rule(appraisal, posting, errand)
        let (proposer, chain) = asked(found?.0)
        let turn = try Route.turn([proposer] + chain, posting, errand)
        back[Appraisal.awaiting] = turn?.party
        back[Appraisal.route] = Route.written(turn?.rest ?? [])
        return try errand.advance(back, move, note: note)
    }

    /// Who proposes, and who is asked after: nobody twice running.
    private static func asked(_ rule: AppraisalRule?) -> (proposer: Party, chain: [Party]) {
        let proposer = rule?.proposer ?? .hostUnit
        let chain = rule.map { $0.examiners + [$0.decider] } ?? [.organizer]
        return (proposer, chain.first == proposer ? Array(chain.dropFirst()) : chain)
    }

    private static func decide(_ appraisal: Kept<Appraisal>, _ errand: Errand) throws -> Kept<Appraisal> {
        var decided = try graded(appraisal, appraisal[Appraisal.grade], errand)
        decided[Appraisal.decided] = appraisal[Appraisal.grade]
        decided[Appraisal.awaiting] = nil
        let done = try errand.advance(decided, .decide)
        let posting = try errand.fetch(appraisal[Appraisal.posting])
        try Route.file(
            done.record, posting: appraisal[Appraisal.posting], with: appraisal[Appraisal.copies],
            as: "\(posting[Posting.personName])\(appraisal[Appraisal.paper] ?? "")", errand)
        return done
    }

    /// The grade must be one of the regulation's, and the best one within its share.
    private static func graded(
        _ appraisal: Kept<Appraisal>, _ grade: String?, _ errand: Errand
    ) throws -> Kept<Appraisal> {
        guard let grade = grade?.trimmed, !grade.isEmpty else { return appraisal }
        let posting = try errand.fetch(appraisal[Appraisal.posting])
        let batch = Posting.batch == posting[Posting.batch]
        let given = try errand.count(
            Appraisal.self, Appraisal.posting.leads(to: batch), Appraisal.sort == appraisal[Appraisal.sort],
            !.id(appraisal.id), Appraisal.grade == grade, .handedIn)
        let people = try errand.count(Posting.self, batch, .enrolled)
        let findings = try Ruling(posting, errand).findings(
            .grade(
                grade, in: appraisal[Appraisal.sort],
                given: given, of: people))
        var graded = appraisal
        graded[Appraisal.findings] = try Judging.pass(
            findings, waiver: appraisal[Appraisal.opinion]?.text, at: "opinion"
        ).map(Prose.init)
        return graded
    }

    /// What was written down already: reports sent, papers handed in, tasks done.
    private static func summary(_ posting: Kept<Posting>, _ errand: Errand) throws -> String? {
        var lines: [String] = []
        for kind in [
            MonthlyReport.declaration, ResearchReport.declaration, Proposal.declaration, HostTask.declaration,
        ] {
            guard let isOfPosting = kind.about.tie?.condition(posting: posting.id) else { continue }
            let handedIn = Condition.all([
                isOfPosting, .stage(kind.settling?.stages ?? []),
            ])
            let records = try errand.rows.list(kind, where: handedIn.sql, limit: 60)
            guard !records.isEmpty else { continue }
            let labels = records.map { $0.label(.chinese) }.filter { !$0.isEmpty }
            lines.append(
                "\(kind.title.chinese)\(records.count)件"
                    + (labels.isEmpty ? "" : "：\(labels.joined(separator: "；"))"))
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private static func rule(
        _ appraisal: Kept<Appraisal>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws -> (AppraisalRule, Citation)? {
        try Ruling(posting, errand).rules(on: appraisal[Appraisal.month].last).lazy.compactMap {
            effective -> (AppraisalRule, Citation)? in
            guard let rule = effective.rule as? AppraisalRule,
                rule.sort == appraisal[Appraisal.sort]
            else { return nil }
            return (rule, effective.citation)
        }.first
    }
}
