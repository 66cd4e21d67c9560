import Office
import Records
import Secondment

enum SessionPages {
    /// A session; it is recorded as held by calling the roll.
    static func show(_ member: Member) async throws(Failure) -> Answer {
        try await member.showing(StudySession.name) { (seen) throws(Failure) in page(seen, member) }
    }

    private static func page(_ seen: Desk.Seen, _ member: Member) -> Answer {
        let id = seen.record.id
        let title = seen.record.label(member.language)
        let html = Layout(member, title).page(back: ("/study_session", StudySession.title)) { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: title)
                html.stage(seen.record)
            }
            if seen.moves.contains(where: { $0.name == "hold" }) {
                html.tag("p") { html in
                    html.button("/study_session/\(id.text)/roll", "点名并结束", "Call the roll", primary: true)
                }
            }
            if seen.moves.contains(where: { $0.name == "mend" }) {
                html.tag("p") { html in
                    html.button("/study_session/\(id.text)/roll", "更正到会", "Mend the roll")
                }
            }
            MoveForms(seen.without("hold").without("mend"), member).write(&html)
            RecordViews.fields(&html, seen)
            if !seen.record[StudySession.roll].entries.isEmpty {
                html.card { html in
                    html.tag("h2", text: StudySession.roll.spec.title[html.language])
                    html.prose(seen.record[StudySession.roll].shown(html.language))
                }
            }
            RecordViews.files(&html, seen, member)
            html.history(seen.steps, of: seen.record.kind)
        }
        return .page(html)
    }

    static func roll(_ member: Member) async throws(Failure) -> Answer {
        let (seen, roll) = try await member.desk.roll(member.actor, member.id())
        return .page(RollView.page(seen, roll, "", member, problems: []))
    }

    static func hold(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let (seen, known) = try await member.desk.roll(member.actor, id)
        let called = RollCall(
            entries: known.entries.map { entry in
                let why = (member.form["why-\(entry.posting)"] ?? "").trimmed
                return RollCall.Entry(
                    posting: entry.posting, name: entry.name,
                    came: member.form["came-\(entry.posting)"] == "1",
                    why: why.isEmpty ? nil : why)
            })
        let gains = member.form["gains"] ?? ""
        do throws(Failure) {
            try await member.desk.hold(member.actor, id, roll: called, gains: gains)
            if member.ask.wantsJSON {
                let held = try await member.desk.look(member.actor, StudySession.name, id)
                return .json(JSONFace.record(held.record, moves: held.moves))
            }
            return .seeOther("/study_session/\(id.text)")
        } catch {
            guard case .invalid(let problems) = error, !member.ask.wantsJSON else { throw error }
            return .page(RollView.page(seen, called, gains, member, problems: problems), status: 422)
        }
    }
}
