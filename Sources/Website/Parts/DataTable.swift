import Records

/// 栏 — One column of a table: its heading, and what a row has in it.
struct Column<Row> {
    fileprivate let title: Title
    fileprivate var isNumber = false
    /// Where choosing the heading leads, and what is said beside it of the order.
    fileprivate var sorts: (path: String, mark: String)?
    fileprivate let write: (inout HTML, Row) -> Void

    static func text(_ title: Title, _ text: @escaping (Row) -> String) -> Column {
        Column(title: title) { html, row in html.text(text(row)) }
    }

    /// A count; none is a dash.
    static func number(_ title: Title, _ number: @escaping (Row) -> Int?) -> Column {
        Column(title: title, isNumber: true) { html, row in
            html.text(number(row).map(String.init) ?? "—")
        }
    }

    static func of(_ title: Title, _ write: @escaping (inout HTML, Row) -> Void) -> Column {
        Column(title: title, write: write)
    }

    func sorting(_ path: String, mark: String) -> Column {
        var column = self
        column.sorts = (path, mark)
        return column
    }

    /// The same with figures in it that are more than a number.
    var asNumber: Column {
        var column = self
        column.isNumber = true
        return column
    }
}

/// 表 — Many alike. On a phone each row is a card, and each of its cells keeps its heading.
extension HTML {
    /// The first column names the row. What there is to say where there are no rows stands in their place.
    mutating func table<Row>(
        _ rows: [Row], empty: Title? = nil, isWrong: (Row) -> Bool = { _ in false }, _ columns: [Column<Row>]
    ) {
        if rows.isEmpty, let empty { return self.empty(empty.chinese, empty.english) }
        tag("div", .class("scroll tbox")) { html in
            html.tag("table", .class("tb")) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for column in columns { html.heading(of: column) }
                    }
                }
                html.tag("tbody") { html in
                    for row in rows {
                        html.tag("tr", isWrong(row) ? .class("wrong-row") : .absent) { html in
                            for (place, column) in columns.enumerated() {
                                html.cell(of: column, row, isFirst: place == 0)
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func heading<Row>(of column: Column<Row>) {
        tag("th", Attribute("scope", "col"), column.isNumber ? .class("num") : .absent) { html in
            guard let (path, mark) = column.sorts else { return html.title(column.title) }
            html.tag("a", .href(path)) { html in
                html.title(column.title)
                html.text(mark)
            }
        }
    }

    private mutating func cell<Row>(of column: Column<Row>, _ row: Row, isFirst: Bool) {
        let look: Attribute = column.isNumber ? .class("num") : .absent
        if isFirst {
            tag("th", Attribute("scope", "row"), look) { column.write(&$0, row) }
        } else {
            tag("td", look, Attribute("data-l", column.title[language])) { column.write(&$0, row) }
        }
    }
}
