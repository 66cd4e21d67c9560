package import Desk
import Documents
import Parties
package import Records
package import Secondment
import Storage

/// 催办 — Of one column of a board: who has and who has not, with whom to call. In the order of their names, as on the board; nobody is
/// put before anybody else.
package struct Chase: Sendable {
    package let batch: Kept<Batch>
    package let side: String
    package let column: Board.Column
    package let open: [Row]
    package let settled: [Row]
    package let mayRemind: Bool
    package let today: Day

    package struct Row: Sendable {
        package let posting: ID
        package let name: String
        package let homeUnit: String
        package let hostUnit: String
        package let cell: Board.Cell
        /// Whoever owes it, as far as their telephones are this reader’s to see.
        package let contacts: [Contact]
        package let reminded: Nudge?
    }

    package struct Contact: Sendable {
        package let name: String
        package let phone: String?
    }

    /// When somebody was last reminded, and by whom.
    package struct Nudge: Sendable {
        package let day: Day
        package let by: String
    }

    /// Those for whom it is time, and who have not been reminded today.
    package var remindable: [Row] {
        open.filter { [.late, .soon].contains($0.cell.look) && $0.reminded?.day != today }
    }

    /// `5月月度汇报`
    package var title: Title {
        Title(
            (column.month.map { "\($0.monthOfYear)月" } ?? "") + column.title.chinese,
            column.title.english + (column.month.map { " \($0.iso)" } ?? ""))
    }
}

extension Desk {
    package func chase(
        _ actor: Actor, _ batch: ID, side: String, duty: String, period: String
    ) async throws(Failure) -> Chase {
        try await look(actor) { try $0.chase(batch, side, duty, period) }
    }

    /// Reminds everybody who owes it still: it stands on their first page. Nobody is reminded of one thing twice on a day. Returns how
    /// many were.
    package func remind(
        _ actor: Actor, _ batch: ID, side: String, duty: String, period: String
    ) async throws(Failure) -> Int {
        try await change(actor) { errand in
            let chase = try errand.chase(batch, side, duty, period)
            guard chase.mayRemind else { throw Failure.notYours }
            let rows = chase.remindable
            guard !rows.isEmpty else {
                throw Failure.conflict(
                    Title("没有到期要催的，或者今天都催过了。", "Nobody is to be reminded, or they all were today."))
            }
            try errand.nudge(rows.map(\.cell.key))
            try errand.remember(
                chase.batch.record, "remind",
                Title(
                    "催办\(chase.title.chinese)（\(rows.count)件）",
                    "reminded of \(chase.title.english) (\(rows.count))"),
                note: nil, before: nil)
            return rows.count
        }
    }

    /// Who has not, as a spreadsheet.
    package func chaseWorkbook(
        _ actor: Actor, _ batch: ID, side: String, duty: String, period: String
    ) async throws(Failure) -> (name: String, bytes: [UInt8]) {
        let chase = try await chase(actor, batch, side: side, duty: duty, period: period)
        let language = actor.language
        let headings = [
            Title("干部", "Secondee"), Title("派出单位", "Sending unit"), Title("接收单位", "Host unit"),
            Title("情况", "State"), Title("应于", "Due"), Title("联系人", "Contact"), Title("电话", "Telephone"),
        ]
        let rows = chase.open.map { row in
            [
                row.name, row.homeUnit, row.hostUnit, row.cell.look.title[language], row.cell.due,
                row.contacts.map(\.name).joined(separator: "、"),
                row.contacts.compactMap(\.phone).joined(separator: "、"),
            ].map { CellOut(.text($0)) }
        }
        let bytes = try Spreadsheet.write(
            WorkbookOut(sheets: [
                SheetOut(
                    name: Title("未办", "Open")[language], title: chase.title[language],
                    subtitle: chase.batch[Batch.heading],
                    columns: zip(headings, [10, 24, 24, 10, 14, 16, 18]).map {
                        Documents.Column($0[language], width: $1)
                    },
                    rows: rows)
            ]))
        return ("\(chase.title.chinese)-未办.xlsx", bytes)
    }
}

extension Errand {
    fileprivate func chase(
        _ batch: ID, _ side: String, _ duty: String, _ period: String
    ) throws -> Chase {
        let batch = try find(Batch.self, batch)
        let board = try BoardReading(errand: self, batch: batch, side: side).board()
        guard board.side == side,
            let place = board.columns.firstIndex(where: { $0.duty == duty && $0.period == period })
        else { throw Failure.notFound }
        let met = board.rows.compactMap { row in
            row.posting.flatMap { posting in row.cells[place].map { (posting: posting, row: row, cell: $0) } }
        }
        // What is not to be done yet is nobody’s fault.
        let open = met.filter { [.late, .soon, .now].contains($0.cell.look) }
        let nudges = try nudges(where: "batch = \(batch.id) AND bearer = \(side) AND duty = \(duty)")
        let contacts = try contacts(of: open.map(\.posting), Party(rawValue: side))
        func row(_ met: (posting: ID, row: Board.Row, cell: Board.Cell)) -> Chase.Row {
            Chase.Row(
                posting: met.posting, name: met.row.name, homeUnit: met.row.homeUnit,
                hostUnit: met.row.hostUnit, cell: met.cell, contacts: contacts[met.posting] ?? [],
                reminded: nudges[met.cell.key])
        }
        return Chase(
            batch: batch, side: side, column: board.columns[place], open: open.map(row),
            settled: met.filter { [.done, .half, .exempt].contains($0.cell.look) }.map(row),
            mayRemind: try batch.isAt(.open) && may(.seat(.organizer) || .seat(.hostOrganizer), batch.record),
            today: today)
    }

    /// Whom to call about these postings where this side owes something: whoever holds its seat, as far as they are this reader’s to see.
    private func contacts(of postings: [ID], _ party: Party?) throws -> [ID: [Chase.Contact]] {
        guard let party else { return [:] }
        let holders = try all(Posting.self, .id(in: postings)).map {
            ($0.id, try Holders($0, self).persons(party))
        }
        let seen = try shown(Person.self, .id(in: Set(holders.flatMap(\.1)).sorted()))
        return Dictionary(
            uniqueKeysWithValues: holders.map { posting, held in
                let people = seen.filter { held.contains($0.id) }
                return (
                    posting,
                    people.map { Chase.Contact(name: $0[Person.fullName], phone: $0[Person.phone]?.digits) }
                )
            })
    }
}
