package import Records
import Storage

extension Desk {
    /// A record as this actor may see it, with what they may do to it now.
    package struct Seen: Sendable {
        package let record: Record
        package let moves: [MoveSpec]
        package let mayEdit: Bool
        package let steps: [Step]
        package let names: Names
        package let attachments: [File]
        /// The steps by which something was answered here that this actor has not read.
        package var news: [Int] = []
        /// What of others’ records is read on its page.
        package var asides: [Seen] = []

        /// The record with its kind; fails with `.notFound` where it is of another.
        package func record<K: Kind>(as kind: K.Type) throws(Failure) -> Kept<K> {
            guard let kept = Kept<K>(record) else { throw .notFound }
            return kept
        }

        /// The same without a move that has a page of its own.
        package func without(_ move: String) -> Seen {
            Seen(
                record: record, moves: moves.filter { $0.name != move }, mayEdit: mayEdit, steps: steps,
                names: names, attachments: attachments, news: news, asides: asides)
        }
    }

    /// A file that belongs to a record.
    package struct File: Sendable {
        package let id: ID
        package let name: String
        package let type: String
        /// Bytes.
        package let size: Int

        package init(id: ID, name: String, type: String, size: Int) {
            self.id = id
            self.name = name
            self.type = type
            self.size = size
        }
    }

    /// Fails with `.notFound` where there is no such record, or the actor may not see it.
    package func look(_ actor: Actor, _ kind: String, _ id: ID) async throws(Failure) -> Seen {
        try await look(actor) { errand in
            let record = try errand.find(errand.kind(kind), id)
            var seen = try errand.seen(record)
            seen.asides = try errand.practice.asides(record, errand).map { try errand.seen($0) }
            return seen
        }
    }

    /// A page of a list: fifty rows, and where the next one begins.
    package struct Page: Sendable {
        package let kind: Declaration
        package let listing: Listing
        package let records: [Record]
        package let names: Names
        package let next: ID?
        package let mayAdd: Bool
    }

    /// What narrows a list: every part of it is written in the address.
    package struct Filter: Sendable {
        package var listing: String?
        package var stage: String?
        package var words: String?
        package var posting: ID?
        package var batch: ID?
        /// Only what waits for this actor.
        package var isWaiting = false
        /// A column's name; with `-` before it, downwards.
        package var sort: String?
        package var after: ID?
        package init() {}
    }

    package func list(
        _ actor: Actor, _ kind: String, _ filter: Filter, limit: Int = 50
    ) async throws(Failure) -> Page {
        try await look(actor) { errand in
            let kind = try errand.kind(kind)
            guard let listing = kind.lists.first(where: { $0.name == filter.listing }) ?? kind.lists.first
            else { throw Failure.notFound }
            let condition = try errand.condition(kind, listing, filter)
            // A cursor that the actor may not see is none: it must tell no more than one that does not exist.
            let after = try filter.after.flatMap {
                try errand.shown(kind, .id([$0]), limit: 1).first
            }
            let sorted = filter.sort.flatMap { sort in
                listing.columns.first { $0.name == sort.drop { $0 == "-" } }
            }
            var records = try errand.shown(
                kind, where: condition, order: sorted ?? listing.order,
                descending: sorted != nil && filter.sort?.hasPrefix("-") ?? false, limit: limit + 1,
                after: after)
            let next = records.count > limit ? records[limit - 1].id : nil
            records = Array(records.prefix(limit))
            return Page(
                kind: kind, listing: listing, records: records,
                names: try Names.of(records, errand), next: next,
                mayAdd: try errand.mayAddSome(kind))
        }
    }

    /// A form for a new record: what is known already is filled in, and links have their options.
    package struct Form: Sendable {
        package let record: Record
        /// The fields that this actor may write; nobody else's are asked for.
        package let writable: Set<String>
        package let options: [String: [Option]]
        /// Links with more than a list's worth of options, by field.
        package let choosers: [String: Chooser]
        /// What may be written in a field, where a regulation lists it: the words, each with its clause.
        package var choices: [String: [Choice]] = [:]

        package struct Choice: Sendable {
            package let words: String
            package let clause: Title

            package init(words: String, clause: Title) {
                self.words = words
                self.clause = clause
            }
        }

        package struct Option: Sendable {
            package let id: ID
            package let label: String
            /// What tells it from its namesakes: where it belongs, which post it has.
            package let detail: String

            package init(id: ID, label: String, detail: String = "") {
                self.id = id
                self.label = label
                self.detail = detail
            }
        }

        /// A link that leads to one of too many to be listed.
        package struct Chooser: Sendable {
            package let target: Declaration
            /// The field, such as `leave.posting`.
            package let place: String
            package let chosen: Option?
        }
    }

