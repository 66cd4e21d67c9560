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
        /// How much it owes today, and how much of that is overdue.
        package let open: Int
        package let late: Int
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
        package var look: DueRow.Look
        package let due: String
        package let key: String
        /// The kind of record that settles it.
        package let settlingKind: String
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
        let options = try options()
        let chosen = options.first { $0.name == side } ?? options.first
        let people = try people()
        let owed = try owed(by: chosen?.name ?? "")
        let book = try errand.regulations.rulebook(for: batch.id, errand.connection)
        return Board(
            batch: batch, side: chosen?.name ?? "", sides: options, columns: owed.columns,
            rows: rows(owed, people), today: errand.today,
            regulations: book.regulations.map(\.title.chinese), people: people.count,
            gone: people.count { $0.ended != nil })
    }

    /// The sides that owe anything in this batch, and how they stand.
    private func options() throws -> [Board.Option] {
        let today = errand.today
        let sides = try errand.connection.all(
            """
            SELECT bearer, sum(CASE WHEN state = 'open' AND opens <= \(today) THEN 1 ELSE 0 END), \
            sum(CASE WHEN state = 'open' AND opens <= \(today) AND due < \(today) THEN 1 ELSE 0 END) \
            FROM obligation WHERE batch = \(batch.id) GROUP BY bearer
            """
        ) { (name: $0.text(0), open: Int($0.int(1)), late: Int($0.int(2))) }
        return Side.allCases.compactMap { side in
            sides.first { $0.name == side.rawValue }.map {
                Board.Option(
                    name: $0.name, title: Title(side.title.chinese + "应办", side.title.english + " owes"),
                    open: $0.open, late: $0.late)
            }
        }
    }

    /// What a side owes in this batch: the columns, and the cells of each posting that owes something; of nil, what
    /// the side owes without one.
    private struct Owings {
        let side: String
        let columns: [Board.Column]
        let cells: [ID?: [Board.Cell?]]
    }

    private struct Owing {
        let posting: ID?
        let column: Int
        let cell: Board.Cell
    }

    private func owed(by side: String) throws -> Owings {
        var columns = BoardColumns()
        let calendar = try errand.regulations.calendar(errand.connection)
        let today = errand.today.iso
        let soon = calendar.workingDay(5, after: errand.today).iso
        let owings = try errand.connection.all(
            """
            SELECT posting, duty, period, opens, due, state, record, key, settles FROM obligation \
            WHERE batch = \(batch.id) AND bearer = \(side)
            """
        ) { row in
            let (key, due, settles) = (row.text(7), row.text(4), row.text(8))
            let look = DueRow.Look(
                state: row.text(5), opens: row.text(3), due: due, today: today, soonUntil: soon)
            let column = columns.number(
                duty: row.text(1), period: row.text(2), key: key, due: due, settles: settles)
            return Owing(
                posting: row.optionalID(0), column: column,
                cell: Board.Cell(
                    look: look, due: due, key: key,
                    settlingKind: columns.settlingKind(settles, in: column), record: row.optionalID(6)))
        }
        let half = try half(columns.settlingKinds)
        let (inOrder, stand) = try columns.inOrder(errand.connection)
        let blank = [Board.Cell?](repeating: nil, count: inOrder.count)
        var cells: [ID?: [Board.Cell?]] = [:]
        for owing in owings {
            var cell = owing.cell
            if cell.look == .done, let record = cell.record, half.contains(record) { cell.look = .half }
            cells[owing.posting, default: blank][stand[owing.column]] = cell
        }
        return Owings(side: side, columns: inOrder, cells: cells)
    }

    private func rows(_ owed: Owings, _ people: [Board.Row]) -> [Board.Row] {
        if let whole = owed.cells[nil] {
            let title = Side(rawValue: owed.side)?.title.chinese ?? owed.side
            return [
                Board.Row(
                    posting: nil, name: title, homeUnit: "", hostUnit: "", last: nil, ended: nil,
                    cells: whole)
            ]
        }
        let blank = [Board.Cell?](repeating: nil, count: owed.columns.count)
        return people.map { person in
            Board.Row(
                posting: person.posting, name: person.name, homeUnit: person.homeUnit,
                hostUnit: person.hostUnit, last: person.last, ended: person.ended,
                cells: person.posting.flatMap { owed.cells[$0] } ?? blank)
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
        Posting.Stage(rawValue: stage).flatMap {
            [.ended, .recalled].contains($0) ? Posting.lifecycle.stage(stage)?.title : nil
        }
    }

    /// Records of these kinds, of the batch, that were handed in and still wait for somebody.
    private func half(_ names: Set<String>) throws -> Set<ID> {
        var half: Set<ID> = []
        for kind in names.compactMap({ kinds[$0] }) {
            let waiting = kind.lifecycle.stages.filter(\.awaitsAnswer).map(\.name)
            guard !waiting.isEmpty else { continue }
            let within = errand.within(batch: batch.id, kind) ?? .always
            try errand.connection.each(
                "SELECT r.id FROM \(name: kind.name) r WHERE \(Condition.stage(waiting).sql) AND \(within)"
            ) { half.insert($0.id(0)) }
        }
        return half
    }
}
