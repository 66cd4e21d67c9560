import Office
import Records

/// 标记图 — Many people against a few things, a mark where the two meet: that there is something, and never how much. Each mark
/// opens what it stands for.
struct MarkMap {
    struct Column {
        let title: String
        /// What is said of it where the pointer rests.
        let says: String
    }

    struct Row {
        let name: String
        let path: String
        /// By which two people of one name are told apart.
        let apart: String
        let cells: [Cell?]
    }

    struct Cell {
        let look: DueRow.Look
        let title: Title
        let path: String
    }

    let who: Title
    let columns: [Column]
    let rows: [Row]
    /// Every way in which a mark can look.
    let legend: [(look: DueRow.Look, title: Title)]

    func write(_ html: inout HTML) {
        let called = Dictionary(grouping: rows, by: \.name)
        html.tag("div", .class("scroll card flush")) { html in
            html.tag("table", .class(rows.count > 60 ? "board dense" : "board")) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", .class("who"), Attribute("scope", "col")) { $0.title(who) }
                        for column in columns {
                            html.tag(
                                "th", .class("cell"), Attribute("scope", "col"),
                                Attribute("title", column.says),
                                text: column.title)
                        }
                    }
                }
                html.tag("tbody") { html in
                    for row in rows { self.row(&html, row, isShared: (called[row.name]?.count ?? 0) > 1) }
                }
            }
        }
        html.legend(legend)
    }

    private func row(_ html: inout HTML, _ row: Row, isShared: Bool) {
        html.tag("tr") { html in
            html.tag("th", .class("who"), Attribute("scope", "row")) { html in
                html.tag("a", .href(row.path), text: row.name)
                if isShared { html.tag("small", text: "　\(row.apart)") }
            }
            for cell in row.cells {
                html.tag("td", .class("cell")) { html in
                    guard let cell else { return }
                    html.mark(cell.look, cell.title[html.language], opens: cell.path)
                }
            }
        }
    }
}
