import Records
import Regulation
import Storage

/// 一览的栏 — The columns of a board as they are met, row by row of what is owed: one for each duty and period, with
/// a place for each line of the board.
struct BoardColumns {
    /// The columns of `obligation` that it reads.
    static let selected: SQL = "posting, duty, period, opens, due, state, settles, key, record"

    private struct Place: Hashable {
        let duty: String
        let period: String
    }

    private struct Met {
        let place: Place
        /// The first of its rows by their keys, which says what the column is called.
        var key: String
        /// The day on which the first of them falls due.
        var due: String
        /// Whether some of it is settled by records of which kind.
        var settledBy: Set<String> = []
        var cells: [Board.Cell?]
    }

    /// What most rows have in common with one of those before them: only their postings, keys and records differ.
    private final class Run {
        let place: Place
        let opens: String
        let due: String
        let state: String
        let settles: String
        let number: Int
        let look: DueRow.Look
        /// What settles it without the variant: `contact` of `contact(visit)`.
        let kind: String

        init(_ row: any Cells, _ place: Place, _ number: Int, _ look: DueRow.Look) {
            self.place = place
            self.number = number
            self.look = look
            (opens, due, state, settles) = (row.text(3), row.text(4), row.text(5), row.text(6))
            kind = Evidence.kind(of: settles)
        }

        func goesOn(with row: any Cells) -> Bool {
            row.says(1, place.duty) && row.says(2, place.period) && row.says(3, opens) && row.says(4, due)
                && row.says(5, state) && row.says(6, settles)
        }
    }

    private let lines: Int
    // ISO days compare as text, which saves reading thousands of them.
    private let today: String
    private let soon: String
    private var numbers: [Place: Int] = [:]
    private var met: [Met] = []
    /// The one that was met last stands last.
    private var runs: [Run] = []

    init(lines: Int, today: Day, soon: Day) {
        self.lines = lines
        self.today = today.iso
        self.soon = soon.iso
    }

    /// Puts a row of what is owed into its column; without a line it only names the column.
    mutating func put(_ row: any Cells, line: Int?) {
        let key = row.text(7)
        let run = run(of: row, key)
        let number = run.number
        if key < met[number].key { met[number].key = key }
        guard let line else { return }
        let record = row.optionalID(8)
        if record != nil, run.look == .done { met[number].settledBy.insert(run.kind) }
        met[number].cells[line] = Board.Cell(
            look: run.look, due: run.due, key: key, settlingKind: run.kind, record: record)
    }

    private mutating func run(of row: any Cells, _ key: String) -> Run {
        if let last = runs.last, last.goesOn(with: row) { return last }
        if let known = runs.lastIndex(where: { $0.goesOn(with: row) }) {
            runs.append(runs.remove(at: known))
        } else {
            runs.append(begun(row, key))
        }
        return runs[runs.count - 1]
    }

    private mutating func begun(_ row: any Cells, _ key: String) -> Run {
        let place = Place(duty: row.text(1), period: row.text(2))
        let due = row.text(4)
        let number = numbers[place] ?? met.count
        if number == met.count {
            numbers[place] = number
            met.append(
                Met(
                    place: place, key: key, due: due,
                    cells: [Board.Cell?](repeating: nil, count: lines)))
        }
        if due < met[number].due { met[number].due = due }
        let look = DueRow.Look(
            state: row.text(5), opens: row.text(3), due: due, today: today, soonUntil: soon)
        return Run(row, place, number, look)
    }

    /// The kinds of record by which something is settled here.
    var settledBy: Set<String> { met.reduce(into: []) { $0.formUnion($1.settledBy) } }

    /// Duties in the order in which they first fall due, each with its months side by side; and the cells of each
    /// line in that order. Settled by one of the records in `half`, something is half done.
    func inOrder(
        _ connection: any Connection, half: Set<ID>
    ) throws -> (columns: [Board.Column], lines: [[Board.Cell?]]) {
        let words = try words(connection)
        let firstDue = Dictionary(met.map { ($0.place.duty, $0.due) }, uniquingKeysWith: min)
        let sorted = met.sorted {
            let (left, right) = ($0.place, $1.place)
            return (firstDue[left.duty] ?? "", left.duty, left.period)
                < (firstDue[right.duty] ?? "", right.duty, right.period)
        }
        let cells = (0..<lines).map { line in
            sorted.map { met -> Board.Cell? in
                guard let cell = met.cells[line] else { return nil }
                guard cell.look == .done, let record = cell.record, half.contains(record) else { return cell }
                return cell.half
            }
        }
        return (sorted.map { BoardColumns.column($0, words) }, cells)
    }

    /// The words of a column, as they stand in one of its rows.
    private struct Words {
        let title: Title
        let clause: String
        let sentence: String
    }

    private static func column(_ met: Met, _ words: [String: Words]) -> Board.Column {
        let words = words[met.key]
        return Board.Column(
            duty: met.place.duty, title: words?.title ?? Title("", ""), period: met.place.period,
            month: Month(iso: met.place.period), clause: words?.clause ?? "", sentence: words?.sentence ?? "",
            due: Day(iso: met.due),
            missing: met.cells.count { $0.map { [.late, .soon].contains($0.look) } ?? false })
    }

    private func words(_ connection: any Connection) throws -> [String: Words] {
        let found = try connection.all(
            """
            SELECT key, title, title_english, clause, sentence FROM obligation \
            WHERE key IN (\(list: met.map { .text($0.key) }))
            """
        ) { row in
            (
                row.text(0),
                Words(title: Title(row.text(1), row.text(2)), clause: row.text(3), sentence: row.text(4))
            )
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
}
