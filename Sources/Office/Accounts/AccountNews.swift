package import Desk
package import Records
import Storage

/// 账户的经过 — What was done to an account, by whom and from where: the owner is told.
extension Errand {
    /// Remembers it at the account of the person.
    func rememberAccount(_ person: ID, _ action: String, _ sentence: Title, note: String? = nil) throws {
        try steps.append(
            Step(
                id: .make(at: now), kind: "account", record: person, action: action,
                actor: actor.person, actorName: actor.name, at: now, sentence: sentence, note: note,
                changes: "{}", source: source))
    }

    /// What somebody would want to know of at once, had they not done it themselves.
    private static let told = [
        "link", "invite", "activate", "password", "disable", "enable", "appoint", "end", "sign-in-new",
    ]

    /// What was done to one's own account since one said that one knows, newest first. Whoever opens their account
    /// knows of that, and of the link by which they did.
    func accountNews() throws -> [Step] {
        let news = try steps.newsOfAccount(actor.person, actions: Errand.told, limit: 10)
        guard news.contains(where: { $0.action == "activate" }) else { return news }
        let openings = try steps.ofAccount(actor.person, actions: ["activate"], limit: 2)
        guard openings.count == 1, let opening = openings.first else { return news }
        return Array(news.prefix { $0.id != opening.id })
    }
}

extension Desk {
    package func accountNews(_ actor: Actor) async throws(Failure) -> [Step] {
        try await look(actor) { try $0.accountNews() }
    }

    package func accountHistory(_ actor: Actor) async throws(Failure) -> [Step] {
        try await look(actor) {
            try $0.steps.ofAccount(actor.person, actions: nil, limit: 20)
        }
    }

    /// The owner has read it.
    package func noteNews(_ actor: Actor) async throws(Failure) {
        try await jot(actor) { try $0.accounts.tell(actor.person, at: $0.now) }
    }
}
