package import Desk
import Documents
import Parties
package import Records
package import Secondment
import Storage

/// 一次征求 — The draft by paragraphs with what was said of each, who is asked, and who else could be.
package struct ConsultationPage: Sendable {
    package let consultation: Kept<Consultation>
    package let seen: Desk.Seen
    /// What its paper is called; nil where it has none.
    package let paper: String?
    package let paragraphs: [DraftText.Paragraph]
    /// By paragraph.
    package let advice: [Int: [Kept<Advice>]]
    package let advisers: [Kept<Adviser>]
    /// Whether others can be asked: afterwards nobody else is.
    package let mayAsk: Bool
    /// Of advisers, by posting: the name, and the unit at home.
    package let names: [ID: String]
    package let units: [ID: String]
    package let mayKeep: Bool
    /// How many paragraphs there are, and where those shown begin.
    package let count: Int
    package let from: Int
    private let sums: Sums

    /// Of a long draft so many paragraphs stand on a page.
    package static let most = 50

    /// `共征求12人，8人提了意见，31条：采纳…`
    package var sum: Title {
        func count(_ stage: Advice.Stage) -> Int { sums.stages[stage] ?? 0 }
        let (said, pieces) = (sums.people, sums.stages.values.reduce(0, +))
        return Title(
            "征求\(advisers.count)人，\(said)人提了\(pieces)条意见：采纳\(count(.adopted))条，部分采纳\(count(.partly))条，未采纳\(count(.declined))条，解释说明\(count(.explained))条，待办理\(count(.given))条。",
            "\(advisers.count) asked; \(said) gave \(pieces) pieces of advice: \(count(.adopted)) adopted, \(count(.partly)) in part, \(count(.declined)) not, \(count(.explained)) explained, \(count(.given)) open."
        )
    }
}

extension Desk {
    /// From one of its paragraphs on.
    package func consultation(
        _ actor: Actor, _ id: ID, from: Int = 0
    ) async throws(Failure) -> ConsultationPage {
        try await look(actor) { errand in
            try ConsultationPage(errand.find(Consultation.self, id), errand, from: from)
        }
    }

    /// Puts a draft in, or another in the place of the one before; what was said stays at its paragraph.
    /// `version` is that of the consultation as it was read; nil where nobody read it.
    package func putDraft(
        _ actor: Actor, _ id: ID, _ text: String, version: Int? = nil
    ) async throws(Failure) -> Int {
        guard text.utf8.count <= FileWords.most * 4 else {
            throw .problem("稿子超过\(FileWords.most)字，请分开征求", "the draft is too long", at: "draft")
        }
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
            guard version == nil || version == consultation.record.version else {
                throw Failure.conflict(Title("稿子刚才有人改过，请再看一遍。", "Somebody changed the draft: read it again."))
            }
            let draft = Aligning.changed(
                consultation[Consultation.draft] ?? .empty, to: texts,
                hasBeenSent: !consultation.isAt(.drafting))
            guard draft.count <= DraftText.most else {
                throw Failure.problem("改得太多了：另起一次征求", "too much has changed", at: "draft")
            }
            try errand.keepAdopted(of: consultation, in: draft)
            consultation[Consultation.draft] = draft
            try errand.save(consultation, action: Title("放稿子", "the draft was put in"))
            return texts.count
        }
    }

    /// Asks these guests; those who are asked already are left as they are.
    package func askAdvisers(_ actor: Actor, _ id: ID, _ postings: [ID]) async throws(Failure) -> Int {
        try await change(actor) { errand in
            let consultation = try errand.keepable(id)
            guard consultation.isAt(.drafting, .out) else {
                throw Failure.conflict(Title("已经截止；要再请人，先按“再征求”。", "It is closed: ask again first."))
            }
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
                let chosen = try errand.add(adviser)
                if !consultation.isAt(.drafting) { try errand.advance(chosen, .ask) }
            }
            return wanted.count
        }
    }
}

extension Errand {
    /// What was adopted is not taken back by a new draft in silence.
    fileprivate func keepAdopted(of consultation: Kept<Consultation>, in draft: DraftText) throws {
        let adopted = try all(
            Advice.self, Advice.consultation == consultation.link, .stage(.adopted, .partly))
        let lost = Set(
            adopted.map { $0[Advice.paragraph] }.filter {
                consultation[Consultation.draft]?[$0]?.now != draft[$0]?.now
            })
        guard lost.isEmpty else {
            let places = lost.sorted().map(String.init)
            throw Failure.problem(
                "第\(places.joined(separator: "、"))段采纳过意见，新稿和采纳的不一样：在新稿里照采纳的写，或者把那条意见重新办理",
                "paragraphs \(places.joined(separator: ", ")) were changed by advice that was adopted",
                at: "draft")
        }
    }

