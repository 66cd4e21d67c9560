import Office
import Parties
import Records

/// 影响 — Who is affected by a regulation, and how: shown before it is applied.
enum RegulationEffectView {
    static func write(_ html: inout HTML, _ effect: RegulationEffect) {
        html.card(id: "effect") { html in
            html.tag("h2") { $0.say("谁会受影响、怎样受影响", "Who is affected, and how") }
            duties(&html, effect)
            html.tag("h3") { $0.say("条文改了哪些", "What changes in the text") }
            amendments(&html, effect)
        }
    }

    private static func duties(_ html: inout HTML, _ effect: RegulationEffect) {
        guard !effect.lines.isEmpty else {
            html.tag("p") {
                $0.say(
                    "正在进行的\(effect.batches)个批次里，谁该办什么都没有变化。",
                    "In \(effect.batches) running batches nothing that is owed changes.")
            }
            return
        }
        html.tag("ul") { html in
            for line in effect.lines {
                html.tag("li") { html in
                    html.word(line.change.title, line.change.tone)
                    html.text(" ")
                    html.tag("b", text: line.title[html.language])
                    html.text(" ")
                    html.tag("small", text: line.clause)
                    html.tag("p") { html in
                        html.say(
                            "\(line.bearer.chinese)，\(line.count)项", "\(line.bearer.english), \(line.count)")
                        html.say("，", ", ")
                        html.text(days(line, html.language))
                    }
                    html.hint { $0.text(people(line, $0.language)) }
                }
            }
        }
    }

    private static func days(_ line: RegulationEffect.Line, _ language: Language) -> String {
        let first = line.first.written(language)
        guard line.first != line.last else {
            return Title("期限\(first)", "due \(first)")[language]
        }
        let last = line.last.written(language)
        return Title("期限从\(first)到\(last)", "due from \(first) to \(last)")[language]
    }

    /// At most six by name; where it is the batch's, the batch.
    private static func people(_ line: RegulationEffect.Line, _ language: Language) -> String {
        guard !line.people.isEmpty else {
            return Title("\(line.batch)，整批", "\(line.batch), for the batch")[language]
        }
        let names = line.people
        let all = line.affected
        let rest = all > names.count
        if language == .english {
            return "\(line.batch): \(names.joined(separator: ", "))"
                + (rest ? " and others, \(all) in all" : "")
        }
        return "\(line.batch)：\(names.joined(separator: "、"))\(rest ? "等" : "，")\(all)人"
    }

    private static func amendments(_ html: inout HTML, _ effect: RegulationEffect) {
        guard let amendments = effect.amendments else {
            html.tag("p") { $0.say("这是一份新制度，没有旧文可比。", "A new regulation: there is no earlier text.") }
            return
        }
        if amendments.isEmpty {
            html.tag("p") { $0.say("和现在有效的一样，没有改动。", "The same as the text in force.") }
        }
        for amendment in amendments {
            html.tag("p") { html in
                html.word(amendment.change)
                html.text(" \(amendment.clause) ")
                html.title(amendment.what)
            }
            html.version(before: amendment.before?[html.language], after: amendment.after?[html.language])
        }
    }
}

extension RegulationEffect.Change {
    fileprivate var tone: StageSpec.Tone {
        switch self {
        case .added: .waiting
        case .dropped: .bad
        case .moved: .waiting
        case .reworded: .quiet
        }
    }
}
