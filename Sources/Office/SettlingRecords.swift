import Records
import Regulation
import Secondment
import Storage

/// 凭据 — The records that settle obligations, reduced to what the regulation asks of them.
struct SettlingRecords {
    private let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    func facts(kinds names: Set<String>, batch: ID, posting: ID?) throws -> [SettlingFact] {
        try names.sorted().flatMap { name -> [SettlingFact] in
            guard let kind = kinds[name], let settling = kind.settling else { return [] }
            return try facts(kind, settling, batch: batch, posting: posting)
        }
    }

    private func facts(
        _ kind: Declaration, _ settling: Settling, batch: ID, posting: ID?
    ) throws
        -> [SettlingFact]
    {
        let scope: SQL
        let isOfPosting: Bool
        switch kind.about {
        case .posting(let field):
            isOfPosting = true
            scope =
                posting.map { "r.\(name: field) = \($0)" }
                ?? "r.\(name: field) IN (SELECT id FROM posting WHERE batch = \(batch))"
        case .shared(let field, _):
            isOfPosting = false
            // What a batch did settles nothing of a single posting's.
            guard posting == nil else { return [] }
            scope = "r.\(name: field) = \(batch)"
        default: return []
        }
        let stages = settling.stages.map { Value.text($0) }
        let records = try errand.rows.list(
            kind, where: "r.stage IN (\(list: stages)) AND \(scope)", limit: 1_000_000)
        return try records.map { record in
            SettlingFact(
                kind: kind.name,
                qualifier: settling.qualifier.flatMap { record[name: $0].text },
                record: record.id.raw,
                posting: isOfPosting ? posted(record) : nil,
                batch: isOfPosting ? nil : batch.raw,
                side: try side(of: record),
                period: settling.month.flatMap { record[name: $0].text }.flatMap { Month(iso: $0) },
                day: settling.day.flatMap { record[name: $0].text }.flatMap { Day(iso: $0) }
                    ?? record.changedAt.day,
                ordinal: nil)
        }
    }

    private func posted(_ record: Record) -> Int64? {
        if case .posting(let field) = record.kind.about { record[name: field].int } else { nil }
    }

    /// A talk or a visit counts for the side that held it: whoever wrote it down.
    private func side(of record: Record) throws -> Side? {
        guard record.kind.name == Contact.name else { return nil }
        let posting = try errand.fetch(Posting.declaration, record[Contact.posting].id)
        if posting[Posting.person].id == record.owner { return .secondee }
        let units = try errand.connection.all(
            """
            SELECT seat, unit FROM appointment WHERE person = \(record.owner) \
            AND since <= \(record[Contact.day]) AND (until IS NULL OR until >= \(record[Contact.day]))
            """
        ) { ($0.text(0), $0.optionalID(1)) }
        if units.contains(where: { $0.1 == posting[Posting.homeUnit].id }) { return .homeUnit }
        if units.contains(where: { $0.1 == posting[Posting.hostUnit].id }) { return .hostUnit }
        return .organizer
    }
}
