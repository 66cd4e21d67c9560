import Records
import Secondment

/// 办理次序 — The parties that a record still has to pass, one after another, and those who get a copy.
enum Route {
    /// Takes the next party off the route of a record; nil where the last has answered.
    static func next<K: Kind>(_ record: inout Record, _ route: FieldOf<K, String?>) -> PartyName? {
        var rest = (record[route] ?? "").split(separator: ",").map(String.init)
        guard let following = rest.first.flatMap(PartyName.init(rawValue:)) else { return nil }
        rest.removeFirst()
        record[route] = rest.joined(separator: ",")
        return following
    }

    /// 备案: each party gets a receipt for the record, which from then on it may open.
    static func file(
        _ record: Record, posting: Link<Posting>, with parties: String?, as subject: String,
        _ errand: Errand
    ) throws {
        for name in (parties ?? "").split(separator: ",") {
            guard let party = PartyName(rawValue: String(name)) else { continue }
            var receipt = errand.blank(Receipt.declaration)
            receipt[Receipt.posting] = posting
            receipt[Receipt.party] = party
            receipt[Receipt.documentKind] = record.kind.name
            receipt[Receipt.document] = record.id.text
            receipt[Receipt.subject] = subject
            try errand.keep(receipt, action: Title("备案", "filed"))
        }
    }
}
