package import Parties
package import Records

/// 考核 — Who proposes, who examines and who decides an appraisal, of which items and grades, on which
/// form, how many may have the best grade, and where it is filed.
package struct AppraisalRule: Rule {
    package let heading: Heading
    package let sort: AppraisalSort
    package let proposer: Party
    package let examiners: [Party]
    package let decider: Party
    package let informs: [Party]
    package let items: [Item]
    /// 等次, from the best; by identity where two lists stand: 公务员 and 事业单位 differ in one word.
    package let grades: [String]
    /// At most so many per cent of the batch may have the first grade.
    package let quota: Int?
    /// 用表, such as 干部挂职锻炼总结鉴定表.
    package let form: String?
    package let filedAt: Party?
    /// Whether a joint group has to look first.
    package let isAfterGroup: Bool
    package let owed: Duty

    package var duty: Duty? { owed }

    /// 考核内容 — One thing to be spoken to, with its points where a regulation gives points.
    package struct Item: Sendable, Hashable {
        package let title: String
        package let points: Int?
    }

    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        guard case .grade(let grade, let asked, let given, let people) = act, asked == sort else {
            return nil
        }
        if !grades.isEmpty, !grades.contains(grade) {
            return Judgement(
                .refused, "等次只有：\(grades.joined(separator: "、"))",
                "the grades are: \(grades.joined(separator: ", "))")
        }
        guard let quota, grade == grades.first else { return nil }
        let allowed = people * quota / 100
        guard given + 1 > allowed else { return nil }
        return Judgement(
            heading.verdict,
            "“\(grade)”已有\(given)人，按\(quota)%（\(people)人）最多\(allowed)人",
            "\(given) have “\(grade)”; \(quota) % of \(people) are \(allowed)")
    }

    package var effect: Title {
        let chain = [proposer] + examiners + [decider]
        let names = chain.map(\.called.chinese)
        let steps = names.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        return Title(
            "\(sort.called.chinese)：\(owed.timing.chinese)，依次由\(steps.joined(separator: "、"))提出、审核、审定"
                + (grades.isEmpty ? "" : "，等次\(grades.joined(separator: "、"))")
                + (isAfterGroup ? "，先由联合考核组考察" : "") + (form.map { "，出《\($0)》" } ?? "")
                + (filedAt.map { "，存\($0.called.chinese)" } ?? ""),
            "\(sort.called.english) appraisal, \(owed.timing.english): \(chain.map(\.called.english).joined(separator: ", "))"
        )
    }
}

extension Word {
    static let appraisalSort = Word("哪种考核", "which", also: ["种类"])
    static let examiners = Word("谁审核", "examined by", also: ["会同", "审核"])
    static let appraisalItems = Word("内容", "items", also: ["考核内容", "指标"])
    static let points = Word("分值", "points")
    static let itemTitle = Word("项", "item")
    static let grades = Word("等次", "grades")
    static let quota = Word("优秀比例不超过", "best at most")
    static let form = Word("表", "form", also: ["表名"])
    static let jointGroup = Word("联合考核组", "joint group", also: ["考核组"])
    static let filedAt = Word("存档", "filed at", also: ["归档"])
}

extension AppraisalRule {
    static let word = Word("考核", "appraisal", also: ["考核鉴定"])

    static let kind = RuleKind(
        word: word,
        words: [
            .appraisalSort, .proposer, .examiners, .decider, .informs, .appraisalItems, .grades,
            .quota, .form, .filedAt, .jointGroup, .cadence, .due, .opens, .minutes, .documents, .partial,
            .restDay,
        ]
    ) { entry in
        let sort = entry.choice(.appraisalSort, of: AppraisalSort.self, isRequired: true)
        let heading = entry.heading(under: word, code: sort.map { "appraisal-\($0.rawValue)" })
        let proposer = entry.choice(.proposer, of: Party.self, isRequired: true)
        let examiners = entry.choices(.examiners, of: Party.self)
        let decider = entry.choice(.decider, of: Party.self)
        let informs = entry.choices(.informs, of: Party.self)
        let filedAt = entry.choice(.filedAt, of: Party.self)
        let cadence = entry.has(.cadence) ? entry.choice(.cadence, of: Cadence.self) : sort?.cadence
        let due = entry.due(.due, for: cadence)
        let opens = entry.due(.opens, for: cadence)
        let minutes = entry.minutes(.minutes)
        let documents = entry.number(.documents)
        let partial = entry.choice(.partial, of: Partial.self)
        let restDay = entry.choice(.restDay, of: RestDay.self)
        let quota = entry.percent(.quota)
        if entry.has(.quota), !entry.has(.grades) {
            entry.mistakes.add(
                entry.place(of: .quota), "优秀比例要同时写“等次”，第一个等次算优秀",
                "“best at most” needs “grades”, of which the first is the best")
        }
        guard let heading, let sort, let proposer, let cadence else { return nil }
        let owed = Duty(
            heading: heading, bearer: proposer, cadence: cadence, due: due, opens: opens,
            readers: informs, evidence: Evidence(kind: "appraisal", qualifier: sort.rawValue),
            isForEach: true, partial: partial ?? .half, restDay: restDay ?? .stay,
            burden: Burden(minutes: minutes ?? 0, documents: documents ?? 1))
        return AppraisalRule(
            heading: heading, sort: sort, proposer: proposer, examiners: examiners,
            decider: decider ?? proposer, informs: informs, items: entry.appraisalItems(),
            grades: entry.texts(.grades), quota: quota, form: entry.text(.form), filedAt: filedAt,
            isAfterGroup: entry.flag(.jointGroup) ?? false, owed: owed)
    }
}

extension AppraisalSort {
    fileprivate var cadence: Cadence { self == .annual ? .year : .term }
}

extension Entry {
    fileprivate func appraisalItems() -> [AppraisalRule.Item] {
        titled(.appraisalItems, accepts: [.points]).map { title, more in
            AppraisalRule.Item(title: title, points: more?.number(.points, within: 0...1000))
        }
    }
}
