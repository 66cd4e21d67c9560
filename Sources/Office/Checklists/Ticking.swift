package import Desk
import Parties
package import Records
import Regulation
import Secondment
import Storage

/// 清单 — The lists that the regulation lays out for a posting or its batch, with what is ticked already:
/// by a person, or by the record that shows it. A list is kept from its first tick on.
package struct TickSheet: Sendable {
    package let rule: String
    package let heading: Title
    package let phase: Title
    package let clause: Title
    package let items: [Item]
    package let record: ID?
    package let isComplete: Bool

    package struct Item: Sendable {
        package let title: String
        package let state: Checklist.State
        package let on: String?
        package let by: Title
        /// The record that ticked it.
        package let evidence: (kind: String, id: ID)?
        package let mayTick: Bool
    }
}

extension Desk {
    /// The lists of a posting and of its batch, in the order of the regulation.
    package func tickSheets(_ actor: Actor, posting id: ID) async throws(Failure) -> [TickSheet] {
        try await look(actor) { errand in
            let posting = try errand.find(Posting.self, id)
            let ticking = try Ticking(posting, errand)
            return try ticking.rules.map { try ticking.sheet($0.0, $0.1) }
        }
    }

    /// The lists of a batch as a whole, by way of one of its postings; none while it has nobody.
    package func tickSheets(_ actor: Actor, batch id: ID) async throws(Failure) -> (ID, [TickSheet])? {
        try await look(actor) { errand in
            _ = try errand.find(Batch.declaration, id)
            guard
                let posting = try errand.first(Posting.self, Posting.batch == Link(id), .enrolled)
            else { return nil }
            let ticking = try Ticking(posting, errand)
            return (
                posting.id,
                try ticking.rules.filter { !$0.0.owed.isForEach }.map { try ticking.sheet($0.0, $0.1) }
            )
        }
    }

    /// Ticks an item, or takes the tick back.
    package func tick(
        _ actor: Actor, posting id: ID, rule: String, item: Int, done: Bool
    ) async throws(Failure) {
        try await change(actor) { errand in
            let posting = try errand.find(Posting.self, id)
            let ticking = try Ticking(posting, errand)
            guard let (found, citation) = ticking.rules.first(where: { $0.0.code == rule }) else {
                throw Failure.notFound
            }
            try ticking.tick(found, citation, item, done)
        }
    }
}

struct Ticking {
    private let posting: Kept<Posting>
    private let errand: Errand
    let rules: [(ChecklistRule, Citation)]

    init(_ posting: Kept<Posting>, _ errand: Errand) throws {
        self.posting = posting
        self.errand = errand
        rules = try Ruling(posting, errand).rules().compactMap { effective in
            (effective.rule as? ChecklistRule).map { ($0, effective.citation) }
        }
    }

    func sheet(_ rule: ChecklistRule, _ citation: Citation) throws -> TickSheet {
        let record = try kept(rule)
        let list = record.map(items) ?? Ticking.blank(rule)
        var isBlocked = false
        let items = try rule.items.enumerated().map { place, item in
            let entry = place < list.items.count ? list.items[place] : Checklist.Item(text: item.title)
            let evidence = try item.evidence.flatMap { try shown(by: $0) }
            let isDone = evidence != nil || entry.state == .done
            defer { if rule.isInOrder, !isDone { isBlocked = true } }
            let party = item.by ?? rule.owed.bearer
            return TickSheet.Item(
                title: item.title, state: isDone ? .done : .open,
                on: evidence.map { $0.2.iso } ?? entry.on, by: party.called,
                evidence: evidence.map { ($0.0, $0.1) },
                mayTick: try evidence == nil && !isBlocked && errand.may(mayTick(party), posting.record))
        }
        return TickSheet(
            rule: rule.code ?? "", heading: rule.title, phase: rule.phase.title,
            clause: citation.written, items: items, record: record?.id,
            isComplete: items.allSatisfy { $0.state == .done })
    }

    /// Whoever sits for the party; where it is not the secondee's own, not the secondee.
    private func mayTick(_ party: Party) -> Who {
        party == .secondee ? .seat(party) : .seat(party) && !.seat(.secondee)
    }

