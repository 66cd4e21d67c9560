import Desk
import Office
import Records

/// 全部事项 — A way in to every list that this member may see something of, under the names that people use.
enum ListsPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        let groups = try await member.desk.lists(member.actor)
        let title = Title("全部事项", "All lists")
        let html = Layout(member, title[member.language]).page { html in
            html.head(title)
            html.groups { html in
                for group in groups {
                    html.group(group.heading) { html in
                        for way in group.ways {
                            html.tag("li") { html in
                                html.tag(
                                    "a", .href("/\(way.kind.name)"), text: way.kind.title[html.language])
                                if way.isEmpty {
                                    html.tag("small") { $0.say("还没有内容", "nothing yet") }
                                }
                            }
                        }
                    }
                }
                html.group(Title("制度与其他", "Rules and the rest")) { html in
                    for (path, title) in Menu.others(member.actor) {
                        html.tag("li") { html in html.tag("a", .href(path), text: title[html.language]) }
                    }
                }
            }
        }
        return .page(html)
    }
}

extension HTML {
    fileprivate mutating func group(_ heading: Title, _ body: (inout HTML) -> Void) {
        card { html in
            html.tag("h2", text: heading[html.language])
            html.tag("ul", body: body)
        }
    }
}
