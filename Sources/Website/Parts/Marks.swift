import Desk
import Office
import Records

/// 标记 — The marks of a text, each of which opens the records under it.
extension HTML {
    /// A text of several lines whose marks lead to what they stand on; only those that stand on something.
    mutating func marked(_ text: String, _ path: String, _ live: [Checked]) {
        let marks = Dictionary(live.map { (Desk.citationMark($0.number), $0.number) }) { first, _ in first }
        for line in text.split(whereSeparator: \.isNewline) {
            let isHeading =
                line.count < 20 && line.dropFirst(1).first == "、"
                && "一二三四五六七八九十".contains(line.first ?? " ")
            if isHeading {
                tag("p") { html in html.tag("strong", text: String(line)) }
                continue
            }
            tag("p") { $0.marked(line, marks, path) }
        }
    }

    private mutating func marked(_ line: Substring, _ marks: [String: Int], _ path: String) {
        var rest = line
        var plain = ""
        while let character = rest.first {
            // Beyond the signs that there are, a mark is a number in brackets.
            let end = character == "[" ? rest.firstIndex(of: "]").map { rest.index(after: $0) } : nil
            let sign = rest[..<(end ?? rest.index(after: rest.startIndex))]
            if let number = marks[String(sign)] {
                self.text(plain)
                plain = ""
                tag("a", .class("ev"), .href("\(path)/evidence/\(number)"), text: String(sign))
                rest = rest[sign.endIndex...]
            } else {
                plain.append(character)
                rest = rest.dropFirst()
            }
        }
        self.text(plain)
    }

    /// What each mark stands on, and whether it still does.
    mutating func grounds(_ checked: [Checked], _ path: String) {
        tag("ol", .class("evl")) { html in
            for line in checked {
                html.ground(line.number, "\(line.title[html.language]) \(line.value)", path) { html in
                    if !line.isAsWritten { html.aside(line.said[html.language]) }
                }
            }
        }
    }

    private mutating func ground(
        _ number: Int, _ words: String, _ path: String, said: (inout HTML) -> Void
    ) {
        tag("li") { html in
            html.tag("span", .class("ev"), text: Desk.citationMark(number))
            html.text(" ")
            html.tag("a", .href("\(path)/evidence/\(number)"), text: words)
            said(&html)
        }
    }
}

extension Checked {
    /// How the figure stands against the records of today.
    var said: Title {
        guard !isAsWritten else { return Title("和写的时候一样。", "As it was when it was written.") }
        var chinese = now.map { ["写的是\(value)，现在是\($0)"] } ?? []
        var english = now.map { ["written \(value), now \($0)"] } ?? []
        for (count, one, other) in [
            (changed, "件改过", " changed"), (gone, "件不再算", " no longer counted"), (added, "件新增", " new"),
        ] where count > 0 {
            chinese.append("\(count)\(one)")
            english.append("\(count)\(other)")
        }
        return Title(chinese.joined(separator: "，") + "。", english.joined(separator: ", ") + ".")
    }
}
