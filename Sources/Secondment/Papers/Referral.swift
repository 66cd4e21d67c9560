import Parties
package import Records

/// 转办与加签 — A paper that waits for one person is handed on to another who may answer it too, or one more opinion is
/// asked before it is answered.
///
/// The answer stays with those who had it before; what is asked here ends by itself when the paper goes on.
package enum Referral: Kind {
    package static let name = "referral"
    package static let title = Title("转办与加签", "Referral")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let person = Field<Link<Person>>("person", Title("请谁", "Whom"))
    package static let personName = Field<String>("person_name", Title("姓名", "Name"))
    package static let subject = Field<String>("subject", Title("事由", "Subject"))
    /// The paper on whose page it is read, and what of it waits: the same, or a receipt.
    package static let documentKind = Field<String>("document_kind", Title("文种", "Document kind"))
    package static let document = Field<String>("document", Title("文件", "Document"))
    package static let routed = Field<String>("routed", Title("办理的一项", "What waits"))
    package static let question = Field<Prose?>("question", Title("想请教的", "What is asked"))
    package static let opinion = Field<Prose?>("opinion", Title("意见", "Opinion"))

    package static let form = [
        Section.kept([posting, subject, personName, question, opinion]),
        Section.working([person, documentKind, document, routed]),
    ]
    package static let label: [any Place] = [subject]
    package static let words: [any Place] = [question, opinion]

    // What happens to it

    package enum Stage: String, Word { case asked, handed, given, returned, withdrawn, settled }
    package enum Move: String, Word { case hand, give, decline, withdraw, settle }

    private static let whom: Who = .linked(person.spec.name)

    package static let lifecycle = Lifecycle(
        [
            stage(.asked, Title("待答复意见", "Asked"), .waiting, wants: Title("提意见", "Give an opinion")),
            stage(.handed, Title("转你办理", "Handed on"), .waiting, inHand: whom),
            stage(.given, Title("已答复", "Given"), .good),
            stage(.returned, Title("已退回", "Returned"), .bad),
            stage(.withdrawn, Title("已撤回", "Taken back")),
            stage(.settled, Title("已随文了结", "Settled")),
        ],
        [
            // Made where it is handed on, and no opinion is asked.
            move(.hand, Title("转办", "Hand on"), from: [.asked], to: .handed, by: .nobody),
            move(
                .give, Title("答复意见", "Give it"), from: [.asked], to: .given, by: whom, answers: .owner,
                expected: true, needs: [opinion], asks: [opinion], weight: .primary),
            move(
                .decline, Title("退回", "Return"), from: [.asked, .handed], to: .returned, by: whom,
                answers: .owner, needsNote: true),
            move(.withdraw, Title("撤回", "Take back"), from: [.asked, .handed], to: .withdrawn, by: .owner),
            // Made when the paper goes on.
            move(.settle, Title("随文了结", "Settle"), from: [.asked, .handed], to: .settled, by: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let entrance = Entrance.aside
    package static let access = Access(
        see: whom || ((.owner || .seat(.organizer)) && !.seat(.secondee)), add: .nobody, edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("转办与加签", "Referrals"), columns: [posting, subject, personName])
    ]
}

extension Where<Referral> {
    /// 未了 — Asked or handed on, and neither answered nor over.
    package static var open: Self { .stage(.asked, .handed) }
}
