package import Records

/// 对照 — What one text of a regulation changes against another, clause by clause and rule by rule.
package struct RegulationDiff: Sendable, Hashable {
    package let lines: [Line]
    package var isEmpty: Bool { lines.isEmpty }

    /// 一处 — One clause or rule that came, went or reads otherwise.
    package struct Line: Sendable, Hashable {
        package let clause: String
        package let what: Title
        package let change: Change
        /// As it was and as it is; nil where it was not, or is no more.
        package let before: Title?
        package let after: Title?
    }

    package enum Change: String, Sendable, Hashable {
        case added, removed, changed

        package var title: Title {
            switch self {
            case .added: Title("新增", "added")
            case .removed: Title("删去", "removed")
            case .changed: Title("改动", "changed")
            }
        }
    }

    package init(from old: Regulation, to new: Regulation) {
        var lines: [Line] = []
        func note(_ clause: String, _ what: Title, _ before: Title?, _ after: Title?) {
            guard before != after else { return }
            let change: Change = before == nil ? .added : after == nil ? .removed : .changed
            lines.append(Line(clause: clause, what: what, change: change, before: before, after: after))
        }
        note("", Title("施行", "in force"), Self.days(old), Self.days(new))
        note("", Title("层级和适用", "layer and scope"), Self.reach(old), Self.reach(new))
        let sentences = Title("原文", "sentence")
        let gone = old.clauses.filter { clause in !new.clauses.contains { $0.number == clause.number } }
        for clause in new.clauses {
            let before = old.clauses.first { $0.number == clause.number }
            note(clause.number, sentences, before?.sentence, clause.sentence)
        }
        for clause in gone { note(clause.number, sentences, clause.sentence, nil) }
        let earlier = Self.rules(old)
        let later = Self.rules(new)
        for (key, rule) in later.order.compactMap({ key in later.rules[key].map { (key, $0) } }) {
            note(rule.clause, rule.title, earlier.rules[key]?.effect, rule.effect)
        }
        for key in earlier.order where later.rules[key] == nil {
            guard let rule = earlier.rules[key] else { continue }
            note(rule.clause, rule.title, rule.effect, nil)
        }
        self.lines = lines
    }

    private struct Told {
        let clause: String
        let title: Title
        let effect: Title
    }

    /// Rules by 代号 and whom they are for; those without a code by their words.
    private static func rules(_ regulation: Regulation) -> (rules: [String: Told], order: [String]) {
        var rules: [String: Told] = [:]
        var order: [String] = []
        for clause in regulation.clauses {
            for rule in clause.rules {
                let scope = rule.heading.scope.sentence
                let key = "\(rule.code ?? rule.title.chinese) \(scope?.chinese ?? "")"
                let more = [scope, rule.strength == .must ? nil : rule.strength.title].compactMap { $0 }
                let effect = more.reduce(rule.effect) {
                    Title("\($0.chinese)；\($1.chinese)", "\($0.english); \($1.english)")
                }
                if rules[key] == nil { order.append(key) }
                rules[key] = Told(clause: clause.number, title: rule.title, effect: effect)
            }
        }
        return (rules, order)
    }

    private static func days(_ regulation: Regulation) -> Title {
        let until = regulation.until.map { "，\($0.iso)废止" } ?? ""
        return Title("\(regulation.from.iso)起\(until)", "since \(regulation.from.iso)")
    }

    private static func reach(_ regulation: Regulation) -> Title {
        let scope = regulation.scope.sentence
        return Title(
            "\(regulation.layer.title.chinese)\(scope.map { "，\($0.chinese)" } ?? "")",
            "\(regulation.layer.title.english)\(scope.map { ", \($0.english)" } ?? "")")
    }
}