    func tick(
        _ rule: ChecklistRule, _ citation: Citation, _ place: Int, _ done: Bool
    ) throws {
        let sheet = try sheet(rule, citation)
        guard sheet.items.indices.contains(place) else { throw Failure.notFound }
        guard sheet.items[place].mayTick else { throw Failure.notYours }
        let record = try kept(rule) ?? made(rule, citation)
        var list = items(record)
        list.items[place].state = done ? .done : .open
        list.items[place].on = done ? errand.today.iso : nil
        let isWhole = try rule.items.enumerated().allSatisfy { place, item in
            if list.items[place].state == .done { return true }
            return try item.evidence.flatMap { try shown(by: $0) } != nil
        }
        var changed = record
        changed[name: TickList.items.spec.name] = list.value
        let what = list.items[place].text
        let saved = try errand.save(
            changed, before: record,
            action: done
                ? Title("办妥“\(what)”", "ticked “\(what)”") : Title("收回“\(what)”", "unticked “\(what)”"))
        switch (isWhole, saved.stage) {
        case (true, TickList.Stage.open.rawValue):
            try errand.advance(saved, by: TickList.Move.complete.rawValue)
        case (false, TickList.Stage.complete.rawValue):
            try errand.advance(saved, by: TickList.Move.reopen.rawValue)
        default: break
        }
    }

    /// Completes the lists of which the last open item is shown by a record.
    func settle() throws {
        for (rule, citation) in rules where rule.items.contains(where: { $0.evidence != nil }) {
            let sheet = try sheet(rule, citation)
            guard sheet.isComplete else { continue }
            let record = try kept(rule) ?? made(rule, citation)
            if record.stage == TickList.Stage.open.rawValue {
                try errand.advance(record, by: TickList.Move.complete.rawValue)
            }
        }
    }

    /// The kind of list, with the same fields for a posting and for a batch, and whose it is.
    private func home(_ rule: ChecklistRule) -> (kind: Declaration, tie: any Place, id: ID) {
        rule.owed.isForEach
            ? (TickList.declaration, TickList.posting, posting.id)
            : (BatchTickList.declaration, BatchTickList.batch, posting[Posting.batch].id)
    }

    private func kept(_ rule: ChecklistRule) throws -> Record? {
        let home = home(rule)
        let isIt = Condition.all([
            .link(home.tie.spec.name, to: home.id),
            .cell(TickList.rule.spec.name, .equal, .text(rule.code ?? "")),
        ])
        return try errand.rows.list(home.kind, where: isIt.sql, limit: 1).first
    }

    private func made(_ rule: ChecklistRule, _ citation: Citation) throws -> Record {
        let home = home(rule)
        var record = errand.blank(home.kind)
        record[name: home.tie.spec.name] = .int(home.id.raw)
        record[name: TickList.rule.spec.name] = .text(rule.code ?? "")
        record[name: TickList.heading.spec.name] = .text(rule.title.chinese)
        record[name: TickList.clause.spec.name] = .text(
            "\(citation.written.chinese)：\(citation.sentence.chinese)")
        record[name: TickList.items.spec.name] = Ticking.blank(rule).value
        return try errand.keep(record)
    }

    private func items(_ record: Record) -> Checklist {
        Checklist(value: record[name: TickList.items.spec.name]) ?? .empty
    }

    private static func blank(_ rule: ChecklistRule) -> Checklist {
        Checklist(
            items: rule.items.map {
                Checklist.Item(text: $0.title, by: ($0.by ?? rule.owed.bearer).rawValue)
            })
    }

    /// The earliest record that shows an item to be done.
    private func shown(by evidence: Evidence) throws -> (String, ID, Day)? {
        guard let kind = kinds[evidence.kind], let settling = kind.settling else { return nil }
        guard let tie = kind.about.tie else { return nil }
        var wanted = [
            .stage(settling.stages), tie.condition(posting: posting.id, batch: posting[Posting.batch].id),
        ]
        if let field = settling.qualifier, let variant = evidence.qualifier {
            wanted.append(.cell(field, .equal, .text(variant)))
        }
        let found = try errand.rows.list(kind, where: Condition.all(wanted).sql, limit: 1).first
        return found.map { ($0.kind.name, $0.id, $0.changedAt.day) }
    }
}
