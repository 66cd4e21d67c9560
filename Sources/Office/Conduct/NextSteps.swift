package import Desk
import Parties
package import Records
import Secondment

extension Desk {
    /// 接下来 — A form that follows from a breach, with what is known already filled in.
    package struct NextStep: Sendable {
        package let title: Title
        package let target: Agenda.Target
    }

    /// What this actor may begin after a breach was found true: a reminder, or a recall that others agree to.
    package func nextSteps(_ actor: Actor, after breach: ID) async throws(Failure) -> [NextStep] {
        try await look(actor) { errand in
            let breach = try errand.find(Breach.self, breach)
            guard breach.isAt(.decided, .upheld), breach[Breach.party] == .secondee,
                let deciding = breach.record.kind.lifecycle.move(Breach.Move.decide.rawValue)?.by,
                try errand.may(deciding, breach.record)
            else { return [] }
            let posting = try errand.fetch(breach[Breach.posting])
            func may(_ kind: Declaration, _ field: String) throws -> Bool {
                var blank = errand.blank(kind)
                blank[name: field] = .int(posting.id.raw)
                return try errand.may(kind.access.add, blank)
            }
            let subject = "违反“\(breach[Breach.subject])”（\(breach[Breach.day].short(.chinese))）"
            var steps: [NextStep] = []
            if try may(Reminder.declaration, Reminder.posting.spec.name) {
                steps.append(
                    NextStep(
                        title: Title("提醒谈话", "A reminder"),
                        target: .new(
                            kind: Reminder.name,
                            [
                                "posting": posting.id.text, "matter": subject, "breach": breach.id.text,
                                "sort": Reminder.Sort.talk.rawValue,
                            ])))
            }
            if posting.is(.running), try may(PostingChange.declaration, PostingChange.posting.spec.name) {
                steps.append(
                    NextStep(
                        title: Title("提出召回", "Ask for a recall"),
                        target: .new(
                            kind: PostingChange.name,
                            [
                                "posting": posting.id.text, "matter": ChangeMatter.recall.rawValue,
                                "reason": subject, "from_day": errand.today.iso,
                            ])))
            }
            return steps
        }
    }
}
