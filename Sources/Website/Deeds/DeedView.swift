import Desk
import Office
import Records
import Secondment

/// 事迹 — A sheet that can be printed: what was done, by whom; and for those who have to do with it how far it has come.
struct DeedView: RecordPage {
    let seen: Desk.Seen
    private let paper: String?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> DeedView {
        DeedView(
            seen: try await member.desk.look(member.actor, kind, id),
            paper: try await member.desk.paperForm(member.actor, kind, id)?.title)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        guard let deed = Kept<Deed>(seen.record) else {
            return RecordFrame(seen, member, tried).page { _ in }
        }
        var frame = RecordFrame(seen, member, tried)
        frame.paper = paper
        let name = seen.names.shown(Deed.posting.spec, of: seen.record, member.language)
        return frame.page(back: ("/deeds", DeedsView.title), says: { $0.text(name) }) { html in
            if deed.isAt(.withdrawn), let link = deed[Deed.link] {
                html.notice(.soon, "本人撤回了同意，请去撤下：\(link)", "Consent was withdrawn; take it down: \(link)")
            }
            html.document { html in html.prose(deed[Deed.body].text) }
            html.facts(
                [Deed.channel.spec, Deed.until.spec, Deed.publishedOn.spec, Deed.link.spec].map {
                    ($0.title, seen.names.shown($0, of: seen.record, html.language))
                })
        }
    }
}

/// 风采 — What is made known, to everybody who works here.
enum DeedsView {
    static let title = Title("挂职风采", "Deeds")

    static func show(_ member: Member) async throws(Failure) -> Answer {
        .page(page(try await member.desk.deeds(member.actor), member))
    }

    private static func page(_ deeds: Desk.Deeds, _ member: Member) -> HTML {
        Layout(member, title[member.language]).page { html in
            html.head(title) { html in
                html.button("/deed", "全部事迹", "All deeds")
                if deeds.mayNominate { html.button("/deed/new", "报一件事迹", "Put one forward") }
            }
            if deeds.published.isEmpty { html.empty("还没有发布的事迹。", "None yet.") }
            for deed in deeds.published {
                html.card { html in
                    html.tag("h2") { html in
                        html.tag("a", .href("/deed/\(deed.id.text)"), text: deed[Deed.heading])
                    }
                    html.hint { html in
                        html.text(deeds.names.shown(Deed.posting.spec, of: deed.record, html.language))
                        if let day = deed[Deed.publishedOn] { html.text(" · " + day.written(html.language)) }
                    }
                    html.prose(deed[Deed.body].text)
                }
            }
        }
    }
}
