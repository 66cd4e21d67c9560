package import Parties
package import Records

/// 违规反映 — Somebody says that a rule of conduct was broken, by a secondee or by a unit; it is looked
/// into, and where the regulation has a ladder, a named human decides what follows.
package enum Breach: Kind {
    package static let name = "breach"
    package static let title = Title("违规反映", "Breach")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let rule = Field<String>("rule", Title("哪条规定", "Rule"))
    package static let subject = Field<String>("subject", Title("事由", "Subject"))
    package static let party = Field<Party>("party", Title("反映谁", "Whom it is about"))
    package static let day = Field<Day>("day", Title("哪天的事", "Day"), guess: .today)
    package static let text = Field<Prose>("text", Title("情况", "What happened"))
    package static let clause = Field<String?>("clause", Title("依据", "Under"))
    package static let decider = Field<Party?>("decider", Title("由谁核实、决定", "Who decides"))
    /// Which confirmed breach it is of the same rule and side, and what the ladder says of it.
    package static let count = Field<Int?>("count", Title("第几次", "Which one"))
    package static let proposed = Field<Prose?>("proposed", Title("照制度的处置", "What the rule says"))

    /// What whoever it is about says to it, before anything is decided.
    package static let explanation = Field<Prose?>("explanation", Title("被反映一方的说明", "What they say to it"))
    /// Why they ask for it to be looked at once more.
    package static let appeal = Field<Prose?>("appeal", Title("申诉", "Appeal"))
    /// Who decided, and so does not answer the appeal.
    package static let decidedBy = Field<Link<Person>?>("decided_by", Title("作出处置的人", "Decided by"))

    package static let form = [
        Section(Title("反映", "Breach"), [posting, rule, subject, party, day, text]),
        Section.kept([clause, decider, count, proposed, explanation, appeal]),
        Section.working([decidedBy]),
    ]
    package static let label: [any Place] = [subject, day]
    package static let words: [any Place] = [subject, text]

    // What happens to it

    package enum Stage: String, Word {
        case reported, confirmed, heard, unfounded, closed, decided, appealed, upheld, overturned, spared
    }
    package enum Move: String, Word {
        case confirm, reject, explain, decide, spare, close, appeal, uphold, overturn
    }

    private static let decides: Who = .named("decider", among: Party.answering)
    /// Whom it is about, and who reported it: neither looks into it.
    private static let concerned: Who = .owner || (.named("party", among: [.secondee]) && .seat(.secondee))
    /// Whom it is about.
    private static let accused: Who = .named("party", among: Party.answering)
    private static let reviewer: Who =
        (.seat(.organizer) || .seat(.leader)) && !.linked(decidedBy.spec.name)
    private static let matter: Who = concerned || accused

    package static let lifecycle = Lifecycle(
        [
            stage(.reported, Title("待核实", "Reported"), .waiting, wants: Title("核实", "Look into")),
            stage(.confirmed, Title("属实，待被反映一方说明", "Confirmed, to be heard"), .waiting),
            stage(
                .heard, Title("已听取说明，待处置", "Heard"), .waiting, wants: Title("处置", "Decide on")),
            stage(.unfounded, Title("不属实", "Unfounded")),
            stage(.closed, Title("已改正", "Set right"), .good),
            stage(.decided, Title("已处置", "Decided"), .bad),
            stage(.appealed, Title("申诉中", "Under appeal"), .waiting, wants: Title("复核", "Look at again")),
            stage(.upheld, Title("复核后维持", "Upheld"), .bad),
            stage(.overturned, Title("处置已撤销", "Overturned")),
            stage(.spared, Title("不予处置", "Spared")),
        ],
        [
            move(
                .confirm, Title("属实", "Confirm"), from: [.reported], to: .confirmed, by: decides,
                answers: matter, expected: true, needsNote: true, weight: .primary),
            move(
                .reject, Title("不属实", "Unfounded"), from: [.reported], to: .unfounded, by: decides,
                answers: matter, needsNote: true),
            move(
                .explain, Title("说明情况", "Say to it"), from: [.confirmed], to: .heard, by: accused,
                answers: .nobody, expected: true, needs: [explanation], asks: [explanation], weight: .primary),
            move(
                .decide, Title("照此处置", "Decide so"), from: [.confirmed, .heard], to: .decided, by: decides,
                answers: matter, expected: true, weight: .grave),
            move(
                .spare, Title("不予处置", "Spare"), from: [.confirmed, .heard], to: .spared, by: decides,
                answers: matter, needsNote: true),
            move(
                .close, Title("已改正", "Set right"), from: [.confirmed, .heard], to: .closed, by: decides,
                answers: matter, needsNote: true),
            move(
                .appeal, Title("申诉", "Appeal"), from: [.decided], to: .appealed, by: accused,
                answers: .nobody, needs: [appeal], asks: [appeal]),
            move(
                .uphold, Title("维持处置", "Uphold"), from: [.appealed], to: .upheld, by: reviewer,
                answers: matter, expected: true, needsNote: true),
            move(
                .overturn, Title("撤销处置", "Overturn"), from: [.appealed], to: .overturned, by: reviewer,
                answers: matter, needsNote: true),
        ])
    package static let entrance = Entrance.aside

    // Who may touch it

    package static let about = About.posting("posting")
    /// Whom it is about learns of it once it was found true, and is heard then.
    package static let access = Access(
        see: .owner || decides || .seat(.organizer)
            || (at(.confirmed, .heard, .closed, .decided, .appealed, .upheld, .overturned, .spared)
                && (.seat(.secondee) || accused))
            || (at(.appealed, .upheld, .overturned) && .seat(.leader)),
        add: .around,
        edit: .nobody,
        // Whoever is reported is heard on the matter, and never told by whom.
        knowsWriter: .owner || decides || .seat(.organizer))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("违规反映", "Breaches"), columns: [posting, subject, party, day], order: day)
    ]
}

extension Where<Breach> {
    /// 查实 — Found true, whatever followed.
    package static var foundTrue: Self {
        .stage(.confirmed, .heard, .decided, .appealed, .upheld, .spared, .closed)
    }
}
