import Desk
import Office
import Parties
import Records
import Secondment

/// 转办、加签、抄送 — To whom a paper that waits for me goes besides.
enum ReferralPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        let form = try await member.desk.referralForm(member.actor, member.place("kind"), member.id())
        return .page(page(form, member))
    }

    static func refer(_ member: Member) async throws(Failure) -> Answer {
        let (kind, id) = (member.place("kind"), try member.id())
        do throws(Failure) {
            guard let way = member.form["way"].flatMap(ReferralForm.Way.init),
                let person = member.form["person"].flatMap({ ID($0) })
            else { throw .problem("请选一个人", "choose somebody", at: "person") }
            let referral = try await member.desk.refer(
                member.actor, kind, id, to: person, way, saying: member.form["question"] ?? "")
            guard !member.ask.wantsJSON else { return .json(JSONFace.record(referral), status: 201) }
            return try await Landing.after(referral, nil, member)
        } catch {
            return try await again(error, kind, id, member)
        }
    }

    static func copy(_ member: Member) async throws(Failure) -> Answer {
        let (kind, id) = (member.place("kind"), try member.id())
        do throws(Failure) {
            let parties = Party.allCases.filter { member.form["party.\($0.rawValue)"] != nil }
            try await member.desk.copy(member.actor, kind, id, to: parties)
            return .seeOther("/\(kind)/\(id.text)")
        } catch {
            return try await again(error, kind, id, member)
        }
    }

    private static func again(
        _ failure: Failure, _ kind: String, _ id: ID, _ member: Member
    ) async throws(Failure) -> Answer {
        try await member.again(failure) { (problems) throws(Failure) in
            page(try await member.desk.referralForm(member.actor, kind, id), member, problems)
        }
    }

    private static func page(
        _ form: ReferralForm, _ member: Member, _ problems: [Problem] = []
    ) -> HTML {
        let title = Title("转办、请人提意见、抄送", "Hand on, ask, send copies")
        let path = "/\(form.record.kind.name)/\(form.record.id.text)"
        let back = "/\(form.path.kind)/\(form.path.id.text)"
        return Layout(member, title[member.language]).page(back: (back, form.record.kind.title)) { html in
            html.head(title) { $0.text(form.record.label($0.language)) }
            html.problems(problems)
            html.card("转办", "Hand it on") { html in
                html.hint(
                    "交给同样可以办这件事的人；你仍然可以办，谁先办就算谁的。对方可以退回。",
                    "To somebody who may answer it as well. You still may; whoever answers first has answered. They may return it."
                )
                guard !form.heirs.isEmpty else {
                    return html.empty("没有别人可以办这件事。", "Nobody else may answer it.")
                }
                one(
                    of: form.heirs, .hand, path, member, Title("交代一句（可不写）", "A word to it, if you like"),
                    &html)
            }
            html.card("请人提意见（加签）", "Ask for an opinion") { html in
                html.hint(
                    "意见只有你、对方和组织部看得到；你办了这件事，没答复的就随之了结。",
                    "Read by you, by them and by the organization department; it ends when you have answered."
                )
                guard !form.advisers.isEmpty else {
                    return html.empty("没有别人看得到这份材料。", "Nobody else may read it.")
                }
                one(of: form.advisers, .ask, path, member, Title("想请教什么", "What you ask"), &html)
            }
            if !form.copies.isEmpty {
                html.card("抄送", "Send copies") { html in
                    html.form(member, "\(path)/copy", .stack) { html in
                        for party in form.copies {
                            html.box("party.\(party.rawValue)", party.title[html.language])
                        }
                        html.submit("抄送", "Send", primary: false)
                    }
                }
            }
        }
    }

    private static func one(
        of candidates: [ReferralForm.Candidate], _ way: ReferralForm.Way, _ path: String, _ member: Member,
        _ says: Title, _ html: inout HTML
    ) {
        html.form(member, "\(path)/refer", .stack) { html in
            html.hidden("way", way.rawValue)
            html.select(
                "person", .label(Title("请谁", "Whom"), html.language), none: nil,
                candidates.map { candidate in
                    let seats = candidate.parties.map { $0.title[html.language] }.joined(separator: "、")
                    return (candidate.id.text, "\(candidate.name)　\(seats)")
                }, chosen: member.form["person"] ?? "")
            html.words("question", says, member.form["question"] ?? "", hint: says)
            html.submit(
                way == .hand ? Title("转办", "Hand on") : Title("请提意见", "Ask"), .plain)
        }
    }
}
