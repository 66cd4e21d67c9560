import Desk
import Office
import Records

enum SearchPages {
    static func find(_ member: Member) async throws(Failure) -> Answer {
        let typed = member.ask.query["q"] ?? ""
        let findings = try await member.desk.find(member.actor, typed)
        if member.ask.wantsJSON {
            return .json(
                JSONFace.encode([
                    "items": findings.flatMap { finding in
                        finding.records.map {
                            [
                                "kind": finding.kind.name, "id": $0.id.text,
                                "label": $0.label(.chinese),
                            ]
                        }
                    }
                ]))
        }
        let html = Layout(member, Title("搜索", "Search")[member.language]).page { html in
            html.head(Title("找“\(typed)”", "Looking for “\(typed)”"))
            if findings.isEmpty {
                html.empty {
                    $0.say(
                        "没有找到。可以用姓名、拼音、首字母或记录里的两个字。",
                        "Nothing found. Try a name, pinyin, initials, or two characters of a record.")
                }
            }
            if !typed.trimmed.isEmpty {
                html.after {
                    $0.link(
                        "/library?words=\(Form.encoded(typed))", "在资料和附件的文字里找",
                        "Look inside the attached files")
                }
            }
            for finding in findings {
                html.card(finding.kind.title) { html in
                    html.found(finding.records, finding.kind, finding.names)
                }
            }
        }
        return .page(html)
    }
}
