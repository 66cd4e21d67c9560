import Desk
package import Parties
package import Records
package import Secondment

/// 汇报单子 — A report as its writer goes through it: a row for each sentence with what it rests on; what was left out, and
/// what was written down since, stays on offer.
package struct ReportSheet: Sendable {
    package let report: Kept<MonthlyReport>
    /// What was intended last month.
    package let intentions: [Intention]
    package let parts: [Part]
    /// What is intended for the next month, a line each.
    package let next: [String]
    package let readers: [Reader]

    /// One field of the report.
    package struct Part: Sendable {
        package let field: FieldSpec
        package let rows: [Row]
    }

    package struct Row: Sendable {
        /// By which the form that comes back names it: that of its source, or of the words themselves.
        package let key: String
        package let text: String
        /// As the office would put it; nil for what the writer added.
        package let composed: String?
        package let state: State
        package let sources: [Figures.Figure]
        /// A thought of the writer’s, which nobody reads unless it is taken in.
        package let isPrivate: Bool
        let gathered: String?

        package enum State: Sendable { case used, left, new }
    }

    package struct Intention: Sendable {
        package let text: String
        package let state: State?
        package let why: String
        /// The writer’s own line, to which nothing was to be said.
        package var isFree = false

        package enum State: String, CaseIterable, Sendable {
            case done, going, not
            package var title: Title {
                switch self {
                case .done: Title("办成", "Done")
                case .going: Title("在办", "Under way")
                case .not: Title("没办", "Not done")
                }
            }
        }
    }

    /// Before whom the report will lie.
    package struct Reader: Sendable {
        package let party: Party
        package let names: [String]
    }

    /// How many sentences stand on records and are in the report; how many are on offer and are not.
    package var counts: (used: Int, left: Int) {
        let rows = parts.flatMap(\.rows).filter { $0.composed != nil }
        let used = rows.count { $0.state == .used }
        return (used, rows.count - used)
    }
}

extension ReportSheet {
    static func read(_ report: Kept<MonthlyReport>, _ errand: Errand) throws -> ReportSheet {
        let posting = try errand.fetch(report[MonthlyReport.posting])
        let composing = Composing(errand: errand, posting: posting, month: report[MonthlyReport.month])
        let cited = report[MonthlyReport.sources]
        let texts = [
            MonthlyReport.work.spec.name: report[MonthlyReport.work].text,
            MonthlyReport.study.spec.name: report[MonthlyReport.study].text,
            MonthlyReport.life.spec.name: report[MonthlyReport.life]?.text ?? "",
        ]
        var standing: Set<String> = []
        for text in texts.values {
            for sentence in CitedText.sentences(text, of: cited) { standing.formUnion(keys(sentence)) }
        }
        let parts = try composing.parts().map { field, offered in
            Part(
                field: field,
                rows: rows(
                    field, CitedText.sentences(texts[field.name] ?? "", of: cited), offered, standing, report)
            )
        }
        return ReportSheet(
            report: report, intentions: Intentions.read(report[MonthlyReport.review]?.text ?? ""),
            parts: parts,
            next: report[MonthlyReport.next].text.split(whereSeparator: \.isNewline).map {
                String($0).trimmed
            }
            .filter { !$0.isEmpty },
            readers: try ReportSending.readers(posting, report, errand).map {
                Reader(party: $0, names: try Holders(posting, errand).names($0))
            })
    }

    /// What stands in the text in its order, and after it what does not.
    private static func rows(
        _ field: FieldSpec, _ sentences: [CitedText.Sentence], _ offered: [Composing.Line],
        _ standing: Set<String>, _ report: Kept<MonthlyReport>
    ) -> [Row] {
        var seen: Set<String> = []
        let written = sentences.map { sentence -> Row in
            // By its words: on an older page the same words are the same sentence.
            var own = "\(field.name).\(Secrets.digest(sentence.text).prefix(12))"
            while !seen.insert(own).inserted { own += "+" }
            let source = keys(sentence).first
            let key = source.flatMap { seen.insert($0).inserted ? $0 : nil } ?? own
            let line = offered.first { keys($0) == source }
            return Row(
                key: key, text: sentence.text, composed: line?.text, state: .used, sources: sentence.sources,
                isPrivate: line?.isPrivate ?? false, gathered: line?.gathered ?? sentence.gathered)
        }
        let left = offered.filter { !standing.contains(keys($0)) }.map { line in
            Row(
                key: keys(line), text: line.text, composed: line.text,
                state: line.record.madeAt > report.changedAt ? .new : .left, sources: [line.figure],
                isPrivate: line.isPrivate, gathered: line.gathered)
        }
        return written + left
    }

    /// A source has the name of its record.
    private static func keys(_ sentence: CitedText.Sentence) -> [String] {
        sentence.sources.flatMap { $0.cited.ids() }.map(\.text)
    }
    private static func keys(_ line: Composing.Line) -> String { line.record.id.text }
}
