import Parties
import Records
import Yams

extension Clause {
    static let words: [Word] = [.clause, .sentence, .english, .rules]

    /// Reads the clauses of a regulation, and reports a number that stands twice, and a code that
    /// two rules for the same people share.
    static func list(_ entry: Entry) -> [Clause] {
        var clauses: [Clause] = []
        var numbers: Set<String> = []
        var named: [Naming: Place] = [:]
        for node in entry.items(.clauses, isRequired: true) where !entry.mistakes.isFull {
            guard
                let item = Entry(
                    node, as: Title("一条条款", "a clause"),
                    accepts: words, mistakes: entry.mistakes)
            else { continue }
            let number = item.text(.clause, isRequired: true)
            if let number, !numbers.insert(number).inserted {
                entry.mistakes.add(
                    item.place(of: .clause), "“\(number.inBrief)”前面已经有了",
                    "there is a “\(number.inBrief)” already")
            }
            let sentence = item.bilingual(.sentence)
            let rules = rules(of: item, named: &named)
            guard let number, let sentence else { continue }
            clauses.append(Clause(number: number, sentence: sentence, rules: rules))
        }
        return clauses
    }

    private struct Naming: Hashable {
        let code: String
        let scope: Scope
    }

    private static func rules(of item: Entry, named: inout [Naming: Place]) -> [any Rule] {
        item.items(.rules).compactMap { node in
            guard !item.mistakes.isFull else { return nil }
            guard let rule = rule(node, item.mistakes) else { return nil }
            guard let code = rule.code else { return rule }
            let naming = Naming(code: code, scope: rule.heading.scope)
            if let first = named[naming] {
                item.mistakes.add(
                    node.place,
                    "代号“\(code.inBrief)”在第\(first.line)行已经用过，请另写一个“代号”",
                    "the code “\(code.inBrief)” is used on line \(first.line); give another “code”")
            }
            named[naming] = node.place
            return rule
        }
    }

    /// A rule is of the kind whose word stands in it.
    private static func rule(_ node: Node, _ mistakes: Mistakes) -> (any Rule)? {
        let keys = node.mapping.map { $0.keys.compactMap(\.string) } ?? []
        var seen: Set<Word> = []
        let kinds = keys.compactMap(RuleKind.spelt).filter { seen.insert($0.word).inserted }
        guard let kind = kinds.first, kinds.count == 1 else {
            report(node, keys: keys, mistakes)
            return nil
        }
        let what = Title("一项规则", "a rule")
        let before = mistakes.found.count
        let rule = Entry(node, as: what, accepts: kind.accepted, mistakes: mistakes).flatMap(kind.read)
        // A rule is read or reported, never passed over: an empty list is no content.
        if rule == nil, mistakes.found.count == before {
            mistakes.add(node.place, "这一项规则没有写全", "this rule is not complete")
        }
        return rule
    }

    private static func report(_ node: Node, keys: [String], _ mistakes: Mistakes) {
        let words = RuleKind.all.map(\.word)
        let isKnown = keys.contains { words.spelt($0) != nil }
        let near =
            isKnown ? nil : keys.prefix(100).lazy.compactMap { Spelling.nearest(to: $0, among: words) }.first
        let question = near.map {
            ("是不是“\($0.title.chinese)”？", "Did you mean “\($0.title.english)”? ")
        }
        mistakes.add(
            node.place,
            "\(question?.0 ?? "")一项规则要写明是哪一种，且只写一种：\(words.listed(.chinese))",
            "\(question?.1 ?? "")A rule is of exactly one kind: \(words.listed(.english))")
    }
}
