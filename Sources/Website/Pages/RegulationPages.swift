import Office
import Records
import Secondment

enum RegulationPages {
    static func list(_ member: Member) async throws(Failure) -> Answer {
        let lines = try await member.desk.regulationLines(member.actor)
        return .page(
            Layout(member, Title("制度", "Regulation")[member.language]).page { html in
                html.tag("div", .class("top")) { html in
                    html.tag("h1") { $0.say("制度", "Regulation") }
                    if member.actor.holds(.organizer) {
                        html.button("/regulation/new", "启用一份制度", "Apply a regulation", primary: true)
                    }
                }
                if lines.isEmpty {
                    html.tag("p", .class("empty")) { $0.say("还没有启用制度。", "No regulation is in force yet.") }
                }
                html.tag("p") { html in html.link("/workdays", "工作日历", "Working days") }
                html.tag("ul", .class("now")) { html in
                    for line in lines {
                        html.tag("li") { html in
                            html.tag("a", .class("do"), .href("/regulation/\(line.id.text)")) { html in
                                html.tag("b", text: "《\(line.title)》")
                                html.tag("small") {
                                    $0.say(
                                        "\(line.at.day.written(.chinese))启用",
                                        "in force since \(line.at.day.written(.english))")
                                }
                            }
                        }
                    }
                }
            })
    }

    static func show(_ member: Member) async throws(Failure) -> Answer {
        let yaml = try await member.desk.regulationText(member.actor, member.id())
        return .page(RegulationView.page(Desk.readRegulation(yaml), yaml, member))
    }

    static func form(_ member: Member) async throws(Failure) -> Answer {
        let batches = try await member.desk.batchLines(member.actor)
        let draft = try await member.desk.draft(member.actor, form: "/regulation")
        return .page(
            RegulationView.form(
                member, batches, yaml: draft.flatMap { Form(encoded: $0)["yaml"] } ?? "",
                batch: member.ask.query["batch"] ?? "", reading: nil))
    }

    /// Reads first; only a text without mistakes, and only when asked to, is applied.
    static func submit(_ member: Member) async throws(Failure) -> Answer {
        var yaml = member.form["yaml"] ?? ""
        if let file = member.form.files.first, !file.bytes.isEmpty {
            yaml = String(decoding: file.bytes, as: UTF8.self)
        }
        let reading = Desk.readRegulation(yaml)
        if member.form["apply"] == "1", reading.mistakes.isEmpty {
            try await member.desk.applyRegulation(
                member.actor, yaml: yaml, batch: member.form["batch"].flatMap { ID($0) })
            try await member.desk.dropDraft(member.actor, form: "/regulation")
            return .seeOther("/regulation")
        }
        let batches = try await member.desk.batchLines(member.actor)
        return .page(
            RegulationView.form(
                member, batches, yaml: yaml, batch: member.form["batch"] ?? "", reading: reading),
            status: reading.mistakes.isEmpty ? 200 : 422)
    }
}
