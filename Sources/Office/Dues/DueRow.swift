package import Parties
package import Records
import Regulation
import Storage

/// 应办一项 — One obligation as it is kept: who owes what by when, why, and how it stands.
package struct DueRow: Sendable, Hashable {
    package let key: String
    package let duty: String
    package let title: Title
    package let clause: String
    package let sentence: String
    package let regulation: String
    package let strength: String
    /// Whose yes lets one off it, where it holds 须经同意: parties, with commas between.
    package let consents: String
    /// Who owes it.
    package let bearer: Party
    package let person: ID?
    package let unit: ID?
    package let posting: ID?
    package let batch: ID
    package let period: String
    package let opens: Day
    package let due: Day
    /// The kind of record that settles it, with its variant: `contact(visit)`; empty where none does.
    package let settles: String
    package let state: State
    package let record: ID?
    package let settledOn: Day?

    package enum State: String, Sendable { case open, settled, excepted }

    init(_ obligation: Obligation, _ state: Settlement.State) {
        key = obligation.key
        duty = obligation.duty.code ?? obligation.duty.title.chinese
        title = obligation.title
        clause = obligation.clause
        sentence = obligation.source.clause.sentence.chinese
        regulation = obligation.source.regulation.title.chinese
        strength = obligation.strength.rawValue
        consents = obligation.duty.heading.consents.map(\.rawValue).joined(separator: ",")
        bearer = obligation.bearer
        person = obligation.bearerPerson.map(ID.init(raw:))
        unit = obligation.bearerUnit.map(ID.init(raw:))
        posting = obligation.posting.map(ID.init(raw:))
        batch = ID(raw: obligation.batch)
        period = obligation.period.text
        opens = obligation.opens
        due = obligation.due
        settles = obligation.settledBy?.written ?? ""
        switch state {
        case .open: (self.state, record, settledOn) = (.open, nil, nil)
        case .settled(let by, let on): (self.state, record, settledOn) = (.settled, ID(raw: by), on)
        case .excepted(let by): (self.state, record, settledOn) = (.excepted, ID(raw: by), nil)
        }
    }

    private init(_ cells: any Cells) throws {
        guard let opens = cells.day(12), let due = cells.day(13),
            let state = State(rawValue: cells.text(15)), let bearer = Party(rawValue: cells.text(7))
        else { throw StorageTrouble.unreadableRow("obligation \(cells.text(0))") }
        key = cells.text(0)
        duty = cells.text(1)
        title = Title(cells.text(2), cells.text(19))
        clause = cells.text(3)
        sentence = cells.text(4)
        regulation = cells.text(5)
        strength = cells.text(6)
        self.bearer = bearer
        person = cells.optionalID(8)
        unit = cells.optionalID(9)
        posting = cells.optionalID(10)
        batch = cells.id(11)
        self.opens = opens
        self.due = due
        settles = cells.text(14)
        self.state = state
        record = cells.optionalID(16)
        settledOn = cells.day(17)
        period = cells.text(18)
        consents = cells.text(20)
    }

    static func list(_ connection: any Connection, where condition: SQL) throws -> [DueRow] {
        try connection.all(
            """
            SELECT key, duty, title, clause, sentence, regulation, strength, bearer, person, unit, \
            posting, batch, opens, due, settles, state, record, settled_on, period, title_english, consents \
            FROM obligation WHERE \(condition) ORDER BY due, key
            """, DueRow.init)
    }

    func put(_ connection: any Connection, replacing: Bool) throws {
        if replacing { try connection.run("DELETE FROM obligation WHERE key = \(key)") }
        try connection.run(
            """
            INSERT INTO obligation (key, duty, title, title_english, clause, sentence, regulation, strength, \
            bearer, person, unit, posting, batch, period, opens, due, settles, state, record, \
            settled_on, consents) VALUES (\(key), \(duty), \(title.chinese), \(title.english), \(clause), \(sentence), \(regulation), \
            \(strength), \(bearer.rawValue), \(person), \(unit), \(posting), \(batch), \(period), \(opens), \
            \(due), \(settles), \(state.rawValue), \(record), \(settledOn), \(consents))
            """)
    }

    /// The kind that settles it, without the variant.
    package var settlingKind: String { Evidence.kind(of: settles) }
    package var settlingVariant: String? { Evidence(reading: settles)?.qualifier }
    package var month: Month? { Month(iso: period) }
    /// `月度汇报（2024年5月）`; its title alone where it is not of a month.
    package var titleOfMonth: Title {
        guard let month else { return title }
        return Title(
            "\(title.chinese)（\(month.written(.chinese))）", "\(title.english) (\(month.written(.english)))")
    }

    /// How it stands on a day, for people: by shape first, by colour second.
    package func look(on today: Day, soonUntil: Day) -> Look {
        Look(
            state: state.rawValue, opens: opens.iso, due: due.iso, today: today.iso, soonUntil: soonUntil.iso)
    }

    package enum Look: String, Sendable, CaseIterable {
        case done, half, soon, late, exempt, now, wait

        /// From the state and the days as they are kept: ISO days compare as text, which saves reading thousands.
        init(state: String, opens: String, due: String, today: String, soonUntil soon: String) {
            self =
                switch State(rawValue: state) {
                case .settled: .done
                case .excepted: .exempt
                case .open, nil:
                    due < today ? .late : opens > today ? .wait : due <= soon ? .soon : .now
                }
        }

        package var mark: String {
            switch self {
            case .done: "●"
            case .half: "◐"
            case .soon: "▲"
            case .late: "■"
            case .exempt: "－"
            case .now: "△"
            case .wait: "○"
            }
        }

        package var title: Title {
            switch self {
            case .done: Title("已办", "done")
            case .half: Title("已报送，待签收", "sent, not yet received by all")
            case .soon: Title("五个工作日内到期", "due within five working days")
            case .late: Title("已过期", "overdue")
            case .exempt: Title("经同意免办", "excepted")
            case .now: Title("可办理", "open")
            case .wait: Title("未到期", "not yet")
            }
        }
    }
}
