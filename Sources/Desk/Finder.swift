package import Records
import Storage

extension Desk {
    package struct Finding: Sendable {
        package let kind: Declaration
        package let records: [Record]
        package let names: Names
    }

    /// 找 — One box for people, units and the words of records: by name, pinyin or initials, from two
    /// Chinese characters on; and only what this actor may see. A person leads to their postings. At most twenty
    /// of each kind.
    package func find(_ actor: Actor, _ typed: String) async throws(Failure) -> [Finding] {
        let typed = String(typed.trimmed.prefix(60))
        return try await look(actor) { errand in
            var findings: [Finding] = []
            for kind in kinds.kinds {
                // One word asks for what is called so; several, also for people by where they are.
                let isSomebody = kind.about == .itself || kind.isSelfOwned
                let isLong = typed.contains(where: \.isWhitespace)
                let shown = isSomebody && isLong ? kind.lists.first?.columns ?? [] : []
                let words = errand.holding(typed, kind, through: shown + errand.bearers(of: kind))
                let found = try errand.shown(kind, where: words, limit: 20)
                if !found.isEmpty {
                    findings.append(
                        Finding(kind: kind, records: found, names: try Names.of(found, errand)))
                }
            }
            return findings
        }
    }
}
