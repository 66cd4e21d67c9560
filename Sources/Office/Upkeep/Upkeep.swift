package import Desk
package import Records
import Regulation
import Secondment
import Storage

extension Desk {
    /// 核对 — Computes everything anew and compares: what is owed, the chain of steps, the file itself.
    package struct Verification: Sendable {
        package let batches: Int
        package let obligations: Int
        /// Obligations that differ from what the regulation and the records give.
        package let differences: Int
        package let steps: Int
        package let brokenAt: Int?
        package let damage: [String]
        package var isWhole: Bool { differences == 0 && brokenAt == nil && damage.isEmpty }
    }

    package func verify(
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) async throws(Failure)
        -> Verification
    {
        try await look(.system) { errand in
            // A batch that has ended keeps what it owed as it stood then.
            let batches = try errand.openBatches()
            var differences = 0
            for (place, batch) in batches.enumerated() {
                differences += try Dues(errand: errand).refresh(batch: batch, write: false)
                progress?(place + 1, batches.count)
            }
            return Verification(
                batches: batches.count,
                obligations: try errand.connection.count("SELECT count(*) FROM obligation"),
                differences: differences, steps: try errand.steps.count(),
                brokenAt: try errand.steps.brokenAt(),
                damage: try errand.connection.all(errand.connection.dialect.damage) { $0.text(0) })
        }
    }

    /// 体检 — What an administrator should know, each with its state and a sentence.
    package struct HealthLine: Sendable {
        package let isWell: Bool
        package let sentence: Title
    }

    /// `clock` is the machine’s own, to be held against the database server’s.
    package func doctor(clock: Moment) async throws(Failure) -> [HealthLine] {
        let found = try await look(.system) { errand -> [HealthLine] in
            let calendar = try errand.regulations.calendar(errand.connection)
            let lines: [HealthLine] = [
                HealthLine(
                    isWell: calendar.covers(errand.today),
                    sentence: calendar.covers(errand.today)
                        ? Title(
                            "工作日历覆盖到\(calendar.years.upperBound)年",
                            "The calendar reaches \(calendar.years.upperBound)")
                        : Title(
                            "工作日历只到\(calendar.years.upperBound)年：请按国务院通知补上今年的放假安排",
                            "The calendar ends in \(calendar.years.upperBound): add this year’s arrangement")),
                HealthLine(
                    isWell: true,
                    sentence: Title(
                        "账户\(try errand.accounts.all().count)个，经过\(try errand.steps.count())条",
                        "\(try errand.accounts.all().count) accounts, \(try errand.steps.count()) steps")),
            ]
            let waiting = try FileTexts(errand.connection).pending()
            let files = HealthLine(
                isWell: waiting == 0,
                sentence: waiting == 0
                    ? Title("附件的文字都读过了", "Every attached file has been read for its words")
                    : Title(
                        "\(waiting)个附件还没有读文字：serve 开着才读；PDF 要装 poppler-utils",
                        "\(waiting) attached files wait to be read: serve reads them, PDF with poppler-utils")
            )
            return lines + [files]
        }
        return try await found + storeLines(clock)
    }
}
