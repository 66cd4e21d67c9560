package import Desk
package import Records
package import Regulation
package import Secondment
import Storage

/// 适用的规则 — Every rule that holds for one posting: from which clause, of which layer, why here, and what
/// it displaced.
package struct Explanation: Sendable {
    package let posting: Kept<Posting>
    package let rules: [Rule]

    package struct Rule: Sendable {
        package let title: Title
        package let effect: Title
        package let citation: Citation
        package let isChecked: Bool
        package let strength: Title
        /// Why it holds here and not only in general.
        package let because: Title
        package let displaced: [Citation]
    }
}

extension Desk {
    package func explain(_ actor: Actor, posting id: ID) async throws(Failure) -> Explanation {
        try await look(actor) { errand in
            let posting = try errand.find(Posting.self, id)
            let ruling = try Ruling(posting, errand)
            return Explanation(posting: posting, rules: ruling.rules().map(told))
        }
    }

    /// The rule behind something owed, as it held when that fell due; nil where the regulation has gone since.
    package func explain(_ actor: Actor, due key: String) async throws(Failure) -> Explanation.Rule? {
        let (row, _) = try await due(actor, key: key)
        return try await look(actor) { errand in
            let scope = row.posting.map { Where<Posting>.id($0) } ?? (Posting.batch == Link(row.batch))
            guard let posting = try errand.first(Posting.self, scope) else { return nil }
            let ruling = try Ruling(posting, errand)
            let term = ruling.facts.term
            let days = [row.opens, row.due].map { max(term.lowerBound, min($0, term.upperBound)) }
            for day in days {
                let found = ruling.rules(on: day).first {
                    $0.rule.code == row.duty && $0.clause.number == row.clause
                }
                if let found { return told(found) }
            }
            return nil
        }
    }

    /// A posting by its id or by its secondee's name, for the command line; the running one before others.
    package func posting(named text: String) async throws(Failure) -> ID {
        try await look(.system) { errand in
            if let id = ID(text), try errand.rows.find(Posting.declaration, id) != nil { return id }
            let found = try errand.all(Posting.self, Posting.personName == text, .enrolled, limit: 50)
            let running = found.filter { $0.is(.running) }
            let named = running.isEmpty ? found : running
            guard named.count == 1 else {
                throw Failure.problem(
                    named.isEmpty ? "没有叫“\(text)”的挂职干部" : "叫“\(text)”的不止一人，请用编号",
                    named.isEmpty ? "there is no secondee “\(text)”" : "several are called “\(text)”")
            }
            return named[0].id
        }
    }
}

private func told(_ effective: Effective<any Rule>) -> Explanation.Rule {
    Explanation.Rule(
        title: effective.rule.title, effect: effective.rule.effect, citation: effective.citation,
        isChecked: effective.rule.isChecked, strength: effective.rule.strength.title,
        because: because(effective), displaced: effective.displaced)
}

private func because(_ effective: Effective<any Rule>) -> Title {
    let regulation = effective.regulation
    let scopes = [regulation.scope.sentence, effective.rule.heading.scope.sentence].compactMap { $0 }
    let layer = regulation.layer.title
    let since = regulation.from
    let until = regulation.until.map { "至\(($0 - 1).written(.chinese))" } ?? "起"
    return Title(
        (["\(layer.chinese)一级，\(since.written(.chinese))\(until)有效"] + scopes.map(\.chinese))
            .joined(separator: "；"),
        (["layer \(layer.english), since \(since.iso)"] + scopes.map(\.english))
            .joined(separator: "; "))
}
