package import Desk
import Parties
package import Records
package import Secondment
import Storage

/// 提意见 — What is put before one adviser: the draft as it reads, and what they themselves have said of it, with what became of that.
package struct Advising: Sendable {
    package let adviser: Kept<Adviser>
    package let consultation: Kept<Consultation>
    package let paragraphs: [DraftText.Paragraph]
    package let advice: [Int: [Kept<Advice>]]
    /// While it is out and they have not said that that was all.
    package let mayAdvise: Bool
    package let count: Int
    package let from: Int
}

extension Desk {
    /// From one of the paragraphs on.
    package func advising(_ actor: Actor, _ id: ID, from: Int = 0) async throws(Failure) -> Advising {
        try await look(actor) { try $0.advising($0.find(Adviser.self, id), from: from) }
    }

    package func advise(
        _ actor: Actor, _ id: ID, on paragraph: Int, _ text: String, wanted: String, reason: String
    ) async throws(Failure) {
        try await change(actor) { errand in
            let adviser = try errand.find(Adviser.self, id)
            let advising = try errand.advising(adviser)
            guard advising.mayAdvise else { throw Failure.notNow }
            guard let read = advising.paragraphs.first(where: { $0.number == paragraph }) else {
                throw Failure.notFound
            }
            var advice = try errand.blank(Advice.self)
            advice[Advice.posting] = adviser[Adviser.posting]
            advice[Advice.consultation] = adviser[Adviser.consultation]
            advice[Advice.paragraph] = paragraph
            advice[Advice.quote] = Prose(read.text)
            advice[Advice.text] = try errand.typed(text, at: "text", missing: "请写意见")
            if !wanted.trimmed.isEmpty { advice[Advice.wanted] = try errand.typed(wanted, at: "wanted") }
            if !reason.trimmed.isEmpty { advice[Advice.reason] = try errand.typed(reason, at: "reason") }
            let twins = try errand.count(
                Advice.self, Advice.consultation == adviser[Adviser.consultation],
                Advice.posting == adviser[Adviser.posting], Advice.paragraph == paragraph,
                Advice.text == advice[Advice.text], .counted)
            guard twins == 0 else {
                throw Failure.problem("这条意见已经提过", "that has been said already", at: "text")
            }
            _ = try errand.add(advice)
        }
    }
}

extension Errand {
    fileprivate func typed(_ text: String, at place: String, missing: String? = nil) throws -> Prose {
        if text.trimmed.isEmpty, let missing {
            throw Failure.problem(missing, "say what you think", at: place)
        }
        switch Prose.read(text.trimmed) {
        case .kept(let prose): return prose
        case .refused(let sentence):
            throw Failure.problem(sentence.chinese, sentence.english, at: place)
        }
    }

    /// Before it is sent out nobody reads it; when it is taken back nobody does any more.
    func advising(_ adviser: Kept<Adviser>, from: Int? = nil) throws -> Advising {
        let consultation = try fetch(adviser[Adviser.consultation])
        let all = consultation[Consultation.draft]?.items ?? []
        let start = max(0, min(from ?? 0, all.count - 1))
        let isRecalled = try fetch(adviser[Adviser.posting]).isAt(.recalled)
        let isRead =
            !adviser.isAt(.chosen, .recalled) && !isRecalled
            && consultation.isAt(.out, .sorting, .done)
        let pieces = try shown(
            Advice.self, Advice.consultation == consultation.link,
            Advice.posting == adviser[Adviser.posting], .counted)
        return Advising(
            adviser: adviser, consultation: consultation,
            paragraphs: !isRead
                ? [] : from == nil ? all : Array(all.dropFirst(start).prefix(ConsultationPage.most)),
            advice: Dictionary(grouping: pieces.sorted { $0.id < $1.id }) { $0[Advice.paragraph] },
            mayAdvise: try isRead && consultation.isAt(.out) && adviser.isAt(.asked)
                && may(.seat(.secondee), adviser.record),
            count: isRead ? all.count : 0, from: start)
    }
}
