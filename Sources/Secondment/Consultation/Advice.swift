import Parties
package import Records

/// 一条意见 — What an adviser says of one paragraph. It is answered: adopted, in part, or why not.
package enum Advice: Kind {
    package static let name = "advice"
    package static let title = Title("一条意见", "Piece of advice")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("谁提的", "By"))
    package static let consultation = Field<Link<Consultation>>(
        "consultation", Title("哪次征求", "Consultation"))
    package static let paragraph = Field<Int>("paragraph", Title("第几段", "Paragraph"))
    /// As the paragraph read when it was said.
    package static let quote = Field<Prose>("quote", Title("原文", "The text"))
    package static let text = Field<Prose>("text", Title("意见", "Opinion"))
    package static let wanted = Field<Prose?>(
        "wanted", Title("建议改为", "Should read"),
        hint: Title("整段怎么写；建议删去的，写“删去”", "the whole paragraph; 删去 where it should go"))
    package static let reason = Field<Prose?>("reason", Title("理由", "Why"))
    package static let wording = Field<Prose?>(
        "wording", Title("采纳后的表述", "As adopted"),
        hint: Title("整段怎么写；整段删去的，写“删去”", "the whole paragraph; 删去 where it goes"))
    package static let answer = Field<Prose?>("answer", Title("答复", "Answer"))
    /// How the paragraph read before this was adopted.
    package static let before = Field<Prose?>("before", Title("采纳以前", "Before it"))

    package static let form = [
        Section.kept([posting, consultation, paragraph, quote]),
        Section(Title("意见", "Opinion"), [text, wanted, reason]),
        Section.kept([wording, answer]), Section.working([before]),
    ]
    package static let label: [any Place] = [text]

    // What happens to it

    package enum Stage: String, Word { case given, adopted, partly, declined, explained, withdrawn }
    package enum Move: String, Word { case adopt, part, decline, explain, again, withdraw }

    private static let guest: Who = .seat(.secondee)
    private static let askers = Consultation.askers

    package static let lifecycle = Lifecycle(
        [
            stage(.given, Title("待办理", "Given"), .waiting),
            stage(.adopted, Title("采纳", "Adopted"), .good),
            stage(.partly, Title("部分采纳", "Adopted in part"), .good),
            stage(.declined, Title("未采纳", "Not adopted")),
            stage(.explained, Title("解释说明", "Explained")),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .adopt, Title("采纳", "Adopt"), from: [.given], to: .adopted, by: askers, answers: guest,
                needs: [wording], asks: [wording, answer], weight: .primary),
            move(
                .part, Title("部分采纳", "In part"), from: [.given], to: .partly, by: askers, answers: guest,
                needs: [wording, answer], asks: [wording, answer]),
            move(
                .decline, Title("不采纳", "Not adopted"), from: [.given], to: .declined, by: askers,
                answers: guest, needs: [answer], asks: [answer]),
            move(
                .explain, Title("解释说明", "Explain"), from: [.given], to: .explained, by: askers,
                answers: guest, needs: [answer], asks: [answer]),
            move(
                .again, Title("重新办理", "Again"), from: [.adopted, .partly, .declined, .explained],
                to: .given, by: askers, answers: guest),
            move(.withdraw, Title("撤回", "Withdraw"), from: [.given], to: .withdrawn, by: guest),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let entrance = Entrance.aside
    package static let access = Access(
        see: guest || Consultation.access.see, add: .nobody, edit: guest && at(.given))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("意见采纳情况", "What became of advice"),
            columns: [consultation, quote, text, posting, answer])
    ]
}

extension Where<Advice> {
    /// 算数 — Not withdrawn.
    package static var counted: Self { !.stage(.withdrawn) }
}
