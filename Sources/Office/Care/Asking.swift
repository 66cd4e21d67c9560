package import Desk
package import Records
package import Secondment
import Storage

/// 答问候 — What is asked of a secondee, with what they have answered so far.
package struct Asking: Sendable {
    /// Nil for whoever is asked nothing: they asked it, or it is over.
    package let posting: Kept<Posting>?
    package let answer: PulseAnswer.Answer?
}

extension Desk {
    package func asking(_ actor: Actor, _ pulse: ID) async throws(Failure) -> Asking {
        try await look(actor) { errand in
            let pulse = try errand.find(Pulse.self, pulse)
            guard let posting = try errand.asked(pulse) else { return Asking(posting: nil, answer: nil) }
            return Asking(posting: posting, answer: try errand.answer(to: pulse)?[PulseAnswer.answer])
        }
    }

    /// Answers, or answers otherwise than before.
    package func answer(_ actor: Actor, _ pulse: ID, _ said: PulseAnswer.Answer) async throws(Failure) {
        try await change(actor) { errand in
            let pulse = try errand.find(Pulse.self, pulse)
            guard let posting = try errand.asked(pulse) else { throw Failure.notNow }
            if var given = try errand.answer(to: pulse) {
                given[PulseAnswer.answer] = said
                try errand.save(given)
                return
            }
            var answer = try errand.blank(PulseAnswer.self)
            answer[PulseAnswer.posting] = posting.link
            answer[PulseAnswer.pulse] = pulse.link
            answer[PulseAnswer.answer] = said
            _ = try errand.add(answer)
        }
    }
}

extension Errand {
    /// The actor's own posting of which it is asked.
    fileprivate func asked(_ pulse: Kept<Pulse>) throws -> Kept<Posting>? {
        guard pulse.isAt(.open), pulse[Pulse.until] >= today else { return nil }
        return try first(
            Posting.self, Posting.batch == pulse[Pulse.batch], Posting.person == Link<Person>(actor.person),
            .running)
    }

    fileprivate func answer(to pulse: Kept<Pulse>) throws -> Kept<PulseAnswer>? {
        try first(PulseAnswer.self, PulseAnswer.pulse == pulse.link, .owner(actor.person))
    }
}
