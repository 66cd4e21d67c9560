import Records
import Storage

/// A recorded transaction, ready to be sent again as often as one likes: what was new in it is new each time.
struct Script: Sendable {
    /// What stands in the place of a value when it is sent again.
    enum Slot: Sendable {
        /// One of the ids that are made for each sending.
        case fresh(Int)
        /// The number of the new step, as a number and as text.
        case number, numberText
    }

    struct Line: Sendable {
        let text: String
        let values: [Value]
        let slots: [Int: Slot]
        /// The first column of its row is the number of the last step.
        let tellsNumber: Bool
    }

    let sort: Recording.Sort
    let lines: [Line]

    /// A transaction without statements.
    init(_ sort: Recording.Sort) {
        self.sort = sort
        lines = []
    }

    /// What only reads is sent again as it was.
    init(reading transaction: Recording.Transaction) {
        sort = transaction.sort
        lines = transaction.statements.map {
            Line(text: $0.sql.text, values: $0.sql.values, slots: [:], tellsNumber: false)
        }
    }

    /// What adds one record: its id, its step's id and number are other ones each time.
    init(adding transaction: Recording.Transaction) throws {
        let steps = transaction.statements.map(\.sql).filter {
            $0.text.hasPrefix("INSERT INTO step (number, id, kind, record,")
        }
        guard steps.count == 1, let step = steps.first?.values, let number = step[0].int else {
            throw Workshop.Failed(what: "a write with one step was expected")
        }
        var isNumbered = false
        sort = transaction.sort
        lines = transaction.statements.map { statement in
            var slots: [Int: Slot] = [:]
            for (place, value) in statement.sql.values.enumerated() {
                if value == step[3] { slots[place] = .fresh(0) }
                if value == step[1] { slots[place] = .fresh(1) }
                if isNumbered, value == .int(number) { slots[place] = .number }
                if isNumbered, value == .text(String(number)) { slots[place] = .numberText }
            }
            let tells = statement.sql.text.hasPrefix("SELECT number, seal FROM step")
            isNumbered = isNumbered || tells
            return Line(
                text: statement.sql.text, values: statement.sql.values, slots: slots, tellsNumber: tells)
        }
        guard lines.flatMap(\.slots).count >= 5, isNumbered else {
            throw Workshop.Failed(what: "what is new in a write was not found")
        }
    }
}

/// A raw connection that can send its scripts again; for one thread at a time.
protocol RawLink: AnyObject {
    /// `fresh` are the new ids. What is fetched is fetched whole and not decoded.
    func send(_ script: Int, fresh: [Int64]) throws -> RawTimes
}

struct RawTimes {
    /// BEGIN, and the turn where one is taken.
    var beginning = Duration.zero
    var statements = Duration.zero
    var commit = Duration.zero
    /// What the others wait for, where a turn is taken.
    var held: Duration { statements + commit }
    var whole: Duration { beginning + statements + commit }
}

extension Stores.Store {
    func rawLink(_ scripts: [Script]) throws -> any RawLink {
        isServer ? try RawPostgres(address, scripts) : try RawSQLite(address, scripts)
    }
}
