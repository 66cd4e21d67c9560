import Records
import Regulation
import Storage

/// 一览的栏 — The columns of a board as they are met, row by row of what is owed: one for each duty and period.
struct BoardColumns {
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
        /// What settles it, as it is kept (`contact(visit)`), and the kind alone.
        let settles: String
        let kind: String
    }

    /// The words of a column, as they stand in one of its rows.
    private struct Words {
        let title: Title
        let clause: String
        let sentence: String
    }

    private var numbers: [Place: Int] = [:]
    private var met: [Met] = []

    /// The number of the column for this row, counted as they are met.
    mutating func number(duty: String, period: String, key: String, due: String, settles: String) -> Int {
        let place = Place(duty: duty, period: period)
        // Rows of one column mostly follow each other.
        let number = met.last?.place == place ? met.count - 1 : numbers[place] ?? met.count
        guard number < met.count else {
            numbers[place] = number
            met.append(
                Met(place: place, key: key, due: due, settles: settles, kind: Evidence.kind(of: settles)))
            return number
        }
        if key < met[number].key { met[number].key = key }
        if due < met[number].due { met[number].due = due }
        return number
    }

    /// The kind of record that settles what is owed in this column.
    func settlingKind(_ settles: String, in number: Int) -> String {
        settles == met[number].settles ? met[number].kind : Evidence.kind(of: settles)
    }

    /// Every kind of record that settles something here.
    var settlingKinds: Set<String> { Set(met.map(\.kind)) }

    /// Duties in the order in which they first fall due, each with its months side by side; and where the column of
    /// each number stands among them.
    func inOrder(_ connection: any Connection) throws -> (columns: [Board.Column], stand: [Int]) {
        let words = try words(connection)
        let firstDue = Dictionary(met.map { ($0.place.duty, $0.due) }, uniquingKeysWith: min)
        let order = met.indices.sorted {
            let (left, right) = (met[$0].place, met[$1].place)
            return (firstDue[left.duty] ?? "", left.duty, left.period)
                < (firstDue[right.duty] ?? "", right.duty, right.period)
        }
        var stand = [Int](repeating: 0, count: order.count)
        for (place, number) in order.enumerated() { stand[number] = place }
        let columns = order.map { number in
            let (met, words) = (met[number], words[met[number].key])
            return Board.Column(
                duty: met.place.duty, title: words?.title ?? Title("", ""), period: met.place.period,
                month: Month(iso: met.place.period), clause: words?.clause ?? "",
                sentence: words?.sentence ?? "", due: Day(iso: met.due))
        }
        return (columns, stand)
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
