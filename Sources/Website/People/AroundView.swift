import Desk
import Office
import Parties
import Records
import Secondment

/// 单位、干部 — A unit or a person, with whom they send and host, who acts for them, where they were.
struct AroundView: RecordPage {
    let seen: Desk.Seen
    private let around: [Desk.Around]
    private let names: Names

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> AroundView {
        let seen = try await member.desk.look(member.actor, kind, id)
        let (around, names) = try await member.desk.around(member.actor, kind, id)
        return AroundView(seen: seen, around: around, names: names)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let record = seen.record
        let opens = record.kind.name == Person.name && member.actor.holds(.administrator)
        return RecordFrame(seen, member, tried).page(
            acts: { html in
                guard opens else { return }
                html.button(
                    "/accounts?person=\(record.id.text)", "开账户", "Open an account", primary: true)
            }
        ) { html in
            html.particulars(seen)
        } beside: { html in
            for part in around { self.part(&html, part) }
        }
    }

    /// What leads to the record from elsewhere, each row with what else it belongs to.
    private func part(_ html: inout HTML, _ part: Desk.Around) {
        let title = part.kind.lists.first?.title ?? part.kind.title
        let heading = part.field.map {
            Title(
                "\(title.chinese)（作为\($0.title.chinese)）",
                "\(title.english) (as \($0.title.english.lowercased()))")
        }
        html.card(heading ?? title) { html in
            html.found(part.records, part.kind, names, from: seen.record.id)
            if part.isMore {
                html.link(
                    "/\(part.kind.name)?words=\(Form.encoded(seen.record.label(.chinese)))", "全部", "All")
            }
        }
    }
}

extension HTML {
    /// Records of one kind, each with what else it belongs to and where it stands; not with that from which one came.
    mutating func found(_ records: [Record], _ kind: Declaration, _ names: Names, from known: ID? = nil) {
        let links = (kind.lists.first?.columns ?? []).filter {
            if case .link = $0.control { true } else { false }
        }
        let language = language
        self.records(
            records.map { record in
                let belongs = links.filter { known == nil || record[name: $0.name].int != known?.raw }
                    .map { names.shown($0, of: record, language) }.filter { !$0.isEmpty }
                return RecordLine(
                    opens: .page("/\(kind.name)/\(record.id.text)"), title: record.label(language),
                    details: [belongs.joined(separator: " · ")], record: record)
            })
    }
}
