import Desk
import Records
import Secondment
import Storage

/// 上月打算 — What was intended last month, line by line, with what became of it as far as the office knows; the rest
/// is for the writer to say, and no report is sent with a line of it unsaid.
struct Intentions {
    let posting: Kept<Posting>
    let month: Month
    let errand: Errand

    /// A line for each intention: `跟班学习：5月20日办结`, or `走访五家企业：` where nothing is known. Nil where there was
    /// no report last month.
    func review() throws -> String? {
        let last = try errand.first(
            MonthlyReport.self, MonthlyReport.posting == posting.link, MonthlyReport.month == month + -1)
        guard let last else { return nil }
        let known = try outcomes()
        let lines = last[MonthlyReport.next].text.split(whereSeparator: \.isNewline)
            .map { Composing.clause(String($0)) }.filter { !$0.isEmpty }
        return lines.isEmpty ? nil : lines.map { "\($0)：\(known[$0] ?? "")" }.joined(separator: "\n")
    }

    /// What a review says of each intention.
    static func read(_ review: String) -> [ReportSheet.Intention] {
        review.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.map {
            line in
            intention(line)
        }
    }

    private static func intention(_ line: String) -> ReportSheet.Intention {
        var told: (text: String, words: String)?
        for colon in line.indices where "：:".contains(line[colon]) {
            let words = String(line[line.index(after: colon)...]).trimmed
            told = (String(line[..<colon]), words)
            // An intention may have a colon of its own, and so may what is said of it.
            if words.isEmpty || state(words) != nil { break }
        }
        guard let told else { return .init(text: line, state: nil, why: "", isFree: true) }
        let state = state(told.words)
        guard let title = state?.title.chinese, told.words.hasPrefix(title) else {
            return .init(text: told.text, state: state, why: told.words)
        }
        let why = told.words.dropFirst(title.count).drop { "，,".contains($0) }
        return .init(text: told.text, state: state, why: String(why))
    }

    /// 办成；在办，提纲在改；没办，科室忙 — and what the office knows: 5月20日办结.
    private static func state(_ said: String) -> ReportSheet.Intention.State? {
        if said.hasSuffix("办结") { return .done }
        if said.hasPrefix("不再进行") { return .not }
        return ReportSheet.Intention.State.allCases.first {
            let rest = said.dropFirst($0.title.chinese.count)
            return said.hasPrefix($0.title.chinese) && (rest.first.map { "，,".contains($0) } ?? true)
        }
    }

    /// An intention with what is said of it, as it stands in the review; what the office knows stands as it is.
    static func line(_ intention: ReportSheet.Intention) -> String {
        guard let state = intention.state else {
            return intention.isFree && intention.why.isEmpty
                ? intention.text : "\(intention.text)：\(intention.why)"
        }
        let why = intention.why
        let isKnown = state == .done && why.hasSuffix("办结") || state == .not && why.hasPrefix("不再进行")
        return "\(intention.text)："
            + (isKnown ? why : why.isEmpty ? state.title.chinese : "\(state.title.chinese)，\(why)")
    }

    /// Fails where a line of the review still says nothing of what became of it.
    static func keepSaid(_ report: Kept<MonthlyReport>) throws {
        let open = (report[MonthlyReport.review]?.text ?? "").split(whereSeparator: \.isNewline)
            .map { String($0).trimmed }.filter { $0.hasSuffix("：") || $0.hasSuffix(":") }
        guard let first = open.first else { return }
        throw Failure.problem(
            "“\(MonthlyReport.review.spec.title.chinese)”里还有\(open.count)项没有写落实得怎样：\(first.dropLast())",
            "say what became of last month’s intentions: \(first.dropLast())",
            at: MonthlyReport.review.spec.name)
    }

    /// What the plan and the tasks say of things by the same words.
    private func outcomes() throws -> [String: String] {
        var known: [String: String] = [:]
        let plan = try errand.first(StudyPlan.self, StudyPlan.posting == posting.link, .stage(.signed))
        for item in plan?[StudyPlan.items].items ?? [] where item.state != .open {
            let day = item.on.flatMap { Day(iso: $0) }?.short(.chinese) ?? ""
            known[Composing.clause(item.text)] =
                item.state == .done ? "\(day)办结" : "不再进行" + (item.why.map { "，\($0)" } ?? "")
        }
        let tasks = try errand.all(
            HostTask.self, HostTask.posting == posting.link, .finished)
        for task in tasks {
            known[Composing.clause(task[HostTask.heading])] = "\(task.changedAt.day.short(.chinese))办结"
        }
        return known
    }
}
