import Desk
import Documents
import Parties
import Records
import Secondment
import Storage

/// 填表 — A record on a form, as whoever prints it may read it. What was filled in and holds nothing is 无; what is still to come, is for
/// the pen, or may not be read is left empty.
struct TemplatePaper {
    private let paper: Paper
    private let person: Desk.Seen?
    private let words: MarkWords
    private let cited: Int

    init(_ paper: Paper) throws {
        self.paper = paper
        person = try paper.errand.seenIfAllowed(
            Person.declaration, paper.posting?.record[name: Posting.person.spec.name].int)
        words = MarkWords(kind: paper.seen.record.kind)
        cited = paper.cited
    }

    func filled(_ template: WordTemplate) throws -> [UInt8] {
        let values = try values(template.marks)
        let wanted = Set(template.marks.compactMap { WordTemplate.list($0)?.name })
        let rows = try Dictionary(
            words.lists.filter { wanted.contains($0.name) }.map { list in
                (list.name, try list.items(paper).map { marked($0, list.name) })
            }
        ) { first, _ in first }
        return try template.filled({ values[$0] }, rows: { rows[$0] })
    }

    /// An item's words by their marks: `审批.意见`.
    private func marked(_ item: [String: String], _ list: String) -> [String: String] {
        Dictionary(item.map { ("\(list).\($0.key)", TemplatePaper.tidied($0.value)) }) { first, _ in first }
    }

    private static func tidied(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { Punctuation.tidied(String($0)) }
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// What stands for each of the marks; nothing for those that mean nothing, which are left as they are.
    private func values(_ marks: [String]) throws -> [String: String] {
        var values: [String: String] = [:]
        // A list stands in rows; elsewhere its mark is left to be seen.
        for mark in marks where words.meaning(of: mark) != nil && WordTemplate.list(mark) == nil {
            let base = WordTemplate.base(mark)
            let value = try value(of: base)
            let isLeftEmpty = base != mark || MarkWords.pen.contains(mark) || isOfHand(mark) || isToCome(mark)
            values[mark] = value.isEmpty && !isLeftEmpty ? "无" : value
        }
        return values
    }

    /// A day or a name that is still to be written is no 无.
    private func isOfHand(_ mark: String) -> Bool {
        mark.hasPrefix("日期：") || mark.hasPrefix("经办：") || mark.hasPrefix("意见：") || mark == MarkWords.copies
    }

    /// What is still to be filled in, or what this reader may not read, is no 无: it is left empty.
    private func isToCome(_ mark: String) -> Bool {
        guard let field = words.fields.first(where: { MarkWords.name($0) == mark }) else { return false }
        let kind = paper.seen.record.kind
        if paper.seen.record.stage == kind.lifecycle.start { return true }
        if kind.lifecycle.moves.contains(where: { $0.asks.contains { $0.name == field.name } }) {
            return true
        }
        return kind.form.contains { section in
            section.fields.contains { $0.name == field.name } && (section.isHidden || section.see != nil)
        }
    }

    private func value(of mark: String) throws -> String {
        if MarkWords.pen.contains(mark) { return "" }
        if let field = words.fields.first(where: { MarkWords.name($0) == mark }) {
            return shown(field, paper.seen)
        }
        if let place = MarkWords.bearer.first(where: { $0.mark == mark })?.place {
            return shown(place.spec, person)
        }
        if let place = MarkWords.posting.first(where: { $0.mark == mark })?.place {
            return shown(place.spec, paper.posting)
        }
        switch mark {
        case MarkWords.heading: return paper.title
        case MarkWords.copies: return paper.copies > 1 ? "本表一式\(paper.copies)份。" : ""
        case MarkWords.attached: return paper.attached.joined(separator: "\n")
        case MarkWords.department: return try paper.department()
        case MarkWords.printed: return paper.errand.today.written(.chinese)
        case MarkWords.homeStation: return paper.bearer.homeStation
        case MarkWords.hostStation: return paper.bearer.hostStation
        case MarkWords.term:
            return paper.bearer.first.isEmpty ? "" : "\(paper.bearer.first)至\(paper.bearer.last)"
        case MarkWords.days: return days.map { "\($0)天" } ?? ""
        case MarkWords.filed: return filed
        default: return said(mark)
        }
    }

    private func shown(_ field: FieldSpec, _ seen: Desk.Seen?) -> String {
        guard let seen else { return "" }
        let text = TemplatePaper.tidied(seen.names.shown(field, of: seen.record, .chinese))
        // The marks of a text are for the screen, where they can be followed.
        guard cited > 0, case .prose = field.control else { return text }
        return SourceMarks.without(text, of: cited)
    }

    private var days: Int? {
        func day(_ name: String) -> Day? { paper.seen.record[name: name].text.flatMap(Day.init(iso:)) }
        guard let first = day("first_day"), let last = day("last_day"), first <= last else { return nil }
        return last - first + 1
    }

    private var filed: String {
        (paper.seen.record[name: "copies"].text ?? "").split(separator: ",")
            .compactMap { Party(rawValue: String($0))?.title.chinese }.joined(separator: "、")
    }

    /// `意见：同意`, `经办：同意`, `日期：同意`: of the last time that the move was made.
    private func said(_ mark: String) -> String {
        guard let colon = mark.firstIndex(of: "：") else { return "" }
        let title = mark[mark.index(after: colon)...]
        guard
            let move = paper.seen.record.kind.lifecycle.moves.first(where: { $0.title.chinese == title }),
            let step = paper.seen.steps.last(where: { $0.action == move.name })
        else { return mark.hasPrefix("日期：") ? FormTable.Opinion.byHand : "" }
        switch mark[..<colon] {
        case "经办": return step.actorName
        case "日期": return step.at.day.written(.chinese)
        default:
            let asked = move.asks.map { shown($0, paper.seen) }.filter { !$0.isEmpty }
            return (asked + [TemplatePaper.tidied(step.note ?? "")]).filter { !$0.isEmpty }.joined(
                separator: "\n")
        }
    }
}
