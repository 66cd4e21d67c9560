import Desk
import Office
import Records
import Secondment

/// 问候 — One question and one tap; and where something is hard, the way to somebody who sees to it.
struct PulseView: RecordPage {
    let seen: Desk.Seen
    private let pulse: Kept<Pulse>
    private let asking: Asking

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> PulseView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return PulseView(
            seen: seen, pulse: try seen.record(as: Pulse.self),
            asking: try await member.desk.asking(member.actor, id))
    }

    static func answer(_ member: Member) async throws(Failure) -> Answer {
        guard let said = member.form["answer"].flatMap(PulseAnswer.Answer.init(rawValue:)) else {
            throw .problem("请选一个", "choose one", at: "answer")
        }
        try await member.desk.answer(member.actor, member.id(), said)
        return .seeOther("/pulse/\(try member.id().text)")
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let until = pulse[Pulse.until]
        return RecordFrame(seen, member, tried).page(
            title: Title(pulse[Pulse.text], pulse[Pulse.text]),
            says: { $0.say("问到\(until.written(.chinese))", "until \(until.written(.english))") }
        ) { html in
            if let result = pulse[Pulse.result] {
                html.card("答的结果", "What was answered") { $0.prose(result.text) }
            }
            if let posting = asking.posting { question(&html, posting, member) }
            html.hint(
                "谁答了什么，办公室里没有人看得到。到期合在一起数一次，五人以上才写出来，各人的回答随即删去。",
                "Nobody reads who answered what. The answers are counted once, told where there are five or more, and deleted."
            )
        }
    }

    private func question(_ html: inout HTML, _ posting: Kept<Posting>, _ member: Member) {
        html.card("你的回答", "Your answer") { html in
            if let answer = asking.answer {
                html.tag("p") {
                    $0.say(
                        "你答的是“\(answer.title.chinese)”，没收之前可以改。", "You answered “\(answer.title.english)”.")
                }
            }
            html.form(member, "/pulse/\(pulse.id.text)/answer", .inline) { html in
                for answer in PulseAnswer.Answer.allCases {
                    html.submit(
                        answer.title, asking.answer == answer ? .primary : .plain,
                        carrying: ("answer", answer.rawValue))
                }
            }
            html.tag("p") {
                $0.link(
                    "/care_case/new?posting=\(posting.id.text)", "有难处，想有人来管：写一件困难",
                    "Something is hard: say what")
            }
        }
    }
}
