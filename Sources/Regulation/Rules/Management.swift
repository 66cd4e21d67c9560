package import Parties
package import Records

/// 共管 — Who leads in looking after the secondee, and who assists. The lead answers wherever no other
/// rule says who does.
package struct Management: Rule {
    package let heading: Heading
    package let lead: Party
    package let assists: [Party]

    package var effect: Title {
        Title(
            "以\(lead.called.chinese)为主管理"
                + (assists.isEmpty ? "" : "，\(assists.map(\.called.chinese).joined(separator: "、"))协助")
                + "；没有另行规定的请假由\(lead.called.chinese)批，反映的问题先送\(lead.called.chinese)",
            "\(lead.called.english) leads"
                + (assists.isEmpty ? "" : ", \(assists.map(\.called.english).joined(separator: ", ")) assist")
                + "; what no other rule assigns goes to the lead")
    }
}

extension Word {
    static let lead = Word("为主", "lead", also: ["牵头"])
    static let assists = Word("协助", "assists", also: ["配合"])
}

extension Management {
    static let word = Word("共管", "management", also: ["双重管理"])

    static let kind = RuleKind(word: word, words: [.lead, .assists]) { entry in
        let heading = entry.heading(under: word, code: "management")
        let lead = entry.choice(.lead, of: Party.self, isRequired: true)
        let assists = entry.choices(.assists, of: Party.self)
        guard let heading, let lead else { return nil }
        return Management(heading: heading, lead: lead, assists: assists)
    }
}
