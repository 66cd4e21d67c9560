import Desk
import Office
import Parties
import Records
import Secondment

/// 登记报到 — Everybody is ticked; whoever did not come that day is left out, and comes another day.
enum ArrivalPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        .page(page(try await member.desk.arrivals(member.actor, member.id()), member, []))
    }

    static func arrive(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        do throws(Failure) {
            guard case .kept(let day) = Day.read((member.form["day"] ?? "").trimmed) else {
                throw .problem("日期请写成 2024-03-15", "write the day as 2024-03-15", at: "day")
            }
            let chosen = member.form.fields.compactMap { name, _ in
                name.hasPrefix("who-") ? ID(String(name.dropFirst(4))) : nil
            }
            let count = try await member.desk.arrive(member.actor, id, on: day, Set(chosen))
            // Of a unit that has received all of its own nothing is left to be seen there.
            let isLooking = member.actor.holds(.organizer)
            return .seeOther("/batch/\(id.text)" + (isLooking ? "/arrivals?done=\(count)" : ""))
        } catch {
            return try await member.again(error, orOvertaken: true) { (problems) throws(Failure) in
                page(try await member.desk.arrivals(member.actor, id), member, problems)
            }
        }
    }

    private static func page(_ arrivals: Arrivals, _ member: Member, _ problems: [Problem]) -> HTML {
        let title = Title("登记报到", "Arrivals")
        let path = "/batch/\(arrivals.batch.id.text)"
        let typed = member.form.typed
        return Layout(member, title[member.language]).page(back: (path, Batch.title)) { html in
            html.head(title, says: { $0.text(arrivals.batch[Batch.heading]) })
            html.problems(problems)
            if let count = member.ask.query["done"].flatMap({ Int($0) }) {
                html.notice(.ok, "登记了\(count)人报到。", "\(count) have arrived.")
            }
            guard !arrivals.expected.isEmpty else { return html.empty("都报到了。", "Everybody has arrived.") }
            html.form(member, path + "/arrivals", .stackCard) { html in
                html.inline { html in
                    html.day(
                        "day", Posting.arrived.spec.title,
                        typed["day"].flatMap { Day(iso: $0) } ?? arrivals.today)
                    html.submit("登记勾选的人报到", "They have arrived")
                }
                html.hint(
                    "没有来的去掉勾，来了再登记。谁也不漏登：有一个登记不了，就一个都不登记。",
                    "Untick whoever has not come. All of them are registered, or nobody.")
                for posting in arrivals.expected {
                    let name = "who-\(posting.id.text)"
                    let units = [Posting.homeUnit, Posting.hostUnit].map {
                        arrivals.names[posting[$0].id, html.language] ?? ""
                    }
                    html.box(
                        name, "\(posting[Posting.personName])　\(units.joined(separator: " → "))",
                        isOn: typed.isEmpty || typed[name] != nil)
                }
            }
        }
    }
}
