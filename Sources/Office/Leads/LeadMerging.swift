package import Desk
package import Records
package import Secondment
import Storage

extension Desk {
    /// Two leads that may be the same, side by side, with what has come of each.
    package struct Pair: Sendable {
        package let kept: Kept<Lead>
        package let other: Kept<Lead>
        package let results: (kept: [Kept<LeadResult>], other: [Kept<LeadResult>])
        package let names: Names
        package let people: [ID: String]

        /// Whether a result of the other was told of the kept one too.
        package func isTold(_ result: Kept<LeadResult>) -> Bool {
            results.kept.contains { $0.isSame(as: result) }
        }
    }

    package func pair(_ actor: Actor, _ lead: ID, with other: ID) async throws(Failure) -> Pair {
        try await look(actor) { errand in
            let (kept, other) = try errand.mergeable(lead, other)
            // As the reader may read them: a telephone is not for everybody who may merge.
            return Pair(
                kept: try errand.known(errand.shown(kept.record)),
                other: try errand.known(errand.shown(other.record)),
                results: (try errand.told(of: kept), try errand.told(of: other)),
                names: try Names.of([kept.record, other.record], errand),
                people: try errand.names(
                    ofPostings: [kept[Lead.posting].id, other[Lead.posting].id]))
        }
    }

    /// Merges two leads into the one that was noted first: whoever had it has the one that remains, its fields fill what was empty or was
    /// `taken`, its results are told of the one, and those that are the `same` as told there count no more. Returns the
    /// lead that remains. Fails with `.conflict` where either was changed since it was shown.
    @discardableResult
    package func merge(
        _ actor: Actor, _ other: ID, into lead: ID, taking taken: Set<String>, same: Set<ID>,
        versions: (lead: Int?, other: Int?) = (nil, nil)
    ) async throws(Failure) -> Kept<Lead> {
        try await change(actor) { errand in
            let asked = lead.raw < other.raw ? versions : (versions.other, versions.lead)
            var (kept, other) = try errand.mergeable(lead, other)
            for (known, record) in [(asked.0, kept), (asked.1, other)] {
                guard known.map({ $0 == record.version }) ?? true else { throw Failure.stale }
            }
            try errand.move(resultsOf: other, to: kept, same: same)
            try errand.join(other, to: kept)
            var merged = kept.record
            for field in Lead.mergeable where merged[name: field.name].isNull || taken.contains(field.name) {
                let value = other.record[name: field.name]
                if !value.isNull { merged[name: field.name] = value }
            }
            let saved: Kept<Lead> = try errand.save(
                errand.known(merged, asRead: kept.record),
                action: Title("并入另一条", "another was merged into it"), note: other.label(.chinese))
            other[Lead.merged] = saved.link
            other[Lead.phone] = nil
            other[Lead.consent] = nil
            try errand.advance(other, .merge, note: saved.label(.chinese))
            return saved
        }
    }

    /// Notes that two leads were looked at and are not the same.
    package func keepApart(_ actor: Actor, _ lead: ID, _ other: ID) async throws(Failure) {
        try await change(actor) { errand in
            var (kept, other) = try errand.mergeable(lead, other)
            guard !kept.isApart(from: other) else { return }
            let known = kept[Lead.others]?.text ?? ""
            kept[Lead.others] = Prose(known.isEmpty ? other.id.text : "\(known) \(other.id.text)")
            try errand.save(
                kept, action: Title("看过，不是同一家", "found to be another"), note: other.label(.chinese))
        }
    }
}

extension Lead {
    /// What a lead takes over from another: all that people write in it but whose it is.
    package static let mergeable: [FieldSpec] = [
        party.spec, creditCode.spec, heading.spec, content.spec, scale.spec, contact.spec, demands.spec,
        next.spec, phone.spec, consent.spec, publicity.spec, verdict.spec,
    ]
}