    /// One that this actor prepares or answers, and that is not over.
    func keepable(_ id: ID) throws -> Kept<Consultation> {
        let consultation = try find(Consultation.self, id)
        guard consultation.isAt(.drafting, .out, .sorting) else { throw Failure.notNow }
        guard try may(Consultation.access.edit, consultation.record) else { throw Failure.notYours }
        return consultation
    }
}

extension ConsultationPage {
    /// All of it, or from a paragraph on as much as stands on a page.
    init(_ consultation: Kept<Consultation>, _ errand: Errand, from: Int? = nil) throws {
        let all = consultation[Consultation.draft]?.items ?? []
        let start = max(0, min(from ?? 0, all.count - 1))
        let read = from == nil ? all[...] : all.dropFirst(start).prefix(ConsultationPage.most)
        let narrowed: Where<Advice> =
            from == nil || all.count <= ConsultationPage.most
            ? .all : Advice.paragraph.isOne(of: read.map(\.number))
        let pieces = try errand.shown(
            Advice.self, Advice.consultation == consultation.link, .counted, narrowed)
        let advisers = try errand.shown(
            Adviser.self, Adviser.consultation == consultation.link, .standing)
        let mayKeep =
            try consultation.isAt(.drafting, .out, .sorting)
            && errand.may(Consultation.access.edit, consultation.record)
        let asked = Set(advisers.map { $0[Adviser.posting].id })
        let known = try errand.all(Posting.self, .id(in: Array(asked)))
        self.consultation = consultation
        seen = try errand.seen(consultation.record)
        paper = try errand.printed(on: consultation.record)?.title
        paragraphs = Array(read)
        count = all.count
        self.from = start
        sums = try Sums(of: consultation, errand)
        advice = Dictionary(grouping: pieces.sorted { $0.id < $1.id }) { $0[Advice.paragraph] }
        self.advisers = advisers.sorted { $0.id < $1.id }
        mayAsk = mayKeep && consultation.isAt(.drafting, .out)
        let homes = try Names.of(known.map(\.record), errand)
        units = Dictionary(
            uniqueKeysWithValues: known.map { ($0.id, homes[$0[Posting.homeUnit].id, .chinese] ?? "") })
        names = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0[Posting.personName]) })
        self.mayKeep = mayKeep
    }

    /// Who can be asked: whoever serves in the batch, and of former guests whoever said that they would help on.
    static func able(_ consultation: Kept<Consultation>, _ errand: Errand) throws -> [Kept<Posting>] {
        let serving = try errand.shown(
            Posting.self, Posting.batch == consultation[Consultation.batch], .running)
        let cards = try errand.shown(IntroCard.self, .open, IntroCard.after == .account)
        let former = try errand.shown(
            Posting.self, .id(in: cards.map { $0[IntroCard.posting].id }), .stage(.ended))
        return (serving + former).sorted {
            ($0[Posting.personPinyin] ?? "", $0.id) < ($1[Posting.personPinyin] ?? "", $1.id)
        }
    }
}

extension Desk {
    /// The same from a file. Fails with `.invalid` for what holds no words that can be read.
    package func putDraft(
        _ actor: Actor, _ id: ID, file name: String, _ bytes: [UInt8], version: Int? = nil
    ) async throws(Failure) -> Int {
        guard let words = try FileWords.read(bytes, named: name, onlyBody: true) else {
            throw .problem("这个文件里读不出文字，请用 docx 或 txt", "there are no words in this file", at: "file")
        }
        guard !words.isCut else {
            throw .problem("稿子超过\(FileWords.most)字，请分开征求", "the draft is too long", at: "file")
        }
        return try await putDraft(actor, id, words.text, version: version)
    }

    /// The next piece of advice of the same consultation that has no answer yet.
    /// With it how the paragraph of this one reads now.
    package func aroundAdvice(_ actor: Actor, _ id: ID) async throws(Failure) -> (next: ID?, now: String?) {
        try await look(actor) { errand in
            let advice = try errand.find(Advice.self, id)
            guard try errand.may(Consultation.askers, advice.record) else { return (nil, nil) }
            let draft = try errand.fetch(advice[Advice.consultation])[Consultation.draft]
            let open = try errand.shown(
                Advice.self, Advice.consultation == advice[Advice.consultation], .stage(.given), !.id(id))
            let next = open.min { ($0[Advice.paragraph], $0.id) < ($1[Advice.paragraph], $1.id) }
            return (next?.id, draft?[advice[Advice.paragraph]]?.now ?? Answering.struck)
        }
    }
}
