import Office
import Records
import Secondment

/// 批次一览 — Written close to the bytes: three hundred people with a dozen cells each on one screen.
enum BoardTable {
    static func write(_ html: inout HTML, _ board: Board, _ member: Member) {
        let isShort = member.ask.query["only"] == "open"
        if !board.columns.isEmpty { sides(&html, board, "/batch/\(board.batch.id.text)", isShort) }
        guard !board.rows.isEmpty else { return }
        if !board.columns.isEmpty { html.legend() }
        // It scrolls in its own frame, so that headings and names stay where they are.
        html.tag("div", .class("scroll tall card flush")) { html in
            table(&html, board, isShort && !board.columns.isEmpty)
        }
    }

    private static func sides(_ html: inout HTML, _ board: Board, _ path: String, _ isShort: Bool) {
        html.tag("nav", .class("filters")) { html in
            for side in board.sides {
                html.tag(
                    "a", .class(side.name == board.side ? "chip on" : "chip"),
                    .href("\(path)?side=\(side.name)"), text: side.title[html.language])
            }
            html.tag(
                "a", .class(isShort ? "chip on" : "chip"),
                .href("\(path)?side=\(board.side)\(isShort ? "" : "&only=open")")
            ) { $0.say("只看要处理的", "Only what needs doing") }
            html.link("\(path).xlsx?side=\(board.side)", "导出 xlsx", "Export xlsx")
        }
    }

    private static func table(_ html: inout HTML, _ board: Board, _ isShort: Bool) {
        html.tag("table", .class(board.rows.count > 60 ? "board dense" : "board")) { html in
            html.tag("thead") { html in
                html.tag("tr") { html in
                    html.tag("th", .class("who"), Attribute("scope", "col")) { $0.say("干部", "Secondee") }
                    html.tag("th", .class("unit"), Attribute("scope", "col")) { $0.say("接收单位", "Host unit") }
                    if board.columns.isEmpty {
                        html.tag("th", .class("unit"), Attribute("scope", "col")) {
                            $0.say("派出单位", "Sending unit")
                        }
                    }
                    for column in board.columns {
                        html.tag(
                            "th", .class("cell"), Attribute("scope", "col"),
                            Attribute("title", "\(column.clause)：\(column.sentence)")
                        ) { html in heading(&html, column, board) }
                    }
                }
            }
            html.tag("tbody") { html in
                let shared = Set(
                    Dictionary(grouping: board.rows, by: \.name).filter { $0.value.count > 1 }.keys)
                var parts = Parts(html.language, columns: board.columns.count)
                html.expect(bytes: board.rows.count * (512 + board.columns.count * 256))
                for row in board.rows where !isShort || needsDoing(row) {
                    self.row(&html, row, &parts, isShared: shared.contains(row.name))
                }
            }
        }
    }

    /// What is owed, by month; with how many have not, and the way to them.
    private static func heading(_ html: inout HTML, _ column: Board.Column, _ board: Board) {
        func words(_ html: inout HTML) {
            html.title(column.title)
            if let month = column.month {
                html.void("br")
                html.say("\(month.monthOfYear)月", month.iso)
            }
        }
        guard board.rows.contains(where: { $0.posting != nil }) else { return words(&html) }
        html.tag("a", .href(ChaseView.path(board.batch.id, board.side, column.duty, column.period))) { html in
            words(&html)
            if column.missing > 0 {
                html.void("br")
                html.tag("small") { $0.say("缺\(column.missing)", "\(column.missing) open") }
            }
        }
    }

    private static func needsDoing(_ row: Board.Row) -> Bool {
        row.cells.contains { $0?.look == .late || $0?.look == .soon }
    }

    private static func row(_ html: inout HTML, _ row: Board.Row, _ parts: inout Parts, isShared: Bool) {
        html.raw(
            row.ended == nil
                ? "<tr><th class=\"who\" scope=\"row\">"
                : "<tr class=\"gone\"><th class=\"who\" scope=\"row\">")
        if let posting = row.posting {
            html.raw("<a href=\"/posting/")
            html.text(posting.text)
            html.raw("\">")
            html.text(row.name)
            html.raw("</a>")
        } else {
            html.text(row.name)
        }
        // Two people of one name are told apart by where they serve, also where that column is hidden.
        if isShared { html.tag("small", .class("namesake"), text: row.hostUnit) }
        if let ended = row.ended { html.tag("small", .class("ended"), text: ended[html.language]) }
        if !row.cells.isEmpty, !row.homeUnit.isEmpty {
            html.raw("<small class=\"from\">")
            html.text(row.homeUnit)
            html.raw("</small>")
        }
        html.raw("</th><td class=\"unit\">")
        html.text(row.hostUnit)
        html.raw("</td>")
        if row.cells.isEmpty { html.tag("td", .class("unit"), text: row.homeUnit) }
        for (column, cell) in row.cells.enumerated() {
            guard let cell else {
                html.raw("<td class=\"cell\"></td>")
                continue
            }
            self.cell(&html, cell, parts.parts(of: cell, in: column))
        }
        html.raw("</tr>")
    }

    /// A settled cell opens its record, another one the reason why it is owed.
    private static func cell(_ html: inout HTML, _ cell: Board.Cell, _ parts: CellParts) {
        if let record = cell.record, cell.look == .done || cell.look == .half {
            html.piece(parts.toRecord)
            html.text(cell.settlingKind)
            html.raw("/")
            html.text(record.text)
        } else {
            html.piece(parts.toReason)
            html.encoded(cell.key)
        }
        html.piece(parts.after)
    }
}

/// What the cells of a column have in common that look alike and fall due on the same day, written once for them.
private final class CellParts {
    private let look: DueRow.Look
    private let due: String
    /// Up to what a record's address, or that of the reason, is made of; and what follows it.
    let toRecord: Piece
    let toReason: Piece
    let after: Piece

    init(_ cell: Board.Cell, _ language: Language) {
        let look = cell.look
        self.look = look
        due = cell.due
        func opening(_ path: StaticString) -> Piece {
            Piece(language) { html in
                html.raw("<td class=\"cell\"><a class=\"look ")
                html.text(look.rawValue)
                html.raw("\" href=\"")
                html.raw(path)
            }
        }
        toRecord = opening("/")
        toReason = opening("/why?key=")
        after = Piece(language) { html in
            html.raw("\" title=\"")
            html.title(look.title)
            html.raw(" ")
            html.text(cell.due)
            html.raw("\"><span aria-hidden=\"true\">")
            html.text(look.mark)
            html.raw("</span><span class=\"seen\">")
            html.title(look.title)
            html.raw("</span></a></td>")
        }
    }

    func fit(_ cell: Board.Cell) -> Bool { look == cell.look && due == cell.due }
}

/// The parts of the last cell of each column, which mostly fit the next one.
private struct Parts {
    private let language: Language
    private var ofColumns: [CellParts?]

    init(_ language: Language, columns: Int) {
        self.language = language
        ofColumns = [CellParts?](repeating: nil, count: columns)
    }

    mutating func parts(of cell: Board.Cell, in column: Int) -> CellParts {
        if let last = ofColumns[column], last.fit(cell) { return last }
        let fresh = CellParts(cell, language)
        ofColumns[column] = fresh
        return fresh
    }
}
