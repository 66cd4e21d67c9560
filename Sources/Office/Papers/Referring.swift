package import Desk
package import Parties
package import Records
import Secondment
import Storage

/// 转办、加签、抄送 — To whom a paper that waits can be handed on, whose opinion can be asked, who can get a copy.
package struct ReferralForm: Sendable {
    package let record: Record
    /// On whose page it is read.
    package let path: (kind: String, id: ID)
    /// Whoever else may answer it.
    package let heirs: [Candidate]
    /// Whoever may read it.
    package let advisers: [Candidate]
    /// Sides that may read it and have no copy.
    package let copies: [Party]

    package struct Candidate: Sendable {
        package let id: ID
        package let name: String
        package let parties: [Party]
    }

    package enum Way: String, Sendable { case hand, ask }
}

extension Desk {
    package func referralForm(
        _ actor: Actor, _ kind: String, _ id: ID
    ) async throws(Failure) -> ReferralForm {
        try await look(actor) { try Referring($0, kind, id).form() }
    }

    /// Hands a paper on to somebody, or asks them for an opinion.
    package func refer(
        _ actor: Actor, _ kind: String, _ id: ID, to person: ID, _ way: ReferralForm.Way, saying words: String
    ) async throws(Failure) -> Record {
        try await change(actor) { try Referring($0, kind, id).refer(to: person, way, words.trimmed).record }
    }

    /// 抄送 — Each of these sides gets a copy, to be acknowledged.
    package func copy(
        _ actor: Actor, _ kind: String, _ id: ID, to parties: [Party]
    ) async throws(Failure) {
        try await change(actor) { try Referring($0, kind, id).copy(to: parties) }
    }
}

/// A paper that waits for the actor.
struct Referring {
    private let errand: Errand
    private let record: Record
    private let move: MoveSpec
    private let posting: Kept<Posting>

    /// Fails where the paper does not wait for this actor’s answer.
    init(_ errand: Errand, _ kind: String, _ id: ID) throws {
        self.errand = errand
        record = try errand.find(errand.kind(kind), id)
        guard let move = try Referring.awaited(record, errand) else { throw Failure.notYours }
        self.move = move
        guard let posting = record.kind.about.tie?.posting(of: record) else { throw Failure.notFound }
        self.posting = try errand.fetch(Posting.self, posting)
    }

    /// The answer to somebody else’s matter that the record waits for, if this actor may give it.
    private static func awaited(_ record: Record, _ errand: Errand) throws -> MoveSpec? {
        try record.kind.lifecycle.moves.first {
            try $0.isReferable && $0.from.contains(record.stage) && errand.may($0.by, record)
        }
    }

    func form() throws -> ReferralForm {
        let standing = try errand.standing(of: record)
        let people = try around()
        let actors = try people.keys.sorted().map {
            try Actors.actor($0, errand.actor.language.rawValue, errand.connection, on: errand.today)
        }
        func candidate(_ actor: Actor) -> ReferralForm.Candidate {
            .init(id: actor.person, name: actor.name, parties: people[actor.person] ?? [])
        }
        let copied = Set(
            try errand.all(Receipt.self, ReportSending.receipts(of: record), !.stage(.withdrawn))
                .map { $0[Receipt.party] })
        // A reply is read with what it answers.
        let document = try record.document.map { try errand.fetch(errand.kind($0.kind), $0.id) } ?? record
        let read = try errand.standing(of: document)
        let advisers = actors.filter { document.kind.access.see.allows($0, document, read) }.map(candidate)
        let readers = Set(advisers.flatMap(\.parties))
        let secondee = try Actors.actor(
            posting[Posting.person].id, errand.actor.language.rawValue, errand.connection, on: errand.today)
        // What is said on a copy is told to whoever the paper is about: there is none of what they may not read yet.
        let isOpen = record.document == nil && record.kind.access.see.allows(secondee, record, standing)
        return ReferralForm(
            record: record, path: record.document ?? (record.kind.name, record.id),
            heirs: actors.filter { move.by.allows($0, record, standing) }.map(candidate), advisers: advisers,
            copies: isOpen ? Party.answering.filter { readers.contains($0) && !copied.contains($0) } : [])
    }

