package import Desk
import Parties
package import Records
import Secondment
import Storage

/// 需求表与人选表 — The two lists as they are copied from a spreadsheet, one a line; what stands there already is not doubled.
package enum MatchTables {
    /// 单位 职务 人数 专业 所在地 职级 年龄 不接收 最想解决的问题
    package static let needColumns = ["单位", "拟挂任职务", "人数", "专业", "所在地", "职级至少", "年龄不超过", "不接收", "要解决的问题"]
    package static let nomineeColumns = [
        "姓名", "工作单位", "专业", "第一志愿", "第二志愿", "第三志愿", "服从调剂", "回避",
    ]
    static let mostRows = 2000

    /// `2`, `2人`, `45岁`; nil where nothing is written.
    static func number(
        _ cell: String, _ range: ClosedRange<Int>, _ what: String, _ line: Int
    ) throws(Failure) -> Int? {
        guard !cell.isEmpty else { return nil }
        let digits = cell.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), range.contains(number),
            ["", "人", "名", "岁", "周岁"].contains(cell.dropFirst(digits.count))
        else {
            throw .problem(
                "第\(line)行的\(what)“\(cell.inBrief)”看不懂，写\(range.lowerBound)到\(range.upperBound)的数",
                "line \(line): “\(cell.inBrief)” is no number from \(range.lowerBound) to \(range.upperBound)",
                at: "table")
        }
        return number
    }

    /// Nobody goes elsewhere who did not say so.
    static func isYes(_ cell: String, _ line: Int) throws(Failure) -> Bool {
        switch cell.lowercased() {
        case "是", "服从", "愿意", "同意", "√", "✓", "yes", "1": return true
        case "", "否", "不", "不服从", "不愿意", "×", "no", "0": return false
        default:
            throw .problem(
                "第\(line)行的服从调剂“\(cell.inBrief)”看不懂，写是或否", "line \(line): say 是 or 否", at: "table")
        }
    }
}

extension Desk {
    /// Units that nobody knows are made only where `makesUnits` says that they are no slips of the pen.
    package func keepNeeds(
        _ actor: Actor, _ batch: ID, table: String, makesUnits: Bool = false
    ) async throws(Failure) -> Int {
        let rows = try PastedTable(table, MatchTables.needColumns, most: MatchTables.mostRows).rows
        return try await change(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            var units = MatchUnits(errand)
            try units.know(rows.map(\.cells[0]), makes: makesUnits)
            var count = 0
            for (line, cells) in rows {
                guard !cells[1].isEmpty else {
                    throw Failure.problem("第\(line)行没有写职务", "line \(line) has no post", at: "table")
                }
                let wanted = try MatchTables.number(cells[2], 1...100, "人数", line) ?? 1
                let oldest = try MatchTables.number(cells[6], 18...70, "年龄", line)
                let unit = try units.unit(cells[0], line)
                let twins = try errand.count(
                    PostNeed.self, PostNeed.batch == batch.link, PostNeed.unit == unit,
                    PostNeed.post == cells[1], .stage(.open))
                guard twins == 0 else { continue }
                var need = try errand.blank(PostNeed.self)
                need[PostNeed.batch] = batch.link
                need[PostNeed.unit] = unit
                need[PostNeed.post] = cells[1]
                need[PostNeed.count] = wanted
                need[PostNeed.fields] = cells[3].isEmpty ? nil : cells[3]
                need[PostNeed.place] = cells[4].isEmpty ? nil : cells[4]
                need[PostNeed.rank] = cells[5].isEmpty ? nil : cells[5]
                need[PostNeed.oldest] = oldest
                need[PostNeed.avoids] = cells[7].isEmpty ? nil : cells[7]
                need[PostNeed.problem] = cells[8].isEmpty ? nil : Prose(cells[8])
                _ = try errand.addAsAllowed(need)
                count += 1
            }
            return count
        }
    }

    /// Nobody is made here: whoever is put forward is in the register already.
    package func keepNominees(_ actor: Actor, _ batch: ID, table: String) async throws(Failure) -> Int {
        let rows = try PastedTable(table, MatchTables.nomineeColumns, most: MatchTables.mostRows).rows
        return try await change(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            var people = MatchPeople(errand)
            var count = 0
            for (line, cells) in rows {
                let person = try people.person(cells[0], of: cells[1], line)
                let twins = try errand.count(
                    Nominee.self, Nominee.batch == batch.link, Nominee.person == person, .stage(.open))
                guard twins == 0 else { continue }
                func cell(_ place: Int) -> String? { cells[place].isEmpty ? nil : cells[place] }
                var nominee = try errand.blank(Nominee.self)
                nominee[Nominee.batch] = batch.link
                nominee[Nominee.person] = person
                nominee[Nominee.fields] = cell(2)
                nominee[Nominee.first] = cell(3)
                nominee[Nominee.second] = cell(4)
                nominee[Nominee.third] = cell(5)
                nominee[Nominee.adjusts] = try MatchTables.isYes(cells[6], line)
                nominee[Nominee.avoids] = cell(7)
                _ = try errand.addAsAllowed(nominee)
                count += 1
            }
            return count
        }
    }
}

extension Errand {
    fileprivate func addAsAllowed<K: Kind>(_ record: Kept<K>) throws -> Kept<K> {
        guard try may(K.access.add, record.record) else { throw Failure.notYours }
        return try add(record)
    }
}
