import Office
import Parties
import Records
import Secondment

enum PersonPages {
    /// A person, and for the administrator the way to an account.
    static func show(_ member: Member) async throws(Failure) -> Answer {
        try await member.showing(Person.name) { (seen) throws(Failure) in
            let around = try await member.desk.around(member.actor, Person.name, seen.record.id)
            return page(seen, around.around, around.names, member)
        }
    }

    private static func page(
        _ seen: Desk.Seen, _ around: [Desk.Around], _ names: Names, _ member: Member
    ) -> Answer {
        let id = seen.record.id
        let html = Layout(member, seen.record[Person.fullName]).page(back: ("/person", Person.title)) {
            html in
            html.tag("h1", text: seen.record[Person.fullName])
            RecordViews.fields(&html, seen)
            html.tag("div", .class("actions")) { html in
                if member.actor.holds(.administrator) {
                    html.button("/accounts?person=\(id.text)", "开账户", "Open an account", primary: true)
                }
                if seen.mayEdit { html.button("/person/\(id.text)/edit", "修改", "Edit") }
            }
            html.around(around, names, of: seen.record)
            html.history(seen.steps, of: seen.record.kind)
        }
        return .page(html)
    }
}
