import Desk
import Records
import Secondment
import Storage

/// Units by name, short or full. Those that are not there are made, once somebody has said that they are new.
struct MatchUnits {
    let errand: Errand
    private var known: [String: Link<Unit>] = [:]

    init(_ errand: Errand) { self.errand = errand }

    /// Asked of all of them at once, before anything is kept.
    func know(_ names: [String], makes: Bool) throws {
        var new: [String] = []
        for name in Set(names).sorted() where !name.isEmpty {
            if try called(name).isEmpty { new.append(name) }
        }
        guard !makes, !new.isEmpty else { return }
        let told = new.prefix(12).map(\.inBrief).joined(separator: "、")
        throw Failure.problem(
            "没有登记过这些单位：\(told)\(new.count > 12 ? "等\(new.count)个" : "")。写错了就改过来；确是新单位，勾上“一并登记新单位”再记下",
            "these units are not known: \(told). Mend them, or say that they are new", at: "table")
    }

    mutating func unit(_ name: String, _ line: Int) throws -> Link<Unit> {
        guard !name.isEmpty else {
            throw Failure.problem("第\(line)行没有写单位", "line \(line) has no unit", at: "table")
        }
        if let there = known[name] { return there }
        let called = try self.called(name)
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

    /// Units that are abolished are called nothing any more.
    private func called(_ name: String) throws -> [Kept<Unit>] {
        try errand.all(Unit.self, Unit.fullName == name || Unit.short == name).filter {
            $0[Unit.until].map { $0 >= errand.today } ?? true
        }
    }
}

/// People by name, and where several are called so by their unit too.
struct MatchPeople {
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
