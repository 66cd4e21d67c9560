import Records
import Regulation
import Secondment
import Storage

/// 报送 — A report is sent once and delivered to each reader that the regulation names; each has a receipt.
enum ReportSending {
    static func send(_ report: Record, _ errand: Errand) throws -> Record {
        try Intentions.keepSaid(report)
        var cited = report
        cited[MonthlyReport.sources] = standing(in: report)
        let sent = try errand.advance(cited, by: "send")
        let posting = try errand.fetch(Posting.declaration, report[MonthlyReport.posting].id)
        let kept = try receipts(of: report, errand)
        for reader in try readers(posting, report, errand) {
            if let receipt = kept.first(where: { $0[Receipt.party] == reader }) {
                if receipt.stage != "delivered" { try errand.advance(receipt, by: "redeliver") }
                continue
            }
            var receipt = errand.blank(Receipt.declaration)
            receipt[Receipt.posting] = Link(posting.id)
            receipt[Receipt.party] = reader
            receipt[Receipt.documentKind] = report.kind.name
            receipt[Receipt.document] = report.id.text
            receipt[Receipt.subject] =
                "\(posting[Posting.personName])的\(report[MonthlyReport.month].written(.chinese))汇报"
            try errand.keep(receipt, action: Title("送达", "delivered"))
        }
        try lend(sent[MonthlyReport.sources], errand)
        return sent
    }

    /// The sources whose mark still stands in the text; of the others not a word is given away.
    private static func standing(in report: Record) -> Sources {
        let text = [
            report[MonthlyReport.work].text, report[MonthlyReport.study].text,
            report[MonthlyReport.next].text, report[MonthlyReport.review]?.text ?? "",
            report[MonthlyReport.life]?.text ?? "",
        ].joined()
        let items = report[MonthlyReport.sources].items.enumerated().map { place, item in
            text.contains(Composing.mark(place + 1))
                ? item : Sources.Item(kind: "", record: "", day: "", line: "")
        }
        return Sources(items: items)
    }

    /// Whoever the regulation names as readers; 组织部 and the home unit where it names none.
    private static func readers(
        _ posting: Record, _ report: Record, _ errand: Errand
    ) throws
        -> [PartyName]
    {
        let duty = try Ruling(posting, errand).rules(on: report[MonthlyReport.month].last)
            .compactMap(\.rule.duty).first { $0.evidence?.kind == report.kind.name }
        let named = duty?.readers.map(\.party)
        // Nobody acknowledges their own report: another reader does.
        return try (named.flatMap { $0.isEmpty ? nil : $0 } ?? [.organizer, .home_unit]).reduce(into: []) {
            readers, party in
            let reader = try Route.turn([party], posting, errand)?.party ?? party
            if !readers.contains(reader) { readers.append(reader) }
        }
    }

    /// What the report cites may from now on be opened by its readers.
    private static func lend(_ sources: Sources, _ errand: Errand) throws {
        for item in sources.items where item.kind == Note.name {
            guard let id = ID(item.record),
                let note = try errand.rows.find(Note.declaration, id), note.stage == "kept",
                note.owner == errand.actor.person
            else { continue }
            try errand.advance(note, by: "lend")
        }
    }

    static func remark(_ report: Record, _ note: String?, _ errand: Errand) throws -> Record {
        var remarked = report
        remarked[MonthlyReport.remark] = note.map(Prose.init)
        return try errand.advance(remarked, by: "remark", note: note, before: report)
    }

    static func acknowledge(_ receipt: Record, _ note: String?, _ errand: Errand) throws -> Record {
        let done = try errand.advance(receipt, by: "acknowledge", note: note)
        guard let report = try document(of: receipt, errand), report.stage == "sent" else {
            return done
        }
        let open = try receipts(of: report, errand).filter { $0.stage != "acknowledged" }
        if open.isEmpty {
            let received = try errand.advance(report, by: "receive")
            try Dues(errand: errand).follow(received)
        }
        return done
    }

    static func comment(_ receipt: Record, _ note: String?, _ errand: Errand) throws -> Record {
        var commented = receipt
        let earlier = receipt[Receipt.comment].map { $0.text + "\n" } ?? ""
        commented[Receipt.comment] = note.map { Prose(earlier + $0) }
        return try errand.advance(commented, by: "comment", note: note, before: receipt)
    }

    static func giveBack(_ receipt: Record, _ note: String?, _ errand: Errand) throws -> Record {
        let done = try errand.advance(receipt, by: "return", note: note)
        if let report = try document(of: receipt, errand), report.stage != "returned" {
            let returned = try errand.advance(report, by: "return", note: note)
            try Dues(errand: errand).follow(returned)
        }
        return done
    }

    static func receipts(of document: Record, _ errand: Errand) throws -> [Record] {
        try errand.rows.list(Receipt.declaration, where: receipts(of: document))
    }

    static func receipts(of document: Record) -> SQL {
        "r.document = \(document.id.text) AND r.document_kind = \(document.kind.name)"
    }

    private static func document(of receipt: Record, _ errand: Errand) throws -> Record? {
        guard receipt[Receipt.documentKind] == MonthlyReport.name,
            let id = ID(receipt[Receipt.document])
        else { return nil }
        return try errand.rows.find(MonthlyReport.declaration, id)
    }
}
