import Documents
import Parties
import Records
import Secondment

/// 预览 — Lays a judged roster out for people to look at.
struct RosterShowing {
    private let judged: RosterJudgement
    private let language: Language
    private let terms = Terms()

    /// Terms as they are shown: few of them, in many rows.
    private final class Terms {
        private var known: [ClosedRange<Day>: [String]] = [:]

        /// The first day, the last, and both.
        func shown(_ term: ClosedRange<Day>) -> [String] {
            if let shown = known[term] { return shown }
            let shown = [
                RosterTerm.dotted(term.lowerBound), RosterTerm.dotted(term.upperBound),
                RosterTerm.dotted(term),
            ]
            known[term] = shown
            return shown
        }
    }

    private init(judged: RosterJudgement, language: Language) {
        self.judged = judged
        self.language = language
    }

    static func preview(_ judged: RosterJudgement, _ language: Language) -> RosterPreview {
        RosterShowing(judged: judged, language: language).preview
    }

    private var preview: RosterPreview {
        var counts = RosterPreview.Counts()
        let newUnits = judged.newUnits
        let problems = judged.headerTroubles
        counts.newUnits = newUnits.count
        counts.problems = problems.count
        let rows = zip(judged.entries, judged.actions).map { entry, action in
            switch action {
            case .newPerson: counts.newPersons += 1
            case .knownPerson: counts.knownPersons += 1
            case .samePosting: counts.samePostings += 1
            case nil: break
            }
            for fault in entry.faults {
                if fault.isWarning { counts.warnings += 1 } else { counts.problems += 1 }
            }
            return row(entry, action)
        }
        return RosterPreview(
            sheets: judged.file.sheets.map(sheet),
            skipped: judged.file.skipped.map {
                RosterPreview.LeftOut(sheet: $0.name, number: nil, reason: $0.reason)
            },
            rows: rows, problems: problems, counts: counts, newUnits: newUnits,
            wantsReasons: judged.wantsReasons)
    }

    private func sheet(_ roster: RosterSheet) -> RosterPreview.Sheet {
        let keys = Dictionary(
            roster.columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        return RosterPreview.Sheet(
            name: roster.name,
            columns: roster.table.columns.map { column in
                RosterPreview.Column(
                    index: roster.index * RosterFile.columnsASheet + column.index,
                    letters: CellAddress.letters(column.index), title: column.title,
                    key: keys[column.index], samples: samples(roster, column))
            },
            leftOut: roster.table.leftOut.map {
                RosterPreview.LeftOut(sheet: roster.name, number: $0.number, reason: $0.reason)
            })
    }

    private func samples(_ roster: RosterSheet, _ column: HeadedColumn) -> [String] {
        var samples: [String] = []
        for row in roster.table.rows.prefix(20) where samples.count < 3 {
            let shown = RosterShowing.discreet(RosterText.line(RosterText.brief(row[column])))
            if !shown.isEmpty, !samples.contains(shown) { samples.append(shown) }
        }
        return samples
    }

    private func row(_ entry: RosterEntry, _ action: RosterPreview.Action?) -> RosterPreview.Row {
        let roster = judged.file.sheets[entry.sheet]
        let headed = roster.table.rows[entry.row]
        return RosterPreview.Row(
            sheet: roster.name, number: entry.number,
            values: RosterColumn.allCases.map { column in
                let kept = kept(entry, column)
                if let kept, !kept.isEmpty { return kept }
                return RosterShowing.discreet(RosterText.brief(roster.cell(headed, column)))
            },
            problems: entry.faults.map { fault in
                RosterPreview.Trouble(
                    cell: judged.address(fault, entry), column: fault.column,
                    sentence: fault.sentence, isWarning: fault.isWarning)
            }, action: action)
    }

    private func kept(_ entry: RosterEntry, _ column: RosterColumn) -> String? {
        switch column {
        case .name: entry.name
        case .sex: entry.sex?.title[language]
        case .born: entry.born?.dotted
        case .ethnicity: entry.ethnicity
        case .party: entry.party
        case .education: entry.education
        case .identity: entry.identity.map(IdentityNumber.mask)
        case .homeUnit: entry.homeUnit
        case .homePost: entry.homePost
        case .hostUnit: entry.hostUnit
        case .hostPost: entry.hostPost
        case .term: entry.term.map { terms.shown($0)[2] }
        case .first: entry.term.map { terms.shown($0)[0] }
        case .last: entry.term.map { terms.shown($0)[1] }
        case .phone: entry.phone
        case .category: entry.category
        case .note: entry.note
        case .rank: entry.rank
        case .proficiency: entry.proficiency
        case .startedWork: entry.startedWork?.dotted
        case .type: entry.type
        case .waiver: entry.waiver
        }
    }

    /// Whatever may be an identity number stays masked, also where it is none or stands in a
    /// strange column.
    private static func discreet(_ text: String) -> String {
        guard text.utf8.count >= 15, text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 14
        else { return text }
        return IdentityNumber.mask(text)
    }
}
