import Office
import Parties
import Records
import Regulation
import Secondment

/// 适用的规则 — Every rule that holds for a posting, why here, and how things stand by those that are reckoned.
enum RuleView {
    static func page(_ explanation: Explanation, _ rules: PostingRules, _ member: Member) -> HTML {
        let posting = explanation.posting
        let name = posting[Posting.personName]
        return Layout(member, Title("适用的规则", "Rules that hold")[member.language]).page(
            back: ("/posting/\(posting.id.text)", Title(name, name))
        ) { html in
            html.tag("h1") { $0.say("\(name)适用的规则", "Rules that hold for \(name)") }
            html.tag("div", .class("two")) { html in
                html.tag("div") { html in listed(&html, explanation) }
                html.tag("div") { html in
                    ReckonedView.write(&html, rules)
                    conduct(&html, rules, posting)
                }
            }
        }
    }

    private static func listed(_ html: inout HTML, _ explanation: Explanation) {
        html.card { html in
            for rule in explanation.rules {
                html.tag("details", .class("rule")) { html in
                    html.tag("summary") { html in
                        html.tag("span", .class(rule.isChecked ? "stage good" : "stage")) {
                            rule.isChecked ? $0.say("核对", "Checked") : $0.say("说明", "Noted")
                        }
                        html.text(" \(rule.title[html.language])")
                        html.tag("small", .class("hint"), text: rule.effect[html.language])
                    }
                    html.tag("p", .class("because")) { html in
                        html.text("\(rule.citation.written[html.language])：")
                        html.tag("q", text: rule.citation.sentence[html.language])
                    }
                    html.tag("p", .class("hint")) { html in
                        html.say("为什么在这里有效：", "Why it holds here: ")
                        html.title(rule.because)
                        html.say("；强度：\(rule.strength.chinese)", "; strength: \(rule.strength.english)")
                    }
                    for other in rule.displaced {
                        html.tag("p", .class("hint")) {
                            $0.say(
                                "换掉了\(other.layer.title.chinese)一级的\(other.written.chinese)",
                                "displaces \(other.written.english) (\(other.layer.title.english))")
                        }
                    }
                }
            }
            if explanation.rules.isEmpty {
                html.tag("p", .class("empty")) { $0.say("还没有制度对这个挂职有效。", "No regulation holds here yet.") }
            }
        }
    }

    /// What must not be done and must be kept to; anybody concerned can say that it was not.
    private static func conduct(_ html: inout HTML, _ rules: PostingRules, _ posting: Record) {
        guard !rules.conduct.isEmpty else { return }
        html.card { html in
            html.tag("h2") { $0.say("要守的规矩", "To be kept to") }
            html.tag("p", .class("hint")) {
                $0.say("没有人监看；谁违反了，可以反映，单位也一样。", "Nobody watches; a breach can be reported, of units too.")
            }
            for rule in rules.conduct {
                html.tag("p") { html in
                    html.tag("strong", text: rule.title[html.language])
                    html.tag(
                        "small", .class("hint"),
                        text: "\(rule.clause[html.language])：\(rule.sentence[html.language])")
                    for rung in rule.ladder { html.tag("small", .class("hint"), text: rung) }
                    for party in rule.bound {
                        let title = Party(rawValue: party)?.title ?? Title(party, party)
                        html.tag(
                            "a", .class("chip"),
                            .href(
                                "/breach/new?posting=\(posting.id.text)&rule=\(Form.encoded(rule.code))&subject=\(Form.encoded(rule.title.chinese))&party=\(party)"
                            )
                        ) { $0.say("反映\(title.chinese)", "Report \(title.english)") }
                    }
                }
            }
        }
    }
}
