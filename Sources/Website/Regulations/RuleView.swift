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
            html.head(Title("\(name)适用的规则", "Rules that hold for \(name)"))
            html.two {
                listed(&$0, explanation)
            } beside: { html in
                ReckonedView.write(&html, rules)
                conduct(&html, rules, posting)
            }
        }
    }

    private static func listed(_ html: inout HTML, _ explanation: Explanation) {
        html.card { html in
            for rule in explanation.rules {
                html.rule { html in
                    html.checked(rule.isChecked)
                    html.text(" \(rule.title[html.language])")
                    html.aside(rule.effect[html.language])
                } body: { html in
                    html.because(
                        rule.citation.written[html.language], rule.citation.sentence[html.language])
                    html.hint { html in
                        html.say("为什么在这里有效：", "Why it holds here: ")
                        html.title(rule.because)
                        html.say("；强度：\(rule.strength.chinese)", "; strength: \(rule.strength.english)")
                    }
                    for other in rule.displaced {
                        html.hint {
                            $0.say(
                                "换掉了\(other.layer.title.chinese)一级的\(other.written.chinese)",
                                "displaces \(other.written.english) (\(other.layer.title.english))")
                        }
                    }
                }
            }
            if explanation.rules.isEmpty {
                html.empty { $0.say("还没有制度对这个挂职有效。", "No regulation holds here yet.") }
            }
        }
    }

    /// What must not be done and must be kept to; anybody concerned can say that it was not.
    private static func conduct(_ html: inout HTML, _ rules: PostingRules, _ posting: Kept<Posting>) {
        guard !rules.conduct.isEmpty else { return }
        html.card("要守的规矩", "To be kept to") { html in
            html.hint {
                $0.say("没有人监看；谁违反了，可以反映，单位也一样。", "Nobody watches; a breach can be reported, of units too.")
            }
            for rule in rules.conduct {
                html.tag("p") { html in
                    html.tag("strong", text: rule.title[html.language])
                    html.aside("\(rule.clause[html.language])：\(rule.sentence[html.language])")
                    for rung in rule.ladder { html.aside(rung) }
                    for party in rule.bound {
                        let title = Party(rawValue: party)?.title ?? Title(party, party)
                        html.chip(
                            "/breach/new?posting=\(posting.id.text)&rule=\(Form.encoded(rule.code))&subject=\(Form.encoded(rule.title.chinese))&party=\(party)",
                            Title("反映\(title.chinese)", "Report \(title.english)"))
                    }
                }
            }
        }
    }
}
