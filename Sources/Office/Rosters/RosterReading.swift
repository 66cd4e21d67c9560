import Desk
import Documents
import Records
import Secondment

/// 读花名册 — A roster file understood as far as that goes without the office: its sheets and its rows.
struct RosterReading: Sendable {
    let file: RosterFile
    let entries: [RosterEntry]

    /// Fails with `.invalid` where the file is no table, or holds no roster.
    init(
        _ bytes: [UInt8], named name: String, mapping: [Int: String]?, in batch: ClosedRange<Day>,
        today: Day
    ) throws(Failure) {
        let file = try RosterFile(bytes, named: name, mapping: mapping)
        var entries: [RosterEntry] = []
        entries.reserveCapacity(file.sheets.reduce(0) { $0 + $1.table.rows.count })
        let memory = RosterMemory()
        for (index, sheet) in file.sheets.enumerated() {
            for row in sheet.table.rows.indices {
                entries.append(
                    RosterRowReader.read(
                        file, sheet: index, row: row, in: batch, today: today, memory))
            }
        }
        RosterDuplicates.mark(&entries, in: file)
        self.file = file
        self.entries = entries
    }

    /// The rows held against what the office knows, with what would be made of each.
    /// `waiver` is a reason for every row that needs one and gives none.
    func judged(batch: ID, waiver: String?, _ errand: Errand) throws -> RosterJudgement {
        var entries = entries
        let known = try RosterKnown(entries, batch: batch, errand)
        var matching = RosterMatching(known, batch: batch)
        var actions = matching.actions(&entries)
        try RosterFitness(batch, known, waiver, errand).judge(&entries, &actions)
        return RosterJudgement(file: file, entries: entries, actions: actions, known: known)
    }
}

/// 核对 — A roster's rows with what would be made of each, and everything that stands against it.
struct RosterJudgement {
    let file: RosterFile
    let entries: [RosterEntry]
    let actions: [RosterPreview.Action?]
    let known: RosterKnown

    /// Whether all that is missing is a reason why somebody is posted nevertheless.
    var wantsReasons: Bool {
        let faults = entries.flatMap(\.faults).filter { !$0.isWarning }
        return faults.contains { $0.column == .waiver }
    }

    /// Every problem by cell, those of headers first; doubts are none.
    var problems: [Problem] {
        headerTroubles.map { Problem($0.cell, $0.sentence.chinese, $0.sentence.english) }
            + entries.flatMap { entry in
                entry.faults.filter { !$0.isWarning }.map { fault in
                    Problem(address(fault, entry), fault.sentence.chinese, fault.sentence.english)
                }
            }
    }

    var headerTroubles: [RosterPreview.Trouble] {
        file.missing.map { sheet, column in
            let title = column.title
            let roster = file.sheets[sheet]
            return RosterPreview.Trouble(
                cell: file.address(
                    sheet, row: roster.headerRow + 1, column: roster.table.columns.first?.index ?? 0
                ),
                column: column,
                sentence: Title(
                    "表头里没有“\(title.chinese)”这一列",
                    "the header has no column “\(title.chinese)” (\(title.english.lowercased()))"),
                isWarning: false)
        }
    }

    func address(_ fault: RosterFault, _ entry: RosterEntry) -> String {
        file.address(
            entry.sheet, row: entry.number, column: file.sheets[entry.sheet].place(of: fault))
    }

    /// Units that the rows name and the office does not know, each once, as first written.
    var newUnits: [String] {
        var seen: Set<String> = []
        var names: [String] = []
        for (entry, action) in zip(entries, actions) {
            switch action {
            case .newPerson, .knownPerson: break
            case .samePosting, nil: continue
            }
            for name in [entry.homeUnit, entry.hostUnit]
            where known.unit(name) == nil && seen.insert(RosterText.key(name)).inserted {
                names.append(name)
            }
        }
        return names
    }
}
