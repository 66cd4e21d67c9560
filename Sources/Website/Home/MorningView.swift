import Desk
import Office
import Parties
import Records
import Secondment

/// 早晨 — Names, so that one can call: red first, then who holds something up, which seats are empty, what falls due, who is away.
struct MorningView {
    let morning: Morning
    let member: Member

    static func show(_ member: Member) async throws(Failure) -> Answer {
        let morning = try await member.desk.morning(member.actor, member.id())
        return .page(MorningView(morning: morning, member: member).page())
    }

    func page() -> HTML {
        let title = Title("早晨", "This morning")
        let batch = morning.batch
        return Layout(member, title[member.language]).page(
            back: ("/batch/\(batch.id.text)", Batch.title)
        ) { html in
            html.head(Title("\(batch[Batch.heading])，早晨", "\(batch[Batch.heading]), this morning")) {
                says(&$0)
            }
            html.groups { html in
                late(&html)
                stuck(&html)
                unheld(&html)
                soon(&html)
                away(&html)
            }
        }
    }

    private func says(_ html: inout HTML) {
        let (late, stuck) = (morning.late.reduce(0) { $0 + $1.items.count }, morning.stuck.count)
        html.say(
            "\(morning.today.short(.chinese))：过期\(late)件，卡住\(stuck)件，\(morning.unheld.count)个岗位没有人，\(morning.away.count)人今天不在岗。",
            "\(morning.today.short(.english)): \(late) overdue, \(stuck) stuck, \(morning.unheld.count) seats nobody holds, \(morning.away.count) away."
        )
    }

    private func late(_ html: inout HTML) {
        html.column(
            Title("过期", "Overdue"), none: Title("没有过期的。", "Nothing is overdue."),
            morning.late.map { late in
                RecordLine(
                    opens: late.items.first.map { .page("/why?key=\(Form.encoded($0.key))") } ?? .nothing,
                    title: late.name, look: .late,
                    details: late.items.prefix(3).map { row in
                        let days = morning.today - row.due
                        return Title(
                            "\(row.titleOfMonth.chinese)，过了\(days)天",
                            "\(row.titleOfMonth.english), \(days) days ago")[member.language]
                    } + (late.items.count > 3 ? ["…"] : []))
            })
    }

    private func stuck(_ html: inout HTML) {
        html.column(
            Title("卡在谁那里", "Waiting for whom"), none: Title("没有卡住的。", "Nothing is stuck."),
            morning.stuck.map { stuck in
                let label = stuck.record.label(member.language)
                let about = label.contains(stuck.subject) ? label : "\(stuck.subject) \(label)"
                let who =
                    stuck.names.isEmpty
                    ? Title("没有人", "nobody")[member.language] : stuck.names.joined(separator: "、")
                return RecordLine(
                    opens: .page("/\(stuck.record.kind.name)/\(stuck.record.id.text)"),
                    title: "\(who)　\(stuck.party.title[member.language])",
                    details: [
                        "\(stuck.record.kind.title[member.language])：\(about)",
                        Title("等了\(stuck.days)天", "for \(stuck.days) days")[member.language],
                    ])
            })
    }

    private func unheld(_ html: inout HTML) {
        html.column(
            Title("没有人的岗位", "Seats nobody holds"), none: Title("每个单位都有联络人。", "Every unit has a contact."),
            morning.unheld.map { seat in
                RecordLine(
                    opens: .page(
                        "/appointment/new?seat=\(seat.party.rawValue)&unit=\(seat.unit.text)"),
                    title: seat.name,
                    details: [
                        seat.party.title[member.language],
                        Title("涉及\(seat.people)人", "\(seat.people) people")[member.language],
                    ])
            })
    }

    private func soon(_ html: inout HTML) {
        html.column(
            Title("七天内到期", "Due within seven days"), none: Title("七天内没有到期的。", "Nothing falls due."),
            morning.soon.map { soon in
                RecordLine(
                    opens: .page(
                        ChaseView.path(
                            morning.batch.id, soon.party.rawValue, soon.duty, soon.period)),
                    title: soon.title[member.language], look: .soon,
                    details: [
                        "\(soon.party.title[member.language])　\(soon.due.short(member.language))",
                        Title("还有\(soon.count)件没办", "\(soon.count) still open")[member.language],
                    ])
            })
    }

    private func away(_ html: inout HTML) {
        html.column(
            Title("今天不在岗", "Away today"), none: Title("都在岗。", "Nobody is away."),
            morning.away.map { away in
                RecordLine(
                    opens: .page("/leave/\(away.leave.text)"), title: away.name,
                    details: [
                        Title(
                            "到\(away.until.short(.chinese))", "until \(away.until.short(.english))")[
                                member.language]
                    ])
            })
    }
}

extension HTML {
    /// A card of lines, of which the first dozen is seen at once; `none` is said where there is nothing.
    fileprivate mutating func column(_ title: Title, none: Title, _ lines: [RecordLine]) {
        card(title) { html in
            guard !lines.isEmpty else { return html.empty { $0.title(none) } }
            html.records(Array(lines.prefix(12)))
            let rest = lines.dropFirst(12)
            guard !rest.isEmpty else { return }
            html.fold("其余\(rest.count)件", "\(rest.count) more") { $0.records(Array(rest)) }
        }
    }
}
