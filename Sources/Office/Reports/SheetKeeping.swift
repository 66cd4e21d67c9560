package import Desk
package import Records
import Secondment
import Storage

extension Desk {
    /// The report as a sheet, for whoever may change it.
    package func reportSheet(_ actor: Actor, _ id: ID) async throws(Failure) -> ReportSheet {
        try await look(actor) { try $0.sheet(id, version: nil) }
    }

    /// Writes the report as its sheet was answered, and sends it if so wished. What the form says is named by its rows:
    /// `use.KEY` and `text.KEY`, `add.FIELD`, `state.N` and `why.N`, `next.N`; a row of which it says nothing stays as it
    /// is.
    package func keepSheet(
        _ actor: Actor, _ id: ID, version: Int?, _ typed: [String: String], then: String? = nil
    ) async throws(Failure) -> Record {
        try await change(actor) { errand in
            let sheet = try errand.sheet(id, version: version, isKept: true)
            let saved = try SheetKeeping(sheet: sheet, typed: typed, errand: errand).keep()
            guard let then else { return try errand.shown(saved.record) }
            return try errand.shown(
                errand.move(MonthlyReport.name, id, by: then, note: nil, version: nil))
        }
    }
}

extension Errand {
    /// `isKept` where it is to be written, which may be too late by now.
    fileprivate func sheet(_ id: ID, version: Int?, isKept: Bool = false) throws -> ReportSheet {
        let report = try find(MonthlyReport.self, id)
        guard try may(MonthlyReport.declaration.editors, report.record) else {
            throw report.owner == actor.person && isKept ? Failure.notNow : Failure.notYours
        }
        if let version, version != report.version { throw Failure.stale }
        return try ReportSheet.read(report, self)
    }
}

/// What a sheet that came back makes of the report.
private struct SheetKeeping {
    let sheet: ReportSheet
    let typed: [String: String]
    let errand: Errand

    func keep() throws -> Kept<MonthlyReport> {
        var text = CitedText()
        var fields: [String: String] = [:]
        for part in sheet.parts {
            fields[part.field.name] = text.write(part.rows.compactMap(sentence) + added(part.field))
        }
        fields[MonthlyReport.review.spec.name] = try intentions()
        fields[MonthlyReport.next.spec.name] = next()
        // What is too long is told beside its field; what is still empty may be, until it is sent.
        var record = sheet.report.record
        let written = fields.filter { !$0.value.isEmpty }
        record.values = try Draft(written).read(
            into: record.values, of: record.kind, only: Set(written.keys))
        for (field, text) in fields where text.isEmpty { record[name: field] = .text("") }
        var report = try errand.known(record, asRead: sheet.report.record, as: MonthlyReport.self)
        report[MonthlyReport.sources] = Figures(items: text.figures)
        return try errand.save(report)
    }

    private func sentence(_ row: ReportSheet.Row) -> CitedText.Sentence? {
        let use = typed["use.\(row.key)"].map { $0 == "yes" } ?? (row.state == .used)
        let text = clause(typed["text.\(row.key)"] ?? row.text)
        guard use, !text.isEmpty else { return nil }
        return CitedText.Sentence(text: text, sources: row.sources, gathered: row.gathered)
    }

    /// What is typed cites nothing: marks are the office’s to set.
    private func clause(_ text: String) -> String { Composing.clause(SourceMarks.atStops(takenFrom: text)) }

    private func added(_ field: FieldSpec) -> [CitedText.Sentence] {
        (typed["add.\(field.name)"] ?? "").split(whereSeparator: \.isNewline)
            .map { clause(String($0)) }.filter { !$0.isEmpty }
            .map { CitedText.Sentence(text: $0, sources: [], gathered: nil) }
    }

    private func intentions() throws -> String {
        var problems: [Problem] = []
        let lines = sheet.intentions.enumerated().map { place, kept -> String in
            let state = typed["state.\(place)"].map(ReportSheet.Intention.State.init) ?? kept.state
            let why = clause(typed["why.\(place)"] ?? kept.why)
            if state == .not, why.isEmpty {
                problems.append(
                    Problem("why.\(place)", "没办的写一句为什么：\(kept.text)", "say why it was not done: \(kept.text)")
                )
            }
            return Intentions.line(.init(text: kept.text, state: state, why: why, isFree: kept.isFree))
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        return lines.joined(separator: "\n")
    }

    private func next() -> String {
        let places = typed.keys.compactMap { name in
            name.hasPrefix("next.") ? Int(name.dropFirst("next.".count)) : nil
        }
        guard !places.isEmpty else { return sheet.next.joined(separator: "\n") }
        return places.sorted().map { SourceMarks.atStops(takenFrom: typed["next.\($0)"] ?? "").trimmed }
            .filter { !$0.isEmpty }
            .joined(separator: "\n")
    }
}
