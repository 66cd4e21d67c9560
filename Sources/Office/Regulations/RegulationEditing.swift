package import Desk
import Parties
package import Records
import Regulation
import Secondment

extension Desk {
    /// The form of a regulation that is kept. Fails with `.notFound` where there is none.
    package func regulationForm(_ actor: Actor, _ id: ID) async throws(Failure) -> RegulationForm {
        try Desk.mayEdit(actor)
        let yaml = try await regulationText(actor, id)
        guard let sheet = RegulationSheet(yaml: yaml) else { throw .notFound }
        return RegulationForm(sheet, isTelling: false)
    }

    /// The form of a regulation that is yet to be written.
    package func blankRegulation(_ actor: Actor) throws(Failure) -> RegulationForm {
        try Desk.mayEdit(actor)
        return RegulationForm(
            RegulationSheet(
                head: [.init("施行", today.iso), .init("层级", "市")], clauses: [.init(number: "第一条")]),
            isTelling: false)
    }

    /// The form after one of its buttons was pressed. Nothing is kept but in the form itself.
    package static func regulationForm(
        _ actor: Actor, typed: [(name: String, value: String)], act: RegulationAct
    ) throws(Failure) -> RegulationForm {
        try mayEdit(actor)
        let yaml = typed.first { $0.name == "yaml" }?.value ?? ""
        var before: String?
        var sheet = RegulationSheet(typed: typed)
        switch act {
        case .open, .restore:
            guard let read = RegulationSheet(yaml: yaml) else {
                throw .problem(
                    "这份文本读不成表单，请先在文本里改（表单最多\(RegulationSheet.most)条、\(RegulationSheet.mostRules)项规则）",
                    "this text cannot be shown as a form, which holds at most \(RegulationSheet.most) clauses "
                        + "and \(RegulationSheet.mostRules) rules",
                    at: "yaml")
            }
            sheet = read
        case .drop: before = sheet.yaml
        default: break
        }
        let new = sheet.take(act, kinds: typed)
        if act == .check || act == .apply { sheet.nameRules() }
        sheet.hadComments = sheet.hadComments || typed.contains { $0.name == "comments" }
        return RegulationForm(
            sheet, isTelling: [.check, .apply, .open].contains(act), new: new, before: before)
    }

    private static func mayEdit(_ actor: Actor) throws(Failure) {
        guard actor.holds(.organizer) else { throw .notYours }
    }
}

/// 按钮 — What a button of the form does to the sheet.
package enum RegulationAct: Sendable, Hashable {
    case check, apply
    /// A text that was pasted, or the one from before something was taken out.
    case open, restore
    case addClause(after: Int)
    case addRule(clause: Int)
    case drop(clause: Int, rule: Int?)
    case raise(clause: Int, rule: Int?)

    /// `drop:3:1`; anything that is none of them is a check, which changes nothing.
    package init(_ text: String) {
        let parts = text.split(separator: ":").map(String.init)
        let numbers = parts.dropFirst().map { Int($0) ?? -1 }
        switch (parts.first, numbers.count) {
        case ("apply", 0): self = .apply
        case ("open", 0): self = .open
        case ("restore", 0): self = .restore
        case ("clause", 1): self = .addClause(after: numbers[0])
        case ("rule", 1): self = .addRule(clause: numbers[0])
        case ("drop", 1...2): self = .drop(clause: numbers[0], rule: numbers.count > 1 ? numbers[1] : nil)
        case ("raise", 1...2): self = .raise(clause: numbers[0], rule: numbers.count > 1 ? numbers[1] : nil)
        default: self = .check
        }
    }
}

extension RegulationSheet {
    /// Returns the id of what is new. What is not there is left alone: a form may be old.
    fileprivate mutating func take(_ act: RegulationAct, kinds: [(name: String, value: String)]) -> String? {
        switch act {
        case .addClause(let place):
            guard place < clauses.count, clauses.count < Self.most else { return nil }
            let number = place < 0 ? "" : Self.number(after: clauses[place].number)
            let isTaken = clauses.contains { $0.number == number }
            clauses.insert(Clause(number: isTaken ? "" : number), at: max(0, place + 1))
            return "c\(max(0, place + 1))"
        case .addRule(let place):
            let kind = kinds.first { $0.name == "c\(place).add" }?.value ?? ""
            guard clauses.indices.contains(place), RuleForm.of(kind) != nil,
                clauses[place].rules.count < Self.most,
                clauses.reduce(0, { $0 + $1.rules.count }) < Self.mostRules
            else { return nil }
            clauses[place].rules.append(Rule(kind: kind))
            return "c\(place)r\(clauses[place].rules.count - 1)"
        case .drop(let clause, let rule):
            guard clauses.indices.contains(clause) else { return nil }
            guard let rule else {
                clauses.remove(at: clause)
                return nil
            }
            if clauses[clause].rules.indices.contains(rule) { clauses[clause].rules.remove(at: rule) }
        case .raise(let clause, let rule):
            guard clauses.indices.contains(clause) else { return nil }
            guard let rule else {
                if clause > 0 { clauses.swapAt(clause, clause - 1) }
                return nil
            }
            if rule > 0, clauses[clause].rules.indices.contains(rule) {
                clauses[clause].rules.swapAt(rule, rule - 1)
            }
        case .check, .apply, .open, .restore: break
        }
        return nil
    }
}
