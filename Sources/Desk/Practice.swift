package import Records
import Storage

/// 业务 — What a desk is opened for: the kinds, what follows from what is done with them, and what is looked after at
/// the end of every errand.
package struct Practice: Sendable {
    let kinds: Catalogue
    let groups: [Group]
    let follows: FollowTable
    /// Judges one more record of whatever kind, before it is kept.
    let limit: @Sendable (Record, Errand) throws -> Void
    /// Brings up to date whatever an errand has touched, before it is done.
    let settle: @Sendable (Errand) throws -> Void
    /// On whose page a record is read that has none of its own: a reply’s is that of what it answers.
    let readOn: @Sendable (Record) -> (kind: String, id: ID)?

    /// What of others’ records is read on the page of this one, and answered there.
    let asides: @Sendable (Record, Errand) throws -> [Record]

    package init(
        kinds: Catalogue, groups: [Group], follows: FollowTable,
        limit: @escaping @Sendable (Record, Errand) throws -> Void,
        settle: @escaping @Sendable (Errand) throws -> Void,
        readOn: @escaping @Sendable (Record) -> (kind: String, id: ID)?,
        asides: @escaping @Sendable (Record, Errand) throws -> [Record]
    ) {
        self.kinds = kinds
        self.groups = groups
        self.follows = follows
        self.limit = limit
        self.settle = settle
        self.readOn = readOn
        self.asides = asides
    }
}

extension Desk {
    /// The table of a kind as a draft for the script that makes it: `CREATE TABLE …`, with an index for each link.
    package static func table(of kind: Declaration) -> String { Schema.draft(of: kind) }
}
