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
    private static let mostRows = 2000

    static func rows(_ table: String, _ columns: [String]) throws(Failure) -> [(line: Int, cells: [String])] {
        guard table.utf8.count <= 1 << 20 else {
            throw .problem("表太大，分几次贴", "too much at once", at: "table")
        }
        let lines = table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.count <= mostRows else {
            throw .problem("一次最多\(mostRows)行", "at most \(mostRows) lines at once", at: "table")
        }
        let rows = lines.enumerated().compactMap { place, line -> (line: Int, cells: [String])? in
            var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                String($0).trimmed
            }
            guard cells.contains(where: { !$0.isEmpty }) else { return nil }
            cells += Array(repeating: "", count: max(0, columns.count - cells.count))
            return (place + 1, cells)
        }.filter { !($0.cells[0] == columns[0] || $0.cells[0] == "序号") }
        guard !rows.isEmpty else {
            throw .problem("从表格里复制贴进来：\(columns.joined(separator: "、"))", "paste the columns", at: "table")
        }
        for row in rows {
            if let long = row.cells.first(where: { $0.count > 200 || $0.isHeaped }) {
                throw .problem(
                    "第\(row.line)行的“\(long.prefix(12))…”太长", "line \(row.line): a cell is too long",
                    at: "table")
            }
        }
        return rows
    }

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
    package func keepNeeds(_ actor: Actor, _ batch: ID, table: String) async throws(Failure) -> Int {
        let rows = try MatchTables.rows(table, MatchTables.needColumns)
        return try await change(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            var units = MatchUnits(errand)
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
        let rows = try MatchTables.rows(table, MatchTables.nomineeColumns)
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

/// Units by name; those that are not there are made.
private struct MatchUnits {
    let errand: Errand
    private var known: [String: Link<Unit>] = [:]

    init(_ errand: Errand) { self.errand = errand }

    mutating func unit(_ name: String, _ line: Int) throws -> Link<Unit> {
        guard !name.isEmpty else {
            throw Failure.problem("第\(line)行没有写单位", "line \(line) has no unit", at: "table")
        }
        if let there = known[name] { return there }
        let called = try errand.all(Unit.self, Unit.fullName == name || Unit.short == name).filter {
            $0[Unit.until].map { $0 >= errand.today } ?? true
        }
        guard called.count < 2 else {
            throw Failure.problem(
                "第\(line)行：叫“\(name.inBrief)”的单位有\(called.count)个，请写全称",
                "line \(line): several units are called so",
                at: "table")
        }
        if let there = called.first {
            known[name] = there.link
            return there.link
        }
        var unit = try errand.blank(Unit.self)
        unit[Unit.fullName] = name
        let made = try errand.add(unit).link
        known[name] = made
        return made
    }
}

/// People by name, and where several are called so by their unit too.
private struct MatchPeople {
    let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    mutating func person(_ name: String, of unit: String, _ line: Int) throws -> Link<Person> {
        let called = try errand.shown(Person.self, Person.fullName == name)
        let found =
            unit.isEmpty
            ? called
            : try called.filter { person in
                guard let home = try person[Person.unit].map({ try errand.fetch($0) }) else { return false }
                return [home[Unit.fullName], home[Unit.short] ?? ""].contains(unit)
            }
        switch found.count {
        case 1: return found[0].link
        case 0:
            throw Failure.problem(
                "第\(line)行：人员库里没有\(unit)“\(name.inBrief)”，先登记或导入", "line \(line): nobody is called so",
                at: "table")
        default:
            throw Failure.problem(
                "第\(line)行：有\(found.count)位“\(name.inBrief)”，请写明工作单位", "line \(line): several are called so",
                at: "table")
        }
    }
}
