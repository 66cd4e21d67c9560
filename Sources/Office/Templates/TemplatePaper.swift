import Desk
import Documents
import Parties
import Records
import Secondment
import Storage

/// 填表 — A record on the office's own form, as whoever prints it may read it: what they may not read, and what is not there, is
/// 无 in a cell.
struct TemplatePaper {
    private let errand: Errand
    private let seen: Desk.Seen
    private let posting: Desk.Seen?
    private let person: Desk.Seen?
    private let words: MarkWords

    init(_ record: Record, _ errand: Errand) throws {
        self.errand = errand
        seen = try errand.seen(record)
        posting =
            record.kind.about == .itself
            ? seen
            : try errand.seenIfAllowed(
                Posting.declaration, record.kind.about.tie?.posting(of: seen.record)?.raw)
        person = try errand.seenIfAllowed(
            Person.declaration, posting?.record[name: Posting.person.spec.name].int)
        words = MarkWords(kind: record.kind)
    }

    func filled(_ template: WordTemplate) throws -> [UInt8] {
        let values = try values(template.marks)
        let lists = Set(template.marks.compactMap { WordTemplate.list($0)?.name })
        let rows = try Dictionary(lists.map { ($0, try self.rows($0)) }) { first, _ in first }
        return try template.filled({ values[$0] }, rows: { rows[$0] ?? nil })
    }

    /// What stands for each of the marks; nothing for those that mean nothing, which are left as they are.
    private func values(_ marks: [String]) throws -> [String: String] {
        var values: [String: String] = [:]
        // A list stands in rows; elsewhere its mark is left to be seen.
        for mark in marks where words.meaning(of: mark) != nil && WordTemplate.list(mark) == nil {
            let value = try value(of: mark)
            values[mark] = value.isEmpty && !MarkWords.pen.contains(mark) && !isOfHand(mark) ? "无" : value
        }
        return values
    }

    /// A day or a name that is still to be written is no 无.
    private func isOfHand(_ mark: String) -> Bool {
        mark.hasPrefix("日期：") || mark.hasPrefix("经办：") || mark.hasPrefix("意见：")
    }

    private func value(of mark: String) throws -> String {
        if MarkWords.pen.contains(mark) { return "" }
        if mark == "组织部全称" { return try errand.shelf.setting("office_name") ?? "" }
        if mark == "打印日期" { return errand.today.written(.chinese) }
        if let field = words.fields.first(where: { MarkWords.name($0) == mark }) { return shown(field, seen) }
        if let place = MarkWords.bearer.first(where: { $0.mark == mark })?.place {
            return shown(place.spec, person)
        }
        if let place = MarkWords.posting.first(where: { $0.mark == mark })?.place {
            return shown(place.spec, posting)
        }
        return said(mark)
    }

    private func shown(_ field: FieldSpec, _ seen: Desk.Seen?) -> String {
        seen.map { $0.names.shown(field, of: $0.record, .chinese).trimmed } ?? ""
    }

    /// `意见：同意`, `经办：同意`, `日期：同意`: of the last time that the move was made.
    private func said(_ mark: String) -> String {
        guard let colon = mark.firstIndex(of: "：") else { return "" }
        let title = mark[mark.index(after: colon)...]
        guard let move = seen.record.kind.lifecycle.moves.first(where: { $0.title.chinese == title }),
            let step = seen.steps.last(where: { $0.action == move.name })
        else { return "" }
        switch mark[..<colon] {
        case "经办": return step.actorName
        case "日期": return step.at.day.written(.chinese)
        default:
            let asked = move.asks.map { shown($0, seen) }.filter { !$0.isEmpty }
            return (asked + [step.note?.trimmed ?? ""]).filter { !$0.isEmpty }.joined(separator: "\n")
        }
    }

    /// The records of a kind about the posting, each as the marks of its row; nil where there is no such kind.
    private func rows(_ title: String) throws -> [[String: String]]? {
        guard let kind = MarkWords.lists.first(where: { $0.title.chinese == title }), let posting,
            let field = kind.about.tie?.field
        else { return nil }
        let records = try errand.shown(kind, .link(field, to: posting.record.id), limit: 500).reversed()
        let names = try Names.of(Array(records), errand)
        return records.map { record in
            Dictionary(
                kind.shownFields.map { field in
                    ("\(title).\(MarkWords.name(field))", names.shown(field, of: record, .chinese).trimmed)
                }
            ) { first, _ in first }
        }
    }
}
