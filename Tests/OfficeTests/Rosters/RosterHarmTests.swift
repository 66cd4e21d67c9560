import Foundation
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

/// Rosters with slips, and rosters made to harm.
struct RosterHarmTests {
    @Test(arguments: ["198.5", "2.024", "0.123", "-1234", "1e-10", "1E+17"])
    func `a slip in the month of birth is told at its cell, and the office goes on`(slip: String) async throws
    {
        let office = try await RosterOffice()
        let problems = await office.refusal(
            RosterOffice.table(["姓名,派出单位,接收单位,出生年月", "李娜,东州市财政局,青石县,\(slip)"]))
        #expect(problems.map(\.0) == ["D2"])
        #expect(problems.first?.1.contains("不是日期") == true)
    }

    @Test func `a cell that goes on and on is told at its cell without being repeated`() async throws {
        let office = try await RosterOffice()
        let long = String(repeating: "甲", count: 30_000)
        let table = RosterOffice.table(["姓名,派出单位,接收单位,出生年月", "李娜,\(long),青石县,\(long)"])
        let problems = await office.refusal(table)
        #expect(problems.map(\.0).sorted() == ["B2", "D2"])
        #expect(problems.allSatisfy { $0.1.count < 300 })
        let preview = try await office.preview(table)
        #expect(preview.rows.allSatisfy { row in RosterColumn.allCases.allSatisfy { row[$0].count < 300 } })
    }

    /// An identity number of somebody born on 1 March 1985, the `number`th of them.
    private func identity(_ number: Int) -> String {
        let body = String(330_100 + number / 1000) + "19850301" + String(1000 + number % 1000).dropFirst()
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }

    @Test(.timeLimit(.minutes(2)))
    func `five thousand people of one name are told apart in time that follows their number`() async throws {
        let office = try await RosterOffice()
        let head = "姓名,派出单位,接收单位,身份证号"
        let rows = (0..<5000).map { "王伟,东州市财政局,青石县,\(identity($0))" }
        let preview = try await office.preview(RosterOffice.table([head] + rows))
        #expect(preview.counts.newPersons == 5000)
    }
}
