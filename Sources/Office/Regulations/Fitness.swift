import Records
import Regulation
import Secondment

/// 可行 — What a regulation asks for that this office could never carry out: told before it is applied.
enum Fitness {
    /// Each problem at the number of its clause.
    static func problems(_ regulation: Regulation) -> [Problem] {
        regulation.clauses.flatMap { clause in
            clause.rules.flatMap(problems).map {
                Problem(clause.number, $0.sentence.chinese, $0.sentence.english)
            }
        }
    }

    /// Each problem at the line of its clause in the text.
    static func problems(_ regulation: Regulation, in yaml: String) -> [Problem] {
        let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return problems(regulation).map { problem in
            let number = problem.place ?? ""
            let line = lines.firstIndex { line in
                line.contains(number) && ["条:", "条号:", "clause:"].contains { line.contains($0) }
            }
            return Problem(
                line.map { "\($0 + 1):1" } ?? number, "\(number)：\(problem.sentence.chinese)",
                "\(number): \(problem.sentence.english)")
        }
    }

    private static func problems(_ rule: any Rule) -> [Problem] {
        var found = rule.duty.map(problems) ?? []
        switch rule {
        case let target as Target: found += problems(target.evidence)
        case let form as PaperForm:
            if kinds[form.evidence.kind] == nil {
                found.append(
                    Problem(
                        nil, "没有“\(form.evidence.kind)”这种记录可以打印",
                        "there is no kind “\(form.evidence.kind)” to print"))
            }
        case let list as ChecklistRule:
            found += list.items.compactMap(\.evidence).flatMap(problems)
        default: break
        }
        return found
    }

    private static func problems(_ duty: Duty) -> [Problem] {
        duty.evidence.map(problems) ?? []
    }

    private static func problems(_ evidence: Evidence) -> [Problem] {
        var found: [Problem] = []
        guard let kind = kinds[evidence.kind], kind.settling != nil else {
            let known = kinds.kinds.filter { $0.settling != nil }.map(\.name).joined(separator: "、")
            found.append(
                Problem(
                    nil, "凭“\(evidence.kind)”办不结；可以凭的有：\(known)",
                    "“\(evidence.kind)” settles nothing; what can: \(known)"))
            return found
        }
        if let wanted = evidence.qualifier, let name = kind.settling?.qualifier,
            case .choice(let options) = kind.field(name)?.control,
            !options.contains(where: { $0.name == wanted })
        {
            let known = options.map(\.name).joined(separator: "、")
            found.append(
                Problem(
                    nil, "“\(evidence.kind)”没有“\(wanted)”这一种；有：\(known)",
                    "“\(evidence.kind)” has no variant “\(wanted)”; it has: \(known)"))
        }
        return found
    }
}
