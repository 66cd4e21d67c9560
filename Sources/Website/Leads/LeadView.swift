import Desk
import Office
import Parties
import Records
import Secondment

/// 一条线索 — Who, what for, how much and what they ask; with whom it is shared, what has come of it, and whether somebody
/// else has brought the same.
struct LeadView: RecordPage {
    let seen: Desk.Seen
    private let around: Desk.AroundLead
    private let paper: String?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> LeadView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return LeadView(
            seen: seen, around: try await member.desk.around(member.actor, lead: id),
            paper: try await member.desk.paperForm(member.actor, kind, id)?.title)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        guard let lead = Kept<Lead>(seen.record) else {
            return RecordFrame(seen, member, tried).page { _ in }
        }
        var frame = RecordFrame(seen, member, tried)
        frame.paper = paper
        // There is nothing to take away.
        if lead[Lead.phone] == nil { frame.elsewhere = [Lead.Move.forget.rawValue] }
        return frame.page(
            back: ("/leads", Lead.title), says: { $0.text(around.people.listed(member.language)) }
        ) { html in
            alike(&html, lead)
            html.elements(lead)
            html.facts(
                [Lead.sort.spec, Lead.scale.spec, Lead.contact.spec, Lead.creditCode.spec, Lead.next.spec].map
                {
                    ($0.title, words($0, html.language))
                })
            for field in [Lead.content.spec, Lead.demands.spec, Lead.verdict.spec] {
                let text = words(field, html.language)
                if !text.isEmpty { html.card(field.title) { $0.prose(text) } }
            }
            results(&html, lead)
            stops(&html)
        } beside: { html in
            reach(&html)
            shares(&html, lead, member)
        }
    }

    private func words(_ field: FieldSpec, _ language: Language) -> String {
        seen.names.shown(field, of: seen.record, language)
    }

    private func alike(_ html: inout HTML, _ lead: Kept<Lead>) {
        if let merged = lead[Lead.merged] {
            html.notice { html in
                html.say("已并入：", "Merged into: ")
                html.tag("a", .href("/lead/\(merged.id.text)"), text: words(Lead.merged.spec, html.language))
            }
        }
        for other in around.alike {
            html.notice(.soon) { html in
                html.say(
                    "\(other.by.listed(.chinese))登记过一条，像是同一家。组织部或承接部门对照以后决定要不要合并；你照常跟进。",
                    "\(other.by.listed(.english)) has a lead that looks the same. ")
                guard let id = other.lead else { return }
                let path =
                    around.mayMerge ? "/lead/\(lead.id.text)/merge?with=\(id.text)" : "/lead/\(id.text)"
                html.link(path, "看那一条", "See it")
            }
        }
    }

    private func reach(_ html: inout HTML) {
        let phone = words(Lead.phone.spec, html.language)
        guard !phone.isEmpty else { return }
        html.card("联系方式", "How to reach them") { html in
            html.tag("p", text: phone)
            let consent = words(Lead.consent.spec, html.language)
            if !consent.isEmpty { html.hint { $0.text(consent) } }
            html.hint("只有登记人、共同推进的人和承接部门看得到，不导出。", "Only those who work on it see this.")
        }
    }

    private func results(_ html: inout HTML, _ lead: Kept<Lead>) {
        guard !around.results.isEmpty || around.mayTell else { return }
        html.card("成果", "What has come of it") { html in
            let language = html.language
            html.records(
                around.results.map { result in
                    let flow = result[LeadResult.flow]
                    let amount = result[LeadResult.confirmed] ?? result[LeadResult.amount]
                    return RecordLine(
                        opens: .page("/lead_result/\(result.id.text)"), title: result[LeadResult.text],
                        details: [
                            "\(result[LeadResult.day].short(language)) · \(flow.title[language]) \(flow.written(amount, language))"
                        ], record: result.record)
                })
            if around.mayTell {
                html.after {
                    $0.button(
                        "/lead_result/new?posting=\(around.own?.text ?? "")&lead=\(lead.id.text)", "报一笔成果",
                        "Tell a result")
                }
            }
        }
    }

    private func stops(_ html: inout HTML) {
        guard !around.stops.isEmpty else { return }
        html.card("考察到过", "Visits") { html in
            html.records(
                around.stops.map { stop in
                    RecordLine(
                        opens: .page("/trip_stop/\(stop.id.text)"), title: stop[TripStop.place],
                        details: [stop[TripStop.day].written(html.language), stop[TripStop.met] ?? ""])
                })
        }
    }

    private func shares(_ html: inout HTML, _ lead: Kept<Lead>, _ member: Member) {
        guard !around.shares.isEmpty || around.mayTell else { return }
        html.card("共同推进", "Shared with") { html in
            html.records(
                around.shares.map { share in
                    RecordLine(
                        opens: .page("/lead_part/\(share.part.id.text)"), title: share.name,
                        details: [share.part[LeadPart.role].title[html.language]], record: share.part.record)
                })
            guard around.mayTell, lead.is(.open) else { return }
            html.fold("请同事一起推进", "Ask a colleague") { html in
                html.form(member, "/lead/\(lead.id.text)/share", .stack) { html in
                    html.line("name", Title("姓名", "Name"), isRequired: true)
                    html.line("unit", Title("派出单位（同名时填）", "Their unit, where several are called so"))
                    html.oneOf(
                        "role", LeadPart.role.spec.title,
                        LeadPart.Part.allCases.map { ($0.rawValue, $0.title) },
                        chosen: LeadPart.Part.help.rawValue)
                    html.hint(
                        "对方同意后，这条线索是你们共有的；成果只计一次。", "Once they agree it is theirs too; results count once.")
                    html.submit("请他一起", "Ask")
                }
            }
        }
    }
}
