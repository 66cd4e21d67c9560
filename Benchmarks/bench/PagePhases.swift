import Desk
import Office
import Records
import Website

/// Where a page's time goes: each phase alone, in processor time, since the machine may be busy.
enum PagePhases {
    /// How much slower than its yardstick a page may be before its phases are printed.
    static let aim = 1.5
    private static let runs = 60

    static func print(
        _ page: PageUnderTest, _ office: BenchOffice, _ site: Site, _ yardstick: Yardstick, _ both: Both
    ) async throws {
        guard both.ratio > aim else { return }
        guard let actor = try await office.desk.visit(page.session)?.actor else { return }
        let ask = office.asking(page.path, by: page.session)
        let whole = await worked(runs) { _ = await site.answer(ask) }
        let session = try await worked(runs) { _ = try await office.desk.visit(page.session) }
        let desk = try await worked(runs) { try await page.desk(actor) }
        // Asked in the system's name, the same page carries no condition of permission.
        let unasked = try await worked(runs) { try await page.desk(.system) }
        let rows = try await worked(runs) { try await yardstick.read(page.yardstick.rows) }
        Report.line(
            "   above its aim; one request alone costs \(both.told(whole)) of processor without HTTP:")
        Report.shares(
            [
                ("session and seats", session),
                ("permission", max(.zero, desk - unasked)),
                ("rows, read raw", rows),
                ("queries, records, names beyond that", max(.zero, min(desk, unasked) - rows)),
                ("HTML and the rest", max(.zero, whole - session - desk)),
            ], of: whole)
    }
}

extension Both {
    func told(_ time: Duration) -> String { "\(Report.decimal(time.milliseconds, 2)) ms" }
}
