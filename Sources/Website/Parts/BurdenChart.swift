import Office
import Records

/// 柱图 — One secondee's minutes month by month, with the ceiling across: drawn here, in plain SVG. The table
/// beneath says the same in figures.
struct BurdenChart {
    private let lines: [BurdenSheet.MonthLine]
    private let ceiling: Int?
    private let top: Int

    private let height = 180
    private let left = 52
    private let step = 84

    init(_ sheet: BurdenSheet) {
        lines = sheet.secondee
        ceiling = sheet.ceiling
        let most = max(sheet.heaviest?.cost.minutes ?? 0, sheet.ceiling ?? 0)
        top = BurdenChart.round(most)
    }

    /// The next round number, so that the lines across can be named.
    private static func round(_ most: Int) -> Int {
        var unit = 10
        while unit * 10 < most { unit *= 10 }
        for factor in [1, 2, 4, 6, 8, 10] where unit * factor >= most { return unit * factor }
        return unit * 10
    }

    private var width: Int { left + max(1, lines.count) * step }
    /// Room at the right for the ceiling's name.
    private let right = 76
    private func y(_ minutes: Int) -> Int { 24 + height - minutes * height / max(1, top) }

    func write(_ html: inout HTML) {
        html.tag("div", .class("scroll")) { html in
            html.tag(
                "svg", .class("chart"), Attribute("viewBox", "0 0 \(width + right) \(height + 56)"),
                Attribute("width", String(width + right)), Attribute("height", String(height + 56)),
                Attribute("role", "img"),
                .label(Title("每月分钟，数字见下表", "Minutes a month; figures in the table below"), html.language)
            ) { html in
                for part in 0...2 { across(&html, top * part / 2) }
                // The figures stand over the line of the ceiling, not under it.
                if let ceiling { limit(&html, ceiling) }
                for (place, line) in lines.enumerated() { bar(&html, place, line) }
            }
        }
    }

    private func across(_ html: inout HTML, _ minutes: Int) {
        html.tag(
            "line", .class("rule"), Attribute("x1", String(left)), Attribute("x2", String(width)),
            Attribute("y1", String(y(minutes))), Attribute("y2", String(y(minutes))))
        html.tag(
            "text", Attribute("x", String(left - 8)), Attribute("y", String(y(minutes) + 4)),
            Attribute("text-anchor", "end"), text: String(minutes))
    }

    private func bar(_ html: inout HTML, _ place: Int, _ line: BurdenSheet.MonthLine) {
        let minutes = line.cost.minutes
        let middle = left + place * step + step / 2
        let isBeyond = ceiling.map { minutes > $0 } ?? false
        html.tag(
            "rect", .class(isBeyond ? "bar-beyond" : "bar-within"), Attribute("x", String(middle - 18)),
            Attribute("y", String(y(minutes))), Attribute("width", "36"),
            Attribute("height", String(y(0) - y(minutes))))
        html.tag(
            "text", .class("value"), Attribute("x", String(middle)), Attribute("y", String(y(minutes) - 6)),
            Attribute("text-anchor", "middle"), text: (isBeyond ? "▲" : "") + String(minutes))
        html.tag(
            "text", Attribute("x", String(middle)), Attribute("y", String(y(0) + 20)),
            Attribute("text-anchor", "middle"), text: line.month.dotted)
    }

    private func limit(_ html: inout HTML, _ ceiling: Int) {
        html.tag(
            "line", .class("limit"), Attribute("x1", String(left)), Attribute("x2", String(width)),
            Attribute("y1", String(y(ceiling))), Attribute("y2", String(y(ceiling))))
        html.tag(
            "text", .class("limit-name"), Attribute("x", String(width + 6)),
            Attribute("y", String(y(ceiling) + 4))
        ) { $0.say("上限\(ceiling)", "Ceiling \(ceiling)") }
    }
}
