package import Parties
package import Records

/// 签收 — One reader's receipt for something handed in: delivered, acknowledged, or returned.
package enum Receipt: Kind {
    package static let name = "receipt"
    package static let title = Title("签收", "Receipt")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let party = Field<Party>("party", Title("读者", "Reader"))
    package static let documentKind = Field<String>("document_kind", Title("文种", "Document kind"))
    package static let document = Field<String>("document", Title("文件", "Document"))
    package static let subject = Field<String>("subject", Title("事由", "Subject"))
    package static let comment = Field<Prose?>("comment", Title("意见", "Comment"))

    package static let form = [
        Section.kept([posting, party, subject]),
        Section.working([documentKind, document]),
        Section.kept([comment], see: parties),
    ]
    package static let label: [any Place] = [subject]

    // What happens to it

    package enum Stage: String, Word { case delivered, acknowledged, returned, withdrawn }
    package enum Move: String, Word { case acknowledge, answer, comment, `return`, redeliver, withdraw }

    private static let reader: Who = .named(
        "party", among: Party.answering)
    /// Whoever handed it in, and the one reader: what they say to each other is theirs.
    private static let parties: Who = .seat(.secondee) || .owner || reader

    package static let lifecycle = Lifecycle(
        [
            stage(.delivered, Title("待签收", "Delivered"), .waiting),
            stage(.acknowledged, Title("已签收", "Acknowledged"), .good),
            stage(.returned, Title("已退回", "Returned"), .bad),
            stage(.withdrawn, Title("已撤回", "Taken back")),
        ],
        [
            move(
                .acknowledge, Title("签收", "Acknowledge"), from: [.delivered],
                to: .acknowledged, by: reader, answers: .seat(.secondee), expected: true,
                noteReaders: parties,
                weight: .primary),
            move(
                .answer, Title("签收并写意见", "Acknowledge and comment"), from: [.delivered],
                to: .acknowledged, by: reader, answers: .seat(.secondee), noteReaders: parties,
                needs: [comment], asks: [comment]),
            move(
                .comment, Title("写意见", "Comment"), from: [.acknowledged], to: nil,
                by: reader, answers: .seat(.secondee), noteReaders: parties, needs: [comment], asks: [comment]
            ),
            move(
                .return, Title("退回修改", "Return"), from: [.delivered, .acknowledged],
                to: .returned, by: reader, answers: .seat(.secondee), needsNote: true, noteReaders: parties),
            // Made by sending the document again.
            move(
                .redeliver, Title("重新送达", "Deliver again"),
                from: [.acknowledged, .returned, .withdrawn], to: .delivered, by: .nobody),
            // Made by taking the document back.
            move(
                .withdraw, Title("撤回", "Taken back"), from: [.delivered], to: .withdrawn, by: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: parties || .seat(.organizer), add: .nobody, edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("签收", "Receipts"), columns: [posting, subject, party])
    ]
}
