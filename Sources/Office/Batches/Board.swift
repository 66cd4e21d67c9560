package import Desk
import Parties
package import Records
import Regulation
package import Secondment
import Storage

/// 批次一览 — Everybody of a batch on one screen, what they owe across the months, each by shape and colour.
/// No order of merit, no percentages, no scores: people stand in the order of their names.
package struct Board: Sendable {
    package let batch: Kept<Batch>
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
        /// How many cells of it are late, or will be in a few days.
        package let missing: Int
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

    /// Handed on by reference: there are thousands.
    package final class Cell: Sendable {
        package let look: DueRow.Look
        package let due: String
        package let key: String
        /// The kind of record that settles it.
        package let settlingKind: String
        package let record: ID?

        init(look: DueRow.Look, due: String, key: String, settlingKind: String, record: ID?) {
            self.look = look
            self.due = due
            self.key = key
            self.settlingKind = settlingKind
            self.record = record
        }

        /// The same, handed in and not yet received.
        var half: Cell {
            Cell(look: .half, due: due, key: key, settlingKind: settlingKind, record: record)
        }
    }

    package var progress: TermProgress { TermProgress(first: first, last: last, today: today) }
    package var first: Day { batch[Batch.first] }
    package var last: Day { batch[Batch.last] }
    package var midpoint: Day { first + (last - first + 1) / 2 }
}

extension Desk {
    package func board(_ actor: Actor, _ batch: ID, side: String? = nil) async throws(Failure) -> Board {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            return try BoardReading(errand: errand, batch: batch, side: side).board()
        }
    }
}

struct BoardReading {
    let errand: Errand
    let batch: Kept<Batch>
    let side: String?

    func board() throws -> Board {
        let options = try options()
        let chosen = options.first { $0.name == side } ?? options.first
        let people = try people()
        let (columns, rows) = try owed(by: chosen?.name ?? "", people)
        let book = try errand.regulations.rulebook(for: batch.id, errand.connection)
        return Board(
            batch: batch, side: chosen?.name ?? "", sides: options, columns: columns, rows: rows,
            today: errand.today, regulations: book.regulations.map(\.title.chinese), people: people.count,
            gone: people.count { $0.ended != nil })
    }

    /// The sides that owe anything in this batch.
    private func options() throws -> [Board.Option] {
        let owing = try errand.areThere(
            Party.named.map { "obligation WHERE batch = \(batch.id) AND bearer = \($0.rawValue)" })
        return zip(Party.named, owing).filter(\.1).map { party, _ in
            Board.Option(
                name: party.rawValue,
                title: Title(party.called.chinese + "应办", party.called.english + " owes"))
        }
    }

    /// What a side owes in this batch: the columns, and a row for each of the people; one for the side itself where
    /// it owes on nobody's account.
    private func owed(
        by side: String, _ people: [Board.Row]
    ) throws -> (columns: [Board.Column], rows: [Board.Row]) {
        let places = Dictionary(
            people.enumerated().map { ($1.posting, $0) }, uniquingKeysWith: { first, _ in first })
        var columns = BoardColumns(
            lines: people.count + 1, today: errand.today,
            soon: try errand.regulations.calendar(errand.connection).workingDay(5, after: errand.today))
        var owesItself = false
        try errand.connection.each(
            "SELECT \(BoardColumns.selected) FROM obligation WHERE batch = \(batch.id) AND bearer = \(side)"
        ) { row in
            let posting = row.optionalID(0)
            owesItself = owesItself || posting == nil
            columns.put(row, line: posting == nil ? people.count : places[posting])
        }
        let (inOrder, lines) = try columns.inOrder(errand.connection, half: half(columns.settledBy))
        guard !owesItself else {
            let title = Party(rawValue: side)?.called.chinese ?? side
            return (
                inOrder,
                [
                    Board.Row(
                        posting: nil, name: title, homeUnit: "", hostUnit: "", last: nil, ended: nil,
                        cells: lines[people.count])
                ]
            )
        }
        return (
            inOrder,
            zip(people, lines).map { person, cells in
                Board.Row(
                    posting: person.posting, name: person.name, homeUnit: person.homeUnit,
                    hostUnit: person.hostUnit, last: person.last, ended: person.ended, cells: cells)
            }
        )
    }
}
