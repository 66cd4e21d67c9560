import Office
import Records

/// 纪事 — What happened, by its days, to be read as one reads an essay; own words in the type of documents.
extension HTML {
    mutating func chapter(_ title: Title, _ entries: [Chronicle.Entry]) {
        tag("section", .class("chapter")) { html in
            html.tag("h2", text: title[html.language])
            for entry in entries { html.told(entry) }
        }
    }

    private mutating func told(_ entry: Chronicle.Entry) {
        if entry.isQuoted {
            return quote(entry.text[language], by: entry.day.short(language))
        }
        tag("p") { html in
            html.tag("time", text: entry.day.short(html.language))
            html.text("　")
            guard let path = entry.opens else { return html.title(entry.text) }
            html.tag("a", .href(path), text: entry.text[html.language])
        }
    }
}
