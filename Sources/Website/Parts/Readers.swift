import Parties
import Records
import Secondment

/// 读者 — Those before whom a document lies, side by side: how far each is, and what they said.
extension HTML {
    mutating func readers(_ replies: [(party: Title, reply: Record, comment: String?)]) {
        guard !replies.isEmpty else { return }
        tag("div", .class("readers")) { html in
            for (party, reply, comment) in replies {
                html.tag("div", .class("reader")) { html in
                    html.tag("b", text: party[html.language])
                    html.stage(reply)
                    if let comment { html.quote(comment) }
                }
            }
        }
    }

    /// Whose opinion was asked, to whom it was handed on, which side has a copy; how far they are, and what they said.
    mutating func aside(of reply: Record) {
        tag("div", .class("reader")) { html in
            if let referral = Kept<Referral>(reply) {
                html.tag("b", text: referral[Referral.personName])
                html.stage(reply)
                if let question = referral[Referral.question]?.text { html.tag("p", text: question) }
                if let opinion = referral[Referral.opinion]?.text { html.quote(opinion) }
            } else if let receipt = Kept<Receipt>(reply) {
                html.tag("b", text: receipt[Receipt.party].title[html.language])
                html.stage(reply)
                if let comment = receipt[Receipt.comment]?.text { html.quote(comment) }
            }
        }
    }
}
