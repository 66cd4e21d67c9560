import Office
import Records

/// 点名 — Who came, and why somebody did not.
extension HTML {
    mutating func roll(_ roll: RollCall) {
        table(
            roll.entries,
            [
                .of(Title("干部", "Secondee")) { html, entry in
                    html.tag("label", Attribute("for", "c-\(entry.posting)"), text: entry.name)
                },
                .of(Title("到会", "Came")) { html, entry in
                    html.void(
                        "input", .type("checkbox"), .id("c-\(entry.posting)"),
                        .name("came-\(entry.posting)"), .value("1"), .flag("checked", if: entry.came))
                },
                .of(Title("未到的原因", "Why not")) { html, entry in
                    html.void(
                        "input", .name("why-\(entry.posting)"), .value(entry.why ?? ""),
                        .placeholder(Title("未到的原因", "Why not"), html.language),
                        .label(
                            Title("\(entry.name)未到的原因", "Why \(entry.name) was away"), html.language))
                },
            ])
    }
}

extension RollCall {
    /// As it was called on a form.
    func called(in typed: [String: String]) -> RollCall {
        RollCall(
            entries: entries.map { entry in
                let why = (typed["why-\(entry.posting)"] ?? "").trimmed
                return Entry(
                    posting: entry.posting, name: entry.name, came: typed["came-\(entry.posting)"] == "1",
                    why: why.isEmpty ? nil : why)
            })
    }
}
