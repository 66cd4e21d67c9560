import Records
import Regulation
import Secondment

/// 可行 — What a regulation asks for that this office could never carry out: told before it is applied.
enum Fitness {
    static func problems(_ regulation: Regulation) -> [Problem] {
        regulation.clauses.flatMap { clause in
            clause.rules.flatMap { rule in problems(rule).map { placed($0, clause.number) } }
        }
    }

    private static func problems(_ rule: any Rule) -> [Problem] {
        if let duty = rule.duty { return problems(duty) }
        guard let leave = rule as? LeaveTiers else { return [] }
        return leave.tiers.flatMap { $0.approvers + $0.copies }
            .filter { side in !Leave.answering.contains { $0 == side.role } }
            .map { side in
                Problem(
                    nil, "请假不能由“\(side.title.chinese)”审批或备案：这里没有这个席位",
                    "leave cannot go to “\(side.title.english)”: there is no such seat here")
            }
    }

    private static func problems(_ duty: Duty) -> [Problem] {
        var found: [Problem] = []
        if duty.bearer.role == nil {
            found.append(
                Problem(
                    nil, "“\(duty.bearer.title.chinese)”在这里还没有席位，应办事项会没人看到",
                    "“\(duty.bearer.title.english)” has no seat here, so nobody would see the duty"))
        }
        guard let evidence = duty.evidence else { return found }
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

    private static func placed(_ problem: Problem, _ clause: String) -> Problem {
        Problem(clause, problem.sentence.chinese, problem.sentence.english)
    }
}
