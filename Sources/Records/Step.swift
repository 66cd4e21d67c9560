/// 经过 — One thing that was done, by whom, when: append-only, chained by hashes.
package struct Step: Sendable {
    package let id: ID
    /// The kind of record, or `account`, `office` where no record is meant.
    package let kind: String
    package let record: ID?
    package let action: String
    package let actor: ID
    package let actorName: String
    package let at: Moment
    /// The whole as a sentence in both languages, fixed when it was done.
    package let sentence: Title
    package let note: String?
    /// Field → before and after, as JSON; empty where nothing changed.
    package let changes: String
    /// The address from which it was done; nil for what the office did by itself.
    package let source: String?

    package init(
        id: ID, kind: String, record: ID?, action: String, actor: ID, actorName: String, at: Moment,
        sentence: Title, note: String?, changes: String, source: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.record = record
        self.action = action
        self.actor = actor
        self.actorName = actorName
        self.at = at
        self.sentence = sentence
        self.note = note
        self.changes = changes
        self.source = source
    }
}