extension Errand {
    /// Both leads, where this actor may merge them; the one that was noted first comes first.
    fileprivate func mergeable(_ lead: ID, _ other: ID) throws -> (Kept<Lead>, Kept<Lead>) {
        let (kept, other) = (try find(Lead.self, lead), try find(Lead.self, other))
        guard kept.id != other.id else {
            throw Failure.problem("请选另一条线索", "choose another lead", at: "with")
        }
        guard let merge = Lead.lifecycle[Lead.Move.merge] else { throw Failure.notNow }
        for lead in [kept, other] {
            guard try may(merge.by, lead.record) else { throw Failure.notYours }
            guard lead.is(.open) else {
                throw Failure.conflict(
                    Title(
                        "“\(lead.label(.chinese))”\(lead.record.stageTitle.chinese)，不能再合并。",
                        "“\(lead.label(.english))” is not open any more."))
            }
        }
        return kept.id.raw < other.id.raw ? (kept, other) : (other, kept)
    }

    /// What was told of the one is told of the other. Of two that tell of one thing only one counts: the confirmed one.
    fileprivate func move(
        resultsOf other: Kept<Lead>, to kept: Kept<Lead>, same: Set<ID>
    ) throws {
        let note = "与“\(kept.label(.chinese))”的是同一笔，不再计"
        for var result in try all(LeadResult.self, LeadResult.lead == other.link, !.stage(.withdrawn)) {
            let twin =
                try result.is(.standing)
                ? told(of: kept).first {
                    $0.isSame(as: result) || (same.contains(result.id) && $0.isLike(result))
                } : nil
            if let twin, twin.is(.counted) || !result.is(.counted) {
                try advance(result, .same, note: note)
                continue
            }
            if let twin { try advance(twin, .same, note: note) }
            result[LeadResult.lead] = kept.link
            try save(result, action: Title("随线索合并", "merged with its lead"))
        }
    }

    fileprivate func told(of lead: Kept<Lead>) throws -> [Kept<LeadResult>] {
        try all(LeadResult.self, LeadResult.lead == lead.link, .standing, order: LeadResult.day)
    }

    /// Whoever had the one has the other.
    fileprivate func join(_ other: Kept<Lead>, to kept: Kept<Lead>) throws {
        let parts = try all(LeadPart.self, LeadPart.lead == other.link, .standing)
        let shares = parts.map { ($0[LeadPart.posting], $0[LeadPart.role], $0.isAt(.agreed)) }
        for part in parts { try advance(part, .close) }
        for (posting, role, hasAgreed) in shares where posting != kept[Lead.posting] {
            let known = try all(LeadPart.self, LeadPart.lead == kept.link, LeadPart.posting == posting).first
            if let known {
                if hasAgreed, !known.isAt(.agreed) { try advance(known, .join) }
                continue
            }
            var share = try blank(LeadPart.self)
            share[LeadPart.lead] = kept.link
            share[LeadPart.posting] = posting
            share[LeadPart.subject] = kept.label(.chinese)
            share[LeadPart.role] = role
            let added = try keep(share, action: Title("随线索合并", "merged with its lead"))
            if hasAgreed { try advance(added, .join) }
        }
    }
}

extension Kept<Lead> {
    package func isApart(from other: Kept<Lead>) -> Bool {
        func names(_ lead: Kept<Lead>, _ id: ID) -> Bool {
            (lead[Lead.others]?.text ?? "").split(separator: " ").contains { $0 == id.text }
        }
        return names(self, other.id) || names(other, id)
    }
}

extension Kept<LeadResult> {
    /// Whether both may tell of one thing: the same flow and way.
    fileprivate func isLike(_ other: Kept<LeadResult>) -> Bool {
        self[LeadResult.flow] == other[LeadResult.flow] && self[LeadResult.course] == other[LeadResult.course]
    }

    /// Whether both tell of one thing: the day and amount too.
    fileprivate func isSame(as other: Kept<LeadResult>) -> Bool {
        isLike(other) && self[LeadResult.day] == other[LeadResult.day]
            && self[LeadResult.amount] == other[LeadResult.amount]
    }
}