    package func form(
        _ actor: Actor, _ kind: String, known: [String: String]
    ) async throws(Failure) -> Form {
        try await look(actor) { errand in
            let kind = try errand.kind(kind)
            guard try errand.mayAddSome(kind) else { throw Failure.notYours }
            var record = errand.blank(kind)
            for field in kind.askedFields {
                if let typed = known[field.name], case .kept(let value) = field.read(typed) {
                    record[name: field.name] = value
                } else if field.guess == .today {
                    record[name: field.name] = .text(
                        field.control == .month ? errand.today.month.iso : errand.today.iso)
                }
            }
            return try errand.form(for: record, isNew: true)
        }
    }

    /// The form of a record as it is, with what was typed into it as far as its links have to be told by name.
    package func editForm(
        _ actor: Actor, _ kind: String, _ id: ID, typed: [String: String] = [:]
    ) async throws(Failure) -> Form {
        try await look(actor) { errand in
            let record = try errand.find(errand.kind(kind), id)
            guard try errand.may(record.kind.editors, record) else { throw Failure.notYours }
            return try errand.form(for: record, isNew: false, typed: typed)
        }
    }
}

extension Errand {
    /// Whether there is anything at all to which this actor could add a record of the kind.
    package func mayAddSome(_ kind: Declaration) throws -> Bool {
        if isSystem { return true }
        if case .signedIn = kind.access.add { return true }
        return kind.access.add.roles.contains { actor.holds($0) }
    }

    /// `typed` is what was typed into the form before, so that what was chosen there can be told by name.
    func form(for record: Record, isNew: Bool, typed: [String: String] = [:]) throws -> Desk.Form {
        var record = record
        var options: [String: [Desk.Form.Option]] = [:]
        var choosers: [String: Desk.Form.Chooser] = [:]
        for field in record.kind.askedFields {
            guard case .link(let target) = field.control, let kind = kinds[target] else { continue }
            var asked = record
            if let id = typed[field.name].flatMap({ ID($0) }) { asked[name: field.name] = .int(id.raw) }
            let (linking, found) = try linking(asked, field, kind, isNew: isNew)
            choosers[field.name] = linking.chooser
            options[field.name] = linking.options
            // What stands there stays, though this actor could not have chosen it.
            if !isNew, linking.chooser == nil, let id = record[name: field.name].int.map(ID.init(raw:)),
                !linking.options.contains(where: { $0.id == id }),
                let known = try rows.called(kind, [id]).first
            {
                options[field.name]?.append(Desk.Form.Option(id: id, label: known.title[actor.language]))
            }
            // Where there is only one possibility, nobody should be asked.
            if isNew, field.isRequired, found.count == 1, record[name: field.name].isNull,
                let only = found.first
            {
                record[name: field.name] = .int(only.id.raw)
            }
        }
        return Desk.Form(
            record: isNew ? record : try shown(record),
            writable: isNew ? try fillable(record) : try writable(record), options: options,
            choosers: choosers,
            choices: try practice.follows.choices(for: record, self))
    }

    /// The fields that a form for a new record asks for. As long as nobody knows whose posting it will be about, a
    /// section is asked for where any seat of the actor's could give the right; the adding itself asks exactly.
    private func fillable(_ record: Record) throws -> Set<String> {
        guard record.tie.isNull, record.kind.about != .office else {
            return try writable(record, isNew: true)
        }
        let sections = record.kind.form.filter { section in
            guard !section.isHidden, let edit = section.edit, !isSystem else { return !section.isHidden }
            return edit.roles.contains(where: actor.holds)
        }
        return Set(sections.flatMap(\.fields).map(\.name))
    }
}
