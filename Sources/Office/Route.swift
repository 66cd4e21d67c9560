import Desk
import Parties
import Records
import Secondment

/// 办理次序 — The parties that a record still has to pass, one after another, and those who get a copy.
enum Route {
    /// Takes the next party off the route of a record, past those who would decide in their own matter; nil where
    /// the last has answered.
    static func next<K: Kind>(
        _ record: inout Kept<K>, _ route: FieldOf<K, String?>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws -> Turn? {
        let parties = (record[route] ?? "").split(separator: ",").compactMap {
            Party(rawValue: String($0))
        }
        guard let turn = try turn(parties, posting, errand) else { return nil }
        record[route] = written(turn.rest)
        return turn
    }

    /// Whose turn it is, who comes after, and what is to be said of those who were passed over.
    struct Turn {
        let party: Party
        let rest: [Party]
        let reason: String?

        /// What was said with a move, and why it goes to whom it goes.
        func adding(to note: String?) -> String? {
            let said = [note, reason].compactMap(\.self)
            return said.isEmpty ? nil : said.joined(separator: "\n")
        }
    }

    /// The first of the parties for whom somebody else than the secondee can answer. Where the only ones who could
    /// are the secondee, 组织部 stands in; where there is nobody but the secondee there either, it stays with the
    /// party, and the desk of 组织部 says that nobody can answer. Nil where nobody is to be asked.
    static func turn(_ parties: [Party], _ posting: Kept<Posting>, _ errand: Errand) throws -> Turn? {
        guard let first = parties.first else { return nil }
        let holders = Holders(posting, errand)
        var passed: [Party] = []
        for (place, party) in parties.enumerated() {
            if try !holders.areOnlySecondee(party) {
                return Turn(
                    party: party, rest: Array(parties.dropFirst(place + 1)), reason: said(passed, next: party)
                )
            }
            passed.append(party)
        }
        guard try !holders.areOnlySecondee(.organizer) else {
            return Turn(party: first, rest: Array(parties.dropFirst()), reason: nil)
        }
        return Turn(party: .organizer, rest: [], reason: said(passed, next: .organizer))
    }

    static func written(_ parties: [Party]) -> String { parties.map(\.rawValue).joined(separator: ",") }

    private static func said(_ passed: [Party], next: Party) -> String? {
        guard !passed.isEmpty else { return nil }
        let names = passed.map(\.title.chinese).joined(separator: "、")
        return "\(names)的经办人就是本人，按回避的要求改由\(next.title.chinese)办理。"
    }

    /// 备案: each party gets a receipt for the record, which from then on it may open.
    static func file(
        _ record: Record, posting: Link<Posting>, with parties: String?, as subject: String,
        _ errand: Errand
    ) throws {
        for name in (parties ?? "").split(separator: ",") {
            guard let party = Party(rawValue: String(name)) else { continue }
            var receipt = try errand.blank(Receipt.self)
            receipt[Receipt.posting] = posting
            receipt[Receipt.party] = party
            receipt[Receipt.documentKind] = record.kind.name
            receipt[Receipt.document] = record.id.text
            receipt[Receipt.subject] = subject
            try errand.keep(receipt, action: Title("备案", "filed"))
        }
    }
}
