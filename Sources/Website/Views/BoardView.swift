import Office
import Records
import Secondment

/// 批次一览 — Written close to the bytes: three hundred people with a dozen cells each on one screen.
enum BoardView {
    static func write(_ html: inout HTML, _ board: Board, _ member: Member) {
        let isShort = member.ask.query["only"] == "open"
        if !board.columns.isEmpty { sides(&html, board, "/batch/\(board.batch.id.text)", isShort) }
        guard !board.rows.isEmpty else { return }
        html.tag("div", .class("scroll card flush")) { html in
            table(&html, board, isShort && !board.columns.isEmpty)
        }
        if !board.columns.isEmpty { html.legend() }
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
                        ) { html in
                            html.title(column.title)
                            if let month = column.month {
                                html.void("br")
                                html.say("\(month.monthOfYear)月", month.iso)
                            }
                        }
                    }
                }
            }
            html.tag("tbody") { html in
                let shared = Set(
                    Dictionary(grouping: board.rows, by: \.name).filter { $0.value.count > 1 }.keys)
                let looks = Looks(html.language)
                html.expect(bytes: board.rows.count * (512 + board.columns.count * 256))
                for row in board.rows where !isShort || needsDoing(row) {
                    self.row(&html, row, looks, isShared: shared.contains(row.name))
                }
            }
        }
    }

    private static func needsDoing(_ row: Board.Row) -> Bool {
        row.cells.contains { $0?.look == .late || $0?.look == .soon }
    }

    private static func row(_ html: inout HTML, _ row: Board.Row, _ looks: Looks, isShared: Bool) {
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
        html.raw("</th><td class=\"unit\">")
        html.text(row.hostUnit)
        html.raw("</td>")
        if row.cells.isEmpty { html.tag("td", .class("unit"), text: row.homeUnit) }
        for cell in row.cells {
            guard let cell else {
                html.raw("<td class=\"cell\"></td>")
                continue
            }
            self.cell(&html, cell, looks[cell.look])
        }
        html.raw("</tr>")
    }

    /// A settled cell opens its record, another one the reason why it is owed.
    private static func cell(_ html: inout HTML, _ cell: Board.Cell, _ look: Looks.Parts) {
        html.piece(look.before)
        if let record = cell.record, cell.look == .done || cell.look == .half {
            html.raw("/")
            html.text(cell.settlingKind)
            html.raw("/")
            html.text(record.text)
        } else {
            html.raw("/why?key=")
            html.encoded(cell.key)
        }
        html.piece(look.between)
        html.text(cell.due)
        html.piece(look.after)
    }
}

/// What is the same in every cell of a look, written once: thousands of cells have one of seven.
private struct Looks {
    final class Parts: Sendable {
        /// Up to the address that the cell opens.
        let before: Piece
        /// From there to the day.
        let between: Piece
        let after: Piece

        init(_ look: DueRow.Look, _ language: Language) {
            before = Piece(language) { html in
                html.raw("<td class=\"cell\"><a class=\"look ")
                html.text(look.rawValue)
                html.raw("\" href=\"")
            }
            between = Piece(language) { html in
                html.raw("\" title=\"")
                html.title(look.title)
                html.raw(" ")
            }
            after = Piece(language) { html in
                html.raw("\"><span aria-hidden=\"true\">")
                html.text(look.mark)
                html.raw("</span><span class=\"seen\">")
                html.title(look.title)
                html.raw("</span></a></td>")
            }
        }
    }

    private let language: Language
    private let parts: [DueRow.Look: Parts]

    init(_ language: Language) {
        self.language = language
        parts = Dictionary(
            uniqueKeysWithValues: DueRow.Look.allCases.map { ($0, Parts($0, language)) })
    }

    subscript(look: DueRow.Look) -> Parts { parts[look] ?? Parts(look, language) }
}
