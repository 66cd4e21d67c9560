import Desk
import Records
import Secondment
import Storage

/// 印发通知 — A notice goes to everybody who serves in the batch; each gives a receipt for the text as it stands, and
/// the receipts of a text that was changed lapse.
enum NoticeIssuing {
    static let follows: [Follows] = [
        .on(Notice.self, .issue, Title("送给本批每名在挂干部签收", "goes to everybody who serves in the batch"), issue),
        .on(
            Notice.self, .amend, Title("原来的签收失效，请各人重新签收", "receipts lapse; everybody is asked again"), amend),
        .on(Notice.self, .withdraw, Title("签收作废", "the receipts lapse"), withdraw),
        .on(
            Posting.self, .arrive, Title("补送本批有效的通知", "notices of the batch are delivered"), arrive),
    ]

    private static func issue(_ making: Making<Notice>) throws -> Kept<Notice> {
        let errand = making.errand
        var notice = making.record
        notice[Notice.edition] = 1
        notice[Notice.issuedOn] = errand.today
        let issued = try errand.advance(notice, .issue, note: making.note)
        try deliver(issued, to: people(of: issued, errand), errand)
        return issued
    }

    private static func amend(_ making: Making<Notice>) throws -> Kept<Notice> {
        let errand = making.errand
        var notice = making.record
        let before = notice.asRead.flatMap { Kept<Notice>($0) }
        guard before?[Notice.body] != notice[Notice.body] || before?[Notice.heading] != notice[Notice.heading]
        else { throw Failure.problem("正文没有改动，不用重新印发", "nothing was changed", at: "body") }
        notice[Notice.edition] = (notice[Notice.edition] ?? 1) + 1
        notice[Notice.issuedOn] = errand.today
        let amended = try errand.advance(notice, .amend, note: making.note)
        try lapse(amended, errand)
        try deliver(amended, to: people(of: amended, errand), errand)
        return amended
    }

    private static func withdraw(_ making: Making<Notice>) throws -> Kept<Notice> {
        let withdrawn = try making.errand.advance(making.record, .withdraw, note: making.note)
        try lapse(withdrawn, making.errand)
        return withdrawn
    }

    /// Whoever comes later reads what holds.
    private static func arrive(_ making: Making<Posting>) throws -> Kept<Posting> {
        try arrived(making.record, on: making.errand.today, note: making.note, making.errand)
    }

    /// The same for somebody who came on another day than this is written down.
    static func arrived(
        _ posting: Kept<Posting>, on day: Day, note: String? = nil, _ errand: Errand
    ) throws -> Kept<Posting> {
        var arriving = posting
        arriving[Posting.arrived] = day
        let arrived = try errand.advance(arriving, .arrive, note: note)
        for notice in try errand.all(
            Notice.self, Notice.batch == arrived[Posting.batch], .stage(.issued))
        {
            let known = try errand.count(
                NoticeReceipt.self, NoticeReceipt.notice == notice.link,
                NoticeReceipt.posting == arrived.link, .standing)
            if known == 0 { try deliver(notice, to: [arrived], errand) }
        }
        return arrived
    }

    private static func people(of notice: Kept<Notice>, _ errand: Errand) throws -> [Kept<Posting>] {
        try errand.all(
            Posting.self, Posting.batch == notice[Notice.batch], .running, order: Posting.personName)
    }

    private static func deliver(
        _ notice: Kept<Notice>, to postings: [Kept<Posting>], _ errand: Errand
    ) throws {
        for posting in postings {
            var receipt = try errand.blank(NoticeReceipt.self)
            receipt[NoticeReceipt.posting] = posting.link
            receipt[NoticeReceipt.notice] = notice.link
            receipt[NoticeReceipt.subject] = notice[Notice.heading]
            receipt[NoticeReceipt.edition] = notice[Notice.edition] ?? 1
            try errand.keep(receipt, action: Title("送达", "delivered"))
        }
    }

    private static func lapse(_ notice: Kept<Notice>, _ errand: Errand) throws {
        for receipt in try errand.all(
            NoticeReceipt.self, NoticeReceipt.notice == notice.link, .standing)
        {
            try errand.advance(receipt, .lapse)
        }
    }
}
