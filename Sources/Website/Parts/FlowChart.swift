import Office
import Records
import Secondment

/// 四股流图 — Four strands over the days of a batch, equally thick, since their measures do not compare: each mark a
/// record that it opens, above the strand what came home, below it what went out; full once it was confirmed.
struct FlowChart {
    private let flows: Flows
    private let first: Day
    private let days: Int
    private let left = 64
    private let width = 820
    private let step = 72

    init(_ flows: Flows) {
        self.flows = flows
        let marks = flows.lines.flatMap { $0.confirmed + $0.waiting }.map { $0[LeadResult.day] }
        first = min(flows.batch[Batch.first], marks.min() ?? flows.batch[Batch.first])
        let last = max(flows.batch[Batch.last], marks.max() ?? flows.batch[Batch.last])
        days = max(1, last - first)
    }

    private func x(_ day: Day) -> Int { left + (day - first) * width / days }

    func write(_ html: inout HTML) {
        let height = flows.lines.count * step + 36
        html.tag("div", .class("scroll")) { html in
            html.tag(
                "svg", .class("chart flows"), Attribute("viewBox", "0 0 \(left + width + 24) \(height)"),
                Attribute("width", String(left + width + 24)), Attribute("height", String(height)),
                Attribute("role", "img"),
                .label(
                    Title("四股流，数字和记录见下表", "Four flows; figures and records in the table below"), html.language
                )
            ) { html in
                months(&html, height)
                for (place, line) in flows.lines.enumerated() { strand(&html, line, y: place * step + 40) }
            }
        }
    }

    private func months(_ html: inout HTML, _ height: Int) {
        var month = first.month
        while month.first <= first + days {
            if month.first >= first {
                html.tag(
                    "line", .class("rule"), Attribute("x1", String(x(month.first))),
                    Attribute("x2", String(x(month.first))), Attribute("y1", "8"),
                    Attribute("y2", String(height - 28)))
            }
            html.tag(
                "text", Attribute("x", String(max(left, x(month.first)) + 4)),
                Attribute("y", String(height - 10)),
                text: month.written(html.language))
            month = month + 1
        }
    }

    private func strand(_ html: inout HTML, _ line: Flows.Line, y: Int) {
        let name = line.flow == .capital ? Title("资金流", "Capital") : line.flow.title
        html.tag("text", Attribute("x", "0"), Attribute("y", String(y + 5)), text: name[html.language])
        html.tag(
            "line", .class("strand"), Attribute("x1", String(left)), Attribute("x2", String(left + width)),
            Attribute("y1", String(y)), Attribute("y2", String(y)))
        for result in line.confirmed + line.waiting { mark(&html, result, y) }
    }

    private func mark(_ html: inout HTML, _ result: Kept<LeadResult>, _ y: Int) {
        let isHome = result[LeadResult.course] == .inward
        let isCounted = result.is(.counted)
        html.tag("a", .href("/lead_result/\(result.id.text)"), Attribute("tabindex", "-1")) { html in
            html.tag(
                "circle", .class(isCounted ? "counted" : "told"),
                Attribute("cx", String(x(result[LeadResult.day]))),
                Attribute("cy", String(isHome ? y - 12 : y + 12)), Attribute("r", "6")
            ) { html in
                html.tag("title", text: result[LeadResult.text])
            }
        }
    }
}
