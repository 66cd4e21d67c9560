package import Desk
import Documents
import Parties
package import Records
package import Secondment
import Storage

/// 一次征求 — The draft by paragraphs with what was said of each, who is asked, and who else could be.
package struct ConsultationPage: Sendable {
    package let consultation: Kept<Consultation>
    package let paragraphs: [DraftText.Paragraph]
    /// By paragraph.
    package let advice: [Int: [Kept<Advice>]]
    package let advisers: [Kept<Adviser>]
    /// Who could be asked besides: those of the batch, and of former ones whoever said that they would help.
    package let others: [Kept<Posting>]
    /// Of advisers and others, by posting.
    package let names: [ID: String]
    package let mayKeep: Bool

    /// `共征求12人，8人提了意见，31条：采纳…`
    package var sum: Title {
        let pieces = advice.values.flatMap(\.self)
        func count(_ stage: Advice.Stage) -> Int { pieces.count { $0.isAt(stage) } }
        let said = Set(pieces.map { $0[Advice.posting].id }).count
        return Title(
            "征求\(advisers.count)人，\(said)人提了\(pieces.count)条意见：采纳\(count(.adopted))条，部分采纳\(count(.partly))条，未采纳\(count(.declined))条，解释说明\(count(.explained))条，待办理\(count(.given))条。",
            "\(advisers.count) asked; \(said) gave \(pieces.count) pieces of advice: \(count(.adopted)) adopted, \(count(.partly)) in part, \(count(.declined)) not, \(count(.explained)) explained, \(count(.given)) open."
        )
    }
}

extension Desk {
    package func consultation(_ actor: Actor, _ id: ID) async throws(Failure) -> ConsultationPage {
        try await look(actor) { try ConsultationPage(try $0.find(Consultation.self, id), $0) }
    }

    /// Puts a draft in, or another in the place of the one before; what was said stays at its paragraph.
    package func putDraft(_ actor: Actor, _ id: ID, _ text: String) async throws(Failure) -> Int {
        let texts = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        guard !texts.isEmpty else {
            throw .problem("稿子里没有文字", "there are no words in it", at: "draft")
        }
        guard texts.count <= DraftText.most else {
            throw .problem("稿子最多\(DraftText.most)段", "at most \(DraftText.most) paragraphs", at: "draft")
        }
        if let long = texts.first(where: { $0.count > 5000 || $0.isHeaped }) {
            throw .problem(
                "“\(long.prefix(12))…”这一段太长，请分段", "a paragraph is too long: divide it", at: "draft")
        }
        return try await change(actor) { errand in
            var consultation = try errand.keepable(id)
            let draft = Aligning.changed(
                consultation[Consultation.draft] ?? .empty, to: texts,
                hasBeenSent: !consultation.isAt(.drafting))
            guard draft.count <= DraftText.most else {
                throw Failure.problem("改得太多了：另起一次征求", "too much has changed", at: "draft")
            }
            consultation[Consultation.draft] = draft
            try errand.save(consultation, action: Title("放稿子", "the draft was put in"))
            return texts.count
        }
    }

    /// Asks these guests; those who are asked already are left as they are.
    package func askAdvisers(_ actor: Actor, _ id: ID, _ postings: [ID]) async throws(Failure) -> Int {
        try await change(actor) { errand in
            let consultation = try errand.keepable(id)
            let asked = Set(try Consulting.advisers(of: consultation, errand).map { $0[Adviser.posting].id })
            let able = Set(try ConsultationPage.able(consultation, errand).map(\.id))
            let wanted = postings.filter { !asked.contains($0) }
            guard wanted.allSatisfy(able.contains) else { throw Failure.notFound }
            for posting in Set(wanted).sorted() {
                var adviser = try errand.blank(Adviser.self)
                adviser[Adviser.posting] = Link(posting)
                adviser[Adviser.consultation] = consultation.link
                adviser[Adviser.subject] = consultation[Consultation.heading]
                adviser[Adviser.until] = consultation[Consultation.until]
                _ = try errand.add(adviser)
            }
            return wanted.count
        }
    }
}

extension Errand {
    /// One that this actor prepares or answers, and that is not over.
    fileprivate func keepable(_ id: ID) throws -> Kept<Consultation> {
        let consultation = try find(Consultation.self, id)
        guard consultation.isAt(.drafting, .out, .sorting) else { throw Failure.notNow }
        guard try may(Consultation.access.edit, consultation.record) else { throw Failure.notYours }
        return consultation
    }
}

extension ConsultationPage {
    init(_ consultation: Kept<Consultation>, _ errand: Errand) throws {
        let pieces = try errand.shown(
            Advice.self, Advice.consultation == consultation.link, .counted)
        let advisers = try errand.shown(
            Adviser.self, Adviser.consultation == consultation.link, .standing)
        let mayKeep =
            try consultation.isAt(.drafting, .out, .sorting)
            && errand.may(Consultation.access.edit, consultation.record)
        let asked = Set(advisers.map { $0[Adviser.posting].id })
        let others = mayKeep ? try ConsultationPage.able(consultation, errand) : []
        let known = try errand.all(Posting.self, .id(in: Array(asked)))
        self.consultation = consultation
        paragraphs = consultation[Consultation.draft]?.items ?? []
        advice = Dictionary(grouping: pieces.sorted { $0.id < $1.id }) { $0[Advice.paragraph] }
        self.advisers = advisers.sorted { $0.id < $1.id }
        self.others = others.filter { !asked.contains($0.id) }
        names = Dictionary(
            (known + others).map { ($0.id, $0[Posting.personName]) }, uniquingKeysWith: { first, _ in first })
        self.mayKeep = mayKeep
    }

    /// Who can be asked: whoever serves in the batch, and of former guests whoever said that they would help on.
    static func able(_ consultation: Kept<Consultation>, _ errand: Errand) throws -> [Kept<Posting>] {
        let serving = try errand.shown(
            Posting.self, Posting.batch == consultation[Consultation.batch], .running)
        let cards = try errand.shown(IntroCard.self, .open, IntroCard.after == .account)
        let former = try errand.shown(
            Posting.self, .id(in: cards.map { $0[IntroCard.posting].id }), .stage(.ended))
        return (serving + former).sorted { $0.id < $1.id }
    }
}

extension Desk {
    /// The same from a file. Fails with `.invalid` for what holds no words that can be read.
    package func putDraft(
        _ actor: Actor, _ id: ID, file name: String, _ bytes: [UInt8]
    ) async throws(Failure) -> Int {
        guard let words = try FileWords.read(bytes, named: name, onlyBody: true) else {
            throw .problem("这个文件里读不出文字，请用 docx 或 txt", "there are no words in this file", at: "file")
        }
        guard !words.isCut else {
            throw .problem("稿子超过\(FileWords.most)字，请分开征求", "the draft is too long", at: "file")
        }
        return try await putDraft(actor, id, words.text)
    }

    /// The next piece of advice of the same consultation that has no answer yet.
    package func nextAdvice(_ actor: Actor, after id: ID) async throws(Failure) -> ID? {
        try await look(actor) { errand in
            let advice = try errand.find(Advice.self, id)
            guard try errand.may(Consultation.askers, advice.record) else { return nil }
            let open = try errand.shown(
                Advice.self, Advice.consultation == advice[Advice.consultation], .stage(.given), !.id(id))
            return open.min {
                ($0[Advice.paragraph], $0.id) < ($1[Advice.paragraph], $1.id)
            }?.id
        }
    }
}
