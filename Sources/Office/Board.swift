package import Records
import Regulation
import Secondment
import Storage

/// 批次一览 — Everybody of a batch on one screen, what they owe across the months, each by shape and colour.
/// No order of merit, no percentages, no scores: people stand in the order of their names.
package struct Board: Sendable {
    package let batch: Record
    package let side: String
    package let sides: [Option]
    package let columns: [Column]
    package let rows: [Row]
    package let today: Day
    package let regulations: [String]
    /// How many postings of the batch the reader may see, and how many of them are over.
    package let people: Int
    package let gone: Int

    package struct Option: Sendable {
        package let name: String
        package let title: Title
    }

    package struct Column: Sendable {
        package let duty: String
        package let title: Title
        package let period: String
        package let month: Month?
        package let clause: String
        package let sentence: String
        package let due: Day?
    }

    package struct Row: Sendable {
        package let posting: ID?
        package let name: String
        package let homeUnit: String
        package let hostUnit: String
        package let last: Day?
        /// How it ended, where it has.
        package let ended: Title?
        /// One for each column; nil where nothing is owed.
        package let cells: [Cell?]
    }

    package struct Cell: Sendable {
        package let look: DueRow.Look
        package let due: String
        package let key: String
        package let settles: String
        package let record: ID?
    }

    package var progress: TermProgress { TermProgress(first: first, last: last, today: today) }
    package var first: Day { batch[Batch.first] }
    package var last: Day { batch[Batch.last] }
    package var midpoint: Day { first + (last - first + 1) / 2 }
}

extension Desk {
    package func board(_ actor: Actor, _ batch: ID, side: String? = nil) async throws(Failure) -> Board {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.declaration, batch)
            return try BoardReading(errand: errand, batch: batch, side: side).board()
        }
    }
}

struct BoardReading {
    let errand: Errand
    let batch: Record
    let side: String?

    func board() throws -> Board {
        let sides = try errand.connection.all(
            "SELECT DISTINCT bearer FROM obligation WHERE batch = \(batch.id)"
        ) { $0.text(0) }
        let options = Side.allCases.filter { sides.contains($0.rawValue) }.map {
            Board.Option(
                name: $0.rawValue,
                title: Title($0.title.chinese + "应办", $0.title.english + " owes"))
        }
        let chosen = options.first { $0.name == side } ?? options.first
        let columns = try columns(chosen?.name ?? "")
        let people = try people()
        let book = try errand.regulations.rulebook(for: batch.id, errand.connection)
        return Board(
            batch: batch, side: chosen?.name ?? "", sides: options, columns: columns,
            rows: try rows(chosen?.name ?? "", columns, people), today: errand.today,
            regulations: book.regulations.map(\.title.chinese), people: people.count,
            gone: people.count { $0.ended != nil })
    }

    private func columns(_ side: String) throws -> [Board.Column] {
        let found = try errand.connection.all(
            """
            SELECT duty, period, min(title), min(clause), min(sentence), min(due), min(title_english) FROM obligation \
            WHERE batch = \(batch.id) AND bearer = \(side) GROUP BY duty, period
            """
        ) { cells in
            Board.Column(
                duty: cells.text(0), title: Title(cells.text(2), cells.text(6)), period: cells.text(1),
                month: Month(iso: cells.text(1)), clause: cells.text(3), sentence: cells.text(4),
                due: cells.day(5))
        }
        let firstDue = Dictionary(grouping: found, by: \.duty).mapValues {
            $0.compactMap(\.due).min() ?? batch[Batch.last]
        }
        // Duties in the order in which they first fall due, each with its months side by side.
        return found.sorted {
            (firstDue[$0.duty]?.number ?? 0, $0.duty, $0.period)
                < (firstDue[$1.duty]?.number ?? 0, $1.duty, $1.period)
        }
    }

    private func rows(
        _ side: String, _ columns: [Board.Column], _ people: [Board.Row]
    ) throws
        -> [Board.Row]
    {
        var places: [String: Int] = [:]
        for (place, column) in columns.enumerated() { places["\(column.duty) \(column.period)"] = place }
        let calendar = try errand.regulations.calendar(errand.connection)
        let today = errand.today.iso
        let soon = calendar.workingDay(5, after: errand.today).iso
        let half = try half(columns)
        let blank = [Board.Cell?](repeating: nil, count: columns.count)
        var cells: [ID?: [Board.Cell?]] = [:]
        try errand.connection.each(
            """
            SELECT posting, duty, period, opens, due, state, record, key, settles FROM obligation \
            WHERE batch = \(batch.id) AND bearer = \(side)
            """
        ) { row in
            guard let place = places["\(row.text(1)) \(row.text(2))"] else { return }
            let record = row.optionalID(6)
            // ISO days compare as text, which saves reading thousands of them.
            let due = row.text(4)
            let look: DueRow.Look =
                switch row.text(5) {
                case "settled": record.map(half.contains) ?? false ? .half : .done
                case "excepted": .exempt
                default:
                    due < today ? .late : row.text(3) > today ? .wait : due <= soon ? .soon : .now
                }
            cells[row.optionalID(0), default: blank][place] = Board.Cell(
                look: look, due: due, key: row.text(7), settles: row.text(8), record: record)
        }
        if let whole = cells[nil] {
            let title = Side(rawValue: side)?.title.chinese ?? side
            return [
                Board.Row(
                    posting: nil, name: title, homeUnit: "", hostUnit: "", last: nil, ended: nil,
                    cells: whole)
            ]
        }
        return people.map { person in
            Board.Row(
                posting: person.posting, name: person.name, homeUnit: person.homeUnit,
                hostUnit: person.hostUnit, last: person.last, ended: person.ended,
                cells: person.posting.flatMap { cells[$0] } ?? blank)
        }
    }

    /// Those of the batch whom this actor may see, by the sound of their names: a few columns and not
    /// whole records, since there may be hundreds.
    private func people() throws -> [Board.Row] {
        try errand.connection.all(
            """
            SELECT r.id, r.person_name, r.last_day, o.full_name, h.full_name, r.stage FROM posting r \
            LEFT JOIN person p ON p.id = r.person LEFT JOIN unit o ON o.id = r.home_unit \
            LEFT JOIN unit h ON h.id = r.host_unit \
            WHERE r.batch = \(batch.id) AND \(errand.visible(Posting.declaration)) ORDER BY p.pinyin NULLS LAST, r.id
            """
        ) {
            Board.Row(
                posting: $0.id(0), name: $0.text(1), homeUnit: $0.text(3), hostUnit: $0.text(4),
                last: $0.day(2), ended: BoardReading.ended($0.text(5)), cells: [])
        }
    }

    private static func ended(_ stage: String) -> Title? {
        ["ended", "recalled"].contains(stage) ? Posting.lifecycle.stage(stage)?.title : nil
    }

    /// Records that were handed in and still wait for somebody.
    private func half(_ columns: [Board.Column]) throws -> Set<ID> {
        var half: Set<ID> = []
        let settling = try errand.connection.all(
            "SELECT DISTINCT settles FROM obligation WHERE batch = \(batch.id) AND record IS NOT NULL"
        ) { String($0.text(0).prefix { $0 != "(" }) }
        for name in Set(settling) {
            guard let kind = kinds[name] else { continue }
            let waiting = kind.lifecycle.stages.filter { $0.tone == .waiting }.map { Value.text($0.name) }
            try errand.connection.each(
                "SELECT id FROM \(name: name) WHERE stage IN (\(list: waiting))"
            ) { half.insert($0.id(0)) }
        }
        return half
    }
}
