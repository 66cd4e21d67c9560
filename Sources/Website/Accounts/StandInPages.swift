import Desk
import Office
import Parties
import Records

/// 代办 — Who does the work of my seats while I am away.
enum StandInPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        .page(page(try await member.desk.standingIn(member.actor), member))
    }

    static func lend(_ member: Member) async throws(Failure) -> Answer {
        do throws(Failure) {
            guard let appointment = member.form["appointment"].flatMap({ ID($0) }) else { throw .notFound }
            guard let person = member.form["person"].flatMap({ ID($0) }) else {
                throw .problem("请选本单位的一位同事", "choose a colleague of the same unit", at: "person")
            }
            guard let since = member.form["since"].flatMap({ Day(iso: $0) }),
                let until = member.form["until"].flatMap({ Day(iso: $0) })
            else { throw .problem("请写起止日期", "say from when to when", at: "until") }
            _ = try await member.desk.lendSeat(
                member.actor, appointment, to: person, since: since, until: until)
            return .seeOther("/account/stand-in")
        } catch {
            return try await member.again(error) { (problems) throws(Failure) in
                page(try await member.desk.standingIn(member.actor), member, problems)
            }
        }
    }

    static func end(_ member: Member) async throws(Failure) -> Answer {
        guard let appointment = member.form["appointment"].flatMap({ ID($0) }) else { throw .notFound }
        try await member.desk.takeSeatBack(member.actor, appointment)
        return .seeOther("/account/stand-in")
    }

    private static func page(
        _ standing: StandingIn, _ member: Member, _ problems: [Problem] = []
    ) -> HTML {
        let title = Title("请人代办", "Standing in")
        return Layout(member, title[member.language]).page(
            back: ("/account", Title("我的账户", "My account"))
        ) { html in
            html.head(title) {
                $0.say(
                    "外出、休假时，请同单位的同事在一段日子里替你办理；你自己仍然可以办。他办的每一步都记他的名字。",
                    "While you are away a colleague may act in your seat. You still may; each step bears the name of whoever made it."
                )
            }
            html.problems(problems)
            if !standing.deputies.isEmpty {
                html.card("正在代办、将要代办的", "Now and to come") { html in
                    for deputy in standing.deputies {
                        html.form(member, "/account/stand-in/end", .inline) { html in
                            html.hidden("appointment", deputy.appointment.text)
                            let span =
                                "\(deputy.since.short(html.language))—\(deputy.until.short(html.language))"
                            html.tag(
                                "span", text: "\(deputy.name)　\(deputy.party.title[html.language])　\(span)")
                            html.submit("我回来了，收回", "I am back", primary: false)
                        }
                    }
                }
            }
            for seat in standing.seats { lend(seat, member, &html) }
            if standing.seats.isEmpty {
                html.empty(
                    "你没有可以请人代办的席位。管全办公室的席位任免要两个人：个别的事可以在那件事的页面上“转办”。",
                    "You hold no seat that can be lent. Seats of the whole office take two people to give: hand single papers on instead."
                )
            }
        }
    }

    private static func lend(_ seat: StandingIn.Seat, _ member: Member, _ html: inout HTML) {
        html.card { html in
            html.tag("h2", text: "\(seat.party.title[html.language])　\(seat.place)")
            guard !seat.candidates.isEmpty else {
                return html.empty(
                    "名册里没有同单位的人，请组织部先登记。", "Nobody of the same unit is registered; ask the office.")
            }
            html.form(member, "/account/stand-in", .stack) { html in
                html.hidden("appointment", seat.appointment.text)
                html.select(
                    "person", .label(Title("请谁", "Whom"), html.language), none: nil,
                    seat.candidates.map { ($0.id.text, $0.name) }, chosen: member.form["person"] ?? "")
                html.inline { html in
                    html.day("since", Title("自", "From"), member.desk.today)
                    html.text("　至　")
                    html.day("until", Title("至", "To"), member.desk.today + 6)
                }
                html.submit("请他代办", "Ask them", primary: false)
            }
        }
    }
}
