package import Parties
package import Records

/// 召回 — For which causes somebody is recalled, on what proof, who proposes and who decides, what
/// follows, and for how long they are not posted again.
package struct Recall: Rule {
    package let heading: Heading
    package let causes: [String]
    /// Papers that must lie on the table: 本人申请, 医院证明.
    package let proofs: [String]
    package let proposer: Party
    package let decider: Party
    package let informs: [Party]
    package let consequences: [String]
    /// In months; nil is none.
    package let coolOff: Int?

    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        switch act {
        case .change(let change) where change.matter == .recall:
            if let cause = change.cause, !causes.isEmpty, !causes.contains(cause) {
                if change.others.contains(cause) { return nil }
                return Judgement(
                    .refused, "“\(cause)”不在召回情形之内：\(causes.joined(separator: "、"))",
                    "“\(cause)” is no cause for recall: \(causes.joined(separator: ", "))")
            }
            return Judgement(
                .needsConsent([decider]),
                "召回由\(proposer.called.chinese)提出，\(decider.called.chinese)决定"
                    + (proofs.isEmpty ? "" : "；要附：\(proofs.joined(separator: "、"))")
                    + (consequences.isEmpty ? "" : "；后果：\(consequences.joined(separator: "、"))"),
                "a recall is proposed by \(proposer.called.english) and decided by \(decider.called.english)")
        case .admission(let candidate):
            guard let coolOff, let recalled = candidate.recalledOn else { return nil }
            // A recall for another rule's cause bars for as long as that rule says.
            if let cause = candidate.recalledFor, !causes.isEmpty, !causes.contains(cause) { return nil }
            let free = recalled.adding(months: coolOff)
            guard ground.posting.term.lowerBound < free else { return nil }
            return Judgement(
                heading.verdict,
                "\(recalled.written(.chinese))被召回，\(free.written(.chinese))前不再选派",
                "recalled on \(recalled.iso), not to be posted before \(free.iso)")
        default: return nil
        }
    }

    package var effect: Title {
        let cool = coolOff.map { "；召回后\($0)个月内不再选派" } ?? ""
        return Title(
            "提出召回时从\(causes.count)种情形中选，\(proposer.called.chinese)提出、\(decider.called.chinese)决定"
                + (informs.isEmpty ? "" : "，告知\(informs.map(\.called.chinese).joined(separator: "、"))")
                + cool,
            "a recall names one of \(causes.count) causes; \(proposer.called.english) proposes, \(decider.called.english) decides"
        )
    }
}

extension Word {
    static let causes = Word("情形", "causes")
    static let proofs = Word("附", "proofs", also: ["证明材料"])
    static let proposer = Word("谁提出", "proposed by", also: ["提出"])
    static let decider = Word("谁定", "decided by", also: ["审定", "决定"])
    static let informs = Word("告知", "informs", also: ["函告"])
    static let consequences = Word("后果", "consequences")
    static let coolOff = Word("不再选派", "cool-off")
}

extension Recall {
    static let word = Word("召回", "recall")

    static let kind = RuleKind(
        word: word,
        words: [.causes, .proofs, .proposer, .decider, .informs, .consequences, .coolOff]
    ) { entry in
        let heading = entry.heading(under: word, code: "recall")
        let causes = entry.texts(.causes)
        let proposer = entry.choice(.proposer, of: Party.self)
        let decider = entry.choice(.decider, of: Party.self)
        let proofs = entry.texts(.proofs)
        let informs = entry.choices(.informs, of: Party.self)
        let consequences = entry.texts(.consequences)
        let coolOff = entry.months(.coolOff)
        return heading.map {
            Recall(
                heading: $0, causes: causes, proofs: proofs, proposer: proposer ?? .hostUnit,
                decider: decider ?? .organizer, informs: informs, consequences: consequences,
                coolOff: coolOff)
        }
    }
}
