import Office
import Parties
import Records
import Secondment

enum UnitPages {
    /// A unit, with whom it sends and hosts and who acts for it.
    static func show(_ member: Member) async throws(Failure) -> Answer {
        try await member.showing(Unit.name) { (seen) throws(Failure) in
            let around = try await member.desk.around(member.actor, Unit.name, seen.record.id)
            let title = seen.record.label(member.language)
            return .page(
                Layout(member, title).page(back: ("/unit", Unit.title)) { html in
                    html.tag("h1", text: title)
                    MoveForms(seen, member).write(&html)
                    html.around(around.around, around.names, of: seen.record)
                    RecordViews.fields(&html, seen)
                    RecordViews.files(&html, seen, member)
                    html.history(seen.steps, of: seen.record.kind)
                })
        }
    }
}