    /// Who holds a seat about the posting, besides whoever asks and whose matter it is.
    private func around() throws -> [ID: [Party]] {
        let holders = Holders(posting, errand)
        var people: [ID: [Party]] = [:]
        for party in Party.answering where party != .secondee {
            for person in try holders.persons(party)
            where person != errand.actor.person && person != posting[Posting.person].id {
                people[person, default: []].append(party)
            }
        }
        return people
    }

    func refer(to person: ID, _ way: ReferralForm.Way, _ words: String) throws -> Kept<Referral> {
        let form = try form()
        guard let whom = (way == .hand ? form.heirs : form.advisers).first(where: { $0.id == person }) else {
            throw Failure.problem("请选一个能办这件事的人", "choose somebody who may do it", at: "person")
        }
        if way == .ask, words.isEmpty {
            throw Failure.problem("写一句想请教什么", "say what you ask", at: "question")
        }
        let open = try errand.all(
            Referral.self, Referral.routed == record.id.text, .open, Referral.person == Link(person))
        guard open.isEmpty else {
            throw Failure.problem("已经请过\(whom.name)了", "\(whom.name) was asked already", at: "person")
        }
        var blank = errand.blank(Referral.declaration)
        blank.values = try Draft([Referral.question.spec.name: words]).read(
            into: blank.values, of: Referral.declaration, only: [Referral.question.spec.name])
        var referral = try errand.known(blank, asRead: nil, as: Referral.self)
        referral[Referral.posting] = posting.link
        referral[Referral.person] = Link(person)
        referral[Referral.personName] = whom.name
        let label = record.label(.chinese)
        let name = posting[Posting.personName]
        referral[Referral.subject] = label.contains(name) ? label : "\(name) \(label)"
        referral[Referral.documentKind] = form.path.kind
        referral[Referral.document] = form.path.id.text
        referral[Referral.routed] = record.id.text
        let action =
            way == .hand
            ? Title("转\(whom.name)办理", "handed on to \(whom.name)")
            : Title("请\(whom.name)提意见", "asked \(whom.name) for an opinion")
        let kept = try errand.keep(referral, action: action)
        return way == .hand ? try errand.advance(kept, .hand) : kept
    }

    func copy(to parties: [Party]) throws {
        let form = try form()
        guard !parties.isEmpty, parties.allSatisfy(form.copies.contains) else {
            throw Failure.problem("请选要抄送的一方", "choose who gets a copy", at: "party")
        }
        try Route.file(
            record, posting: posting.link, with: Route.written(parties),
            as: "抄送：\(posting[Posting.personName])\(record.label(.chinese))", errand)
    }

    /// What was asked about a paper, and who has a copy, is read and answered on its page; a report shows its readers
    /// itself.
    static func asides(of record: Record, _ errand: Errand) throws -> [Record] {
        guard record.kind.about.tie?.posting(of: record) != nil, record.document == nil else { return [] }
        let referrals = try errand.shown(
            Referral.self, Referral.documentKind == record.kind.name, Referral.document == record.id.text)
        guard record.kind.name != MonthlyReport.name else { return referrals.map(\.record) }
        let copies = try errand.shown(Receipt.self, ReportSending.receipts(of: record))
        return (referrals.map(\.record) + copies.map(\.record)).reversed()
    }

    /// What was asked about a paper ends when the paper goes on; who had a copy of what was taken back has it no more.
    static func settle(_ errand: Errand) throws {
        while let back = errand.touched.nextTakenBack() {
            for copy in try errand.all(
                Receipt.self, Receipt.document.isOne(of: back.map(\.text)), .stage(.delivered))
            {
                try errand.advance(copy, .withdraw)
            }
        }
        while let gone = errand.touched.nextGone() {
            for referral in try errand.all(
                Referral.self, Referral.routed.isOne(of: gone.map(\.text)), .open)
            {
                try errand.advance(referral, .settle)
            }
        }
    }
}

extension MoveSpec {
    /// Whether it answers somebody’s matter, so that others can be asked about it first.
    package var isReferable: Bool {
        guard isExpected, let matter else { return false }
        if case .nobody = matter { return false }
        return true
    }
}
