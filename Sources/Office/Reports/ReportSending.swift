import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 报送 — A report is sent once and delivered to each reader that the regulation names; each has a receipt.
enum ReportSending {
    static let follows: [Follows] = [
        .on(
            MonthlyReport.self, .send,
            Title(
                "送达制度指定的各读者，各有签收；所引随手记对他们可见",
                "is delivered to each reader, with a receipt; notes it cites open to them"), send),
        .on(
            MonthlyReport.self, .withdraw,
            Title(
                "没有人签收过才能撤回；各读者的待签收和所引随手记一并收回",
                "only while no reader has answered; its receipts and the notes it cites are taken back"),
            takeBack),
        .on(
            Receipt.self, .acknowledge,
            Title("都签收了，汇报即为签收完毕", "after the last reader the report is received")
        ) { try received($0, .acknowledge) },
        .on(
            Receipt.self, .answer,
            Title("都签收了，汇报即为签收完毕", "after the last reader the report is received")
        ) { try received($0, .answer) },
        .on(Receipt.self, .return, Title("汇报退回修改", "the report goes back"), giveBack),
    ]

    private static func send(_ making: Making<MonthlyReport>) throws -> Kept<MonthlyReport> {
        let (report, errand) = (making.record, making.errand)
        try Intentions.keepSaid(report)
        var cited = report
        let sources = try standing(in: report, errand)
        try lend(sources, errand)
        cited[MonthlyReport.sources] = try errand.asOfToday(sources)
        let sent = try errand.advance(cited, .send)
        let posting = try errand.fetch(report[MonthlyReport.posting])
        let kept = try receipts(of: report, errand)
        for reader in try readers(posting, report, errand) {
            if let receipt = kept.first(where: { $0[Receipt.party] == reader }) {
                guard !receipt.isAt(.delivered) else { continue }
                // What was said of the text before stands in the history.
                var again = receipt
                again[Receipt.comment] = nil
                try errand.advance(again, .redeliver)
                continue
            }
            var receipt = try errand.blank(Receipt.self)
            receipt[Receipt.posting] = posting.link
            receipt[Receipt.party] = reader
            receipt[Receipt.documentKind] = MonthlyReport.name
            receipt[Receipt.document] = report.id.text
            receipt[Receipt.subject] =
                "\(posting[Posting.personName])的\(report[MonthlyReport.month].written(.chinese))汇报"
            try errand.keep(receipt, action: Title("送达", "delivered"))
        }
        return sent
    }

    private static func takeBack(_ making: Making<MonthlyReport>) throws -> Kept<MonthlyReport> {
        let (report, errand) = (making.record, making.errand)
        let receipts = try receipts(of: report, errand)
        let delivered = receipts.filter { !$0.isAt(.withdrawn) }
        guard delivered.allSatisfy({ $0.isAt(.delivered) }) else { throw Failure.answered }
        for receipt in delivered { try errand.advance(receipt, .withdraw) }
        for item in report[MonthlyReport.sources].items where item.kind == Note.name {
            guard let id = item.cited.ids().first,
                let note = try errand.first(Note.self, .id(id), .stage(.lent), .owner(errand.actor.person))
            else { continue }
            try errand.advance(note, .keep)
        }
        return try errand.advance(report, .withdraw, note: making.note)
    }

    /// The sources whose mark still stands in the text, and of notes what they say today.
    private static func standing(in report: Kept<MonthlyReport>, _ errand: Errand) throws -> Figures {
        let text = [
            report[MonthlyReport.work].text, report[MonthlyReport.study].text,
            report[MonthlyReport.next].text, report[MonthlyReport.review]?.text ?? "",
            report[MonthlyReport.life]?.text ?? "",
        ].joined(separator: "\n")
        var sources = report[MonthlyReport.sources].standing(in: text)
        for (place, figure) in sources.items.enumerated() where figure.kind == Note.name {
            guard let id = figure.cited.ids().first, let note = try errand.first(Note.self, .id(id)) else {
                continue
            }
            sources.items[place].value = Composing.cited(note[Note.day], note[Note.text].text)
        }
        return sources
    }

    /// Whoever the regulation names as readers; 组织部 and the home unit where it names none.
    static func readers(
        _ posting: Kept<Posting>, _ report: Kept<MonthlyReport>, _ errand: Errand
    ) throws
        -> [Party]
    {
        let duty = try Ruling(posting, errand).rules(on: report[MonthlyReport.month].last)
            .compactMap(\.rule.duty).first { $0.evidence?.kind == MonthlyReport.name }
        let named = duty?.readers
        // Nobody acknowledges their own report: another reader does.
        return try (named.flatMap { $0.isEmpty ? nil : $0 } ?? [.organizer, .homeUnit]).reduce(into: []) {
            readers, party in
            let reader = try Route.turn([party], posting, errand)?.party ?? party
            if !readers.contains(reader) { readers.append(reader) }
        }
    }

    /// What the report cites may from now on be opened by its readers.
    private static func lend(_ sources: Figures, _ errand: Errand) throws {
        for item in sources.items where item.kind == Note.name {
            guard let id = item.cited.ids().first,
                let note = try errand.first(Note.self, .id(id), .stage(.kept), .owner(errand.actor.person))
            else { continue }
            try errand.advance(note, .lend)
        }
    }

    private static func received(
        _ making: Making<Receipt>, _ move: Receipt.Move
    ) throws -> Kept<Receipt> {
        let errand = making.errand
        let done = try errand.advance(making.record, move, note: making.note)
        guard let report = try document(of: making.record, errand), report.isAt(.sent) else { return done }
        if try receipts(of: report, errand).allSatisfy({ $0.isAt(.acknowledged, .withdrawn) }) {
            try errand.advance(report, .receive)
        }
        return done
    }

    private static func giveBack(_ making: Making<Receipt>) throws -> Kept<Receipt> {
        let errand = making.errand
        let done = try errand.advance(making.record, .return, note: making.note)
        if let report = try document(of: making.record, errand), !report.isAt(.returned) {
            try errand.advance(report, .return, note: making.note)
        }
        return done
    }

    private static func receipts(
        of document: Kept<MonthlyReport>, _ errand: Errand
    ) throws -> [Kept<Receipt>] {
        try errand.all(Receipt.self, receipts(of: document.record))
    }

    static func receipts(of document: Record) -> Where<Receipt> {
        Receipt.document == document.id.text && Receipt.documentKind == document.kind.name
    }

    private static func document(
        of receipt: Kept<Receipt>, _ errand: Errand
    ) throws -> Kept<MonthlyReport>? {
        guard receipt[Receipt.documentKind] == MonthlyReport.name, let id = ID(receipt[Receipt.document])
        else { return nil }
        return try errand.first(MonthlyReport.self, .id(id))
    }
}
